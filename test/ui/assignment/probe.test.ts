import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { AssignmentSettings } from '../../../src/domain/settings/assignment.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import {
  directory as baseDirectory,
  minute,
  minutes,
  onBreak,
  operator,
  settings,
  skillGroup,
  start,
} from '../../domain/assignment/build.ts';
import { emulateMedia } from '../../setup/devtools.ts';
import { openProbe, spoken, type ProbeOptions, type ProbePage } from './probe-page.ts';

const office: Calendar = {
  id: 'office',
  name: 'Office',
  timeZone: 'UTC',
  weekly: { fri: [{ start: '08:00', end: '12:00' }], mon: [{ start: '08:00', end: '12:00' }] },
  holidays: [],
  specialDays: [],
};

const team = [
  operator('Iryna', { lastAssignedAt: minute(-75) }),
  operator('Taras', { lastAssignedAt: minute(-28), calendar: 'office' }),
  operator('Olena', { lastAssignedAt: minute(-100), ticketsByStatus: { open: 2 } }),
  operator('Daryna', { lastAssignedAt: minute(-18), ticketsByStatus: { open: 6 } }),
  operator('Maksym', { lastAssignedAt: minute(-70), status: onBreak, calendar: 'office' }),
  operator('Andrii', { lastAssignedAt: minute(-32) }),
  operator('Roman'),
];

const desk: Directory = {
  ...baseDirectory(team),
  topics: [
    { alias: 'refund', name: 'Refund' },
    { alias: 'sim', name: 'SIM replacement' },
  ],
  priorities: ['Low', 'Medium', 'High', 'Critical'].map((name) => ({ id: name.toLowerCase(), name })),
  skillGroups: [skillGroup(['refund'], ['Iryna', 'Taras', 'Olena', 'Daryna', 'Maksym'])],
  calendars: [office],
};

const rules = (assignment: Partial<AssignmentSettings> = {}): TicketSettings =>
  settings({ considerSkillGroups: true, considerWorkload: true, limit: 6, ...assignment });

/** Friday 14 November 2025, 09:00. */
const open = (options: Partial<ProbeOptions> = {}): Promise<ProbePage> =>
  openProbe({ settings: rules(), directory: desk, now: start, ...options });

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

describe('who would get it', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('asks about now, the first topic and the middle priority', async () => {
    const page = await open({ timeZone: 'Europe/Kyiv' });
    const shown = page.all('[role=combobox]').map(spoken);
    expect(shown).to.deep.equal(['Refund', 'Medium', 'Fri 14 Nov']);
    expect(page.control<HTMLInputElement>('Time').value).to.equal('11:00');
    expect(page.status).to.equal('Goes to Iryna, one of 3 operators who can take it.');
  });

  it('empties the sieve rule by rule, in the order of the norm', async () => {
    const page = await open();
    expect(page.sieve).to.deep.equal([
      '6 of 7 can receive',
      '6 in working hours',
      '4 work with Refund',
      '3 below the limit',
      '2 with no active tickets',
    ]);
    const blocks = page.all('.sieve > li:last-child i').map(({ className }) => className);
    expect(blocks).to.deep.equal(['winner', '', 'empty', 'empty', 'empty', 'empty', 'empty']);
  });

  it('leaves out the steps of rules that do not apply', async () => {
    const page = await open({
      settings: rules({ considerSkillGroups: false, considerWorkload: false, limit: null }),
    });
    expect(page.sieve).to.deep.equal(['6 of 7 can receive', '6 in working hours']);
  });

  it('ranks the operators with last ticket, load and one reason each', async () => {
    const page = await open();
    expect(page.ranked).to.deep.equal([
      {
        name: 'Iryna',
        last: 'Last ticket: 07:45.',
        load: '0 of 6 active tickets.',
        why: 'Gets it. No active tickets and has waited longest for one.',
      },
      {
        name: 'Taras',
        last: 'Last ticket: 08:32.',
        load: '0 of 6 active tickets.',
        why: 'No active tickets, but had one 47 min later.',
      },
      { name: 'Olena', last: 'Last ticket: 07:20.', load: '2 of 6 active tickets.', why: 'Has active tickets.' },
    ]);
    expect(page.notConsidered.map(({ name, why }) => `${name}: ${why}`)).to.deep.equal([
      'Daryna: At the limit of 6.',
      'Andrii: No skill group with Refund.',
      'Roman: No skill group with Refund.',
      'Maksym: On a break, cannot receive.',
    ]);
    expect(page.notConsidered[2]?.last).to.equal('Last ticket: none yet.');
  });

  it('follows topic and time 150 ms after the last change, and goes back to now', async () => {
    const page = await open();
    await page.choose('Topic', 'SIM replacement');
    expect(page.status).to.contain('6 operators are in no skill group with SIM replacement');
    await page.choose('Topic', 'Without a topic');
    expect(page.status).to.contain('without a topic');
    await page.choose('Topic', 'Refund');
    const time = page.control<HTMLInputElement>('Time');
    time.focus();
    time.select();
    await sendKeys({ type: '1230' });
    await page.answered();
    // At another time Maksym, who is on a break now, would be there, but the office is closed.
    expect(names(page.notConsidered)).to.include.members(['Taras', 'Maksym']);
    expect(page.text).to.contain('At another time');
    await page.press('Back to now');
    await page.answered();
    expect(page.status).to.equal('Goes to Iryna, one of 3 operators who can take it.');
    expect(page.probe.shadowRoot?.activeElement === time).to.equal(true);
    expect(time.value).to.equal('09:00');
  });

  it('asks about another day', async () => {
    const page = await open();
    await page.choose('Day', 'Mon 17 Nov');
    expect(page.sieve.slice(0, 2)).to.deep.equal(['7 of 7 can receive', '7 in working hours']);
    expect(names(page.ranked)).to.include('Maksym');
  });

  it('keeps the last answer while the time is none, and says so when the field is left', async () => {
    const page = await open();
    const time = page.control<HTMLInputElement>('Time');
    time.focus();
    time.select();
    await sendKeys({ type: '25:0' });
    expect(page.all('.message')).to.have.lengthOf(0);
    await sendKeys({ press: 'Tab' });
    await page.answered();
    expect(page.all('.message').map(spoken)).to.deep.equal(['Enter a time such as 17:20.']);
    expect(time.getAttribute('aria-invalid')).to.equal('true');
    expect(page.ranked).to.have.lengthOf(3);
    time.select();
    await sendKeys({ type: '9.15' });
    await page.answered();
    expect(page.all('.message')).to.have.lengthOf(0);
  });

  it('says whom the other settings would choose, and why not the same', async () => {
    const page = await open({ saved: rules({ considerWorkload: false }) });
    expect(page.other).to.equal('Saved settings would choose Olena. Iryna: Had one 25 min later.');
    await page.use('Saved now');
    expect(page.status).to.equal('Goes to Olena, one of 3 operators who can take it.');
    expect(page.other).to.equal('Your draft would choose Iryna. Olena: Has active tickets.');
  });

  it('says that the other settings come to the same, or leave it waiting', async () => {
    const same = await open({ saved: rules({ limit: 5 }) });
    expect(same.other).to.equal('Saved settings would choose the same operator.');
    const off = await open({ saved: rules({ enabled: false }) });
    expect(off.other).to.contain('With the saved settings: Waits for a person to take it');
    expect((await open()).other).to.equal('');
  });

  it('follows an edit of the draft', async () => {
    const page = await open();
    page.session.dispatch({
      type: 'edit',
      command: { type: 'set', path: ['assignment', 'considerWorkload'], value: false },
    });
    await page.answered();
    expect(page.status).to.equal('Goes to Olena, one of 3 operators who can take it.');
  });
});

describe('and if nobody is available', () => {
  it('supposes those who could take it away, and tells who comes next', async () => {
    const page = await open({
      directory: { ...desk, operators: team.filter(({ calendar }) => calendar === 'office') },
    });
    expect(page.text).to.contain('Suppose the one operator who could take it now can’t');
    // Of the two who then come, Maksym has waited longer.
    expect(page.steps).to.deep.equal(['17 Nov, 08:00 Maksym comes on shift and gets it, 71 h after it came.']);
  });

  it('says what is assumed and which tickets go first', async () => {
    const page = await open({ settings: rules({ queueOrder: 'priority_first' }) });
    expect(page.text).to.contain('Tickets of priority High or Critical go before it');
    expect(page.text).to.contain('Assumed: nobody closes a ticket');
    await page.choose('Priority', 'Critical');
    expect(page.text).to.contain('Only older tickets of its priority go before it.');
  });

  it('tells the fallback', async () => {
    const page = await open({ settings: rules({ fallbackAfter: minutes(60) }) });
    await page.choose('Topic', 'SIM replacement');
    expect(page.steps).to.deep.equal(['10:00 Roman gets it, 1 h after it came.']);
  });

  it('names who could take it once they are free', async () => {
    const page = await open({ directory: { ...desk, operators: team.filter(({ id }) => id === 'Daryna') } });
    expect(page.steps).to.deep.equal(['As soon as one of them is below the limit again: Daryna.']);
  });

  it('marks a dead end and leads to the setting behind it', async () => {
    const page = await open();
    await page.choose('Topic', 'SIM replacement');
    expect(page.steps).to.deep.equal([
      '17 Nov, 08:00 2 operators come on shift: no skill group with SIM replacement.',
      'Never: skill groups are considered, and nobody is in an active one with SIM replacement. Go to “Consider skill groups”',
    ]);
    expect(page.all('.steps > .never')).to.have.lengthOf(1);
    await page.press('Go to “Consider skill groups”');
    expect(page.host.openedSettings).to.deep.equal(['considerSkillGroups']);
  });

  it('can be switched off', async () => {
    const page = await open();
    page.get('input[role=switch]').click();
    await page.answered();
    expect(page.steps).to.deep.equal([]);
  });
});

describe('a help-desk that is unusual', () => {
  it('with no operators gets nine that are plainly made up', async () => {
    const page = await open({ directory: { ...desk, operators: [] } });
    expect(page.text).to.contain('The help-desk names no operators. These nine are made up.');
    expect(page.sieve[0]).to.equal('8 of 9 can receive');
    expect(names(page.ranked).every((name) => /^Example \d$/.test(name))).to.equal(true);
  });

  it('whose directory can’t be loaded gets them too', async () => {
    const page = await open({
      backend: (backend) => ({ ...backend, directory: () => Promise.reject(new Error('no answer')) }),
    });
    expect(page.text).to.contain('The operators could not be loaded. These nine are made up.');
    expect(page.ranked).to.not.have.lengthOf(0);
  });

  it('with a calendar that can’t be read gets a plain line, and its saved settings still answer', async () => {
    const broken = { ...office, id: 'night', name: 'Night shift', weekly: { mon: [{ start: '25:00', end: '9' }] } };
    const page = await open({ settings: { ...rules(), calendars: [broken] }, saved: rules() });
    expect(page.all('.note.error').map(spoken)).to.deep.equal([page.status]);
    expect(page.status).to.contain('The calendar “Night shift” has hours, dates or a time zone that can’t be read.');
    await page.use('Saved now');
    expect(page.status).to.contain('Goes to Iryna');
    expect(page.other).to.contain('With your draft: The calendar “Night shift”');
  });

  it('with 5,000 operators is answered at once, in few rows', async () => {
    const operators = Array.from({ length: 5000 }, (_, index) =>
      operator(`o${index}`, {
        lastAssignedAt: minute(-index),
        calendar: index % 5 === 0 ? 'office' : null,
        ...(index % 3 === 0 && { status: onBreak }),
      }),
    );
    const groups = [
      skillGroup(
        ['refund'],
        operators.slice(0, 2000).map(({ id }) => id),
      ),
    ];
    const began = performance.now();
    const page = await open({ directory: { ...desk, operators, skillGroups: groups } });
    const took = performance.now() - began;
    expect(page.all('.rank').length).to.be.lessThan(30);
    expect(page.all('.blocks > i').length).to.be.lessThan(300);
    expect(page.text).to.contain('One block is 84 operators.');
    expect(took).to.be.lessThan(1500);
    await page.openAll();
    expect(page.all('.rank').length).to.be.lessThan(130);
    expect(page.text).to.match(/and 1,\d{3} more/);
  });

  it('opens a long group and closes it again', async () => {
    const operators = Array.from({ length: 12 }, (_, index) => operator(`o${index}`));
    const page = await open({ directory: { ...desk, operators } });
    expect(names(page.notConsidered)).to.deep.equal(['o0', 'o1']);
    await page.press('10 more without the topic');
    expect(page.notConsidered).to.have.lengthOf(12);
    expect(page.button('Show fewer').getAttribute('aria-expanded')).to.equal('true');
    await page.press('Show fewer');
    expect(page.notConsidered).to.have.lengthOf(2);
  });

  it('shows names as text and never as markup', async () => {
    const name = '<img src=x onerror=alert(1)><b>Bold</b>';
    const page = await open({
      directory: { ...desk, operators: [operator('Iryna', { name, lastAssignedAt: 0 })] },
      saved: rules({ enabled: false }),
    });
    await page.use('Saved now');
    expect(page.all('img')).to.have.lengthOf(0);
    expect(names([...page.ranked, ...page.notConsidered])).to.deep.equal([]);
    await page.use('Your draft');
    expect(names(page.ranked)).to.deep.equal([name]);
  });
});

describe('the looks of the probe', () => {
  after(() => emulateMedia({}));

  for (const language of ['en', 'uk'] as const) {
    for (const width of [1600, 600, 328]) {
      it(`fits ${width} px and is accessible in “${language}”`, async () => {
        for (const scheme of ['light', 'dark']) {
          await emulateMedia({ 'prefers-color-scheme': scheme });
          document.documentElement.style.colorScheme = scheme;
          const page = await open({ language, width, saved: rules({ considerWorkload: false }) });
          expect(page.host.scrollWidth).to.be.at.most(width);
          await page.accessible();
          await page.choose(language === 'en' ? 'Topic' : 'Тема', 'SIM');
          await page.accessible();
        }
        document.documentElement.style.colorScheme = '';
      });
    }
  }

  it('tells blocks, winner and load apart in forced colours', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const page = await open();
    const fill = (selector: string) => getComputedStyle(page.get(selector)).backgroundColor;
    const last = '.sieve > li:last-child';
    const looks = [fill(`${last} .winner`), fill(`${last} i:nth-child(2)`), fill(`${last} .empty`)];
    expect(new Set(looks).size).to.equal(3);
    expect(fill('.dots > .full')).to.not.equal(fill('.dots > i:not(.full)'));
  });

  it('keeps its words when the page is read from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const page = await open({ width: 600 });
    expect(page.host.scrollWidth).to.be.at.most(600);
    const [place, name] = [page.get('.rank.winner > .place'), page.get('.rank.winner > .name')];
    expect(place.getBoundingClientRect().left).to.be.greaterThan(name.getBoundingClientRect().left);
    document.documentElement.dir = '';
  });
});
