import { expect } from 'chai';
import { expectNoViolations } from '../../setup/axe.ts';
import { directory } from '../../simulator/client/sample.ts';
import { everything, open, press, still, until, wordsOf } from '../element/open-element.ts';
import { hears, helpDesk, openPreview } from './open-preview.ts';

/** What the answers say, as one line. */
function answers(element: HTMLElement): string {
  return wordsOf(rootOf(element));
}

function rootOf(element: HTMLElement): ShadowRoot | undefined {
  for (const each of everything(element.shadowRoot ?? element)) {
    if (each.localName === 'ticket-settings-preview-answers') return each.shadowRoot ?? undefined;
  }
  return undefined;
}

/** Sends the form with this title. */
function findOut(element: HTMLElement, title: string): void {
  const form = [...(rootOf(element)?.querySelectorAll('form') ?? [])].find((each) => wordsOf(each).startsWith(title));
  if (!form) throw new Error(`There is no question ${title}`);
  form.requestSubmit();
}

describe('below a preview', () => {
  it('it is found out how many operators a topic needs, and that can be tried', async () => {
    const element = await openPreview(helpDesk());
    await hears(element, '30 runs, done in');
    findOut(element, 'How many operators does a topic need?');
    const sentence = /First response: (the )?\d operators? on Refund (meet|would do for) 90%/;
    await until('the answer', () => sentence.test(answers(element)), 9000);
    expect(answers(element)).to.include('Met on time, by number of operators');
    const root = rootOf(element);
    const figure = root?.querySelector('figure [role=img]')?.getAttribute('aria-label') ?? '';
    expect(figure).to.match(/^Met on time, by number of operators: from \d+: \d/);
    expect(root?.querySelectorAll('tbody tr').length).to.be.greaterThan(1);
    await still(element);
    await expectNoViolations(element);
    if (answers(element).includes('Try it in the run')) {
      await press(element, 'Try it in the run');
      await hears(element, /\d operators?, 1 change for this run/);
    }
  });

  it('it is found out which target would be met', async () => {
    const element = await openPreview(helpDesk(), (fresh) => (fresh.lang = 'uk'));
    await hears(element, '30 прогонів за');
    findOut(element, 'Яку ціль буде дотримано?');
    await until(
      'the answer',
      () => /Час першої відповіді: 95\s?% тікетів вкладеться в \d/.test(answers(element)),
      9000,
    );
    expect(answers(element)).to.include('Дотримано вчасно, за ціллю');
    expect(open(element)).to.equal(undefined);
  });

  it('only what makes sense is asked: no topic, no question about it', async () => {
    const element = await openPreview(helpDesk({ directory: { ...directory, topics: [] } }));
    await hears(element, '30 runs, done in');
    await until('the answers', () => answers(element).includes('What target would be met?'));
    expect(answers(element)).not.to.include('How many operators');
  });

  it('what stands in the way is said', async () => {
    const groups = directory.skillGroups.map((group) => ({ ...group, active: false }));
    const element = await openPreview(helpDesk({ directory: { ...directory, skillGroups: groups } }));
    await hears(element, '30 runs, done in');
    findOut(element, 'How many operators does a topic need?');
    await until('the reason', () => answers(element).includes('No active skill group has this topic'), 9000);
  });
});
