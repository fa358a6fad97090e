import type { SessionEffects } from '../../state/session.ts';

/** The session's keys and timers in a browser. */
export const browserEffects: SessionEffects = {
  // `randomUUID` is missing on pages without https, which intranets have.
  newKey: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-'),
  schedule(task, delay) {
    let idle: number | undefined;
    // First a pause: the browser is idle too between two letters, and while the editor's code is on its way.
    const timer = setTimeout(() => {
      // WebKit has no idle callbacks.
      if (typeof requestIdleCallback !== 'function') return task();
      idle = requestIdleCallback(task, { timeout: delay / 2 });
      return undefined;
    }, delay / 2);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  },
};
