import type { Search } from '../answers/search.ts';
import { StaffingSearch } from '../answers/staffing.ts';
import { TargetSearch } from '../answers/target.ts';
import type { Comparison } from '../comparison.ts';
import { SimulationError } from '../simulation-error.ts';
import { paced, type Pace } from './pace.ts';
import type { AnyQuestion, Progress } from './questions.ts';

export interface AnswerContext {
  /** The last run; absent: there was none yet. */
  readonly last: Comparison | undefined;
  readonly pace: Pace;
  /** Whether somebody still waits for the answer. */
  readonly isWanted: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** In place of an answer that nobody waits for any more. */
export const unanswered = Symbol('unanswered');

/**
 * The answer to a question, or {@link unanswered}.
 * @throws {SimulationError} `unknown` for something that isn't there, and what else stands in the way of a simulation
 */
export async function answerOf({ question, asked }: AnyQuestion, context: AnswerContext): Promise<unknown> {
  switch (question) {
    case 'changed':
      return lastRun(context).changed(asked.change, asked.from, asked.count);
    case 'timeline':
      return lastRun(context).timeline(asked.from, asked.to);
    case 'story':
      return searched(lastRun(context).story(asked.side, asked.ticket), context);
    case 'staffing':
      return searched(new StaffingSearch(asked), context);
    case 'target':
      return searched(new TargetSearch(asked), context);
  }
}

function lastRun({ last }: AnswerContext): Comparison {
  if (!last) throw new SimulationError('unknown', { name: 'run' });
  return last;
}

async function searched<Found>(
  search: Search<Found>,
  { pace, isWanted, onProgress }: AnswerContext,
): Promise<Found | null | typeof unanswered> {
  const isFinished = await paced(search, pace, { onSlice: () => onProgress(search.progress), isWanted });
  return isFinished ? search.answer() : unanswered;
}
