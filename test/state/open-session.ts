import type { LocalBackendOptions } from '../../src/adapters/local-backend.ts';
import { createMemoryBackend, createMemoryStore } from '../../src/adapters/memory.ts';
import type { Command } from '../../src/domain/changes/command.ts';
import { defaultSettings } from '../../src/domain/settings/defaults.ts';
import type { Path } from '../../src/domain/settings/path.ts';
import type { Problem } from '../../src/domain/settings/problem.ts';
import type { Ready } from '../../src/state/session-state.ts';
import { createSession, type Session } from '../../src/state/session.ts';
import { faulty, type FaultyBackend } from '../setup/faulty-backend.ts';

export const labelPath: Path = ['fields', 'topic', 'label', 'en'];
export const limitPath: Path = ['assignment', 'limit'];

export const set = (path: Path, value: unknown): Command => ({ type: 'set', path, value });

export interface OpenSession {
  readonly session: Session;
  readonly backend: FaultyBackend;
  /** Somebody else at the same help-desk: changes one value and saves. */
  colleagueSaves(command: { readonly limit: number | null }): Promise<void>;
  /** The state, which must be ready. */
  ready(): Ready;
  /** Changes a value as one edit of its control. */
  set(path: Path, value: unknown, mergeKey?: string): void;
  /** Types text that is no value into a number's control. */
  type(path: Path, text: string): void;
  /** Runs what the session left for a moment when the browser is idle. */
  idle(): Promise<void>;
}

export const notANumber = (path: Path): Problem => ({ code: 'not_a_number', path, severity: 'error' });

/** A session with a backend in memory; not loaded yet. */
export function openSession(options: LocalBackendOptions = {}): OpenSession {
  const document = options.document ?? defaultSettings();
  const store = createMemoryStore();
  let clock = 1_000;
  const shared = { ...options, document, store, now: () => (clock += 1_000) };
  const backend = faulty(createMemoryBackend({ user: 'Olha', ...shared }));
  const colleague = createMemoryBackend({ ...shared, permissions: { canSave: true }, user: 'Yurii' });
  const tasks = new Set<() => void>();
  let keys = 0;
  const session = createSession(backend, {
    newKey: () => `key ${++keys}`,
    schedule(task) {
      tasks.add(task);
      return () => tasks.delete(task);
    },
  });
  const ready = (): Ready => {
    const state = session.getState();
    if (state.phase !== 'ready') throw new Error(`The session is ${state.phase}`);
    return state;
  };
  return {
    session,
    backend,
    ready,
    async colleagueSaves({ limit }) {
      const { document: stored, revision } = await colleague.load();
      const settings = stored as ReturnType<typeof defaultSettings>;
      const changed = { ...settings, assignment: { ...settings.assignment, limit } };
      await colleague.save({ document: changed, revision, idempotencyKey: `colleague ${clock}` });
    },
    set: (path, value, mergeKey) =>
      session.dispatch({ type: 'edit', command: set(path, value), ...(mergeKey === undefined ? {} : { mergeKey }) }),
    type: (path, text) => session.dispatch({ type: 'invalid_input', path, input: { text, problem: notANumber(path) } }),
    async idle() {
      for (const task of [...tasks]) {
        tasks.delete(task);
        task();
      }
      await session.check();
    },
  };
}

/** The same, loaded with its directory. */
export async function loadedSession(options: LocalBackendOptions = {}): Promise<OpenSession> {
  const opened = openSession(options);
  await opened.session.load();
  await opened.idle();
  return opened;
}
