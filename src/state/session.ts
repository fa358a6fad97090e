import type { TicketSettingsBackend } from '../adapters/backend.ts';
import { indexChanges } from '../domain/changes/change-index.ts';
import { commandAgainst } from '../domain/changes/change-commands.ts';
import type { Command } from '../domain/changes/command.ts';
import { diff, type Change } from '../domain/changes/diff.ts';
import { edit, redo, sealStep, startHistory, undo, type History } from '../domain/changes/history.ts';
import { formatPath, type Path } from '../domain/settings/path.ts';
import type { Problem } from '../domain/settings/problem.ts';
import { checkDraft } from './checking.ts';
import { loadSettings, type Loaded } from './loading.ts';
import { saveDraft } from './saving.ts';
import { type InvalidInput, type Ready, type SaveState, type SessionState } from './session-state.ts';

/** What a user can do to a session. */
export type Action =
  /** Changes the draft. Edits in a row with one `mergeKey` are one step of undo. */
  | { readonly type: 'edit'; readonly command: Command; readonly mergeKey?: string }
  /** Ends a merged step: the control was left. */
  | { readonly type: 'seal' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Takes one change of the draft back to what is saved. */
  | { readonly type: 'take_back'; readonly change: Change }
  /** Takes all of them back; one step of undo. */
  | { readonly type: 'discard' }
  /** A control holds text that is no value, or (with `undefined`) holds a value again. */
  | {
      readonly type: 'invalid_input';
      readonly path: Path;
      readonly input: { text: string; problem: Problem } | undefined;
    }
  /** Forgets how the last save ended. */
  | { readonly type: 'dismiss_save' };

/** What a session needs from outside, so that it has no clock, timer or randomness of its own. */
export interface SessionEffects {
  /** Epoch milliseconds. */
  now(): number;
  /** A key for one save, unique among all saves ever. */
  newKey(): string;
  /** Runs `task` when the browser is idle, at the latest after about `delay` ms; returns a way to give it up. */
  schedule(task: () => void, delay: number): () => void;
}

/** The store of the widget: one frozen state, replaced on each change, and whoever wants to know is told. */
export interface Session {
  getState(): SessionState;
  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: () => void): () => void;
  dispatch(action: Action): void;
  /** Loads (again). Never rejects: how it went is in the state. */
  load(): Promise<void>;
  /** Checks and saves the draft. Resolves, when it is over, to whether the draft is saved now; never rejects. */
  save(): Promise<boolean>;
  /** Problems of the draft as it is now, not as last checked. */
  check(): Promise<readonly Problem[]>;
  /** Gives up what is under way. */
  dispose(): void;
}

/** After an edit, checks run this many milliseconds later at the latest. */
const checkDelay = 200;

/** A session of one user with one backend. */
export function createSession(backend: TicketSettingsBackend, effects: SessionEffects): Session {
  let state: SessionState = { phase: 'loading' };
  let history: History | undefined;
  let lifetime = new AbortController();
  let cancelCheck = () => {};
  /** The retry of a save whose answer never came must carry the same key. */
  let pending: { readonly draft: unknown; readonly revision: string; readonly key: string } | undefined;
  const listeners = new Set<() => void>();

  function publish(next: SessionState): void {
    if (next === state) return;
    state = Object.freeze(next);
    for (const listener of [...listeners]) listener();
  }

  function update(changes: Partial<Ready>): void {
    if (state.phase === 'ready') publish({ ...state, ...changes });
  }

  /** Publishes a new draft with everything that follows from it. */
  function publishHistory(next: History, more: Partial<Ready> = {}): void {
    if (state.phase !== 'ready' || (next === history && Object.keys(more).length === 0)) return;
    const saved = more.saved ?? state.saved;
    const edited = next.draft !== state.draft || saved !== state.saved;
    history = next;
    const changes = edited ? diff(saved, next.draft) : state.changes;
    update({
      draft: next.draft,
      undoStep: next.past.at(-1),
      redoStep: next.future.at(-1),
      changes,
      changeIndex: edited ? indexChanges(changes) : state.changeIndex,
      save: edited ? afterEdit(state.save) : state.save,
      ...more,
    });
    if (edited) scheduleCheck();
  }

  function scheduleCheck(): void {
    cancelCheck();
    cancelCheck = effects.schedule(() => void check(), checkDelay);
  }

  async function check(): Promise<readonly Problem[]> {
    cancelCheck();
    if (state.phase !== 'ready') return [];
    const { draft } = state;
    const found = await checkDraft(state);
    if (state.phase === 'ready' && state.draft === draft) {
      const unblocked = state.save.status === 'blocked' && found.blocking.length === 0;
      update({ ...found, ...(unblocked ? { save: { status: 'idle' } as const } : {}) });
    }
    return found.blocking;
  }

  function setInvalidInput(path: Path, input: { text: string; problem: Problem } | undefined): void {
    if (state.phase !== 'ready') return;
    const key = formatPath(path);
    if (!input && !state.invalidInputs.has(key)) return;
    const invalidInputs = new Map<string, InvalidInput>(state.invalidInputs);
    if (input) invalidInputs.set(key, { path, ...input });
    else invalidInputs.delete(key);
    update({ invalidInputs });
    scheduleCheck();
  }

  function dispatch(action: Action): void {
    if (state.phase !== 'ready' || !history) return;
    switch (action.type) {
      case 'edit':
        if (state.readOnly) return;
        return publishHistory(edit(history, action.command, action.mergeKey));
      case 'seal':
        history = sealStep(history);
        return;
      case 'undo':
        return publishHistory(undo(history), { invalidInputs: new Map() });
      case 'redo':
        return publishHistory(redo(history), { invalidInputs: new Map() });
      case 'take_back':
        return publishHistory(edit(history, commandAgainst(action.change, state.saved, state.draft)));
      case 'discard':
        return publishHistory(edit(history, { type: 'replace', settings: state.saved }), { invalidInputs: new Map() });
      case 'invalid_input':
        return setInvalidInput(action.path, action.input);
      case 'dismiss_save':
        return update({ save: { status: 'idle' } });
    }
  }

  async function load(): Promise<void> {
    lifetime.abort();
    lifetime = new AbortController();
    const { signal } = lifetime;
    publish({ phase: 'loading' });
    const loaded = await loadSettings(backend, signal);
    if (signal.aborted) return;
    if (loaded.phase === 'failed') return publish(loaded);
    history = startHistory(loaded.settings);
    publish(readyState(loaded));
    scheduleCheck();
    const directory = await loaded.directory;
    if (signal.aborted) return;
    update(directory);
    scheduleCheck();
  }

  async function save(): Promise<boolean> {
    if (state.phase !== 'ready' || state.readOnly || state.save.status === 'saving') return false;
    if ((await check()).length > 0) {
      update({ save: { status: 'blocked' } });
      return false;
    }
    if (state.phase !== 'ready' || !history) return false;
    if (state.changes.length === 0) return true;
    history = sealStep(history);
    const { draft, revision, saved } = state;
    if (pending?.draft !== draft || pending.revision !== revision) pending = { draft, revision, key: effects.newKey() };
    update({ save: { status: 'saving', changeCount: state.changes.length } });
    const { signal } = lifetime;
    const outcome = await saveDraft(
      backend,
      { document: draft, revision, idempotencyKey: pending.key },
      { saved, signal },
    );
    if (signal.aborted || !history) return false;
    switch (outcome.status) {
      case 'saved':
        pending = undefined;
        publishHistory(history, {
          saved: draft,
          revision: outcome.revision,
          stamp: outcome.stamp,
          save: { status: 'saved', at: outcome.stamp.at },
        });
        return true;
      case 'failed':
        update({ save: { status: 'failed', failure: outcome.failure } });
        return false;
      case 'conflict': {
        pending = undefined;
        const onTheirs = outcome.rebase(history.draft);
        publishHistory(edit(history, { type: 'replace', settings: onTheirs.draft }), {
          saved: outcome.theirs,
          revision: outcome.revision,
          stamp: outcome.stamp,
          save: { status: 'rebased', ...(outcome.stamp ? { saved: outcome.stamp } : {}), clashes: onTheirs.clashes },
        });
        return false;
      }
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    load,
    save,
    check,
    dispose() {
      cancelCheck();
      lifetime.abort();
    },
  };
}

/** A note about a save goes with the next edit, unless it is still under way or needs an answer. */
function afterEdit(save: SaveState): SaveState {
  return save.status === 'saving' || save.status === 'rebased' || save.status === 'blocked' ? save : { status: 'idle' };
}

function readyState(loaded: Loaded): Ready {
  const { settings, revision, stamp, readOnly, capabilities, permissions } = loaded;
  return {
    phase: 'ready',
    saved: settings,
    draft: settings,
    revision,
    stamp,
    changes: [],
    changeIndex: indexChanges([]),
    problems: [],
    blocking: [],
    invalidInputs: new Map(),
    save: { status: 'idle' },
    readOnly,
    capabilities,
    permissions,
  };
}
