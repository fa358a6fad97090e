import { expect } from 'chai';
import fc from 'fast-check';
import { decide } from '../../../src/domain/assignment/decide.ts';
import { exclusions, type Explanation } from '../../../src/domain/assignment/decision.ts';
import { forecastWait } from '../../../src/domain/assignment/wait-forecast.ts';
import { compileCalendars } from '../../../src/domain/calendar/compile-all.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { describeDecision, namesFrom } from '../../../src/locales/describe.ts';
import { start } from '../../domain/assignment/build.ts';
import { storyArbitrary } from '../../domain/assignment/events.ts';
import { openProbe, type ProbePage } from './probe-page.ts';

/** Tickets that are asked about; each with settings, saved settings and a help-desk of its own. */
const cases = 200;

const hours = (id: string, ...spans: [string, string][]): Calendar => ({
  id,
  name: id,
  timeZone: 'UTC',
  weekly: { fri: spans.map(([from, to]) => ({ start: from, end: to })) },
  holidays: [],
  specialDays: [],
});

/** The calendars that the stories name, on the Friday on which they begin at 09:00. */
const calendars = [hours('morning', ['08:30', '09:40'], ['09:45', '10:00']), hours('late', ['09:40', '10:20'])];

interface Case {
  readonly settings: TicketSettings;
  readonly saved: TicketSettings;
  readonly directory: Directory;
}

const caseArbitrary: fc.Arbitrary<Case> = fc
  .tuple(storyArbitrary, storyArbitrary, fc.constantFrom('refund', 'delivery', 'sim', 'unserved', null))
  .map(([story, other, topic]) => ({
    settings: story.settings,
    saved: other.settings,
    // The first topic is the one that is asked about.
    directory: { ...story.directory, calendars, topics: topic === null ? [] : [{ alias: topic, name: `«${topic}»` }] },
  }));

const explain = (settings: TicketSettings, directory: Directory): Explanation =>
  decide(
    { settings, directory, calendars: compileCalendars(settings, directory), at: start },
    { autoAssignee: true, subjectAlias: directory.topics[0]?.alias ?? null },
  );

/** What is left of the operators after a rule and all before it. */
function leftAfter({ verdicts }: Explanation, rule: (typeof exclusions)[number]): number {
  const passed = exclusions.slice(exclusions.indexOf(rule) + 1);
  return verdicts.filter(({ reason }) => reason === 'chosen' || passed.includes(reason)).length;
}

const sentences: Readonly<Record<string, (typeof exclusions)[number]>> = {
  'can receive': 'cannot_receive',
  'in working hours': 'outside_hours',
  'work(s)? with|fits? no topic|fit no topic': 'no_skill',
  'below the limit': 'at_limit',
  'with no active tickets': 'has_active_tickets',
};

async function expectAgreement(page: ProbePage, { settings, saved, directory }: Case, language: 'en' | 'uk') {
  const explanation = explain(settings, directory);
  const names = namesFrom(settings, directory, language);
  const told = await describeDecision(explanation, language, { timeZone: 'UTC', names });
  const plain = (text: string) => text.replace(/\u00a0/g, ' ');
  expect(page.status).to.equal(plain(told.ticket));

  await page.openAll();
  const reasons = told.operators.map(({ operator, reason }) => `${operator}: ${plain(reason)}`);
  const isRanked = (index: number) => typeof explanation.verdicts[index]?.place === 'number';
  const rankedOrder = explanation.verdicts
    .filter(({ place }) => place !== null)
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .map(({ operator }) => operator);
  expect(page.ranked.map(({ name }) => name)).to.deep.equal(rankedOrder);
  const shown = (rows: ProbePage['ranked']) => rows.map(({ name, why }) => `${name}: ${why}`).sort();
  expect(shown(page.ranked)).to.deep.equal(reasons.filter((_, index) => isRanked(index)).sort());
  expect(shown(page.notConsidered)).to.deep.equal(reasons.filter((_, index) => !isRanked(index)).sort());

  if (language === 'en') {
    for (const step of page.sieve) {
      const rule = Object.entries(sentences).find(([sentence]) => new RegExp(sentence).test(step))?.[1];
      if (!rule) throw new Error(`Which rule is “${step}”?`);
      expect(Number.parseInt(step, 10), step).to.equal(leftAfter(explanation, rule));
    }
    const other = explain(saved, directory);
    if (other.operator === null) expect(page.other).to.contain('With the saved settings: ');
    else if (other.operator === explanation.operator) expect(page.other).to.contain('the same operator');
    else expect(page.other).to.contain(`Saved settings would choose ${other.operator}.`);
  }
  const numbers = new Set(page.sieve.map((step) => Number.parseInt(step, 10)));
  const last = Math.min(...numbers);
  if (explanation.outcome === 'assigned') expect(last).to.be.greaterThan(0);
  if (explanation.outcome === 'waits' && explanation.verdicts.length > 0) expect(last).to.equal(0);

  const { end, steps } = forecastWait({
    settings,
    directory,
    calendars: compileCalendars(settings, directory),
    at: start,
    subjectAlias: directory.topics[0]?.alias ?? null,
    priority: null,
  });
  const final = page.steps.at(-1) ?? '';
  const named = end.kind === 'taken' ? [end.operator] : end.kind === 'depends' ? [...end.atLimit, ...end.unable] : [];
  for (const operator of named.slice(0, 3)) expect(final).to.contain(operator);
  if (end.kind === 'taken') expect(final).to.contain(new Date(end.at).toISOString().slice(11, 16));
  expect(page.steps).to.have.lengthOf(Math.min(steps.length, 4) + 1);
  expect(page.all('.steps > .never')).to.have.lengthOf(end.kind === 'never' ? 1 : 0);
}

describe('the probe and the engine', () => {
  for (const [language, share] of [
    ['en', 0],
    ['uk', 1],
  ] as const) {
    it(`say the same about ${cases / 2} generated tickets, in “${language}”`, async function () {
      this.timeout(60_000);
      const sample = fc.sample(caseArbitrary, { seed: 20261123 + share, numRuns: cases / 2 });
      const outcomes = new Map<string, number>();
      for (const one of sample) {
        const page = await openProbe({ ...one, now: start, language });
        await expectAgreement(page, one, language);
        const { outcome } = explain(one.settings, one.directory);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        page.host.remove();
      }
      // The sample is worth something: every outcome is in it.
      for (const outcome of ['assigned', 'waits', 'feature_off']) expect(outcomes.get(outcome)).to.be.greaterThan(5);
    });
  }
});
