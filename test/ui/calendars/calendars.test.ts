import { expect } from 'chai';
import { expectNoViolations } from '../../setup/axe.ts';
import { emulateMedia } from '../../setup/devtools.ts';
import { contactCentre, openCalendars, spare, type CalendarsPage } from './calendars-page.ts';

/** The calendars in the list: names, summaries, users. */
const listed = (page: CalendarsPage): string[] =>
  page.all('nav .calendar').map((each) => (each.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim());

const ids = async (page: CalendarsPage) => (await page.draft()).calendars.map(({ id }) => id);

describe('the list of calendars', () => {
  it('has those of the settings, Always, and the help-desk’s own, with hours and users', async () => {
    const page = await openCalendars();
    expect(listed(page)).to.deep.equal([
      'Contact centre Mon–Fri 08–20, 60 h 1 policy',
      'Spare Mon–Fri 08–20, 60 h',
      'Always 24/7, cannot be changed 1 policy',
      'Night shift Read only Fri 22–06, 8 h 1 operator',
    ]);
  });

  it('adds a calendar with a name to type over', async () => {
    const page = await openCalendars();
    await page.press('button', 'Add calendar');
    expect(page.focused === page.get('textbox', 'Name')).to.equal(true);
    expect(page.text('Name')).to.equal('New calendar');
    const added = (await page.draft()).calendars[2];
    expect(added).to.include({ name: 'New calendar', timeZone: 'Europe/Kyiv' });
    expect(page.told).to.equal('Calendar added');
    await page.type('Name', 'Night team');
    expect(listed(page)[2]).to.contain('Night team');
    await page.press('button', 'Add calendar');
    await page.press('button', 'Add calendar');
    expect((await page.draft()).calendars.map(({ name }) => name).slice(3)).to.deep.equal([
      'New calendar',
      'New calendar 2',
    ]);
  });

  it('copies a calendar, the help-desk’s too', async () => {
    const page = await openCalendars();
    await page.press('button', 'Copy calendar');
    const [original, copy] = (await page.draft()).calendars;
    expect(copy).to.deep.equal({ ...original, id: copy?.id, name: 'Contact centre (copy)' });
    await page.press('button', /^Night shift/);
    await page.press('button', 'Copy calendar');
    expect((await page.draft()).calendars.at(-1)).to.include({ name: 'Night shift (copy)' });
    expect(page.text('Friday, hours')).to.equal('22:00–06:00 +1');
  });

  it('keeps a calendar that is in use, and says who uses it', async () => {
    const page = await openCalendars();
    const remove = page.get('button', 'Remove calendar');
    expect(remove.ariaDisabled).to.equal('true');
    expect(page.described('button', 'Remove calendar')).to.equal('Policies: Everybody.');
    await page.press('button', 'Remove calendar');
    expect(page.told).to.equal('Can’t be removed while in use: 1 policy.');
    expect(await ids(page)).to.deep.equal(['centre', 'spare']);
  });

  it('removes another one, which stays in sight until it is saved', async () => {
    const page = await openCalendars();
    await page.press('button', /^Spare/);
    await page.press('button', 'Remove calendar');
    expect(await ids(page)).to.deep.equal(['centre']);
    expect(listed(page)[1]).to.contain('Removed when you save');
    expect(page.focused?.textContent).to.contain('Contact centre');
    await page.press('button', 'Restore: Spare');
    expect(await ids(page)).to.deep.equal(['centre', 'spare']);
  });

  it('may be empty', async () => {
    const page = await openCalendars({ calendars: [] });
    await page.press('button', /^Always/);
    expect(page.words).to.contain('Every hour of every day counts');
    await page.press('button', 'Add calendar');
    expect(await ids(page)).to.have.length(1);
  });

  it('of 50 calendars with 500 special days each opens another at once', async () => {
    const at = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const calendars = Array.from({ length: 50 }, (_, number) => ({
      ...contactCentre,
      id: `c${number}`,
      name: `Calendar ${number}`,
      specialDays: Array.from({ length: 500 }, (_each, index) => ({
        name: `Day ${index}`,
        date: at(index),
        hours: [{ start: '10:00', end: '16:00' }],
      })),
    }));
    const page = await openCalendars({ calendars });
    const start = performance.now();
    page.get('button', /^Calendar 37/).click();
    await page.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(performance.now() - start).to.be.below(500);
    expect(page.text('Name')).to.equal('Calendar 37');
  });
});

describe('the calendar shown', () => {
  it('of the help-desk is text', async () => {
    const page = await openCalendars();
    await page.press('button', /^Night shift/);
    expect(page.byRole('textbox')).to.have.length(0);
    expect(page.byRole('slider')).to.have.length(0);
    expect(page.byRole('checkbox')).to.have.length(0);
    expect(page.words).to.contain('The help-desk keeps this calendar, and it is changed there.');
    expect(page.words).to.contain('Operators: Olha Lysenko.');
  });

  it('is text too for those who may not save', async () => {
    const page = await openCalendars({ canSave: false });
    expect(page.byRole('textbox')).to.have.length(0);
    expect(page.byRole('slider')).to.have.length(0);
    expect(page.find('button', 'Add calendar')).to.equal(undefined);
    expect(page.words).to.contain('08:00–20:00');
    await expectNoViolations(page.element);
  });

  it('has its zone under the name it has now, whatever it was saved with', async () => {
    const page = await openCalendars({ calendars: [{ ...contactCentre, timeZone: 'Europe/Kiev' }] });
    const zone = page.get('button', 'Time zone');
    expect(zone.textContent?.trim()).to.match(/^Europe\/Kyiv, UTC\+[23]$/);
    expect((await page.calendar()).timeZone).to.equal('Europe/Kiev');
    expect(page.words).to.match(
      /the clock moves (forward|back)\. A shift across 0[34]:00 that night is 1 h (shorter|longer)\./,
    );
    zone.click();
    await page.settled();
    page
      .byRole('option')
      .find((each) => each.textContent?.includes('Asia/Tokyo'))
      ?.click();
    await page.settled();
    expect((await page.calendar()).timeZone).to.equal('Asia/Tokyo');
    expect(page.words).to.contain('The clocks don’t change here.');
  });

  it('is where a link to a problem or a change leads', async () => {
    const page = await openCalendars();
    await page.element.focusField('calendars/spare/weekly/fri');
    await page.settled();
    expect(page.text('Name')).to.equal('Spare');
    expect(page.focused === page.get('textbox', 'Friday, hours')).to.equal(true);
    await page.element.focusField('calendars/centre/specialDays/2026-08-24/hours');
    await page.settled();
    expect(page.focused?.textContent).to.contain('Independence Day');
  });

  it('marks what differs from what is saved', async () => {
    const page = await openCalendars();
    await page.type('Name', 'Centre');
    await page.type('Monday, hours', '9-20');
    expect(page.all('.calendar.changed')).to.have.length(1);
    expect(page.all('.day.changed')).to.have.length(1);
    expect(page.described('textbox', 'Name')).to.equal('was Contact centre');
    expect(page.words).to.contain('Calendars');
  });
});

describe('the Calendars tab', () => {
  afterEach(() => emulateMedia({}));

  for (const language of ['en', 'uk']) {
    for (const width of [1280, 900, 380]) {
      for (const theme of ['light', 'dark'] as const) {
        it(`is accessible and as wide as its room: ${language}, ${width} px, ${theme}`, async () => {
          const page = await openCalendars({ language, width, theme });
          await expectNoViolations(page.element);
          expect(page.element.scrollWidth).to.be.at.most(width);
        });
      }
    }
  }

  it('is accessible with problems, changes, removed things and an open dialog', async () => {
    const page = await openCalendars({ calendars: [contactCentre, spare] });
    await page.press('button', /^Spare/);
    await page.press('button', 'Remove calendar');
    await page.type('Monday, hours', 'never');
    await page.type('Friday, hours', '22-6');
    await page.press('button', /Change Independence Day$/);
    await page.press('button', 'Remove day');
    await expectNoViolations(page.element);
    await page.press('button', 'Add a closed day');
    await page.press('button', 'Add');
    await expectNoViolations(page.element);
  });

  it('keeps time left to right in a page that is right to left', async () => {
    const page = await openCalendars({ dir: 'rtl' });
    const left = (name: string) => page.get('slider', name).getBoundingClientRect().left;
    expect(left('Monday, hours 1, start')).to.be.below(left('Monday, hours 1, end'));
    const column = (name: RegExp) => page.get('gridcell', name).getBoundingClientRect().left;
    expect(column(/ 12 January/)).to.be.below(column(/ 14 December/));
    expect(page.element.scrollWidth).to.be.at.most(1280);
  });

  it('shows open hours and special days in forced colours', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const page = await openCalendars();
    const [bar] = page.all('.bar');
    const [line] = page.all('.line');
    if (!bar || !line) throw new Error('No bar');
    expect(getComputedStyle(bar).backgroundColor).to.not.equal(getComputedStyle(line).backgroundColor);
    expect(getComputedStyle(page.all('.day.special')[0] ?? bar).borderTopWidth).to.equal('2px');
  });
});
