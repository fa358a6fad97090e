import type { Comparison } from '../comparison.ts';
import type { ChangedTicket, OutcomeChange } from '../report/report.ts';

export type { Progress } from '../comparison.ts';

/** What can be asked besides a run: what with, and what the answer is. */
interface Questions {
  /** Tickets of the last run whose outcome differs: at most `count` after the first `from`; `change` `null`: all kinds. */
  readonly changed: {
    readonly asked: { readonly change: OutcomeChange | null; readonly from: number; readonly count: number };
    readonly answer: readonly ChangedTicket[];
  };
}

export type Question = keyof Questions;
export type Asked<Kind extends Question> = Questions[Kind]['asked'];
export type Answer<Kind extends Question> = Questions[Kind]['answer'];

/** A question with what it is asked with. */
export type AnyQuestion = {
  [Kind in Question]: { readonly question: Kind; readonly asked: Asked<Kind> };
}[Question];

/** The last run, as questions about it see it. */
export type LastRun = Comparison;
