/** The worker: does what the client sends. It is started by `start-worker.ts`; a host can serve it from where it likes. */
import type { Reply, Request } from './messages.ts';
import { workerPace } from './pace.ts';
import { Runner } from './runner.ts';

const send = (reply: Reply): void => self.postMessage(reply);
const runner = new Runner(send, workerPace);
self.addEventListener('message', ({ data }: MessageEvent<Request>) => runner.take(data));
send({ kind: 'ready' });
