import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { contactCentre, openCalendars, type CalendarsPage } from './calendars-page.ts';

const text = (hours: readonly { start: string; end: string }[] | undefined): string =>
  (hours ?? []).map(({ start, end }) => `${start}-${end}`).join(' ');

/** The hours of a day in the draft. */
async function hoursOf(page: CalendarsPage, day: 'mon' | 'tue' | 'fri' | 'sat' | 'sun'): Promise<string> {
  return text((await page.calendar()).weekly[day]);
}

/** Presses keys on what has the focus. */
async function keys(page: CalendarsPage, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [key = '', ...held] = name.split('+').reverse();
    for (const each of held) await sendKeys({ down: each });
    await sendKeys({ press: key });
    for (const each of held) await sendKeys({ up: each });
  }
  await page.settled();
}

/** Drags the middle of an element by pixels. */
async function drag(page: CalendarsPage, element: HTMLElement, by: number): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [x + Math.round(by / 2), y] });
  await sendMouse({ type: 'move', position: [x + Math.round(by), y] });
  await page.settled();
}

async function drop(page: CalendarsPage): Promise<void> {
  await sendMouse({ type: 'up' });
  await page.settled();
}

const lineOf = (page: CalendarsPage, day: string): HTMLElement => {
  const [line] = page.all(`[data-day=${day}]`);
  if (!line) throw new Error(`No line of ${day}`);
  return line;
};

describe('the hours of a day, typed', () => {
  it('are shown, and what is typed is put in order when the field is left', async () => {
    const page = await openCalendars();
    expect(page.text('Monday, hours')).to.equal('08:00–20:00');
    await page.type('Monday, hours', '14-20, 8-13');
    expect(page.text('Monday, hours')).to.equal('08:00–13:00, 14:00–20:00');
    expect(await hoursOf(page, 'mon')).to.equal('08:00-13:00 14:00-20:00');
    expect(page.byRole('slider').filter((each) => /^Monday/.test(each.ariaLabel ?? ''))).to.have.length(4);
    expect(page.words).to.contain('59 h a week');
    expect(page.described('textbox', 'Monday, hours')).to.equal('was 08:00–20:00');
    await page.undo();
    expect(await hoursOf(page, 'mon')).to.equal('08:00-20:00');
  });

  it('may run past midnight: the next day shows the rest, and the week counts it', async () => {
    const page = await openCalendars();
    await page.type('Friday, hours', '22-6');
    expect(page.text('Friday, hours')).to.equal('22:00–06:00 +1');
    expect(await hoursOf(page, 'fri')).to.equal('22:00-06:00');
    expect(page.get('img', 'Friday’s hours go on until 06:00; change them on that day').textContent?.trim()).to.equal(
      'from Fri',
    );
    expect(page.words).to.contain('56 h a week');
  });

  it('stay as typed with a plain message while they are none, and nothing else is lost', async () => {
    const page = await openCalendars();
    const told: Readonly<Record<string, string>> = {
      '25:00-9': '“25:00–9” is not a time. Enter hours from 00:00 to 24:00, as in 09:00–18:00.',
      '9-9':
        'From 09:00 to 09:00 can mean two things. Type 0-24 for the whole day, or 09:00-09:00 +1 for 24 hours from 09:00.',
      'nine to five': '“nine to five” can’t be read as hours. Type them as 8-13, 14-20, or 22-6 for a night.',
      '8-20 +1': '“8-20 +1” is longer than 24 hours. Give each day its own hours.',
    };
    for (const [typed, message] of Object.entries(told)) {
      await page.type('Monday, hours', typed);
      expect(page.text('Monday, hours')).to.equal(typed);
      await page.until(message, () => page.described('textbox', 'Monday, hours').includes(message));
      expect(page.get('textbox', 'Monday, hours').ariaInvalid).to.equal('true');
      expect(await hoursOf(page, 'tue')).to.equal('08:00-20:00');
    }
    await page.type('Tuesday, hours', '9-17');
    expect(page.text('Monday, hours')).to.equal('8-20 +1');
    await page.type('Monday, hours', '9-9 +1');
    expect(await hoursOf(page, 'mon')).to.equal('09:00-09:00');
    await page.until('no problem', () => page.get('textbox', 'Monday, hours').ariaInvalid === null);
  });

  it('don’t jump while they are being typed', async () => {
    const page = await openCalendars();
    const input = page.get('textbox', 'Monday, hours') as HTMLInputElement;
    input.focus();
    input.select();
    await sendKeys({ type: '8-13, 14' });
    await page.settled();
    expect(input.value).to.equal('8-13, 14');
    await sendKeys({ type: '-20' });
    await keys(page, 'Tab');
    expect(input.value).to.equal('08:00–13:00, 14:00–20:00');
    await page.undo();
    expect(input.value).to.equal('08:00–20:00');
  });
});

describe('an end of a bar', () => {
  it('is a slider that tells its time', async () => {
    const page = await openCalendars();
    const end = page.get('slider', 'Monday, hours 1, end');
    expect(end.getAttribute('aria-valuetext')).to.equal('20:00');
    expect(end.getAttribute('aria-valuenow')).to.equal('1200');
    await page.type('Monday, hours', '22-6');
    expect(page.get('slider', 'Monday, hours 1, end').getAttribute('aria-valuetext')).to.equal('06:00 next day');
  });

  it('moves by 15 minutes with arrows and by an hour with Shift, in step with the typed hours, as one undo', async () => {
    const page = await openCalendars();
    page.get('slider', 'Monday, hours 1, start').focus();
    await keys(page, 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'ArrowLeft');
    expect(page.text('Monday, hours')).to.equal('09:15–20:00');
    expect(page.focused?.ariaLabel).to.equal('Monday, hours 1, start');
    await page.undo();
    expect(page.text('Monday, hours')).to.equal('08:00–20:00');
  });

  it('goes past midnight with the keys', async () => {
    const page = await openCalendars();
    page.get('slider', 'Friday, hours 1, end').focus();
    await keys(page, ...Array.from({ length: 6 }, () => 'Shift+ArrowRight'));
    expect(page.text('Friday, hours')).to.equal('08:00–02:00 +1');
  });

  it('that reaches the next hours makes them one, says so, and keeps the focus', async () => {
    const page = await openCalendars();
    await page.type('Monday, hours', '8-13, 13:30-20');
    page.get('slider', 'Monday, hours 1, end').focus();
    await keys(page, 'ArrowRight', 'ArrowRight');
    expect(await hoursOf(page, 'mon')).to.equal('08:00-20:00');
    expect(page.told).to.equal('Monday: 08:00–20:00');
    expect(page.focused?.ariaLabel).to.equal('Monday, hours 1, end');
  });

  it('takes its hours away with Delete', async () => {
    const page = await openCalendars();
    await page.type('Monday, hours', '8-13, 14-20');
    page.get('slider', 'Monday, hours 2, start').focus();
    await keys(page, 'Delete');
    expect(await hoursOf(page, 'mon')).to.equal('08:00-13:00');
    expect(page.focused?.ariaLabel).to.equal('Monday, hours 1, start');
    await keys(page, 'Delete');
    expect(await hoursOf(page, 'mon')).to.equal('');
    expect(page.focused === page.get('button', 'closed Add hours on Monday')).to.equal(true);
  });

  it('is dragged, snaps to 15 minutes, and the typed hours follow on the way', async () => {
    const page = await openCalendars();
    const line = lineOf(page, 'mon').getBoundingClientRect();
    const hour = line.width / 24;
    await drag(page, page.get('slider', 'Monday, hours 1, start'), 1.6 * hour);
    expect(page.text('Monday, hours')).to.match(/^09:(30|45)–20:00$/);
    expect(await hoursOf(page, 'mon')).to.equal('08:00-20:00');
    await drop(page);
    expect(await hoursOf(page, 'mon')).to.match(/^09:(30|45)-20:00$/);
  });

  it('is dragged past midnight', async () => {
    const page = await openCalendars({ width: 1000 });
    const line = lineOf(page, 'mon').getBoundingClientRect();
    await drag(page, page.get('slider', 'Monday, hours 1, end'), (line.width / 24) * 10);
    await drop(page);
    expect(page.text('Monday, hours')).to.match(/^08:00–0[5-7]:\d\d \+1$/);
  });

  it('goes back with Esc while it is dragged', async () => {
    const page = await openCalendars();
    const start = page.get('slider', 'Monday, hours 1, start');
    start.focus();
    await drag(page, start, 60);
    expect(page.text('Monday, hours')).to.not.equal('08:00–20:00');
    await keys(page, 'Escape');
    await drop(page);
    expect(await hoursOf(page, 'mon')).to.equal('08:00-20:00');
    expect(page.text('Monday, hours')).to.equal('08:00–20:00');
  });
});

describe('a day', () => {
  it('is closed and opened by its checkbox, and comes back with its hours', async () => {
    const page = await openCalendars();
    await page.type('Monday, hours', '8-13, 14-20');
    await page.press('checkbox', 'Monday, open');
    expect((await page.calendar()).weekly.mon).to.deep.equal([]);
    expect(page.told).to.equal('Monday: closed');
    await page.press('checkbox', 'Monday, open');
    expect(await hoursOf(page, 'mon')).to.equal('08:00-13:00 14:00-20:00');
    await page.press('checkbox', 'Sunday, open');
    expect(await hoursOf(page, 'sun')).to.equal('08:00-13:00 14:00-20:00');
  });

  it('closed again as it was saved is no change', async () => {
    const page = await openCalendars();
    await page.press('checkbox', 'Sunday, open');
    await page.press('checkbox', 'Sunday, open');
    expect(page.find('button', /^Undo/)?.ariaDisabled).to.equal(null);
    expect(page.all('.day.changed')).to.have.length(0);
    expect(Object.hasOwn((await page.calendar()).weekly, 'sun')).to.equal(false);
  });

  it('gets hours with a double click where it was pointed at', async () => {
    const page = await openCalendars();
    const line = lineOf(page, 'sun').getBoundingClientRect();
    const position: [number, number] = [Math.round(line.left + (line.width / 24) * 10.5), Math.round(line.top + 20)];
    await sendMouse({ type: 'click', position });
    await page.settled();
    expect(await hoursOf(page, 'sun')).to.equal('');
    lineOf(page, 'sun').dispatchEvent(
      new MouseEvent('dblclick', { bubbles: true, composed: true, clientX: position[0], clientY: position[1] }),
    );
    await page.settled();
    expect(await hoursOf(page, 'sun')).to.equal('10:00-14:00');
  });

  it('gets hours with Enter on its empty line, and with its button', async () => {
    const page = await openCalendars();
    page.get('button', 'closed Add hours on Sunday').focus();
    await keys(page, 'Enter');
    expect(await hoursOf(page, 'sun')).to.equal('08:00-20:00');
    await page.press('button', 'Add hours on Sunday');
    expect(await hoursOf(page, 'sun')).to.equal('08:00-20:00 21:00-24:00');
  });

  it('that is full says so', async () => {
    const page = await openCalendars();
    await page.type('Monday, hours', '0-24');
    await page.press('button', 'Add hours on Monday');
    expect(page.told).to.equal('Monday has no room for more hours');
  });

  it('is copied to others in one step', async () => {
    const page = await openCalendars();
    await page.type('Monday, hours', '9-13, 14-18');
    await page.press('button', 'Copy a day');
    await page.press('checkbox', 'Friday');
    await page.press('checkbox', 'Sunday');
    await page.press('button', 'Copy hours');
    expect(await hoursOf(page, 'fri')).to.equal('09:00-13:00 14:00-18:00');
    expect(await hoursOf(page, 'sun')).to.equal('09:00-13:00 14:00-18:00');
    expect(await hoursOf(page, 'tue')).to.equal('08:00-20:00');
    expect(page.told).to.equal('Hours of Monday copied to Friday and Sunday');
    await page.undo();
    expect(await hoursOf(page, 'fri')).to.equal('08:00-20:00');
    expect(await hoursOf(page, 'sun')).to.equal('');
  });
});

describe('a calendar with hours that can’t be read', () => {
  it('shows them as stored with the problem, and its other days work', async () => {
    const broken = {
      ...contactCentre,
      timeZone: 'Europe/Atlantis',
      weekly: { ...contactCentre.weekly, mon: [{ start: '25:00', end: '9' }] },
    };
    const page = await openCalendars({ calendars: [broken] });
    await page.until('the problem', () => page.described('textbox', 'Monday, hours') !== '');
    expect(page.text('Monday, hours')).to.equal('25:00–9');
    expect(page.described('textbox', 'Monday, hours')).to.contain('“25:00–9” is not a time.');
    expect(page.words).to.contain('The year is shown once hours, dates and time zone can be read.');
    await page.type('Tuesday, hours', '9-17');
    expect(await hoursOf(page, 'tue')).to.equal('09:00-17:00');
    expect(await hoursOf(page, 'mon')).to.equal('25:00-9');
  });
});
