import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSimulatorClient } from '../../../src/simulator/client/client.ts';
import { SimulationError } from '../../../src/simulator/simulation-error.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import type { Simulation } from '../../../src/simulator/simulation.ts';
import { simulation } from './sample.ts';

const { workload } = simulation;
/** Too many tickets for the first slice. */
const busy: Simulation = {
  ...simulation,
  workload:
    workload.kind === 'made'
      ? { ...workload, streams: workload.streams.map((stream) => ({ ...stream, perWeek: 20_000 })) }
      : workload,
};

describe('the simulator’s client where there are no workers', () => {
  it('gives the report of a run in one go, to the byte', async () => {
    const client = createSimulatorClient();
    const report = await client.run(simulation);
    assert.equal(JSON.stringify(report), JSON.stringify(simulate(simulation)));
    assert.equal(client.place, 'page');
    client.dispose();
  });

  it('tells how far it is, with figures that only get sharper', async () => {
    const client = createSimulatorClient();
    const done: number[] = [];
    const reported: number[] = [];
    await client.run(
      { ...simulation, replications: 60 },
      {
        onProgress: (progress, report) => {
          done.push(progress.done);
          if (report) reported.push(report.replications.done);
        },
      },
    );
    assert.ok(done.length > 0);
    assert.deepEqual(
      done,
      done.toSorted((a, b) => a - b),
    );
    assert.deepEqual(
      reported,
      [...new Set(reported)].sort((a, b) => a - b),
    );
    assert.ok(reported.length > 0 && reported.every((replications) => replications < 60));
  });

  it('cancelled, keeps what is done', async () => {
    const client = createSimulatorClient();
    const controller = new AbortController();
    const report = await client.run(
      { ...simulation, replications: 1000 },
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (done >= 3) controller.abort();
        },
      },
    );
    assert.equal(report.replications.asked, 1000);
    assert.ok(report.replications.done >= 3 && report.replications.done < 1000);
    const { done } = report.replications;
    assert.deepEqual(report.metrics, simulate({ ...simulation, replications: done }).metrics);
  });

  it('cancelled before there is anything to keep, rejects with the reason', async () => {
    const client = createSimulatorClient();
    const controller = new AbortController();
    const run = client.run(busy, { signal: controller.signal });
    const reason = new Error('changed my mind');
    controller.abort(reason);
    await assert.rejects(run, (error) => error === reason);
  });

  it('the last run wins', async () => {
    const client = createSimulatorClient();
    const first = client.run({ ...simulation, replications: 1000 });
    const second = client.run({ ...simulation, seed: 8, replications: 2 });
    await assert.rejects(first, { name: 'AbortError' });
    assert.equal((await second).seed, 8);
  });

  it('answers questions about the last run', async () => {
    const client = createSimulatorClient();
    const report = await client.run({ ...simulation, replications: 2 });
    const late = await client.ask('changed', { change: 'now_late', from: 0, count: 5 });
    assert.ok(late.length > 0 && late.every(({ change }) => change === 'now_late'));
    const timeline = await client.ask('timeline', { from: simulation.period.from, to: simulation.period.to });
    assert.equal(timeline?.sides.length, 2);
    const ticket = late[0]?.index ?? -1;
    const [before, after] = await Promise.all([0, 1].map((side) => client.ask('story', { side, ticket })));
    assert.equal(before?.ticket, late[0]?.ticket);
    assert.equal(after?.ticket, late[0]?.ticket);
    assert.equal(after?.clocks.find(({ metric }) => metric === 'first_response')?.state, 'breached');
    assert.ok(report.changed.tickets.some(({ ticket }) => ticket === late[0]?.ticket));
  });

  it('answers them about the run that there is a report of, while another is only beginning', async () => {
    const client = createSimulatorClient();
    await client.run({ ...simulation, replications: 2 });
    const next = client.run(busy);
    const changed = await client.ask('changed', { change: null, from: 0, count: 1 });
    assert.equal(changed.length, 1);
    client.dispose();
    await assert.rejects(next, { name: 'AbortError' });
  });

  it('an error inside comes out with its code', async () => {
    const client = createSimulatorClient();
    await assert.rejects(client.run({ ...simulation, seed: -1 }), (error) => {
      assert.ok(error instanceof SimulationError);
      assert.equal(error.code, 'bad_seed');
      assert.equal(error.details['seed'], -1);
      return true;
    });
    await assert.rejects(createSimulatorClient().ask('changed', { change: null, from: 0, count: 1 }), {
      code: 'unknown',
    });
  });

  it('given up, rejects what is under way', async () => {
    const client = createSimulatorClient();
    const run = client.run({ ...simulation, replications: 1000 });
    client.dispose();
    await assert.rejects(run, { name: 'AbortError' });
  });
});
