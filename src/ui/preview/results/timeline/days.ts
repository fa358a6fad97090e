import { midnights, type Range } from '../../../editors/sla/strip/axis.ts';
import type { SimulationReport } from '../../../../simulator/report/report.ts';

/** The local days of a period, cut at its ends. */
export function daysOf(period: Range, timeZone: string): readonly Range[] {
  const starts = [period.from, ...midnights(period, timeZone).map(({ at }) => at)].filter(
    (at, index, all) => index === 0 || at > (all[index - 1] ?? 0),
  );
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? period.to }));
}

/** The day with the most tickets whose outcome differs; without any, the first one. */
export function dayOfInterest(days: readonly Range[], { changed }: SimulationReport): number {
  const counts = days.map(
    ({ from, to }) => changed.tickets.filter(({ createdAt: at }) => at >= from && at < to).length,
  );
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}
