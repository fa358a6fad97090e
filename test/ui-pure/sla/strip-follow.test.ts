import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { replay } from '../../../src/domain/sla/replay.ts';
import type { CycleState } from '../../../src/domain/sla/state.ts';
import { cyclesOf, follow, type Piece } from '../../../src/ui/editors/sla/strip/follow.ts';
import { walks } from '../../domain/sla/generate.ts';
import { created, directory, minute, mornings, on, reply, status, target, targets } from '../../domain/sla/world.ts';

const total = (pieces: readonly Piece[]) => pieces.reduce((sum, { from, to }) => sum + to - from, 0);

/** What is drawn of a cycle as counted, up to an instant and since its last restart. */
function counted(pieces: readonly Piece[], { startedAt, reasons }: CycleState, until: number): number {
  const restart = reasons.findLast((reason) => reason.code === 'restarted');
  const from = restart?.code === 'restarted' ? restart.at : startedAt;
  return total(
    pieces
      .filter((piece) => piece.kind === 'counting' && piece.from >= from && piece.from < until)
      .map((piece) => ({ ...piece, to: Math.min(piece.to, until) })),
  );
}

describe('the clocks of a ticket, followed for a picture', () => {
  it('ends in the states of a replay', () => {
    fc.assert(
      fc.property(walks, ({ events, versions }) => {
        const [first] = versions;
        const at = events.at(-1)?.at ?? 0;
        assert.ok(first);
        const { lanes } = follow(events, first.settings, directory);
        assert.deepEqual(
          lanes.map(({ state }) => state),
          replay(events, [first], at),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('draws as counting exactly the time that the engine says is used', () => {
    fc.assert(
      fc.property(walks, ({ events, versions }) => {
        const [first] = versions;
        assert.ok(first);
        const { lanes, at } = follow(events, first.settings, directory);
        for (const { cycles, pieces, metric } of lanes) {
          for (const cycle of cycles) {
            assert.equal(counted(pieces, cycle, cycle.stoppedAt ?? at), cycle.used, metric);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('draws a running clock up to its deadline, closed hours between', () => {
    const settings = targets(target('resolution', 240, { calendar: 'mornings' }));
    const { lanes } = follow([created('13 11:00')], settings, directory);
    const pieces = lanes.find(({ metric }) => metric === 'resolution')?.pieces;
    assert.deepEqual(pieces, [
      { from: on('13 11:00'), to: on('13 12:00'), kind: 'counting', late: false, left: null },
      { from: on('13 12:00'), to: on('16 09:00'), kind: 'standing', late: false, left: 180 * minute },
      { from: on('16 09:00'), to: on('16 12:00'), kind: 'counting', late: false, left: null },
    ]);
  });

  it('tells paused from closed, and late from in time', () => {
    const settings = targets(target('resolution', 60, { pauseStatuses: ['waiting'] }));
    const events = [created('13 10:00'), status('13 10:30', 'waiting'), status('13 12:00', 'open'), reply('13 13:00')];
    const { lanes } = follow(events, settings, directory);
    const pieces = lanes.find(({ metric }) => metric === 'resolution')?.pieces ?? [];
    assert.deepEqual(
      pieces.map(({ kind, late, from }) => [kind, late, from]),
      [
        ['counting', false, on('13 10:00')],
        ['paused', false, on('13 10:30')],
        ['counting', false, on('13 12:00')],
        ['counting', true, on('13 12:30')],
      ],
    );
  });

  it('refuses events out of order and hours that can’t be read', () => {
    assert.throws(() => follow([created('13 10:00'), reply('13 09:00')], targets(), directory), RangeError);
    const broken = { ...mornings, weekly: { mon: [{ start: '9', end: '25:00' }] } };
    const settings = { ...targets(target('resolution', 60, { calendar: 'mornings' })), calendars: [broken] };
    assert.throws(() => follow([created('13 10:00')], settings, directory), RangeError);
  });

  it('knows the cycles of a clock that has not started', () => {
    const [state] = replay(
      [created('13 10:00', {}, { for: 'nobody' })],
      [{ at: on('1 00:00'), settings: targets(), directory }],
      on('13 10:00'),
    );
    assert.ok(state);
    assert.deepEqual(cyclesOf(state), []);
  });
});
