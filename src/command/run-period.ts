import { formatDate, isDate, parseDate, weekdayIndex } from '../domain/calendar/local-date.ts';
import { localTimeAt, wallTimeToInstant } from '../domain/calendar/zone-clock.ts';
import type { Period } from '../simulator/simulation.ts';
import { InputError } from './input-error.ts';
import type { Options } from './options.ts';
import type { Tickets } from './tickets.ts';

const daysPerWeek = 7;

/**
 * The period of a run: what the options say; else all days of a replay, or of made tickets the week that begins on the next
 * Monday.
 * @param now epoch milliseconds
 * @throws {InputError} for what is neither a date nor an instant
 */
export function periodOf(options: Options, { workload, timeZone }: Tickets, now: number): Period {
  const day = (at: number): number => parseDate(localTimeAt(timeZone, at).date) ?? 0;
  const start = (date: number): number => wallTimeToInstant(timeZone, formatDate(date), 0);
  const created = workload.kind === 'replayed' ? workload.tickets.map(({ createdAt }) => createdAt) : [];
  const [first, last] = [created.at(0), created.at(-1)];
  const today = day(now);
  const from =
    options.from === undefined
      ? start(first === undefined ? today - weekdayIndex(today) + daysPerWeek : day(first))
      : instantOf('--from', options.from, timeZone);
  if (options.to !== undefined) return { from, to: instantOf('--to', options.to, timeZone) };
  if (options.weeks === undefined && last !== undefined) return { from, to: start(day(last) + 1) };
  return { from, to: start(day(from) + daysPerWeek * (options.weeks ?? 1)) };
}

/** A date is its first instant; an instant has a zone of its own: `2026-11-23T09:00Z`. */
function instantOf(option: string, text: string, timeZone: string): number {
  if (isDate(text)) return wallTimeToInstant(timeZone, text, 0);
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) throw new InputError((words) => words.noInstant(option, text));
  return at;
}
