import type { SessionEffects } from '../../state/session.ts';

/** The session's keys and timers in a browser. */
export const browserEffects: SessionEffects = {
  // `randomUUID` is missing on pages without https, which intranets have.
  newKey: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-'),
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
