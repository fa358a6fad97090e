import type { Explanation, Verdict } from '../../../../domain/assignment/decision.ts';
import type { TicketSettings } from '../../../../domain/settings/settings.ts';
import type { Localisation } from '../../../../locales/localisation.ts';
import { instantsOf, type AssignmentWords } from '../../../../locales/reasons/assignment-words.ts';
import { createInstants } from '../../../../locales/reasons/instants.ts';
import { namesFrom } from '../../../../locales/reasons/names.ts';
import type { Answer, Question } from './answer.ts';
import { localMoment } from '../../asked-moment.ts';

/** Tells what the engine answered, in the reader's language and zone. */
export interface Narrator {
  readonly localisation: Localisation;
  operator(id: string): string;
  /** `null` stays: no topic. */
  topic(alias: string | null): string | null;
  /** 18:00 on the day of the ticket, else a date. */
  dayOrTime(at: number): string;
  /** 18:00 on the day of the ticket, else with the date. */
  moment(at: number): string;
  /** What becomes of the ticket. */
  outcome(answer: Answer): string;
  /** The one reason for an operator. */
  reason(verdict: Verdict, explanation: Explanation): string;
}

export function createNarrator(
  localisation: Localisation,
  reasonWords: AssignmentWords,
  settings: TicketSettings,
  { directory, at: asked }: Question,
): Narrator {
  const { locale, language, timeZone, format } = localisation;
  const today = localMoment(asked, timeZone).day;
  const isToday = (at: number): boolean => localMoment(at, timeZone).day === today;
  const names = namesFrom(settings, directory, locale);
  const contexts = new WeakMap<Explanation, Parameters<AssignmentWords['ticket']>[1]>();
  const contextOf = (explanation: Explanation) => {
    let context = contexts.get(explanation);
    if (!context) {
      const instants = createInstants(language === 'uk' ? 'uk' : 'en-GB', timeZone, instantsOf(explanation));
      context = { instants, names };
      contexts.set(explanation, context);
    }
    return context;
  };
  return {
    localisation,
    operator: (id) => names('operator', id) || id,
    topic: (alias) => (alias === null ? null : names('topic', alias) || alias),
    dayOrTime: (at) => (isToday(at) ? format.time(at) : format.date(at)),
    moment: (at) => (isToday(at) ? format.time(at) : format.dateTime(at)),
    outcome: (answer) =>
      answer.kind === 'broken'
        ? localisation.messages('probe').brokenCalendar(answer.calendar.name || answer.calendar.id)
        : reasonWords.ticket(answer.explanation, contextOf(answer.explanation)),
    reason: (verdict, explanation) => reasonWords.operator(verdict, explanation, contextOf(explanation)),
  };
}
