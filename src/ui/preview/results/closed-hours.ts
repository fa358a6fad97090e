import { compileCalendars } from '../../../domain/calendar/compile-all.ts';
import { applyRunChanges } from '../../../simulator/apply-run-changes.ts';
import type { Period, Side } from '../../../simulator/simulation.ts';

/** When no operator of a side has working hours, within a period. None, when one of them works round the clock. */
export function closedHours({ settings, directory, changes = [] }: Side, { from, to }: Period): readonly Period[] {
  const calendars = compileCalendars(settings, directory);
  const used = new Set(applyRunChanges(directory, changes).operators.map(({ calendar }) => calendar));
  if (used.has(null)) return [];
  const open = [...used]
    .flatMap((id) => calendars.get(id ?? '')?.intervals(from, to) ?? [])
    .toSorted((one, other) => one.start - other.start);
  const closed: Period[] = [];
  let at = from;
  for (const { start, end } of open) {
    if (start > at) closed.push({ from: at, to: start });
    at = Math.max(at, end);
  }
  if (at < to) closed.push({ from: at, to });
  return closed;
}
