import type { TicketSettingsBackend } from '../adapters/backend.ts';
import { indexChanges } from '../domain/changes/change-index.ts';
import { commandAgainst } from '../domain/changes/change-commands.ts';
import { diff } from '../domain/changes/diff.ts';
import { edit, redo, sealStep, startHistory, undo, type History } from '../domain/changes/history.ts';
import type { Problem } from '../domain/settings/problem.ts';
import type { Action } from './action.ts';
import { failureOf } from './failure.ts';
import { withInput, withoutEdited } from './invalid-inputs.ts';
import { loadDirectory, loadSettings, readyState, type Loaded } from './loading.ts';
import { hasUnsavedWork, type InvalidInputs, type Ready, type SaveState, type SessionState } from './session-state.ts';

/** What a session needs from outside, so that it has no timer or randomness of its own. */
export interface SessionEffects {
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
  /** Asks the backend once more what the help-desk knows, when that failed. Never rejects. */
  loadDirectory(): Promise<void>;
  /**
   * Checks and saves the draft. Resolves, when it is over, to whether everything is saved now; never rejects. While a save
   * is under way this is that save: what is edited meanwhile is left for the next one.
   */
  save(): Promise<boolean>;
  /** Problems that block the draft as it is now, not as last checked. */
  check(): Promise<readonly Problem[]>;
  /** Asks the backend for past tickets; absent: it can't tell of any. */
  readonly history: TicketSettingsBackend['history'];
  /** Gives up what is under way. */
  dispose(): void;
}

/** After an edit, checks run this many milliseconds later at the latest. */
const checkDelay = 200;
/** After a load they come later: by then the editor is there. */
const firstCheckDelay = 1000;

/** A session of one user with one backend. */
export function createSession(backend: TicketSettingsBackend, effects: SessionEffects): Session {
  let state: SessionState = { phase: 'loading' };
  let history: History | undefined;
  let lifetime = new AbortController();
  let cancelCheck = () => {};
  let saving: Promise<boolean> | undefined;
  /** Finds out whether the loaded document is sound inside too; absent once it is known to be. */
  let verify: Loaded['verify'] | undefined;
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
      invalidInputs: withoutEdited(state.invalidInputs, state.draft, next.draft),
      save: edited ? afterEdit(state.save, changes.length) : state.save,
      ...more,
    });
    if (edited || more.invalidInputs) scheduleCheck();
  }

  function takeInputs(invalidInputs: InvalidInputs): void {
    if (state.phase !== 'ready' || invalidInputs === state.invalidInputs) return;
    update({ invalidInputs });
    scheduleCheck();
  }

  function scheduleCheck(delay = checkDelay): void {
    cancelCheck();
    cancelCheck = effects.schedule(() => void checkOnce(), delay);
  }

  /** Checks the state there is now. Gives what blocks it, or nothing when it was changed meanwhile. */
  async function checkOnce(): Promise<readonly Problem[] | undefined> {
    cancelCheck();
    const checked = state;
    if (checked.phase !== 'ready' || !(await isSound())) return [];
    const { checkDraft } = await import('./checking.ts');
    const found = await checkDraft(checked);
    if (state.phase !== 'ready') return [];
    if (!isSameToCheck(checked, state)) return undefined;
    const unblocked = state.save.status === 'blocked' && found.blocking.length === 0;
    update({ ...found, ...(unblocked ? { save: { status: 'idle' } as const } : {}) });
    return found.blocking;
  }

  /** Whether there is a document that can be checked at all. A damaged one is taken out of sight: nothing of it is saved. */
  async function isSound(): Promise<boolean> {
    const { signal } = lifetime;
    const damage = await verify?.();
    if (signal.aborted) return false;
    verify = undefined;
    if (damage) publish(damage);
    return !damage;
  }

  async function check(): Promise<readonly Problem[]> {
    let blocking: readonly Problem[] | undefined;
    while (!blocking) blocking = await checkOnce();
    return blocking;
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
        return publishHistory(undo(history));
      case 'redo':
        return publishHistory(redo(history));
      case 'take_back':
        return publishHistory(edit(history, commandAgainst(action.change, state.saved, state.draft)));
      case 'recover': {
        if (state.readOnly) return;
        if (!action.recovered) return update({ save: { status: 'draft_unreadable' } });
        const { settings, at, result } = action.recovered;
        const next = edit(history, { type: 'replace', settings });
        if (next !== history) publishHistory(next, { save: { status: 'recovered', at, ...result } });
        return;
      }
      case 'discard':
        return publishHistory(
          edit(history, { type: 'replace', settings: state.saved }),
          state.invalidInputs.size > 0 ? { invalidInputs: new Map() } : {},
        );
      case 'invalid_input':
        return takeInputs(withInput(state.invalidInputs, action.path, action.input));
      case 'show_problems':
        if (state.blocking.length > 0 && state.save.status !== 'saving') update({ save: { status: 'blocked' } });
        return;
      case 'dismiss_save':
        if (state.save.status !== 'saving') update({ save: { status: 'idle' } });
        return;
    }
  }

  async function load(): Promise<void> {
    lifetime.abort();
    lifetime = new AbortController();
    saving = undefined;
    const { signal } = lifetime;
    publish({ phase: 'loading' });
    const loaded = await loadSettings(backend, signal);
    if (signal.aborted) return;
    if (loaded.phase === 'failed') return publish(loaded);
    history = startHistory(loaded.settings);
    verify = loaded.verify;
    publish(readyState(loaded));
    scheduleCheck(firstCheckDelay);
    await takeDirectory(loaded.directory);
  }

  async function takeDirectory(loading: Loaded['directory']): Promise<void> {
    const { signal } = lifetime;
    const directory = await loading;
    if (signal.aborted) return;
    update(directory);
    scheduleCheck(firstCheckDelay);
  }

  async function saveOnce(): Promise<boolean> {
    const { signal } = lifetime;
    const [{ saveDraft }, blocking] = await Promise.all([import('./saving.ts'), check()]);
    if (signal.aborted) return false;
    if (blocking.length > 0) {
      update({ save: { status: 'blocked' } });
      return false;
    }
    if (state.phase !== 'ready' || !history) return false;
    if (state.changes.length === 0) return true;
    history = sealStep(history);
    const { draft, revision, saved } = state;
    if (pending?.draft !== draft || pending.revision !== revision) pending = { draft, revision, key: effects.newKey() };
    update({ save: { status: 'saving', changeCount: state.changes.length } });
    const request = { document: draft, revision, idempotencyKey: pending.key };
    const outcome = await saveDraft(backend, request, { saved, signal });
    if (signal.aborted) return false;
    switch (outcome.status) {
      case 'saved':
        pending = undefined;
        publishHistory(history, {
          saved: draft,
          revision: outcome.revision,
          stamp: outcome.stamp,
          save: { status: 'saved', at: outcome.stamp.at },
        });
        return !hasUnsavedWork(state);
      case 'failed':
        update({ save: { status: 'failed', failure: outcome.failure } });
        return false;
      case 'refused':
        update({ problems: outcome.problems, blocking: outcome.problems, save: { status: 'blocked' } });
        return false;
      case 'conflict': {
        pending = undefined;
        const { settings, taken, collisions } = outcome.merge(history.draft);
        publishHistory(edit(history, { type: 'replace', settings }), {
          saved: outcome.theirs,
          revision: outcome.revision,
          stamp: outcome.stamp,
          save: { status: 'merged', saved: outcome.stamp, taken: taken.length, collisions },
        });
        return false;
      }
    }
  }

  /** What keeps a draft from even being checked is told like a failed save. */
  async function saveOrTell(): Promise<boolean> {
    try {
      return await saveOnce();
    } catch (error) {
      update({ save: { status: 'failed', failure: failureOf(error) } });
      return false;
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
    loadDirectory: () => takeDirectory(loadDirectory(backend, lifetime.signal)),
    async save() {
      if (state.phase !== 'ready' || state.readOnly) return false;
      if (saving) return saving;
      const started = saveOrTell();
      saving = started;
      const isSaved = await started;
      if (saving === started) saving = undefined;
      return isSaved;
    },
    check,
    history: backend.history?.bind(backend),
    dispose() {
      cancelCheck();
      lifetime.abort();
    },
  };
}

function isSameToCheck(one: Ready, other: Ready): boolean {
  return (['draft', 'saved', 'invalidInputs', 'directory'] as const).every((name) => one[name] === other[name]);
}

/** A note about a save goes with the next edit, unless the save is still under way or needs an answer. */
function afterEdit(save: SaveState, changes: number): SaveState {
  const isAbove = save.status === 'merged' || save.status === 'recovered';
  const stays = isAbove ? changes > 0 : save.status === 'saving' || save.status === 'blocked';
  return stays ? save : { status: 'idle' };
}
