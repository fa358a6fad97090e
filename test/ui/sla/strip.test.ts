import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import { expectNoViolations } from '../../setup/axe.ts';
import { emulateMedia } from '../../setup/devtools.ts';
import { directory, on, policy, settings, target, when, type SlaParts } from '../../domain/sla/world.ts';
import { openStrip, type StripPage, type StripPageOptions } from './strip-page.ts';

/** Thursday: the last Friday 17:20 is the 13th. */
const now = on('19 10:00');

const inOffice = { calendar: 'office', pauseStatuses: ['waiting'] };
const rows = [
  target('first_response', 30, { calendar: 'office' }),
  target('next_response', 60, { calendar: 'office' }),
  target('resolution', 480, { ...inOffice, byPriority: { low: 2400 } }),
];
const document = (parts: SlaParts = {}) => settings({ policies: [policy('other', null, rows, 'office')], ...parts });
const open = (options: Partial<StripPageOptions> = {}): Promise<StripPage> =>
  openStrip({ settings: document(), directory, now, ...options });

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the deadline strip', () => {
  it('shows a ticket of last Friday evening, and says in one sentence when it is due', async () => {
    const page = await open();
    expect(page.get('A ticket created, Day').value).to.equal('2026-11-13');
    expect(page.get('A ticket created, Time').value).to.equal('17:20');
    expect(page.finding).to.equal(
      'First response is met, due Fri 17:50. Next response is due Mon 13:00. Resolution is due Tue 09:30.',
    );
  });

  it('lists the same moments as text', async () => {
    const page = await open();
    await page.click('List');
    expect(page.moments).to.deep.equal([
      'Fri 17:20 Created. First response and Resolution start.',
      'Fri 17:30 Reply to the client. First response is met, due Fri 17:50.',
      'Fri 18:00 Closed for 63 h. Resolution has 7 h 20 min left.',
      'Mon 09:00 Open again.',
      'Mon 10:00 Status: Waiting for the client. Resolution pauses.',
      'Mon 12:00 Client writes. Next response starts.',
      'Mon 12:10 Status: Open. Resolution goes on.',
      'Mon 13:00 Next response is due',
      'Mon 18:00 Closed for 15 h. Resolution has 30 min left.',
      'Tue 09:00 Open again.',
      'Tue 09:30 Resolution is due',
    ]);
  });

  it('takes another day, time and priority, and says what comes of it', async () => {
    const page = await open();
    await page.type('A ticket created, Day', '2026-11-12');
    await page.type('A ticket created, Time', '9');
    expect(page.get('A ticket created, Time').value).to.equal('09:00');
    expect(page.finding).to.contain('First response is met, due Thu 09:30.');
    await page.choose('Priority', 'Low');
    await later(700);
    expect(page.told.at(-1)).to.equal(page.finding);
  });

  it('keeps text that is no time, and says what to enter', async () => {
    const page = await open();
    await page.type('A ticket created, Time', '25:70');
    expect(page.get('A ticket created, Time').value).to.equal('25:70');
    expect(page.get('A ticket created, Time').getAttribute('aria-invalid')).to.equal('true');
    expect(page.text).to.contain('Enter a time like 17:20.');
    await page.type('A ticket created, Time', '10:00');
    expect(page.text).not.to.contain('Enter a time like 17:20.');
  });

  it('adds, changes, moves and removes events', async () => {
    const page = await open();
    await page.click('Change events');
    await page.click('Add event');
    expect(page.told.at(-1)).to.equal('Added: client writes');
    const kinds = page.all('.events [role=combobox]');
    expect(kinds).to.have.length(5);
    kinds.at(-1)?.click();
    await page.pick('status: Solved');
    expect(page.finding).to.contain('Resolution is met');
    await page.type('status: Solved, Day', '2026-11-18');
    expect(page.finding).to.contain('Resolution is breached, due Tue 09:30.');
    await page.click('Remove: status: Solved Wed 13:10');
    expect(page.finding).to.contain('Resolution is due Tue 09:30.');
    expect(page.focusedName).to.equal('Add event');
    await page.click('Start over');
    expect(page.all('.events > li')).to.have.length(4);
    expect(page.has('Start over')).to.equal(false);
  });

  it('moves the creation and events with arrow keys, and tells what came of it once', async () => {
    const page = await open();
    const ring = page.get('Created');
    ring.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await page.settled();
    expect(page.get('Created').getAttribute('aria-valuetext')).to.equal('Fri 17:15');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Shift' });
    await page.settled();
    expect(page.get('A ticket created, Time').value).to.equal('16:15');
    expect(page.focusedName).to.equal('Created');
    await later(700);
    expect(page.told).to.deep.equal([page.finding]);
    page.get('client writes').focus();
    await sendKeys({ press: 'ArrowRight' });
    await page.settled();
    expect(page.finding).to.contain('Next response is due Mon 13:05.');
    await sendKeys({ press: 'Delete' });
    await page.settled();
    expect(page.has('client writes')).to.equal(false);
    expect(page.told.at(-1)).to.equal('Removed: client writes');
  });

  it('moves things by dragging, in steps of five minutes, and never an event before the creation', async () => {
    const page = await open({ width: 780 });
    const box = () => page.get('status: Open').getBoundingClientRect();
    const y = Math.round(box().top + 12);
    await sendMouse({ type: 'move', position: [Math.round(box().left + 12), y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(box().left + 60), y] });
    await page.settled();
    await sendMouse({ type: 'up' });
    await page.settled();
    const text = page.get('status: Open').getAttribute('aria-valuetext') ?? '';
    expect(text).to.match(/^Mon (1[3-9]|2[0-3]):\d[05]$/);
    await sendMouse({ type: 'move', position: [Math.round(box().left + 12), y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [0, y] });
    await sendMouse({ type: 'up' });
    await page.settled();
    expect(page.get('status: Open').getAttribute('aria-valuetext')).to.equal('Fri 17:20');
  });

  it('says when another policy takes the ticket, and which values lead to this one', async () => {
    const policies = [
      policy('Delivery', when('topic', 'delivery'), rows, 'office'),
      policy('Urgent', when('priority', 'critical'), rows, 'office'),
      policy('other', null, rows, 'office'),
    ];
    const page = await open({ settings: document({ policies }), policy: 'Delivery' });
    expect(page.text).to.contain('Chosen so that this policy applies: Topic is Delivery.');
    page.host.policy = 'Urgent';
    await page.settled();
    expect(page.text).not.to.contain('Such a ticket');
    await page.choose('Priority', 'Low');
    expect(page.text).to.contain('Such a ticket falls under “other”, not under “Urgent”.');
  });

  it('shows what is saved beside the draft', async () => {
    const page = await open();
    const path = ['sla', 'policies', 'other', 'targets', 'first_response', 'all'];
    page.session.dispatch({
      type: 'edit',
      command: { type: 'set', path, value: { seconds: 3600, unit: 'hours' } },
    });
    await later(200);
    await page.settled();
    expect(page.finding).to.contain('First response is met, due Mon 09:20.');
    expect(page.all<SVGElement>('.due.saved').length).to.be.greaterThan(0);
    await page.click('List');
    expect(page.moments[1]).to.equal(
      'Fri 17:30 Reply to the client. First response is met, due Mon 09:20. was Fri 17:50',
    );
  });

  it('says what is wrong with a draft that can’t be followed, and recovers', async () => {
    const broken: Calendar = {
      ...(directory.calendars[0] as Calendar),
      weekly: { mon: [{ start: '9', end: '25:00' }] },
    };
    const page = await open({ settings: document({ calendars: [broken] }) });
    expect(page.text).to.contain('A calendar has hours or dates that can’t be read');
    page.session.dispatch({
      type: 'edit',
      command: {
        type: 'set',
        path: ['calendars', 'office', 'weekly', 'mon'],
        value: [{ start: '09:00', end: '18:00' }],
      },
    });
    await later(200);
    await page.settled();
    expect(page.finding).to.contain('Resolution is due');
  });

  it('says so when an event comes before the creation', async () => {
    const page = await open();
    await page.click('Change events');
    await page.type('reply to the client, Day', '2026-11-10');
    expect(page.text).to.contain('An event comes before the ticket is created.');
    await page.type('reply to the client, Day', '2026-11-13');
    expect(page.finding).to.contain('First response is met');
  });

  it('stays immediate over years', async () => {
    const page = await open();
    const started = performance.now();
    await page.type('A ticket created, Day', '2024-01-12');
    await page.click('Change events');
    await page.type('status: Open, Day', '2026-11-12');
    const elapsed = performance.now() - started;
    expect(page.all<SVGElement>('.picture *').length).to.be.lessThan(1500);
    expect(elapsed).to.be.lessThan(1500);
  });

  it('is a list where there is no room for an axis', async () => {
    const page = await open({ width: 380 });
    expect(page.all('[role=img]')).to.have.length(0);
    expect(page.has('List')).to.equal(false);
    expect(page.moments.length).to.be.greaterThan(8);
  });

  it('needs nothing from a help-desk that could not be asked', async () => {
    const none = {
      topics: [],
      skillGroups: [],
      operators: [],
      statuses: [],
      channels: [],
      priorities: [],
      calendars: [],
    };
    const policies = [policy('other', null, [target('resolution', 6000)])];
    const page = await open({ settings: document({ policies }), directory: none });
    expect(page.finding).to.contain('Resolution is due');
    expect(page.has('Priority')).to.equal(false);
  });

  for (const language of ['en', 'uk'] as const) {
    for (const [width, theme] of [
      [1600, 'light'],
      [1280, 'dark'],
      [760, 'light'],
      [360, 'dark'],
    ] as const) {
      it(`is accessible and fits: ${language}, ${width} px, ${theme}`, async () => {
        const page = await open({ language, width, theme });
        await page.click(language === 'en' ? 'Change events' : 'Змінити події');
        await expectNoViolations(page.host);
        expect(page.host.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('tells counting, paused and late apart in forced colours', async () => {
    const page = await open();
    try {
      await emulateMedia({ 'forced-colors': 'active' });
      const look = (selector: string) => {
        const [element] = page.all<SVGElement>(selector);
        return element ? getComputedStyle(element).fill : '';
      };
      expect(look('.picture .counting')).not.to.equal('');
      expect(look('.picture .counting')).not.to.equal(look('.picture .paused'));
    } finally {
      await emulateMedia({});
    }
  });
});
