import { expect } from 'chai';
import { html } from 'lit';
import { BackendError } from '../../../src/adapters/errors.ts';
import '../../../src/define-preview.ts';
import type { TicketSettingsPreview } from '../../../src/ui/preview/ticket-preview.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { fixture } from '../../setup/fixture.ts';
import { directory } from '../../simulator/client/sample.ts';
import { until, wordsOf } from '../element/open-element.ts';
import { hears, helpDesk, history, labelled, panelOf, says, type } from './open-preview.ts';

const open = (backend = helpDesk(), lang = 'en', run?: string): Promise<TicketSettingsPreview> =>
  fixture<TicketSettingsPreview>(
    html`<ticket-settings-preview
      .adapter=${backend}
      lang=${lang}
      time-zone="Europe/Kyiv"
      .run=${run}
    ></ticket-settings-preview>`,
  );

const button = (element: HTMLElement, name: string): HTMLButtonElement | undefined =>
  [...panelOf(element).querySelectorAll('button')].find((each) => wordsOf(each) === name);

describe('<ticket-settings-preview>', () => {
  it('runs the saved settings of its adapter, and asks for nothing but what it needs', async () => {
    const backend = helpDesk();
    const element = await open(backend);
    await hears(element, '30 runs, done in');
    expect(says(element)).to.include('Change the operators of this run to see the difference.');
    expect([...backend.calls].sort()).to.deep.equal(['capabilities', 'directory', 'load', 'permissions']);
  });

  it('compares without and with what the run changes', async () => {
    const element = await open();
    await hears(element, '30 runs, done in');
    button(element, '4 operators, as scheduled')?.click();
    (await until('the button', () => button(element, 'Add operators'))).click();
    await hears(element, '5 operators, 1 change for this run');
    await hears(element, 'as it is now and with what this run changes');
  });

  it('restores a run, and reads everything again when asked', async () => {
    const backend = helpDesk({ history });
    const { revision } = await backend.load();
    const run = btoa(JSON.stringify({ revision, run: { seed: 5, replications: 3 } })).replaceAll('=', '');
    const element = await open(backend, 'en', run);
    await hears(element, '3 runs, done in');
    expect(labelled(element, 'Seed').value).to.equal('5');
    type(element, 'Seed', '6');
    await element.reload();
    expect(labelled(element, 'Seed').value).to.equal('6');
  });

  it('says what it can’t show: settings that don’t load, operators that aren’t known', async () => {
    const backend = helpDesk();
    backend.fail('load', new BackendError('unavailable', 'HTTP 504'));
    const failed = await open(backend);
    await until('the failure', () => wordsOf(failed.shadowRoot).includes('Settings did not load'));
    const nobody = await open(helpDesk({ directory: { ...directory, operators: [], skillGroups: [] } }));
    await hears(nobody, 'The help-desk names no operators');
  });

  it('gives its headings the level the host asks for', async () => {
    const element = await open();
    await hears(element, '30 runs, done in');
    element.headingLevel = 4;
    await until('the level', () => panelOf(element).querySelector('h2')?.getAttribute('aria-level') === '4');
  });

  for (const [lang, done] of [
    ['en', '30 runs, done in'],
    ['uk', '30 прогонів за'],
  ] as const) {
    it(`has no accessibility violations: ${lang}`, async () => {
      const element = await open(helpDesk({ history }), lang);
      await hears(element, done);
      await expectNoViolations(element);
    });
  }
});
