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
/** Around a text, px. */
const textGap = 12;
const daysOfShortMonth = 28;

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
      dates: named([{ at: range.from }, ...days], scale, textWidth, [times.longDay, times.shortDay], range.to),
      hours: hours.map(({ at, hour }) => ({ at, text: String(hour).padStart(2, '0') })),
    };
  }
  const weekly = perDay * 7 >= namedDay;
  const form = weekly ? times.date : times.month;
  const starts = days.filter(({ date }) => (weekly ? isMonday(date) : date.endsWith('-01')));
  const widest = Math.max(0, ...starts.map(({ at }) => textWidth(form(at))));
  const every = Math.ceil((widest + textGap) / (perDay * (weekly ? 7 : daysOfShortMonth)));
  const marks = [{ at: range.from }, ...starts.filter((_start, index) => index % every === 0)];
  return { dates: named(marks, scale, textWidth, [form], range.to), hours: [] };
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
  to: number,
): TimeMark[] {
  let free = 0;
  return marks.map(({ at }, index) => {
    const x = scale.x(at);
    const end = scale.x(marks[index + 1]?.at ?? to);
    const text =
      x < free ? undefined : forms.map((form) => form(at)).find((each) => x + textWidth(each) + textGap <= end);
    if (text === undefined) return { at, text: '' };
    free = x + textWidth(text) + textGap;
    return { at, text };
  });
}
