import type { WaitForecast } from '../../../../domain/assignment/wait-forecast.ts';
import type { TicketSettings } from '../../../../domain/settings/settings.ts';
import { answer, forecast, type Answer, type Question } from './answer.ts';

/** Which settings are asked. */
export type Which = 'draft' | 'saved';

/** Everything that was asked, and what the engine answered. */
export interface Result {
  readonly which: Which;
  readonly settings: TicketSettings;
  readonly question: Question;
  readonly answer: Answer;
  /** Under the other settings; absent when nothing there differs. */
  readonly other?: Answer;
  /** Absent when it was not asked for, or can't be told. */
  readonly forecast?: WaitForecast;
}

export interface Both {
  readonly draft: TicketSettings;
  readonly saved: TicketSettings;
}

export function findResult(both: Both, which: Which, question: Question, withForecast: boolean): Result {
  const { draft, saved } = both;
  const settings = both[which];
  const answered = answer(settings, question);
  const same = draft.assignment === saved.assignment && draft.calendars === saved.calendars;
  return {
    which,
    settings,
    question,
    answer: answered,
    ...(same ? {} : { other: answer(which === 'draft' ? saved : draft, question) }),
    ...(answered.kind === 'decided' && withForecast
      ? { forecast: forecast(settings, question, answered.calendars) }
      : {}),
  };
}
