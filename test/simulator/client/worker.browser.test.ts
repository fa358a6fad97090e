import { expect } from 'chai';
import { createSimulatorClient, type SimulatorClient } from '../../../src/simulator/client/client.ts';
import { SimulatorLost } from '../../../src/simulator/client/lost.ts';
import { simulate } from '../../../src/simulator/simulate.ts';
import { simulation } from './sample.ts';

const clients: SimulatorClient[] = [];
function client(options: Parameters<typeof createSimulatorClient>[0] = {}): SimulatorClient {
  const made = createSimulatorClient(options);
  clients.push(made);
  return made;
}
afterEach(() => clients.splice(0).forEach((each) => each.dispose()));

/** The workers that start from now on, until the test is over. */
function watchWorkers(make?: (url: string | URL) => Worker): Worker[] {
  const started: Worker[] = [];
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (make) return make(url);
      started.push(this);
    }
  };
  restore = () => (globalThis.Worker = Real);
  return started;
}
let restore = (): unknown => undefined;
afterEach(() => restore());

describe('the simulator’s client in a page', () => {
  it('works in a worker, which gives the page’s own report to the byte', async () => {
    const beside = client();
    const report = await beside.run(simulation);
    expect(beside.place).to.equal('worker');
    expect(JSON.stringify(report)).to.equal(JSON.stringify(simulate(simulation)));
  });

  it('where no worker can be made, works on the page, with the same result', async () => {
    const expected = JSON.stringify(await client().run(simulation));
    watchWorkers(() => {
      throw new DOMException('Not from another origin', 'SecurityError');
    });
    const here = client();
    expect(JSON.stringify(await here.run(simulation))).to.equal(expected);
    expect(here.place).to.equal('page');
  });

  it('where a worker’s code does not load, works on the page', async () => {
    const here = client({ workerUrl: '/there-is-no/worker.js' });
    const report = await here.run({ ...simulation, replications: 1 });
    expect(report.replications.done).to.equal(1);
    expect(here.place).to.equal('page');
  });

  it('on the page, lets frames be drawn while it works', async () => {
    watchWorkers(() => {
      throw new DOMException('No', 'SecurityError');
    });
    const here = client();
    let frames = 0;
    let running = true;
    const draw = (): void => {
      frames += 1;
      if (running) requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
    const began = performance.now();
    await here.run({ ...simulation, replications: 40 });
    running = false;
    expect(frames).to.be.greaterThan((performance.now() - began) / 200);
  });

  it('of a worker that breaks, says so, and starts another for the next run', async () => {
    const workers = watchWorkers();
    const beside = client();
    await beside.run({ ...simulation, replications: 1 });
    const run = beside.run({ ...simulation, replications: 1000 });
    workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    const error: unknown = await run.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(SimulatorLost);
    const again = await beside.run({ ...simulation, replications: 1 });
    expect(again.replications.done).to.equal(1);
    expect(workers).to.have.length(2);
  });

  it('cancelled, keeps what is done', async () => {
    const controller = new AbortController();
    const report = await client().run(
      { ...simulation, replications: 1000 },
      { signal: controller.signal, onProgress: ({ done }) => done > 2 && controller.abort() },
    );
    expect(report.replications.done).to.be.within(3, 999);
  });
});
