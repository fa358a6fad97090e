import { formatTimeOfDay, minutesPerDay } from '../../../domain/calendar/time-of-day.ts';
import { parseHours, type WallHours } from '../../../domain/calendar/wall-hours.ts';
import type { CheckDetails } from '../../../domain/checks/codes.ts';
import type { Hours } from '../../../domain/settings/calendar.ts';

/** The hours of a day as they are shown and typed: `08:00–13:00, 22:00–06:00 +1`. Malformed ones are shown as stored. */
export function hoursText(hours: readonly Hours[]): string {
  return hours.map((each) => `${each.start}–${each.end}${endsNextDay(each) ? ' +1' : ''}`).join(', ');
}

function endsNextDay(hours: Hours): boolean {
  const parsed = parseHours(hours);
  return parsed !== undefined && parsed.end > minutesPerDay;
}

type HoursCode = 'hours_malformed' | 'hours_not_read' | 'hours_equal' | 'hours_too_long';

/** Why typed text is no hours: a code of the checks with what its sentence needs. */
export type HoursFault = {
  [Code in HoursCode]: { readonly code: Code; readonly details: CheckDetails[Code] };
}[HoursCode];

export type TypedHours = { readonly hours: Hours[] } | { readonly fault: HoursFault };

const time = String.raw`(\d{1,2}(?:[:.]\d{1,2})?)`;
const span = new RegExp(String.raw`^${time}\s*[-‐‑–—−]\s*${time}\s*(\+\s*1)?$`);

/**
 * Reads what is typed for a day: `8-13, 14-20`, `22-6`, `22:00–06:00 +1`, `0-24`; no text is no hours. `+1`, the next day, may
 * be left out where the end is before the start. Equal start and end is refused without it, as it might mean two things
 * (docs/semantics.md, section 4). The result is in order, with what touches or overlaps made one.
 */
export function parseHoursText(text: string): TypedHours {
  const parts = text.split(/[,;\n]/).map((part) => part.trim());
  const spans: WallHours[] = [];
  for (const part of parts.filter((each) => each !== '')) {
    const read = parseSpan(part);
    if ('fault' in read) return read;
    spans.push(read);
  }
  return { hours: toHours(spans) };
}

function parseSpan(text: string): WallHours | { readonly fault: HoursFault } {
  const [, first = '', last = '', plus] = span.exec(text) ?? [];
  if (first === '') return { fault: { code: 'hours_not_read', details: { text } } };
  const start = parseTime(first);
  const end = parseTime(last);
  if (start === undefined || end === undefined || start === minutesPerDay) {
    return { fault: { code: 'hours_malformed', details: { start: first, end: last } } };
  }
  if (plus === undefined && start === end) {
    return { fault: { code: 'hours_equal', details: { time: formatTimeOfDay(start) } } };
  }
  if (plus !== undefined && end > start) return { fault: { code: 'hours_too_long', details: { text } } };
  return { start, end: end > start ? end : end + minutesPerDay };
}

/** Minutes after midnight of `8`, `08:30`, `24`; `undefined` for what no clock shows. */
function parseTime(text: string): number | undefined {
  const [hours = '', minutes = '0'] = text.split(/[:.]/);
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= minutesPerDay ? total : undefined;
}

/** Spans of one day as the document has them: in order, touching ones merged as far as 24 hours hold them. */
export function toHours(spans: readonly WallHours[]): Hours[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const previous = merged.at(-1);
    if (previous && start <= previous.end && Math.max(end, previous.end) - previous.start <= minutesPerDay) {
      previous.end = Math.max(previous.end, end);
    } else {
      merged.push({ start, end });
    }
  }
  return merged.map(({ start, end }) => ({
    start: formatTimeOfDay(start),
    end: formatTimeOfDay(end > minutesPerDay ? end - minutesPerDay : end),
  }));
}
