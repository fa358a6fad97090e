import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { hasOpenEditor, until } from '../setup/browser.ts';
import { startDemo, type Demo } from '../setup/demo.ts';
import { soon, userOf } from './user.ts';

const day = 86_400_000;
/** The first two Wednesdays from now on: no ticket of this journey meets them, whenever it is walked. */
const wednesdays = Array.from({ length: 14 }, (_, later) => new Date(Date.now() + later * day))
  .filter((date) => date.getUTCDay() === 3)
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));

/** A file as the holidays of a country are published: whole days with names. */
const holidays = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example//Holidays//EN',
  ...wednesdays.flatMap((date) => [
    'BEGIN:VEVENT',
    `UID:${date}@example.org`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART;VALUE=DATE:${date}`,
    `SUMMARY:Holiday ${date}`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
  '',
].join('\r\n');

const priorities = ['Critical', 'High', 'Medium', 'Low'];
/** Minutes, for each of the priorities. */
const firstResponse = [30, 60, 120, 240];
const resolution = [240, 480, 960, 1920];
const halved = (minutes: readonly number[]) => minutes.map((target) => target / 2);

describe('setting up a contact centre from nothing', () => {
  let demo: Demo;
  let folder: string;
  before(async () => {
    demo = await startDemo();
    folder = await mkdtemp(join(tmpdir(), 'holidays-'));
    await writeFile(join(folder, 'holidays.ics'), holidays);
  });
  after(async () => {
    await demo.close();
    await rm(folder, { recursive: true });
  });

  it('a lunch break, a night team, holidays, and clients with half the targets; strip and probe say that it is so', async () => {
    const { page, complaints } = await demo.open('?empty&lang=en#calendars');
    await page.setViewport({ width: 1280, height: 1000 });
    const user = userOf(page);
    await until(page, 'the open editor', hasOpenEditor);
    const words = () => page.evaluate(wordsInPage);
    const pick = async (list: string, option: string) => {
      await user.click('combobox', list);
      await user.click('option', option);
    };
    const setTargets = async (metric: string, targets: readonly number[]) => {
      for (const [index, priority] of priorities.entries()) {
        await user.fill(`${metric}, ${priority}`, `${targets[index]} min`);
      }
      await user.press('Enter');
    };
    const addCalendar = async (name: string, hours: string, days: readonly string[]) => {
      await user.click('button', 'Add calendar');
      await user.fill('Name', name);
      await user.fill('Monday, hours', hours);
      await user.press('Enter');
      await user.click('button', 'Copy a day');
      await user.find('dialog', 'Copy hours to other days');
      for (const day of days) if (!(await user.isOn('checkbox', day))) await user.click('checkbox', day);
      await user.click('button', 'Copy hours');
    };

    const weekdays = ['Tuesday', 'Wednesday', 'Thursday', 'Friday'];
    await addCalendar('Contact centre', '9-13, 14-18', [...weekdays, 'Saturday']);
    await soon('six days of eight hours', async () => (await words()).includes('48 h a week'));
    const [chooser] = await Promise.all([
      page.waitForFileChooser(),
      user.click('button', 'Choose from an iCalendar file'),
    ]);
    await chooser.accept([join(folder, 'holidays.ics')]);
    await user.click('button', 'Add 2 days');
    await soon('the holidays', async () => (await words()).includes('2 closed days added'));
    await addCalendar('Night team', '22-6', [...weekdays, 'Saturday', 'Sunday']);
    await soon('seven nights', async () => (await words()).includes('56 h a week'));
    assert.equal(await user.valueOf('Sunday, hours'), '22:00–06:00 +1');

    await user.click('link', 'Fields');
    await user.click('button', 'Add field');
    await user.fill('Label, EN', 'VIP client');
    await pick('Type', 'Yes or no');

    await user.click('link', 'SLA');
    await pick('New targets count time in', 'Contact centre');
    await setTargets('First response', firstResponse);
    await setTargets('Resolution', resolution);
    await user.click('radio', 'List');
    await soon('the deadline of a High ticket of Friday 17:20', async () => (await words()).includes('due Sat 09:20'));

    await user.click('button', 'Duplicate the policy');
    await user.fill('Name of the policy', 'VIP clients');
    await user.click('button', 'Add condition');
    await pick('Field', 'VIP client');
    await user.click('radio', 'Yes');
    await setTargets('First response', halved(firstResponse));
    await setTargets('Resolution', halved(resolution));
    const vip = await soon('the deadlines of VIP clients', async () => {
      const said = await words();
      return said.includes('due Fri 17:50') && said;
    });
    for (const line of [
      'VIP client is yes',
      'Fri 18:00 Closed for 15 h. Resolution has 3 h 20 min left.',
      'Sat 10:00 Status: Waiting for client. Resolution pauses.',
      'Sat 12:10 Status: Open. Resolution goes on.',
      'Sat 13:00 Closed for 1 h. Resolution has 1 h 30 min left.',
      'Sat 15:30 Resolution is due',
    ]) {
      assert.ok(vip.includes(line), `the strip doesn’t say “${line}”: ${vip}`);
    }

    await user.click('button', 'Add policy');
    await user.fill('Name of the policy', 'Outages, for the night team');
    await user.click('button', 'Add condition');
    await pick('Field', 'Topic');
    await user.click('combobox', 'Values');
    await user.click('option', 'Internet outage');
    await user.press('Escape');
    await pick('New targets count time in', 'Night team');
    await setTargets('First response', firstResponse);
    await soon('the deadline at night', async () => (await words()).includes('due Fri 23:00'));

    await user.click('link', 'Auto assignment');
    await user.click('switch', 'Enable auto assignment');
    await user.fill('Active tickets per operator', '5');
    await user.fill('Time', '03:00');
    await soon('the night shift alone', async () => {
      const said = await words();
      return said.includes('40 of 40 can receive 6 in working hours 6 work with Internet outage');
    });
    assert.match(await words(), /Goes to .+, one of 6 operators who can take it/);

    await user.press('Control', 's');
    await user.reads('Saved at');
    assert.deepEqual(complaints, []);
  });
});

/** Run in the page: what the element says, shadow roots included. */
function wordsInPage(): string {
  const wordsOf = (root: ParentNode): string =>
    [...root.querySelectorAll<HTMLElement>('*')]
      .flatMap((one) => (one.shadowRoot ? [wordsOf(one.shadowRoot)] : one.parentNode === root ? [one.innerText] : []))
      .join(' ');
  return wordsOf(document).replace(/\s+/g, ' ');
}
