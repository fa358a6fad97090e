import { localTimeAt } from '../../../../domain/calendar/zone-clock.ts';
import { midnights, wholeHours, type Range, type Scale } from './axis.ts';
import type { TimeWords } from './strip-words.ts';

/** A mark of the axis, with a text where there is room for one. */
export interface TimeMark {
  readonly at: number;
  readonly text: string;
}

export interface TimeMarks {
  /** Days, weeks or months, with a line each; the first stands at the start of the axis. */
  readonly dates: readonly TimeMark[];
  readonly hours: readonly TimeMark[];
}

/** Narrower days than this, in px, are not named one by one. */
const namedDay = 46;

/** The dates and hours to write on an axis, as many as fit side by side. `textWidth` measures in px. */
export function timeMarks(
  range: Range,
  timeZone: string,
  scale: Scale,
  times: TimeWords,
  textWidth: (text: string) => number,
): TimeMarks {
  const days = midnights(range, timeZone);
  const width = scale.x(range.to);
  const perDay = (width * 86_400_000) / (range.to - range.from);
  if (perDay >= namedDay) {
    const hours = wholeHours(range, timeZone, scale, 2.6 * textWidth('00'));
    return {
      dates: named([{ at: range.from }, ...days], scale, textWidth, [times.longDay, times.shortDay]),
      hours: hours.map(({ at, hour }) => ({ at, text: String(hour).padStart(2, '0') })),
    };
  }
  const weekly = perDay * 7 >= namedDay;
  const starts = days.filter(({ date }) => (weekly ? isMonday(date) : date.endsWith('-01')));
  const first = { at: range.from, date: localTimeAt(timeZone, range.from).date };
  return { dates: named([first, ...starts], scale, textWidth, weekly ? [times.date] : [times.month]), hours: [] };
}

function isMonday(date: string): boolean {
  return new Date(`${date}T00:00Z`).getUTCDay() === 1;
}

/** Each mark with the longest text that ends before the next mark; without text where none does. */
function named(
  marks: readonly { readonly at: number }[],
  scale: Scale,
  textWidth: (text: string) => number,
  forms: readonly ((at: number) => string)[],
): TimeMark[] {
  let free = 0;
  return marks.map(({ at }, index) => {
    const x = scale.x(at);
    const end = scale.x(marks[index + 1]?.at ?? Infinity);
    const text = x < free ? undefined : forms.map((form) => form(at)).find((each) => x + textWidth(each) + 12 <= end);
    if (text === undefined) return { at, text: '' };
    free = x + textWidth(text) + 12;
    return { at, text };
  });
}
