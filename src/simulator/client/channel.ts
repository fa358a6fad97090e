import type { Reply, Request } from './messages.ts';
import { startWorker, workersOf } from './start-worker.ts';

/** The way to whoever does the work, once they listen. */
export interface Channel {
  /** Whether the work is done beside the page, or in slices on it. */
  readonly place: 'worker' | 'page';
  send(request: Request): void;
  close(): void;
}

export interface ChannelEvents {
  readonly onReply: (reply: Reply) => void;
  /** It broke, with all that was under way. */
  readonly onLost: (cause: string) => void;
}

/**
 * A worker, or, where none can start, this page: from another origin, under a policy that has no place for workers, in Node.
 * Rejects only when the code for that can't be loaded.
 */
export async function openChannel(events: ChannelEvents, workerUrl?: string | URL): Promise<Channel> {
  for (const make of workersOf(workerUrl)) {
    const worker = await startWorker(make);
    if (!worker) continue;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => events.onReply(data));
    worker.addEventListener('error', ({ message }) => events.onLost(message));
    return { place: 'worker', send: (request) => worker.postMessage(request), close: () => worker.terminate() };
  }
  const [{ Runner }, { pagePace }] = await Promise.all([import('./runner.ts'), import('./pace.ts')]);
  const runner = new Runner(events.onReply, pagePace);
  return { place: 'page', send: (request) => runner.take(request), close: () => runner.stopAll() };
}
