import type { SessionEffects } from '../../state/session.ts';

/** The session's clock, keys and timers in a browser. */
export const browserEffects: SessionEffects = {
  now: () => Date.now(),
  newKey: () => crypto.randomUUID(),
  schedule(task, delay) {
    // WebKit has no idle callbacks.
    if (typeof requestIdleCallback === 'function') {
      const handle = requestIdleCallback(task, { timeout: delay });
      return () => cancelIdleCallback(handle);
    }
    const handle = setTimeout(task, delay);
    return () => clearTimeout(handle);
  },
};
