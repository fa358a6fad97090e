import { expect } from 'chai';
import { expectNoViolations } from '../../setup/axe.ts';
import { draft } from '../../simulator/client/sample.ts';
import { asFile, later, opened, part, pause, press, told, until, wordsOf } from '../element/open-element.ts';
import { helpDesk } from './open-preview.ts';

const warning = /In a simulated week your draft is worse\. First response met: \d+(\.\d)?% instead of \d+(\.\d)?%\./;
const noteOf = (element: HTMLElement): string =>
  [...(element.shadowRoot?.querySelectorAll('.note.warning') ?? [])].map(wordsOf).join(' ');

describe('beside the controls that make things clearly worse', () => {
  for (const section of ['assignment', 'sla'] as const) {
    it(`a quiet word says so, with the figure: ${section}`, async () => {
      const element = await opened(helpDesk(), (fresh) => (fresh.section = section));
      await element.importSettings(asFile(draft));
      await until('the warning', () => warning.test(noteOf(element)), 9000);
      expect(told(element)).to.match(warning);
      expect(part(element, 'editor')).to.not.equal(null);
      await expectNoViolations(element);
      await press(element, 'See the effect');
      expect(element.section).to.equal('preview');
    });
  }

  it('nothing is said any more when the change is taken back', async () => {
    const element = await opened(helpDesk(), (fresh) => (fresh.section = 'assignment'));
    await element.importSettings(asFile(draft));
    await until('the warning', () => warning.test(noteOf(element)), 9000);
    element.undo();
    await until('no warning', () => noteOf(element) === '');
  });

  it('nothing is said where there is no worker', async () => {
    const Real = globalThis.Worker;
    later(() => (globalThis.Worker = Real));
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('Not here', 'SecurityError');
      }
    } as unknown as typeof Worker;
    const element = await opened(helpDesk(), (fresh) => (fresh.section = 'assignment'));
    await element.importSettings(asFile(draft));
    await pause(4000);
    expect(noteOf(element)).to.equal('');
  });

  it('nothing is said of a change that tickets don’t feel', async () => {
    const element = await opened(helpDesk(), (fresh) => (fresh.section = 'assignment'));
    const fields = draft.fields.map((field) => ({ ...field, label: { ...field.label, en: 'Another' } }));
    await element.importSettings(asFile({ ...draft, assignment: { ...draft.assignment, limit: 3 }, fields }));
    await pause(3000);
    expect(noteOf(element)).to.equal('');
  });
});
