import { hasUnsavedWork, type SessionState } from '../../state/session-state.ts';

/** Shows a session in an element's custom states, for style sheets of the host. */
export function showStates({ states }: ElementInternals, state: SessionState): void {
  const ready = state.phase === 'ready' ? state : undefined;
  const now = {
    loading: state.phase === 'loading',
    dirty: hasUnsavedWork(state),
    saving: ready?.save.status === 'saving',
    'read-only': ready?.readOnly !== undefined,
  };
  for (const [name, on] of Object.entries(now)) {
    if (on) states.add(name);
    else states.delete(name);
  }
}
