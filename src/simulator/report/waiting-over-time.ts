import type { Period } from '../simulation.ts';
import type { TicketPlans } from '../workload/ticket-plans.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Distances between instants that people read easily, in milliseconds, the shortest first. */
const distances = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * second),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minute),
  ...[1, 2, 3, 4, 6, 8, 12, 24].map((hours) => hours * hour),
];
const mostInstants = 400;

/** Instants at an even distance from the beginning of a period, all before its end, as many as a chart can show. */
export function evenInstants({ from, to }: Period): number[] {
  const closest = Math.ceil((to - from) / mostInstants);
  const distance = distances.find((each) => each >= closest) ?? Math.ceil(closest / day) * day;
  return Array.from({ length: Math.ceil((to - from) / distance) }, (_, index) => from + index * distance);
}

/**
 * How many tickets wait at each of the instants, in one pass over the tickets: created then or before, and assigned later or
 * not at all.
 * @param at instants at an even distance from the beginning of the period
 */
export function waitingAt(
  period: Period,
  at: readonly number[],
  { count, createdAt }: TicketPlans,
  assignedAt: Float64Array,
): Float64Array {
  const distance = (at[1] ?? period.to) - period.from;
  /** By instant, how many began to wait since the one before, less those who stopped. */
  const changes = new Float64Array(at.length + 1);
  const nextInstant = (instant: number): number => Math.max(0, Math.ceil((instant - period.from) / distance));
  for (let ticket = 0; ticket < count; ticket++) {
    const begins = nextInstant(createdAt[ticket] ?? 0);
    if (begins >= at.length) continue;
    changes[begins] = (changes[begins] ?? 0) + 1;
    const until = assignedAt[ticket] ?? NaN;
    const ends = Number.isNaN(until) ? at.length : Math.min(at.length, nextInstant(until));
    changes[ends] = (changes[ends] ?? 0) - 1;
  }
  const waiting = changes.subarray(0, at.length);
  for (let place = 1; place < at.length; place++) waiting[place] = (waiting[place] ?? 0) + (waiting[place - 1] ?? 0);
  return waiting;
}
