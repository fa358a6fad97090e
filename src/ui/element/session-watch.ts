import type { Localisation } from '../../locales/localisation.ts';
import { hasUnsavedWork, type Ready, type SessionState } from '../../state/session-state.ts';
import type { TicketSettingsEventMap } from './events.ts';

type Dispatch = <Name extends keyof TicketSettingsEventMap>(
  name: Name,
  detail: TicketSettingsEventMap[Name]['detail'],
) => void;

/** Tells the host what happened between two states of the session. */
export function dispatchTransitions(before: SessionState, after: SessionState, dispatch: Dispatch): void {
  if (after.phase !== 'ready' && hasUnsavedWork(before)) {
    dispatch('ticket-settings-change', { changes: 0, dirty: false });
  }
  if (after.phase === 'failed' && before !== after) {
    const { failure } = after;
    dispatch(
      'ticket-settings-error',
      failure.code === 'damaged' ? { code: 'invalid', message: 'The stored settings are damaged' } : failure,
    );
  }
  if (after.phase !== 'ready') return;
  if (before.phase !== 'ready') dispatch('ticket-settings-ready', { revision: after.revision });
  const known = before.phase === 'ready' ? before : undefined;
  if (known && (known.changes !== after.changes || known.invalidInputs !== after.invalidInputs)) {
    dispatch('ticket-settings-change', { changes: after.changes.length, dirty: hasUnsavedWork(after) });
  }
  if (known?.save !== after.save) dispatchSave(after, dispatch);
}

function dispatchSave({ save, revision, blocking }: Ready, dispatch: Dispatch): void {
  if (save.status === 'saved') dispatch('ticket-settings-saved', { revision, at: save.at });
  if (save.status === 'failed') dispatch('ticket-settings-error', save.failure);
  if (save.status === 'blocked') dispatch('ticket-settings-invalid', { problems: blocking });
  if (save.status === 'merged') {
    dispatch('ticket-settings-conflict', { clashes: save.collisions.map(({ path }) => path) });
  }
}

/** What a screen reader is told of the way saving went; failures are urgent. */
export function savingInWords(
  { save, blocking }: Ready,
  localisation: Localisation,
): { readonly text: string; readonly urgent: boolean } | undefined {
  const words = localisation.messages('shell');
  switch (save.status) {
    case 'saving':
      return { text: words.saving(save.changeCount), urgent: false };
    case 'saved':
      return { text: words.savedAt(localisation.format.time(save.at)), urgent: false };
    case 'failed':
      return { text: words.notSaved(words.failures[save.failure.code]), urgent: true };
    case 'blocked':
      return { text: words.problemSummary(blocking.length), urgent: true };
    case 'merged':
      return { text: words.otherSaved(save.saved?.by, localisation.format.time(save.saved?.at ?? 0)), urgent: true };
    case 'recovered':
      return { text: words.draftFrom(localisation.format.dateTime(save.at)), urgent: false };
    case 'draft_unreadable':
      return { text: words.draftUnreadable, urgent: false };
    case 'idle':
      return undefined;
  }
}
