import type { TicketPlans } from '../workload/ticket-plans.ts';

/**
 * The place of each ticket in the order of creation and then of ids, which is how tickets of one instant queue; `null`: the
 * order of the plans is that already. Ids are looked at only where tickets were created at one instant.
 */
export function placesById({ count, createdAt, id }: TicketPlans): Uint32Array | null {
  let places: Uint32Array | null = null;
  for (let first = 0, after = 1; first < count; first = after, after++) {
    while (after < count && createdAt[after] === createdAt[first]) after++;
    if (after - first < 2) continue;
    const group = Array.from({ length: after - first }, (_, offset) => ({
      index: first + offset,
      id: id(first + offset),
    }));
    if (group.every((ticket, offset) => offset === 0 || (group[offset - 1]?.id ?? '') <= ticket.id)) continue;
    places ??= Uint32Array.from({ length: count }, (_, index) => index);
    group.sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const [offset, { index }] of group.entries()) places[index] = first + offset;
  }
  return places;
}
