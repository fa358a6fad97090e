import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import { contactCentre, nameOf, openCalendars, spare, type CalendarsPage } from './calendars-page.ts';

/** The days of one list as they are read, without what only marks them. */
const listed = (page: CalendarsPage, list: 'holidays' | 'specialDays'): string[] =>
  page.all(`ul.days[aria-labelledby=${list}] > li`).map((each) =>
    (each.querySelector('.one, s')?.textContent ?? '')
      .replace(/, Change .*/s, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const year = new Date().getFullYear();

async function openForm(page: CalendarsPage, name: 'Add a closed day' | 'Add a special day'): Promise<void> {
  await page.press('button', name);
}

describe('closed days', () => {
  it('are added as one date, a range, or every year, and listed by date', async () => {
    const page = await openCalendars();
    await openForm(page, 'Add a closed day');
    await page.type('Date', `24.12.${year}`);
    await page.type('Last day, if more than one', '26 Dec');
    await page.type('Name', 'Christmas');
    await page.press('button', 'Add');
    expect(page.told).to.equal('Added: Christmas');
    await openForm(page, 'Add a closed day');
    await page.type('Date', `${year}-05-01`);
    await page.type('Name', 'Labour Day');
    await page.press('checkbox', 'Every year');
    await page.press('button', 'Add');
    expect((await page.calendar()).holidays.slice(1)).to.deep.equal([
      { name: 'Christmas', from: `${year}-12-24`, to: `${year}-12-26` },
      { name: 'Labour Day', from: `${year}-05-01`, everyYear: true },
    ]);
    expect(listed(page, 'holidays')).to.deep.equal([
      '1 Jan New Year every year',
      '1 May Labour Day every year',
      `24 Dec – 26 Dec Christmas ${year}`,
    ]);
  });

  it('must be real dates: the text stays, and the field says what is wrong', async () => {
    const page = await openCalendars();
    await openForm(page, 'Add a closed day');
    await page.type('Date', '31 February');
    await page.press('button', 'Add');
    expect(page.text('Date')).to.equal('31 February');
    expect(page.described('textbox', 'Date')).to.equal('There is no 31 February. Check day and month.');
    expect(page.focused === page.get('textbox', 'Date')).to.equal(true);
    await page.type('Date', 'soon');
    await page.press('button', 'Add');
    expect(page.described('textbox', 'Date')).to.match(/^Enter a date such as /);
    await page.type('Date', '2 May');
    await page.type('Last day, if more than one', '1 May');
    await page.press('button', 'Add');
    expect(page.described('textbox', 'Last day, if more than one')).to.contain('The last day is before the first.');
    expect((await page.calendar()).holidays).to.have.length(1);
  });

  it('may run over New Year when they return', async () => {
    const page = await openCalendars({ calendars: [{ ...contactCentre, holidays: [] }] });
    await openForm(page, 'Add a closed day');
    await page.type('Date', '31 Dec');
    await page.type('Last day, if more than one', '2 Jan');
    await page.press('checkbox', 'Every year');
    await page.press('button', 'Add');
    expect((await page.calendar()).holidays[0]).to.deep.equal({
      name: '',
      from: `${year}-12-31`,
      to: `${year}-01-02`,
      everyYear: true,
    });
  });

  it('are changed with what the form doesn’t show, and removed with Restore', async () => {
    const extra = { name: 'New Year', from: '2026-01-01', everyYear: true, source: 'intranet' };
    const page = await openCalendars({ calendars: [{ ...contactCentre, holidays: [extra] }] });
    await page.press('button', /Change New Year$/);
    expect(page.text('Name')).to.equal('New Year');
    await page.type('Name', 'New Year’s Day');
    await page.press('button', 'Change');
    expect((await page.calendar()).holidays).to.deep.equal([{ ...extra, name: 'New Year’s Day' }]);
    await page.undo();
    await page.press('button', /Change New Year$/);
    await page.press('button', 'Remove day');
    expect((await page.calendar()).holidays).to.deep.equal([]);
    expect(listed(page, 'holidays')).to.deep.equal(['1 Jan New Year every year']);
    await page.press('button', 'Restore: New Year');
    expect((await page.calendar()).holidays).to.deep.equal([extra]);
  });

  it('of one date and name are there once', async () => {
    const page = await openCalendars();
    await openForm(page, 'Add a closed day');
    await page.type('Date', '2026-01-01');
    await page.type('Name', 'New Year');
    await page.press('button', 'Add');
    expect(page.described('textbox', 'Date')).to.equal('A closed day with this name and date is already there.');
  });

  it('that can’t be read are shown in every year, with what is wrong', async () => {
    const holidays = [{ name: 'Broken', from: '2031-02-31' }];
    const page = await openCalendars({ calendars: [{ ...contactCentre, holidays }] });
    await page.until('the problem', () => page.described('button', /Change Broken$/) !== '');
    expect(listed(page, 'holidays')).to.deep.equal(['2031-02-31 Broken 2031']);
    await page.press('button', /Change Broken$/);
    expect(page.text('Date')).to.equal('2031-02-31');
    await page.press('button', 'Change');
    expect(page.described('textbox', 'Date')).to.equal('There is no 2031-02-31. Check day and month.');
    await page.type('Date', `2 May ${year}`);
    await page.press('button', 'Change');
    expect((await page.calendar()).holidays).to.deep.equal([{ name: 'Broken', from: `${year}-05-02` }]);
  });

  it('of other years are one press away', async () => {
    const holidays = [2030, 2030, 2031].map((each, index) => ({ name: `H${index}`, from: `${each}-05-0${index + 1}` }));
    const page = await openCalendars({ calendars: [{ ...contactCentre, holidays }] });
    expect(listed(page, 'holidays')).to.deep.equal([]);
    await page.press('button', '2030 (2)');
    expect(listed(page, 'holidays')).to.deep.equal(['1 May H0 2030', '2 May H1 2030']);
    expect(page.words).to.contain('2030');
  });
});

describe('special days', () => {
  it('have hours of their own, or none', async () => {
    const page = await openCalendars();
    await openForm(page, 'Add a special day');
    await page.type('Date', `27 Nov ${year}`);
    await page.type('Hours', '8-13, 14-23');
    await page.type('Name', 'Black Friday');
    await sendKeys({ press: 'Tab' });
    await page.press('button', 'Add');
    await openForm(page, 'Add a special day');
    await page.type('Date', `28 Nov ${year}`);
    await page.press('button', 'Add');
    expect((await page.calendar()).specialDays.slice(1)).to.deep.equal([
      {
        name: 'Black Friday',
        date: `${year}-11-27`,
        hours: [
          { start: '08:00', end: '13:00' },
          { start: '14:00', end: '23:00' },
        ],
      },
      { name: '', date: `${year}-11-28`, hours: [] },
    ]);
    expect(listed(page, 'specialDays').slice(-2)).to.deep.equal([
      '27 Nov Black Friday 08:00–13:00, 14:00–23:00',
      '28 Nov no name closed all day',
    ]);
  });

  it('need hours that can be read, on a date that has no other', async () => {
    const page = await openCalendars();
    await openForm(page, 'Add a special day');
    await page.type('Date', '24.08.2026');
    await page.type('Hours', '25-26');
    await page.press('button', 'Add');
    expect(page.described('textbox', 'Hours')).to.contain('“25–26” is not a time.');
    await page.type('Hours', '9-9');
    await page.press('button', 'Add');
    expect(page.described('textbox', 'Hours')).to.contain('can mean two things');
    await page.type('Hours', '10-12');
    await page.press('button', 'Add');
    expect(page.described('textbox', 'Date')).to.equal('This date already has a special day. Change that one.');
    expect((await page.calendar()).specialDays).to.have.length(1);
  });

  it('are added with Enter in the form, and the focus comes back', async () => {
    const page = await openCalendars();
    const add = page.get('button', 'Add a special day');
    add.focus();
    add.click();
    await page.settled();
    await page.type('Date', `1 Dec ${year}`);
    page.get('textbox', 'Date').focus();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect((await page.calendar()).specialDays).to.have.length(2);
    expect(page.focused?.ariaLabel).to.equal('Add a special day');
  });
});

describe('an iCalendar file', () => {
  const ics = (...events: readonly string[]) =>
    ['BEGIN:VCALENDAR', ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']), 'END:VCALENDAR'].join(
      '\r\n',
    );

  /** Chooses a file as the file dialog would. */
  async function choose(
    page: CalendarsPage,
    text: string | Uint8Array<ArrayBuffer>,
    name = 'holidays.ics',
  ): Promise<void> {
    const [input] = page.all('input[type=file]') as HTMLInputElement[];
    if (!input) throw new Error('No file input');
    const files = new DataTransfer();
    files.items.add(new File([text], name));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await page.until(
      'what is in the file',
      () =>
        page.all('dialog[open] .found, dialog[open] [role=alert], dialog[open] p').length > 0 &&
        !page.words.includes('Reading the file'),
    );
    await page.settled();
  }

  it('offers its days, those already closed apart, and adds the ones ticked in one step', async () => {
    const page = await openCalendars();
    await choose(
      page,
      ics(
        'DTSTART;VALUE=DATE:20200101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:New Year',
        `DTSTART;VALUE=DATE:${year}0501\r\nSUMMARY:Labour Day`,
        `DTSTART;VALUE=DATE:${year}0824\r\nSUMMARY:Independence Day`,
        `DTSTART:${year}0901T100000Z\r\nSUMMARY:Meeting`,
        'RRULE:FREQ=SECONDLY\r\nDTSTART;VALUE=DATE:20200101',
      ),
    );
    const there = page.get('checkbox', /New Year, every year, already closed$/) as HTMLInputElement;
    expect(there.checked).to.equal(true);
    expect(there.ariaDisabled).to.equal('true');
    expect(page.words).to.contain('1 entry with a time of day is left out.');
    expect(page.words).to.contain('1 entry with another repetition than yearly is left out.');
    await page.press('checkbox', /Labour Day$/);
    await page.press('button', 'Add 1 day');
    expect((await page.calendar()).holidays.slice(1)).to.deep.equal([
      { name: 'Independence Day', from: `${year}-08-24` },
    ]);
    expect(page.told).to.equal('1 closed day added');
    await page.undo();
    expect((await page.calendar()).holidays).to.have.length(1);
  });

  it('that is none, too large or empty gets a plain answer, and nothing changes', async () => {
    const page = await openCalendars();
    await choose(page, 'hello');
    expect(page.get('alert', /./).textContent).to.contain('This is no iCalendar file.');
    await page.press('button', 'Close');
    await choose(page, new Uint8Array(1_000_001));
    expect(page.get('alert', /./).textContent).to.contain('larger than 1 MB');
    await page.press('button', 'Close');
    await choose(page, ics());
    expect(page.words).to.contain('This file has no whole days in');
    await page.press('button', 'Cancel');
    expect((await page.calendar()).holidays).to.have.length(1);
  });
});

describe('the year strip', () => {
  const calendar: Calendar = { ...spare, specialDays: contactCentre.specialDays, holidays: contactCentre.holidays };

  /** Goes to a year by its buttons. */
  async function turnTo(page: CalendarsPage, wanted: number): Promise<void> {
    for (let shown = year; shown !== wanted; shown += Math.sign(wanted - shown)) {
      await page.press('button', wanted > shown ? /next year$/ : /previous year$/);
    }
  }

  it('has one stop of the Tab key, and arrows walk the days and tell them', async () => {
    const page = await openCalendars({ calendars: [calendar] });
    await turnTo(page, 2026);
    expect(page.byRole('gridcell').filter((each) => each.tabIndex === 0)).to.have.length(1);
    page.get('gridcell', /^Sun 23 August/).click();
    await page.settled();
    await sendKeys({ press: 'ArrowDown' });
    await page.settled();
    expect(page.focused?.ariaLabel).to.equal('Mon 24 August, special, 10:00 to 16:00, Independence Day');
    await sendKeys({ press: 'ArrowRight' });
    await page.settled();
    expect(page.focused?.ariaLabel).to.equal('Mon 31 August, 08:00 to 20:00');
    await sendKeys({ press: 'Home' });
    await page.settled();
    expect(page.focused?.ariaLabel).to.equal('Thu 1 January, closed day, New Year');
    await sendKeys({ press: 'ArrowUp' });
    await page.settled();
    expect(page.focused?.ariaLabel).to.equal('Wed 31 December, 08:00 to 20:00');
    expect(page.find('button', '2026, next year')).to.not.equal(undefined);
  });

  it('adds a special day with Enter, and changes the one there is', async () => {
    const page = await openCalendars({ calendars: [calendar] });
    await turnTo(page, 2026);
    page.get('gridcell', /^Tue 25 August/).click();
    await page.settled();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    await page.type('Hours', '12-14');
    await page.press('button', 'Add');
    expect(page.get('gridcell', /^Tue 25 August/).ariaLabel).to.equal('Tue 25 August, special, 12:00 to 14:00');
    page.get('gridcell', /^Tue 25 August/).click();
    await page.settled();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.text('Hours')).to.equal('12:00–14:00');
  });

  it('sums the year up and marks the clock changes', async () => {
    const page = await openCalendars({ calendars: [calendar] });
    await turnTo(page, 2026);
    // 261 weekdays without New Year; 24 August has 6 hours.
    expect(page.words).to.contain('260 open days, 3,114 open hours');
    expect(page.words).to.contain('clock +1 h');
    expect(nameOf(page.get('gridcell', /^Sun 29 March/))).to.equal('Sun 29 March, closed, clock +1 h');
  });
});
