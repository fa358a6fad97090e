import { Comparison } from '../comparison.ts';
import type { Simulation } from '../simulation.ts';
import { SimulationError } from '../simulation-error.ts';
import { answerOf, unanswered } from './answer.ts';
import type { Reply, Request, SentFailure } from './messages.ts';
import { paced, type Pace } from './pace.ts';
import type { AnyQuestion } from './questions.ts';

/** Milliseconds between two notes of progress. */
const progressEvery = 100;
/** A report on the way may take this part of the time, at most. */
const reportShare = 0.2;

/** Does what a client asks for, in the worker or in slices on the page, and answers. Knows the last run, to be asked about it. */
export class Runner {
  private readonly reply: (reply: Reply) => void;
  private readonly pace: Pace;
  /** Jobs under way that nobody has stopped. */
  private readonly wanted = new Set<number>();
  /** The last of which there is a report: questions are about what is looked at. */
  private last: Comparison | undefined;

  constructor(reply: (reply: Reply) => void, pace: Pace) {
    this.reply = reply;
    this.pace = pace;
  }

  take(request: Request): void {
    const { job } = request;
    if (request.kind === 'stop') this.wanted.delete(job);
    else {
      this.wanted.add(job);
      void this.work(request).finally(() => this.wanted.delete(job));
    }
  }

  stopAll(): void {
    this.wanted.clear();
  }

  /** Never rejects: how it went is replied. */
  private async work(request: Exclude<Request, { kind: 'stop' }>): Promise<void> {
    const { job } = request;
    try {
      const result = await (request.kind === 'run' ? this.run(job, request.simulation) : this.answer(job, request));
      this.reply(result === unanswered ? { kind: 'stopped', job } : { kind: 'done', job, result });
    } catch (error) {
      this.reply({ kind: 'failed', job, failure: sentFailure(error) });
    }
  }

  /** The report, of what is done so far when it was stopped, unless it is too early to tell anything. */
  private async run(job: number, simulation: Simulation): Promise<unknown> {
    const { now } = this.pace;
    const comparison = new Comparison(simulation);
    let told = now();
    let reportedAt = -Infinity;
    let reportTook = 0;
    let reported = 0;
    const onSlice = (): void => {
      const { progress } = comparison;
      const isFirst = reported === 0 && progress.done > 0;
      if (!isFirst && now() - told < progressEvery) return;
      told = now();
      // The longer a report takes, the seldomer it is made.
      const isDue = progress.done > reported && told - reportedAt > reportTook / reportShare;
      const report = isDue ? comparison.report() : null;
      if (report) {
        this.last = comparison;
        reported = progress.done;
        reportTook = now() - told;
        reportedAt = now();
      }
      this.reply({ kind: 'progress', job, progress, ...(report && { report }) });
    };
    await paced(comparison, this.pace, { onSlice, isWanted: () => this.wanted.has(job) });
    const report = comparison.report();
    if (!report) return unanswered;
    this.last = comparison;
    return report;
  }

  private answer(job: number, question: AnyQuestion): Promise<unknown> {
    return answerOf(question, {
      last: this.last,
      pace: this.pace,
      isWanted: () => this.wanted.has(job),
      onProgress: (progress) => this.reply({ kind: 'progress', job, progress }),
    });
  }
}

function sentFailure(error: unknown): SentFailure {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof SimulationError ? { code: error.code, details: error.details, message } : { message };
}
