import { expect } from 'chai';
import type { TicketSettings } from '../../../src/ui/element/ticket-settings.ts';
import { linkOf } from '../../../src/simulator/client/run-link.ts';
import { usualRun } from '../../../src/simulator/client/run-settings.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { everything, found, open, press, still, told, until, wordsOf } from '../element/open-element.ts';
import { choose, hears, openPreview } from './open-preview.ts';

const hour = 3_600_000;
const two = (number: number): string => String(number).padStart(2, '0');

/** Two weeks of a help-desk elsewhere, all told: a ticket every four hours, and one row that can't be read. */
const rows = Array.from({ length: 84 }, (_, at) => {
  const date = new Date(Date.UTC(2026, 9, 5) + at * 4 * hour);
  const written = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.2026 ${two(date.getUTCHours())}:00`;
  return `E-${at};${written};${at % 2 === 0 ? 'Refund' : 'Couriers'};12,5`;
});
const week = ['Number;Created at;Topic;Handling time (min)', ...rows, 'E-84;31.11.2026 09:00;Refund;10', ''].join('\n');

/** The preview as a link to a run of a file opens it: nothing is run before there is one. */
const openEmpty = (locale = 'en'): Promise<TicketSettings> =>
  openPreview(undefined, (fresh) => {
    fresh.lang = locale;
    fresh.run = linkOf({ run: { ...usualRun, source: 'file' }, revision: '0' });
  });

/** Gives a file to the preview, as one that was chosen. */
async function give(element: TicketSettings, text: string, name = 'past.csv'): Promise<void> {
  const input = await until('the input for files', () =>
    [...everything(element.shadowRoot ?? element)].find(
      (each) => each instanceof HTMLInputElement && each.type === 'file',
    ),
  );
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'text/csv' }));
  (input as HTMLInputElement).files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until('the dialog', () => open(element));
}

const dialogSays = (element: TicketSettings): string => wordsOf(open(element));

const reads = (element: TicketSettings, words: string): Promise<boolean | ''> =>
  until(`the dialog says ${words}. It says: ${dialogSays(element)}`, () => dialogSays(element).includes(words));

/** The select with this label. */
function selectOf(element: TicketSettings, label: string): Promise<HTMLElement> {
  return until(`the select ${label}`, () => {
    const labels = [...(open(element)?.querySelectorAll('label') ?? [])];
    const named = labels.find((each) => wordsOf(each).replace(/ ?\*$/, '') === label);
    return open(element)?.querySelector<HTMLElement>(`#${CSS.escape(named?.htmlFor || 'none')}`);
  });
}

async function pick(element: TicketSettings, label: string, option: string | RegExp): Promise<void> {
  (await selectOf(element, label)).click();
  (await found(element, 'option', option)).click();
  await element.updateComplete;
}

describe('importing past tickets', () => {
  it('shows how a file is read, and replays its tickets', async () => {
    const element = await openPreview();
    await hears(element, 'Upload CSV');
    choose(element, 'Upload CSV');
    await give(element, week);
    await reads(element, '84 tickets from 85 rows.');
    expect(wordsOf(await selectOf(element, 'Created'))).to.equal('Created at');
    expect(wordsOf(await selectOf(element, 'Dates are written'))).to.equal('31.12.2026');
    expect(wordsOf(await selectOf(element, 'Time zone of the dates'))).to.equal('Europe/Kyiv');
    expect(dialogSays(element)).to.match(/E-0 ?5 Oct 2026, 00:00 ?Refund ?– ?– ?12\.5 min/);
    await press(element, 'Import 84 tickets');
    expect(open(element)).to.equal(undefined);
    await hears(element, 'One run, done in');
    await found(element, 'button', 'Choose another file');
    const said = [...everything(element.shadowRoot ?? element)].map((each) => wordsOf(each));
    expect(said).to.include('84 tickets from past.csv');
    expect(said.some((words) => words.includes('on this history'))).to.equal(true);
    expect(told(element)).to.not.equal('');
  });

  it('names rows that are left out, and why', async () => {
    const element = await openEmpty();
    await give(element, week);
    await reads(element, '1 row is left out: no date in “Created at” that can be read. row 86: 31.11.2026 09:00');
  });

  it('lets a topic that isn’t known be one of the help-desk’s', async () => {
    const element = await openEmpty();
    await give(element, week);
    await reads(element, '1 topic that isn’t known here');
    expect(wordsOf(await selectOf(element, 'Couriers, 42 rows'))).to.equal('Keep as it is');
    await pick(element, 'Couriers, 42 rows', 'Delivery');
    await until('the tickets', () => /E-1 ?5 Oct 2026, 04:00 ?Delivery/.test(dialogSays(element)));
  });

  it('asks for what is needed before anything can be imported', async () => {
    const element = await openEmpty();
    await give(element, 'Name,When\nOlha,yesterday\nTaras,today\n');
    await reads(element, 'Choose the column that tells it.');
    const button = await found(element, 'button', 'Nothing to import yet');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    button.click();
    expect(open(element)).to.not.equal(undefined);
    await press(element, 'Cancel');
    expect(open(element)).to.equal(undefined);
    await found(element, 'button', 'Choose a file');
  });

  it('asks which order dates have where they could be read both ways', async () => {
    const element = await openEmpty();
    await give(element, 'Number,Created at\n1,03/04/2026\n2,05/06/2026\n');
    await reads(element, '“03/04/2026” could have the day or the month first. Choose which.');
    await pick(element, 'Dates are written', '12/31/2026');
    await until('the date', () => dialogSays(element).includes('4 Mar 2026'));
    expect(dialogSays(element)).to.not.include('Choose which.');
  });

  it('reads a log when a row is said to be an event', async () => {
    const element = await openEmpty();
    const log = ['number,state,opened_at,sys_updated_at', 'A,New,2026-10-05 09:00,2026-10-05 09:00'];
    await give(element, [...log, 'A,Resolved,2026-10-05 09:00,2026-10-05 09:20'].join('\n'));
    await reads(element, '1 ticket from 2 rows.');
    const layout = (name: string): HTMLInputElement | null | undefined =>
      [...(open(element)?.querySelectorAll('label') ?? [])]
        .find((label) => wordsOf(label) === name)
        ?.querySelector('input');
    expect(layout('An event of a ticket')?.checked).to.equal(true);
    layout('A ticket')?.click();
    await reads(element, '1 row is left out: a ticket of that number in “number” was read before.');
  });

  it('says what a file is that holds no table', async () => {
    const element = await openEmpty();
    await give(element, 'PK\u0003\u0004 and so on', 'past.xlsx');
    await reads(element, 'This is a workbook. Save its sheet as CSV, and choose that file.');
    await press(element, 'Close');
    expect(open(element)).to.equal(undefined);
  });

  it('takes a file that is dropped', async () => {
    const element = await openEmpty();
    const button = await found(element, 'button', 'Choose a file');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([week], 'dropped.csv'));
    button.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer }));
    await until('the dialog', () => open(element));
    await reads(element, '84 tickets from 85 rows.');
  });

  for (const locale of ['en', 'uk']) {
    it(`has no accessibility violations, ${locale}`, async () => {
      const element = await openEmpty(locale);
      await give(element, week);
      await until('the tickets', () => dialogSays(element).includes('E-0'));
      expect(dialogSays(element)).to.include(locale === 'en' ? 'Tickets from a file' : 'Тікети з файлу');
      await still(element);
      await expectNoViolations(element);
    });
  }
});
