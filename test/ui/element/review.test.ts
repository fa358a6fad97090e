import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';
import {
  asFile,
  backendWith,
  bar,
  focused,
  found,
  makeChanges,
  open,
  opened,
  press,
  settings,
  told,
  until,
  withChanges,
  wordsOf,
} from './open-element.ts';

async function openReview(element: TicketSettings): Promise<HTMLDialogElement> {
  (await found(element, 'button', /^Review/)).focus();
  await sendKeys({ press: 'Enter' });
  return until('the review', () => open(element));
}

const rows = (dialog: HTMLElement) => [...dialog.querySelectorAll('li')].map((row) => wordsOf(row));

const everyPart = {
  ...withChanges(2),
  assignment: { ...settings.assignment, limit: 7, considerWorkload: false },
};

describe('the review', () => {
  it('lists what Save would change by the part of the settings, from old to new', async () => {
    const element = await opened(backendWith({ capabilities: { changeEffect: 'next_update' } }));
    await element.importSettings(asFile(everyPart));
    const dialog = await openReview(element);
    expect(wordsOf(dialog.querySelector('h3'))).to.equal('Review 4 changes');
    expect(wordsOf(dialog)).to.include('Open tickets are recounted the next time somebody updates them.');
    const groups = [...dialog.querySelectorAll('section')];
    expect(groups.map((group) => group.getAttribute('aria-label'))).to.deep.equal(['Fields', 'Auto assignment']);
    expect(groups.map((group) => group.querySelectorAll('li').length)).to.deep.equal([2, 2]);
    expect(rows(dialog)[0]).to.include('Topic').and.to.include('Topic of the call');
  });

  it('speaks the language of the element, and changes with it', async () => {
    const element = await opened();
    await makeChanges(element, 3);
    const dialog = await openReview(element);
    element.lang = 'uk';
    await until('Ukrainian', () => wordsOf(dialog.querySelector('h3')) === 'Переглянути 3 зміни');
    expect(wordsOf(dialog)).to.include('Повернути').and.not.to.include('Take back');
  });

  it('takes one change back, says so, and keeps the focus where it was in the list', async () => {
    const element = await opened();
    await makeChanges(element, 3);
    const dialog = await openReview(element);
    const [, second] = rows(dialog);
    const first = dialog.querySelector<HTMLElement>('li button');
    expect(first?.getAttribute('aria-label')).to.match(/^Take back: /);
    first?.focus();
    await sendKeys({ press: 'Enter' });
    await until('two rows', () => rows(dialog).length === 2);
    expect(rows(dialog)[0]).to.equal(second);
    expect(told(element)).to.match(/^Taken back: /);
    await until('the focus', () => focused() === dialog.querySelector('li button'));
    expect(wordsOf(dialog.querySelector('h3'))).to.equal('Review 2 changes');
    await sendKeys({ press: 'Enter' });
    await until('one row', () => rows(dialog).length === 1);
    await sendKeys({ press: 'Enter' });
    await until('no row', () => rows(dialog).length === 0);
    expect(wordsOf(dialog)).to.include('Nothing has changed.');
    expect(dialog.contains(focused())).to.equal(true);
    expect(element.hasUnsavedChanges).to.equal(false);
  });

  it('discards everything, with undo', async () => {
    const element = await opened();
    await makeChanges(element, 3);
    await openReview(element);
    await press(element, 'Discard all');
    await until('closed', () => !open(element));
    expect(element.hasUnsavedChanges).to.equal(false);
    expect(told(element)).to.equal('All changes discarded');
    await until('the focus inside', () => focused() !== document.body);
    expect(element.shadowRoot?.contains(focused())).to.equal(true);
    await press(element, 'Undo');
    expect(bar(element)).to.include('Review 3 changes');
  });

  it('closes on Esc and gives the focus back', async () => {
    const element = await opened();
    await makeChanges(element, 3);
    const dialog = await openReview(element);
    expect(dialog.contains(focused())).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until('closed', () => !open(element));
    expect(wordsOf(focused())).to.equal('Review 3 changes');
    await openReview(element);
    await press(element, 'Close');
    await until('closed', () => !open(element));
    expect(wordsOf(focused())).to.equal('Review 3 changes');
  });

  it('saves, and the focus stays in the element though Review is gone', async () => {
    const element = await opened();
    await makeChanges(element, 3);
    await openReview(element);
    await press(element, 'Save 3 changes');
    await until('saved', () => bar(element).startsWith('Saved at'));
    await until('the focus inside', () => element.shadowRoot?.contains(focused()));
  });

  it('lists many changes a page at a time', async () => {
    const fields = Array.from({ length: 450 }, (_, at) => ({
      ...settings.fields[6],
      id: `field_${at}`,
      key: `field_${at}`,
      system: undefined,
    }));
    const element = await opened();
    await element.importSettings(asFile({ ...settings, fields: [...settings.fields, ...fields] }));
    const dialog = await openReview(element);
    expect(rows(dialog)).to.have.length(200);
    await press(element, 'Show 200 more changes');
    await until('the second page', () => rows(dialog).length === 400);
    await press(element, 'Show 50 more changes');
    await until('all', () => rows(dialog).length === 450);
  });
});
