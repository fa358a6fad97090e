import { expect } from 'chai';
import { setupWorker } from 'msw/browser';
import { createHttpBackend } from '../../src/adapters/http.ts';
import { createMemoryBackend } from '../../src/adapters/memory.ts';
import { conformanceCases } from '../../src/adapters/conformance.ts';
import { settingsHandlers } from '../setup/handlers.ts';

describe('the HTTP adapter in a browser', () => {
  const worker = setupWorker();
  before(() => worker.start({ onUnhandledFrame: 'bypass', quiet: true }));
  afterEach(() => worker.resetHandlers());
  after(() => worker.stop());

  function connect() {
    worker.use(...settingsHandlers('/api', createMemoryBackend()));
    return createHttpBackend({ url: '/api' });
  }

  for (const { name, run } of conformanceCases(connect)) it(name, run);

  it('is unavailable where nothing listens', async () => {
    const error: unknown = await createHttpBackend({ url: 'http://127.0.0.1:9' })
      .load()
      .catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'unavailable');
  });
});
