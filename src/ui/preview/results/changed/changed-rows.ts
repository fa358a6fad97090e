import {
  listedPerChange,
  type ChangedTicket,
  type ChangedTickets,
  type OutcomeChange,
} from '../../../../simulator/report/report.ts';

/** Tickets of one kind of change, or of all, that are looked at. */
export type Kind = OutcomeChange | 'all';

/** Kinds in the order in which they are offered: the good news, the bad news, then who has them. */
const offered = ['now_on_time', 'now_late', 'now_assigned', 'never_assigned', 'operator'] as const;

/** How many there are of each kind that occurs, all of them first. */
export function kindsOf({ counts }: ChangedTickets): readonly { readonly kind: Kind; readonly tickets: number }[] {
  const all = counts.reduce((sum, { tickets }) => sum + tickets, 0);
  const each = offered.flatMap((kind) => counts.find(({ change }) => change === kind) ?? []);
  return [{ kind: 'all', tickets: all }, ...each.map(({ change, tickets }) => ({ kind: change, tickets }))];
}

/** Whether a report lists all of them, so that a ticket that isn't among them has not changed. */
export function areAllListed({ counts }: ChangedTickets): boolean {
  return counts.every(({ tickets }) => tickets <= listedPerChange);
}

/** The first tickets of a kind, as many of them as a report is sure to have without a gap. */
export function listed(changed: ChangedTickets, kind: Kind): readonly ChangedTicket[] {
  const { tickets } = changed;
  if (kind !== 'all') return tickets.filter(({ change }) => change === kind);
  return areAllListed(changed) ? tickets : tickets.slice(0, listedPerChange);
}
