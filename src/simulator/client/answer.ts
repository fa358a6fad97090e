import { SimulationError } from '../simulation-error.ts';
import type { Pace } from './pace.ts';
import type { AnyQuestion, LastRun, Progress } from './questions.ts';

export interface AnswerContext {
  /** Absent: there was no run yet. */
  readonly last: LastRun | undefined;
  readonly pace: Pace;
  /** Whether somebody still waits for the answer. */
  readonly isWanted: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * The answer to a question; `null`: nobody waits for it any more.
 * @throws {SimulationError} `unknown` for something that isn't there
 */
export async function answerOf({ question, asked }: AnyQuestion, { last }: AnswerContext): Promise<unknown> {
  if (!last) throw new SimulationError('unknown', { name: question, value: 'before the first run' });
  switch (question) {
    case 'changed':
      return last.changed(asked.change, asked.from, asked.count);
  }
}
