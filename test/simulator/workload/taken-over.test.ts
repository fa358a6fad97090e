import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takenOver } from '../../../src/simulator/workload/taken-over.ts';
import { isDrawn } from '../../../src/simulator/workload/is-drawn.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Start } from '../../../src/simulator/simulation.ts';
import type { Stream } from '../../../src/simulator/workload/workload.ts';
import { emptyDirectory, made, monday, replayed, simulationOf } from './samples.ts';

const start: Start = { kind: 'directory', waiting: 20_000 };
const stream = (topic: string, perWeek: number): Stream => ({ topic, priority: null, channel: null, perWeek });

describe('tickets that are taken over', () => {
  it('hold their operator for a fresh handling time, theirs whoever else is there', () => {
    const workload = made({ handling: { kind: 'exponential', mean: 600 } });
    const luck = takenOver(simulationOf(workload, { start }), 0);
    const draws = 20_000;
    let sum = 0;
    for (let index = 0; index < draws; index++) sum += luck.heldWork('iryna', index);
    assert.ok(Math.abs(sum / draws - 600_000) < (4 * 600_000) / Math.sqrt(draws));
    assert.equal(luck.heldWork('iryna', 7), takenOver(simulationOf(workload, { start }), 0).heldWork('iryna', 7));
    assert.notEqual(luck.heldWork('iryna', 7), luck.heldWork('taras', 7));
    assert.notEqual(luck.heldWork('iryna', 7), takenOver(simulationOf(workload, { start }), 1).heldWork('iryna', 7));
  });

  it('that wait for the client hear from them after a fresh delay', () => {
    const luck = takenOver(simulationOf(made(), { start }), 0);
    assert.equal(luck.heldClientAfter('iryna', 0), 3_600_000);
  });

  it('wait in the mix of the workload’s streams, with the work of their stream', () => {
    const streams = [
      stream('tv', 30),
      stream('none', 0),
      { ...stream('refund', 10), handling: { kind: 'constant' as const, value: 1 } },
    ];
    const { waiting } = takenOver(simulationOf(made({ streams }), { start }), 0);
    assert.equal(waiting.length, 20_000);
    const refunds = waiting.filter(({ kind }) => kind.topic === 'refund');
    assert.ok(Math.abs(refunds.length - 5000) < 4 * Math.sqrt(20_000 * 0.25 * 0.75));
    assert.ok(refunds.every(({ work }) => work === 1000));
    assert.ok(waiting.every(({ kind, work }) => kind.topic === 'refund' || (kind.topic === 'tv' && work === 600_000)));
  });

  it('wait in the mix of a history', () => {
    const tickets = ['tv', 'tv', 'tv', 'refund'].map((topic, index) => ({
      id: String(index),
      createdAt: monday,
      topic,
      priority: null,
      channel: null,
    }));
    const { waiting } = takenOver(simulationOf(replayed(tickets), { start }), 0);
    const refunds = waiting.filter(({ kind }) => kind.topic === 'refund').length;
    assert.ok(Math.abs(refunds - 5000) < 4 * Math.sqrt(20_000 * 0.25 * 0.75));
  });

  it('are none when the run begins empty', () => {
    assert.deepEqual(takenOver(simulationOf(made()), 0).waiting, []);
  });
});

describe('whether anything is drawn', () => {
  const known = replayed([
    {
      id: '1',
      createdAt: monday,
      topic: null,
      priority: null,
      channel: null,
      stints: [{ work: 1, replyAfter: null, end: 'solved', clientAfter: null }],
    },
  ]);
  const busy = {
    ...emptyDirectory,
    operators: [
      {
        id: 'iryna',
        name: {},
        calendar: null,
        status: { name: {}, canReceive: true },
        ticketsByStatus: { open: 1 },
        lastAssignedAt: null,
        limit: null,
      },
    ],
  };

  it('is so for every workload that is made up', () => assert.equal(isDrawn(simulationOf(made())), true));
  it('is not so for a history of which all is known', () => assert.equal(isDrawn(simulationOf(known)), false));
  it('is so for a history of which work is not known', () => {
    const [ticket] = known.tickets;
    assert.ok(ticket);
    const { stints: _, ...unknown } = ticket;
    assert.equal(isDrawn(simulationOf(replayed([ticket, { ...unknown, id: '2' }]))), true);
  });
  it('is so for a history that begins with tickets taken over', () => {
    const sides = [{ settings: defaultSettings(), directory: busy }] as const;
    const nobody = simulationOf(known, { start: { kind: 'directory' } });
    assert.equal(isDrawn(nobody), false);
    assert.equal(isDrawn({ ...nobody, start: { kind: 'directory', waiting: 1 } }), true);
    assert.equal(isDrawn({ ...nobody, sides }), true);
    assert.equal(isDrawn({ ...nobody, sides, start: { kind: 'empty', warmUp: 0 } }), false);
  });
});
