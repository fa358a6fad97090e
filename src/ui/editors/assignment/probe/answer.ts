import type { WorkingCalendar } from '../../../../domain/assignment/working-calendar.ts';
import { decide } from '../../../../domain/assignment/decide.ts';
import type { Explanation } from '../../../../domain/assignment/decision.ts';
import { forecastWait, type WaitForecast } from '../../../../domain/assignment/wait-forecast.ts';
import { compiledOnce } from '../../../../domain/calendar/compile-all.ts';
import { createMemory } from '../../../../domain/checks/remember.ts';
import type { Calendar } from '../../../../domain/settings/calendar.ts';
import type { Directory } from '../../../../domain/settings/directory.ts';
import type { TicketSettings } from '../../../../domain/settings/settings.ts';

/** A ticket that asks for an operator at an instant (epoch milliseconds). */
export interface Question {
  readonly at: number;
  readonly subjectAlias: string | null;
  readonly priority: string | null;
  readonly directory: Directory;
}

/** What the engine says about it under one settings document. */
export type Answer =
  | { readonly kind: 'decided'; readonly explanation: Explanation; readonly calendars: Calendars }
  /** This calendar of the document can't be compiled. */
  | { readonly kind: 'broken'; readonly calendar: Calendar };

type Calendars = ReadonlyMap<string, WorkingCalendar>;

export function answer(settings: TicketSettings, { at, subjectAlias, directory }: Question): Answer {
  const calendars = compileAll(settings.calendars, directory.calendars);
  if (!(calendars instanceof Map)) return { kind: 'broken', calendar: calendars.broken };
  const explanation = decide({ settings, directory, calendars, at }, { autoAssignee: true, subjectAlias });
  return { kind: 'decided', explanation, calendars };
}

export function forecast(settings: TicketSettings, question: Question, calendars: Calendars): WaitForecast {
  return forecastWait({ settings, calendars, ...question });
}

/**
 * The directory for a moment other than now: an operator can receive exactly while their calendar is open (docs/semantics.md,
 * section 6), and load is that of now.
 */
export function atAnotherTime(directory: Directory): Directory {
  const operators = directory.operators.map((operator) =>
    operator.status.canReceive ? operator : { ...operator, status: { ...operator.status, canReceive: true } },
  );
  return { ...directory, operators };
}

const compiled = createMemory<WorkingCalendar | undefined>();

/** All calendars by id, the document's before the directory's of the same id; or the first one that can't be read. */
function compileAll(
  ofDocument: readonly Calendar[],
  ofDirectory: readonly Calendar[],
): Map<string, WorkingCalendar> | { readonly broken: Calendar } {
  const all = new Map<string, WorkingCalendar>();
  for (const calendar of [...ofDirectory, ...ofDocument]) {
    const working = compiled([calendar], () => tryToCompile(calendar));
    if (!working) return { broken: calendar };
    all.set(calendar.id, working);
  }
  return all;
}

function tryToCompile(calendar: Calendar): WorkingCalendar | undefined {
  try {
    return compiledOnce(calendar);
  } catch (error) {
    // Malformed hours, dates or an unknown zone: what a draft may hold while it is typed.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
