import type { StaffingAnswer, StaffingQuestion } from '../answers/staffing.ts';
import type { TargetAnswer, TargetQuestion } from '../answers/target.ts';
import type { ChangedTicket, OutcomeChange } from '../report/report.ts';
import type { Timeline } from '../report/timeline.ts';
import type { TicketStory } from '../story.ts';

export type { Progress } from '../replications.ts';

/** What can be asked besides a run: what with, and what the answer is. */
interface Questions {
  /** Tickets of the last run whose outcome differs: at most `count` after the first `from`; `change` `null`: all kinds. */
  readonly changed: {
    readonly asked: { readonly change: OutcomeChange | null; readonly from: number; readonly count: number };
    readonly answer: readonly ChangedTicket[];
  };
  /** Who worked on what from `from` to before `to`, in the first replication of the last run; `null`: it has none yet. */
  readonly timeline: {
    readonly asked: { readonly from: number; readonly to: number };
    readonly answer: Timeline | null;
  };
  /** What happened to a ticket of the last run on one side (its place), and why; `ticket` is its index in the plans. */
  readonly story: {
    readonly asked: { readonly side: number; readonly ticket: number };
    readonly answer: TicketStory;
  };
  readonly staffing: { readonly asked: StaffingQuestion; readonly answer: StaffingAnswer };
  readonly target: { readonly asked: TargetQuestion; readonly answer: TargetAnswer };
}

export type Question = keyof Questions;
export type Asked<Kind extends Question> = Questions[Kind]['asked'];
export type Answer<Kind extends Question> = Questions[Kind]['answer'];

/** A question with what it is asked with. */
export type AnyQuestion = {
  [Kind in Question]: { readonly question: Kind; readonly asked: Asked<Kind> };
}[Question];
