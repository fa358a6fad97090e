import type { ReactiveControllerHost } from 'lit';
import { keepDrafts } from '../../state/draft-keeping.ts';
import { createDraftStore } from '../../state/draft-store.ts';
import type { Session } from '../../state/session.ts';
import { browserEffects } from './browser-effects.ts';

/**
 * Keeps a session's draft in this browser under `key`, and brings back one that is kept there; at the latest when the
 * page is left, or `host` is taken out of it. Returns how to end that.
 */
export function keepOnDevice(host: ReactiveControllerHost, session: Session, key: string): () => void {
  const { schedule } = browserEffects;
  const { flush } = keepDrafts(session, { store: createDraftStore(key), schedule, now: Date.now });
  const controller = {
    hostConnected: () => window.addEventListener('pagehide', flush),
    hostDisconnected() {
      window.removeEventListener('pagehide', flush);
      flush();
    },
  };
  host.addController(controller);
  return () => {
    host.removeController(controller);
    controller.hostDisconnected();
  };
}
