import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createAssigner } from '../../../src/domain/assignment/assigner.ts';
import { decide } from '../../../src/domain/assignment/decide.ts';
import { forecastWait, type ForecastOptions, type WaitForecast } from '../../../src/domain/assignment/wait-forecast.ts';
import type { AssignmentSettings } from '../../../src/domain/settings/assignment.ts';
import type { Directory, Operator } from '../../../src/domain/settings/directory.ts';
import {
  directory,
  minute,
  minutes,
  noCalendars,
  onBreak,
  openDuring,
  operator,
  settings,
  skillGroup,
  start,
} from './build.ts';
import { calendars, horizon, storyArbitrary, type Story } from './events.ts';

const shifts = new Map([
  ['early', openDuring([-60, 20], [100, 200])],
  ['late', openDuring([40, 80])],
  ['over', openDuring([-60, -30])],
]);

function forecast(
  operators: readonly Operator[],
  assignment: Partial<AssignmentSettings> = {},
  facts: Partial<Directory> = {},
  subjectAlias: string | null = 'refund',
): WaitForecast {
  return forecastWait({
    settings: settings(assignment),
    directory: directory(operators, facts),
    calendars: shifts,
    at: start,
    subjectAlias,
    priority: null,
  });
}

test('whoever starts next gets it, after those who could take it at once are supposed to be away', () => {
  const result = forecast([operator('ann', { calendar: 'early' }), operator('bob', { calendar: 'late' })]);
  assert.equal(result.supposed, 1);
  assert.deepEqual(result.end, { kind: 'taken', at: minute(40), operator: 'bob', onShift: true });
  assert.deepEqual(result.steps, []);
});

test('who is on a break now takes it when their next hours begin, not in the middle of these', () => {
  const result = forecast([operator('ann', { calendar: 'early', status: onBreak })]);
  assert.equal(result.supposed, 0);
  assert.deepEqual(result.end, { kind: 'taken', at: minute(100), operator: 'ann', onShift: true });
});

test('a shift that begins without anybody who can take it is a step, with the reason they share', () => {
  const groups = { skillGroups: [skillGroup(['refund'], ['ann'])] };
  const result = forecast(
    [operator('ann', { calendar: 'early', status: onBreak }), operator('bob', { calendar: 'late' })],
    { considerSkillGroups: true },
    groups,
  );
  assert.deepEqual(result.steps, [{ kind: 'shift', at: minute(40), operators: ['bob'], reason: 'no_skill' }]);
  assert.deepEqual(result.end, { kind: 'taken', at: minute(100), operator: 'ann', onShift: true });
});

test('the fallback brings it somebody without the skill', () => {
  const result = forecast(
    [operator('ann')],
    { considerSkillGroups: true, fallbackAfter: minutes(30) },
    { skillGroups: [skillGroup(['delivery'], ['ann'])] },
  );
  assert.deepEqual(result, {
    supposed: 0,
    steps: [],
    end: { kind: 'taken', at: minute(30), operator: 'ann', onShift: false },
  });
});

test('a fallback at night is a step, and the first shift after it takes the ticket', () => {
  const result = forecast(
    [operator('ann', { calendar: 'late' })],
    { considerSkillGroups: true, fallbackAfter: minutes(30) },
    { skillGroups: [skillGroup(['delivery'], ['ann'])] },
  );
  assert.deepEqual(result.steps, [{ kind: 'fallback', at: minute(30) }]);
  assert.deepEqual(result.end, { kind: 'taken', at: minute(40), operator: 'ann', onShift: true });
});

test('who is at the limit could take it after closing a ticket, who is away without hours after coming back', () => {
  const result = forecast(
    [
      operator('ann', { ticketsByStatus: { open: 2 } }),
      operator('bob', { status: onBreak }),
      operator('cyd', { ticketsByStatus: { open: 2 }, limit: 0 }),
      operator('dan', { calendar: 'over' }),
    ],
    { limit: 2 },
  );
  assert.deepEqual(result.end, { kind: 'depends', atLimit: ['ann'], unable: ['bob'] });
});

test('a dead end names its cause', () => {
  const cause = (...args: Parameters<typeof forecast>) => forecast(...args).end;
  assert.deepEqual(cause([operator('ann')], { enabled: false }), { kind: 'never', cause: 'feature_off' });
  assert.deepEqual(cause([]), { kind: 'never', cause: 'no_operators' });
  assert.deepEqual(cause([operator('ann')], { considerSkillGroups: true }), { kind: 'never', cause: 'no_skill' });
  assert.deepEqual(cause([operator('ann')], { limit: 0 }), { kind: 'never', cause: 'limit_of_zero' });
  for (const calendar of ['over', 'lost'])
    assert.deepEqual(cause([operator('ann', { calendar })]), { kind: 'never', cause: 'no_hours' });
  const inactive = { skillGroups: [skillGroup(['refund'], ['ann'], false)] };
  assert.deepEqual(cause([operator('ann')], { considerSkillGroups: true }, inactive), {
    kind: 'never',
    cause: 'no_skill',
  });
  const served = { skillGroups: [skillGroup(['refund'], ['ann'])] };
  assert.deepEqual(cause([operator('ann')], { considerSkillGroups: true }, served, null), {
    kind: 'never',
    cause: 'no_skill',
  });
});

const optionsOf = ({ settings: document, directory: known }: Story, subjectAlias: string): ForecastOptions => ({
  settings: document,
  directory: known,
  calendars,
  at: start,
  subjectAlias,
  priority: null,
});

/** The same wait, minute by minute: what the forecast claims to skip is looked at too. */
function minuteByMinute(options: ForecastOptions): { at: number; operator: string } | null {
  const { at, directory: known, subjectAlias, priority } = options;
  const now = decide(options, { autoAssignee: true, subjectAlias });
  const assigner = createAssigner(options);
  const unable = new Set<string>();
  for (const { id, status } of known.operators) {
    const couldTakeIt = now.verdicts.some(({ operator: name, place }) => name === id && place !== null);
    if (couldTakeIt || !status.canReceive) unable.add(id);
    if (couldTakeIt) assigner.changeOperatorStatus(id, onBreak, at);
  }
  assigner.addTicket(
    { id: 't', createdAt: at, status: 'new', autoAssignee: true, subjectAlias, priority, dueAt: null },
    at,
  );
  for (let passed = 0; passed <= horizon; passed += 1) {
    for (const { id, calendar, status } of known.operators) {
      const opens = calendar !== null && calendars.get(calendar)?.nextOpening(minute(passed - 1)) === minute(passed);
      if (passed > 0 && opens && unable.delete(id)) {
        assigner.changeOperatorStatus(id, { ...status, canReceive: true }, minute(passed));
      }
    }
    const taken = assigner.advanceTo(minute(passed)).find(({ kind }) => kind === 'assigned');
    if (taken) return { at: taken.at, operator: taken.operator };
  }
  return null;
}

test('is what a replay minute by minute under the same assumptions comes to', () => {
  fc.assert(
    fc.property(storyArbitrary, fc.constantFrom('refund', 'delivery', 'sim', 'unserved'), (story, topic) => {
      const options = optionsOf(story, topic);
      const { end, steps } = forecastWait(options);
      const replayed = minuteByMinute(options);
      assert.deepEqual(end.kind === 'taken' ? { at: end.at, operator: end.operator } : null, replayed);
      const instants = [...steps.map(({ at }) => at), ...(end.kind === 'taken' ? [end.at] : [])];
      assert.deepEqual(
        instants,
        [...instants].sort((one, other) => one - other),
      );
    }),
    { numRuns: 1500 },
  );
});

test('says truly on whom it depends, and that nobody helps where it is never', () => {
  fc.assert(
    fc.property(storyArbitrary, fc.constantFrom('refund', 'delivery', 'sim', 'unserved'), (story, topic) => {
      const options = optionsOf(story, topic);
      const { end } = forecastWait(options);
      const { directory: known } = options;
      if (end.kind === 'taken' || options.settings.assignment.enabled === false) return;
      const helping = end.kind === 'depends' ? new Set([...end.atLimit, ...end.unable]) : new Set<string>();
      const joinedAt = start - (options.settings.assignment.fallbackAfter?.seconds ?? 0) * 1000;
      for (const one of known.operators) {
        // They close everything and can receive; their hours stay, and one who has none ahead isn't helped.
        const everReceives =
          one.calendar === null || (calendars.get(one.calendar)?.nextOpening(start) ?? null) !== null;
        const free = { ...one, calendar: null, ticketsByStatus: {}, status: { ...one.status, canReceive: true } };
        const alone = { ...options, directory: { ...known, operators: [free] }, calendars: noCalendars };
        const { outcome } = decide(alone, { autoAssignee: true, subjectAlias: topic, joinedAt });
        assert.equal(helping.has(one.id), outcome === 'assigned' && everReceives, one.id);
      }
    }),
    { numRuns: 1500 },
  );
});
