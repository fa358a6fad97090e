import { expect } from 'chai';
import { deleteDB } from 'idb';
import { createDemoBackend } from '../../demo/backend.ts';
import type { TicketSettingsBackend } from '../../src/adapters/backend.ts';
import { BackendError } from '../../src/adapters/errors.ts';
import { parseSettings } from '../../src/domain/settings/parse.ts';
import type { TicketSettings } from '../../src/domain/settings/settings.ts';

const visit = (search: string): TicketSettingsBackend => createDemoBackend(new URLSearchParams(search));

beforeEach(() => deleteDB('ticket-settings-demo'));
after(() => deleteDB('ticket-settings-demo'));

async function settingsOf(backend: TicketSettingsBackend): Promise<TicketSettings> {
  return (await backend.load()).document as TicketSettings;
}

/** Saves with another limit, as one would who loaded before. */
async function saveLimit(backend: TicketSettingsBackend, limit: number): Promise<unknown> {
  const { document, revision } = await backend.load();
  const settings = document as TicketSettings;
  const changed = { ...settings, assignment: { ...settings.assignment, limit } };
  return backend.save({ document: changed, revision, idempotencyKey: String(limit) });
}

async function failure(promise: Promise<unknown>): Promise<BackendError> {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  expect(error).to.be.instanceOf(BackendError);
  return error as BackendError;
}

describe('the demo’s backend', () => {
  it('shows the contact centre, and keeps what is saved for the next visit', async () => {
    const backend = visit('');
    expect((await settingsOf(backend)).fields).to.have.length(30);
    expect((await backend.directory()).operators).to.have.length(40);
    await saveLimit(backend, 7);
    expect((await settingsOf(visit(''))).assignment.limit).to.equal(7);
  });

  it('?fresh forgets what is saved', async () => {
    await saveLimit(visit('?fresh'), 7);
    expect((await settingsOf(visit('?fresh'))).assignment.limit).to.equal(5);
    expect((await settingsOf(visit(''))).assignment.limit).to.equal(5);
  });

  it('?empty has nothing saved', async () => {
    expect((await visit('?empty').load()).document).to.equal(null);
  });

  it('?large=50 has so many fields, and 1,000 without a number', async () => {
    for (const [search, count] of [
      ['?large=50', 50],
      ['?large', 1000],
      ['?large=many', 1000],
    ] as const) {
      expect((await settingsOf(visit(search))).fields).to.have.length(count);
    }
  });

  it('?newer is of a newer version, ?damaged is broken', async () => {
    for (const status of ['newer', 'damaged']) {
      const { document } = await visit(`?${status}`).load();
      expect(parseSettings(document).status).to.equal(status);
    }
  });

  it('?readonly doesn’t let the user save, and says why', async () => {
    const backend = visit('?readonly');
    const { canSave, reason } = await backend.permissions();
    expect(canSave).to.equal(false);
    expect(reason).to.have.all.keys('en', 'uk');
    expect((await failure(saveLimit(backend, 7))).code).to.equal('forbidden');
  });

  it('?slow=80 takes its time', async () => {
    const backend = visit('?slow=80');
    const start = performance.now();
    await backend.load();
    expect(performance.now() - start).to.be.at.least(75);
  });

  it('?failing fails to load, ?failing=save,directory fails in those', async () => {
    expect((await failure(visit('?failing').load())).code).to.equal('unavailable');
    const backend = visit('?failing=save,directory');
    expect((await failure(saveLimit(backend, 7))).code).to.equal('unavailable');
    expect((await failure(backend.directory())).code).to.equal('unavailable');
    expect((await settingsOf(backend)).assignment.limit).to.equal(5);
  });

  it('tells of past tickets, the same each time, and only of those asked for', async () => {
    const { history } = await visit('').capabilities();
    if (!history) throw new Error('The demo has no history');
    const week = { from: history.to - 7 * 86_400_000, to: history.to };
    const tickets = await visit('').history?.(week);
    expect(tickets?.length).to.be.within(1500, 2500);
    expect(tickets?.every(({ createdAt }) => createdAt >= week.from && createdAt < week.to)).to.equal(true);
    expect(await visit('?fresh').history?.(week)).to.deep.equal(tickets);
  });

  it('gives up a call while its files are still on their way', async () => {
    const reason = new Error('left');
    const load = visit('?fresh').load({ signal: AbortSignal.abort(reason) });
    expect(await load.catch((error: unknown) => error)).to.equal(reason);
  });

  it('?conflict lets a colleague save first, once', async () => {
    const backend = visit('?conflict');
    const { code, current } = await failure(saveLimit(backend, 7));
    expect(code).to.equal('conflict');
    expect(current?.saved?.by).to.equal('Yurii Hnatenko');
    expect((current?.document as TicketSettings).assignment.limit).to.equal(8);
    await saveLimit(backend, 9);
    expect((await settingsOf(backend)).assignment.limit).to.equal(9);
  });
});
