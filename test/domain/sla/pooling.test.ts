import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TicketClocks } from '../../../src/domain/sla/clocks.ts';
import type { CycleOutcome } from '../../../src/domain/sla/outcome.ts';
import { compileSla } from '../../../src/domain/sla/rules.ts';
import type { ClockState, CycleState } from '../../../src/domain/sla/state.ts';
import { walks, type Walk } from './generate.ts';
import { created, directory, message, on, reply, settings, status } from './world.ts';

interface VisitedCycle {
  readonly clock: number;
  readonly outcome: CycleOutcome;
  readonly used: number;
  readonly dueAt: number | null;
  readonly stoppedAt: number | null;
}

function visited(clocks: TicketClocks, at: number): VisitedCycle[] {
  const cycles: VisitedCycle[] = [];
  clocks.eachCycle(at, (clock, outcome, used, dueAt, stoppedAt) => {
    cycles.push({ clock, outcome, used, dueAt, stoppedAt });
  });
  return cycles;
}

/** The same from the states. */
function fromStates(states: readonly ClockState[]): VisitedCycle[] {
  return states.flatMap((state, clock) => {
    const running = state.startedAt !== null && state.stoppedAt === null ? [state as CycleState] : [];
    return [...state.finished, ...running].map(({ state: name, used, dueAt, stoppedAt }) => {
      const ended = name === 'met' || name === 'breached' || name === 'cancelled';
      const outcome = ended ? name : stoppedAt === null ? 'unfinished' : 'no_target';
      return { clock, outcome, used, dueAt, stoppedAt };
    });
  });
}

/** Follows a walk to its end under its settings versions, the first of which the clocks have. */
function follow(clocks: TicketClocks, { events, versions, at }: Walk): ClockState[] {
  let next = 1;
  const saveUntil = (instant: number) => {
    for (let version = versions[next]; version && version.at <= instant; version = versions[++next]) {
      clocks.changeSettings(version.at, version.settings, version.directory);
    }
  };
  for (const event of events) {
    saveUntil(event.at);
    clocks.apply(event);
  }
  saveUntil(at);
  return clocks.stateAt(at);
}

describe('Clocks that are used again', () => {
  it('are as new, whatever ticket they followed before', () => {
    fc.assert(
      fc.property(walks, walks, fc.boolean(), (before, walk, explain) => {
        const rules = compileSla(before.versions[0]?.settings ?? settings(), directory);
        const options = { explain, changeEffect: before.changeEffect };
        const pooled = new TicketClocks(rules, options);
        follow(pooled, before);
        pooled.reset();
        const saved = before.versions.filter(({ at }, index) => index === 0 || at <= before.at).at(-1);
        const fresh = new TicketClocks(compileSla(saved?.settings ?? settings(), directory), options);
        assert.deepEqual(pooled.stateAt(walk.at), fresh.stateAt(walk.at));
        assert.deepEqual(follow(pooled, walk), follow(fresh, walk));
        assert.equal(pooled.nearestDue(walk.at), fresh.nearestDue(walk.at));
        assert.deepEqual(visited(pooled, walk.at), visited(fresh, walk.at));
      }),
      { numRuns: 300 },
    );
  });
  it('follow one ticket after the other', () => {
    fc.assert(
      fc.property(fc.array(walks, { minLength: 2, maxLength: 5 }), (several) => {
        const rules = compileSla(several[0]?.versions[0]?.settings ?? settings(), directory);
        const pooled = new TicketClocks(rules);
        for (const { events, at } of several) {
          const fresh = new TicketClocks(rules);
          pooled.reset();
          for (const event of events) {
            pooled.apply(event);
            fresh.apply(event);
          }
          assert.deepEqual(pooled.stateAt(at), fresh.stateAt(at));
        }
      }),
      { numRuns: 100 },
    );
  });
  it('may begin with an earlier ticket', () => {
    const clocks = new TicketClocks(compileSla(settings(), directory));
    clocks.apply(created('13 10:00'));
    clocks.reset();
    clocks.apply(created('12 10:00'));
    assert.throws(() => clocks.apply(message('11 10:00')), /Event 1 \(client_message/);
  });
});

describe('The cycles of a ticket, one by one', () => {
  it('are those of the states', () => {
    fc.assert(
      fc.property(walks, fc.boolean(), (walk, explain) => {
        const rules = compileSla(walk.versions[0]?.settings ?? settings(), directory);
        const clocks = new TicketClocks(rules, { explain, changeEffect: walk.changeEffect });
        const states = follow(clocks, walk);
        assert.deepEqual(visited(clocks, walk.at), fromStates(states));
      }),
      { numRuns: 300 },
    );
  });
  it('need not be kept once nothing can change them', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const rules = compileSla(walk.versions[0]?.settings ?? settings(), directory);
        const options = { explain: false, changeEffect: walk.changeEffect };
        const told: VisitedCycle[] = [];
        const clocks = new TicketClocks(rules, {
          ...options,
          onFinal: (clock, outcome, used, dueAt, stoppedAt) => told.push({ clock, outcome, used, dueAt, stoppedAt }),
        });
        const keeping = new TicketClocks(rules, options);
        const oneVersion = { ...walk, versions: walk.versions.slice(0, 1) };
        const states = follow(clocks, oneVersion);
        assert.deepEqual(
          states.map((state) => ({ ...state, finished: [] })),
          follow(keeping, oneVersion).map((state) => ({ ...state, finished: [] })),
        );
        const cycles = [...told, ...visited(clocks, walk.at)].sort((one, other) => one.clock - other.clock);
        assert.deepEqual(cycles, visited(keeping, walk.at));
      }),
      { numRuns: 200 },
    );
  });
  it('are told as they stand while they run', () => {
    const clocks = new TicketClocks(compileSla(settings(), directory));
    clocks.apply(created('13 10:00'));
    clocks.apply(reply('13 10:05'));
    clocks.apply(status('13 10:05', 'solved'));
    const outcomes = visited(clocks, on('13 12:00')).map(({ clock, outcome }) => [clock, outcome]);
    assert.deepEqual(outcomes.slice(0, 1), [[0, 'no_target']]);
    assert.throws(() => clocks.eachCycle(on('13 10:00'), () => undefined), RangeError);
  });
});
