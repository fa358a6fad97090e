import type { SimulationReport } from '../report/report.ts';
import { SimulationError, type SimulationErrorCode, type SimulationErrorDetails } from '../simulation-error.ts';
import type { Simulation } from '../simulation.ts';
import { openChannel, type Channel } from './channel.ts';
import { SimulatorLost } from './lost.ts';
import type { Reply, Request, SentFailure } from './messages.ts';
import type { Answer, Asked, Progress, Question } from './questions.ts';

export interface SimulatorClientOptions {
  /**
   * Where the worker's code is, when it can't be found beside this code: served by the page's own origin. Absent: where the
   * bundler put it.
   */
  readonly workerUrl?: string | URL | undefined;
  /** Whether the page does the work where no worker can start; absent: yes. If not, all is lost there. */
  readonly onPage?: boolean | undefined;
}

export interface RunOptions {
  /** Aborted, the run keeps what is done: it resolves with a report of fewer replications, unless there is none yet. */
  readonly signal?: AbortSignal | undefined;
  /** How far it is, some ten times a second; with a report whenever there is a better one. */
  readonly onProgress?: ((progress: Progress, report: SimulationReport | null) => void) | undefined;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The simulator for pages: it works in a worker, or, where none can start, in slices between frames, with the same result. */
export interface SimulatorClient {
  /**
   * Simulates; the last one wins: what was under way is given up and rejects with an `AbortError`.
   * @throws {SimulationError} when it can't be simulated; {SimulatorLost} when the worker broke
   */
  run(simulation: Simulation, options?: RunOptions): Promise<SimulationReport>;
  /**
   * Asks about the last run (`changed`, `timeline`, `story`), or has an answer searched (`staffing`, `target`), of which the last one of
   * its kind wins.
   * @throws {SimulationError} when it can't be answered; {SimulatorLost} when the worker broke
   */
  ask<Kind extends Question>(question: Kind, asked: Asked<Kind>, options?: AskOptions): Promise<Answer<Kind>>;
  /** Where the work is done; absent until it is known. */
  readonly place: Channel['place'] | undefined;
  /** Gives up everything, and the worker. */
  dispose(): void;
}

/** Starts nothing: the worker comes with the first question. */
export function createSimulatorClient(options: SimulatorClientOptions = {}): SimulatorClient {
  return new Client(options);
}

/** What takes so long that an older one is given up for a newer one. */
const longJobs: ReadonlySet<Job['kind']> = new Set(['run', 'staffing', 'target']);

interface Job {
  readonly kind: 'run' | Question;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: RunOptions['onProgress'];
  readonly signal: AbortSignal | undefined;
}

/** Milliseconds without a word, twice in a row, after which a worker with something to do counts as lost. */
const silence = 10_000;

class Client implements SimulatorClient {
  place: Channel['place'] | undefined;

  private readonly options: SimulatorClientOptions;
  private channel: Promise<Channel> | undefined;
  private readonly jobs = new Map<number, Job>();
  private lastJob = 0;
  private watch: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SimulatorClientOptions) {
    this.options = options;
  }

  run(simulation: Simulation, { signal, onProgress }: RunOptions = {}): Promise<SimulationReport> {
    return this.start('run', (job) => ({ kind: 'run', job, simulation }), signal, onProgress);
  }

  ask<Kind extends Question>(
    question: Kind,
    asked: Asked<Kind>,
    { signal, onProgress }: AskOptions = {},
  ): Promise<Answer<Kind>> {
    return this.start(question, (job) => ({ kind: 'ask', job, question, asked }) as Request, signal, onProgress);
  }

  dispose(): void {
    this.lose(new DOMException('The simulator was given up', 'AbortError'));
  }

  private start<Result>(
    kind: Job['kind'],
    request: (job: number) => Request,
    signal: AbortSignal | undefined,
    onProgress: RunOptions['onProgress'],
  ): Promise<Result> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    this.supersede(kind);
    const job = (this.lastJob += 1);
    return new Promise<Result>((resolve, reject) => {
      const settled = new AbortController();
      const settle =
        <Value>(how: (value: Value) => void) =>
        (value: Value): void => {
          settled.abort();
          this.jobs.delete(job);
          how(value);
        };
      this.jobs.set(job, {
        kind,
        resolve: settle((result) => resolve(result as Result)),
        reject: settle(reject),
        onProgress,
        signal,
      });
      signal?.addEventListener('abort', () => this.send({ kind: 'stop', job }), { signal: settled.signal });
      this.send(request(job));
    });
  }

  private supersede(kind: Job['kind']): void {
    if (!longJobs.has(kind)) return;
    for (const [job, { kind: other, reject }] of this.jobs) {
      if (other !== kind) continue;
      this.send({ kind: 'stop', job });
      reject(new DOMException('A newer one took its place', 'AbortError'));
    }
  }

  /** What is sent while the worker starts is sent in the same order once it listens. */
  private send(request: Request): void {
    const opening = (this.channel ??= this.open());
    opening.then(
      (channel) => {
        // It may have been lost meanwhile.
        if (this.channel === opening) channel.send(request);
      },
      (error: unknown) => this.lose(error),
    );
  }

  private async open(): Promise<Channel> {
    const events = {
      onReply: (reply: Reply) => this.hear(reply),
      onLost: (cause: string) => this.lose(new SimulatorLost(cause)),
    };
    const channel = await openChannel(events, this.options);
    this.place = channel.place;
    this.listen();
    return channel;
  }

  private hear(reply: Reply): void {
    if (reply.kind === 'ready') return;
    const job = this.jobs.get(reply.job);
    switch (reply.kind) {
      case 'progress':
        job?.onProgress?.(reply.progress, reply.report ?? null);
        break;
      case 'done':
        job?.resolve(reply.result);
        break;
      case 'stopped':
        job?.reject(job.signal?.reason);
        break;
      case 'failed':
        job?.reject(errorFrom(reply.failure));
        break;
    }
    this.listen();
  }

  /** A worker that the browser ended says nothing: silence is the only sign. Twice, as a machine that slept skips time. */
  private listen(again = true): void {
    clearTimeout(this.watch);
    if (this.jobs.size === 0 || this.place !== 'worker') return;
    this.watch = setTimeout(() => {
      if (again) this.listen(false);
      else this.lose(new SimulatorLost('The worker says nothing any more'));
    }, silence);
  }

  private lose(reason: unknown): void {
    clearTimeout(this.watch);
    void this.channel?.then(
      (channel) => channel.close(),
      () => undefined, // There is nothing to close.
    );
    this.channel = undefined;
    this.place = undefined;
    for (const { reject } of this.jobs.values()) reject(reason);
  }
}

function errorFrom({ code, details, message }: SentFailure): Error {
  if (code === undefined) return new Error(message);
  return new SimulationError(code as SimulationErrorCode, details as SimulationErrorDetails);
}
