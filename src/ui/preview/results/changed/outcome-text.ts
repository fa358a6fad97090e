import type { ChangedTicket, TicketOutcome } from '../../../../simulator/report/report.ts';
import type { Results } from '../result-words.ts';

/** The metric by which a row is told: the one that changed, else the first that had a deadline. */
export function metricOf({ metric, sides }: ChangedTicket): string | null {
  return metric ?? sides.at(-1)?.clocks.find(({ dueAt }) => dueAt !== null)?.metric ?? null;
}

/** "Olena Koval, 31 min late": who had the ticket, and how far from its deadline it was done, by the clock on the wall. */
export function outcomeText(
  { operator, clocks }: TicketOutcome,
  metric: string | null,
  { messages, names, format }: Results,
): string {
  const { changed: words } = messages;
  const name = operator === null ? words.nobody : names.operator(operator);
  const clock = clocks.find((each) => each.metric === metric);
  if (!clock || clock.dueAt === null || clock.outcome === 'cancelled') return name;
  if (clock.stoppedAt === null) return clock.outcome === 'breached' ? words.notDone(name) : words.open(name);
  const left = clock.dueAt - clock.stoppedAt;
  if (left === 0) return words.onTime(name);
  return left > 0 ? words.early(name, format.duration(left)) : words.late(name, format.duration(-left));
}
