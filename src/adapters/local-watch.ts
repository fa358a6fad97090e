import type { SavedSettings, WatchOptions } from './backend.ts';
import type { SettingsStore } from './stored-settings.ts';

/**
 * Follows the saves in a store.
 * @returns ends it
 */
export function watchStore(
  store: SettingsStore,
  listener: (saved: SavedSettings) => void,
  { since, signal, onEnd }: WatchOptions = {},
): () => void {
  if (signal?.aborted) return () => {};
  let isOver = false;
  const unwatch = store.watch((saved) => {
    if (!isOver) listener(saved);
  });
  const end = (): void => {
    isOver = true;
    unwatch();
    signal?.removeEventListener('abort', end);
  };
  signal?.addEventListener('abort', end, { once: true });
  if (since !== undefined) {
    store.read(signal).then(
      (stored) => {
        if (isOver || !stored || stored.revision === since) return;
        listener({ revision: stored.revision, saved: { ...stored.saved } });
      },
      (error: unknown) => {
        if (isOver) return;
        end();
        onEnd?.(error);
      },
    );
  }
  return end;
}
