import type { CompiledCalendar } from '../calendar/compile.ts';

export interface ClosedTime {
  readonly from: number;
  /** The next opening, which may be after the span that was looked at; `null`: never. */
  readonly until: number | null;
}

/** The closed times that begin, or are under way, within [from, to), in order. */
export function closedTimes(calendar: CompiledCalendar, from: number, to: number): ClosedTime[] {
  const found: ClosedTime[] = [];
  let at: number | null = from;
  while (at !== null && at < to) {
    if (calendar.isOpen(at)) {
      at = calendar.nextClosing(at);
    } else {
      const until = calendar.nextOpening(at);
      found.push({ from: at, until });
      at = until;
    }
  }
  return found;
}
