import type { SaveRequest, TicketSettingsBackend } from '../../src/adapters/backend.ts';

export type Call = keyof TicketSettingsBackend;

/** A backend whose calls a test can watch, hold up and make fail. */
export interface FaultyBackend extends TicketSettingsBackend {
  /** The calls so far, in order. */
  readonly calls: readonly Call[];
  /** The requests of its saves so far. */
  readonly saves: readonly SaveRequest[];
  /** From now on this call ends with `error`, or works again with none. */
  fail(call: Call, error?: Error): void;
  /** The next such call is done and its answer gets lost: `error` comes instead. */
  lose(call: Call, error: Error): void;
  /** Such calls wait until the function that this returns is called. */
  hold(call: Call): () => void;
}

export function faulty(backend: TicketSettingsBackend): FaultyBackend {
  const calls: Call[] = [];
  const saves: SaveRequest[] = [];
  const failures = new Map<Call, Error>();
  const losses = new Map<Call, Error>();
  const holds = new Map<Call, Promise<void>>();

  async function around<Answer>(call: Call, work: () => Promise<Answer>): Promise<Answer> {
    calls.push(call);
    await holds.get(call);
    const failure = failures.get(call);
    if (failure) throw failure;
    const answer = await work();
    const loss = losses.get(call);
    losses.delete(call);
    if (loss) throw loss;
    return answer;
  }

  return {
    calls,
    saves,
    fail(call, error) {
      if (error) failures.set(call, error);
      else failures.delete(call);
    },
    lose: (call, error) => void losses.set(call, error),
    hold(call) {
      let release = (): void => {};
      holds.set(call, new Promise<void>((resolve) => (release = resolve)));
      return () => {
        holds.delete(call);
        release();
      };
    },
    load: (options) => around('load', () => backend.load(options)),
    save: (request, options) => {
      saves.push(request);
      return around('save', () => backend.save(request, options));
    },
    directory: (options) => around('directory', () => backend.directory(options)),
    capabilities: (options) => around('capabilities', () => backend.capabilities(options)),
    permissions: (options) => around('permissions', () => backend.permissions(options)),
    history: (query, options) => around('history', async () => (await backend.history?.(query, options)) ?? []),
  };
}
