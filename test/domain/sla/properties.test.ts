import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { createClocks } from '../../../src/domain/sla/clocks.ts';
import { replay } from '../../../src/domain/sla/replay.ts';
import type { ClockState, CycleState } from '../../../src/domain/sla/state.ts';
import { walks, type Walk } from './generate.ts';
import { Oracle, type OracleCycle } from './oracle.ts';
import { directory, minute } from './world.ts';

const replayed = ({ events, versions, at, changeEffect }: Walk): ClockState[] =>
  replay(events, versions, at, { changeEffect });

/** Applies a walk one event at a time, asking for the state after each, as a host does that shows a live ticket. */
function incremental({ events, versions, at, changeEffect }: Walk): ClockState[] {
  const [first, ...saves] = versions;
  assert.ok(first);
  const clocks = createClocks(first.settings, directory, { changeEffect });
  const pending = [...saves];
  const saveUntil = (instant: number) => {
    while (pending[0] && pending[0].at <= instant) {
      const version = pending.shift();
      if (version) clocks.changeSettings(version.at, version.settings, version.directory);
    }
  };
  for (const event of events) {
    saveUntil(event.at);
    clocks.apply(event);
    clocks.stateAt(event.at);
    clocks.nearestDue(at);
  }
  saveUntil(at);
  return clocks.stateAt(at);
}

const cycleFacts = (cycle: CycleState | OracleCycle) => ({
  startedAt: cycle.startedAt,
  stoppedAt: cycle.stoppedAt,
  breachedAt: cycle.breachedAt,
  used: cycle.used,
  target: cycle.target,
  policy: cycle.policy,
});

describe('The clocks of any ticket', () => {
  it('agree with a literal walk from minute to minute', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const oracle = new Oracle(walk.events, walk.versions, walk.at, walk.changeEffect);
        const states = new Map(replayed(walk).map((state) => [state.metric, state]));
        for (const expected of oracle.states()) {
          const state = states.get(expected.metric);
          assert.ok(state, expected.metric);
          const stopped = expected.cycles.filter(({ stoppedAt }) => stoppedAt !== null);
          assert.deepEqual(state.finished.map(cycleFacts), stopped.map(cycleFacts), `${expected.metric}: finished`);
          assert.deepEqual(
            state.finished.map((cycle) => cycle.state === 'cancelled'),
            stopped.map(({ cancelled }) => cancelled),
          );
          const last = expected.cycles.at(-1);
          assert.equal(state.state, expected.state, expected.metric);
          assert.equal(state.counting, expected.counting, expected.metric);
          if (!last || last.stoppedAt !== null) continue;
          assert.deepEqual(cycleFacts(state as CycleState), cycleFacts(last), `${expected.metric}: now`);
          assert.equal(state.dueAt, expected.dueAt, `${expected.metric}: due`);
        }
      }),
      { numRuns: 150 },
    );
  });
  it('are the same one event at a time and from scratch', () => {
    fc.assert(
      fc.property(walks, (walk) => assert.deepEqual(incremental(walk), replayed(walk))),
      { numRuns: 300 },
    );
  });
  it('never use more time than was open, and are met if and only if they stopped at or before due', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        for (const state of replayed(walk)) {
          for (const cycle of cyclesOf(state)) {
            const until = cycle.stoppedAt ?? walk.at;
            assert.ok(cycle.used <= until - cycle.startedAt);
            if (cycle.state === 'met') assert.ok(cycle.dueAt === null || until <= cycle.dueAt);
            if (cycle.state === 'breached') assert.ok(cycle.breachedAt !== null && cycle.breachedAt <= until);
            if (cycle.state === 'breached' && cycle.dueAt !== null) assert.ok(cycle.breachedAt === cycle.dueAt);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
  it('under one calendar never use more time than it was open', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const [first] = walk.versions;
        assert.ok(first);
        const document = underCalendar(first.settings, 'office');
        const office = compileCalendar(directory.calendars[0] ?? null);
        for (const state of replayed({ ...walk, versions: [{ ...first, settings: document }] })) {
          for (const cycle of cyclesOf(state))
            assert.ok(cycle.used <= office.elapsed(cycle.startedAt, cycle.stoppedAt ?? walk.at));
        }
      }),
      { numRuns: 200 },
    );
  });
  it('never have an earlier deadline because of pausing', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const [first] = walk.versions;
        assert.ok(first);
        const withPauses = replayed({ ...walk, versions: [first] });
        const without = replayed({ ...walk, versions: [{ ...first, settings: withoutPauses(first.settings) }] });
        for (const [index, state] of withPauses.entries()) {
          const other = without[index];
          if (!other || state.startedAt !== other.startedAt || state.target !== other.target) continue;
          // A breach keeps its due instant, so only clocks that neither of them has breached are laid under the same terms.
          if (state.breachedAt !== null || other.breachedAt !== null || state.dueAt === null || other.dueAt === null)
            continue;
          assert.ok(state.dueAt >= other.dueAt, state.metric);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('never take a breach back, and count it once', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const [first, ...saves] = walk.versions;
        assert.ok(first);
        const clocks = createClocks(first.settings, directory);
        const known = new Map<string, number>();
        const check = (at: number) => {
          for (const state of clocks.stateAt(at)) {
            for (const cycle of cyclesOf(state)) {
              const key = `${state.metric} ${cyclesOf(state).indexOf(cycle)}`;
              const before = known.get(key);
              if (before !== undefined) assert.equal(cycle.breachedAt, before, key);
              if (cycle.breachedAt !== null) known.set(key, cycle.breachedAt);
            }
          }
        };
        for (const event of walk.events) {
          while (saves[0] && saves[0].at <= event.at) {
            const save = saves.shift();
            if (save) clocks.changeSettings(save.at, save.settings, save.directory);
          }
          clocks.apply(event);
          check(event.at);
        }
        check(walk.at);
        check(walk.at + 10_000 * minute);
      }),
      { numRuns: 200 },
    );
  });
});

/** Finished cycles, and the one that is not. */
function cyclesOf(state: ClockState): CycleState[] {
  if (state.startedAt === null || state.stoppedAt !== null) return [...state.finished];
  return [...state.finished, state as CycleState];
}

function underCalendar(document: TicketSettings, calendar: string): TicketSettings {
  const policies = document.sla.policies.map((policy) => ({
    ...policy,
    calendar,
    targets: policy.targets.map((row) => ({ ...row, calendar })),
  }));
  return { ...document, sla: { ...document.sla, policies } };
}

function withoutPauses(document: TicketSettings): TicketSettings {
  const policies = document.sla.policies.map((policy) => ({
    ...policy,
    targets: policy.targets.map((row) => ({ ...row, pauseStatuses: [] })),
  }));
  const metrics = document.sla.metrics.map((metric) => {
    if (metric.type !== 'custom') return metric;
    const { pause: _pause, ...rest } = metric;
    return rest;
  });
  return { ...document, sla: { ...document.sla, policies, metrics } };
}
