/** Milliseconds a worker's code may take to load. After that the page does the work, and the worker is given up. */
const patience = 10_000;

/**
 * Ways to start the worker, the likeliest first. Where Trusted Types are enforced, only the one with a policy works; some
 * bundlers know only the one without. The words `new Worker(new URL(…, import.meta.url))` are what bundlers look for: they
 * put the address of the built worker in their place. (`.js`: the compiler leaves texts as they are.)
 */
export function workersOf(workerUrl: string | URL | undefined): readonly (() => Worker)[] {
  if (typeof globalThis.Worker !== 'function') return [];
  if (workerUrl !== undefined) {
    return [
      () => new globalThis.Worker(trusted(workerUrl), { type: 'module' }),
      () => new globalThis.Worker(workerUrl, { type: 'module' }),
    ];
  }
  return [
    () => {
      const Worker = class extends globalThis.Worker {
        constructor(url: URL, options: WorkerOptions) {
          super(trusted(url), options);
        }
      };
      return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    },
    () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }),
  ];
}

/** The worker, as soon as it says that it is ready; nothing, when it can't be made or its code doesn't run. */
export function startWorker(make: () => Worker): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = make();
    } catch {
      resolve(undefined); // Forbidden here; there is another way.
      return;
    }
    const settled = new AbortController();
    const settle = (isReady: boolean): void => {
      settled.abort();
      clearTimeout(timer);
      if (!isReady) worker.terminate();
      resolve(isReady ? worker : undefined);
    };
    const timer = setTimeout(() => settle(false), patience);
    worker.addEventListener('message', () => settle(true), { signal: settled.signal });
    worker.addEventListener(
      'error',
      (event) => {
        event.preventDefault(); // It is dealt with: nothing to report.
        settle(false);
      },
      { signal: settled.signal },
    );
  });
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * An address that Trusted Types let through: that of our own code, or the one the host gave.
 * @throws {TypeError} when the page's policy has no place for one called `ticket-settings`
 */
function trusted(url: string | URL): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return String(url);
  policy ??= trustedTypes.createPolicy('ticket-settings', { createScriptURL: (each) => each });
  // The DOM's types know only texts here.
  return policy.createScriptURL(String(url)) as string;
}
