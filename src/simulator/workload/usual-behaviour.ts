import { meanOf } from '../random/draw.ts';
import type { Behaviour } from './workload.ts';

/**
 * What people do with tickets as long as nobody knows better. Times of people's work are log-normal: many short, a few very
 * long. The work is 25 minutes at the median and 37 on average, a first reply comes 5 minutes into it; a quarter of tickets
 * need an answer of the client, who takes 2 hours at the median; one in twenty is reopened within a day or so.
 */
export const usualBehaviour: Behaviour = {
  handling: { kind: 'log_normal', median: 1500, spread: 0.9 },
  reply: { kind: 'log_normal', median: 300, spread: 0.8 },
  pendingShare: 0.25,
  clientReply: { kind: 'log_normal', median: 7200, spread: 1.2 },
  reopenedShare: 0.05,
  reopenAfter: { kind: 'log_normal', median: 43_200, spread: 1 },
  rework: { kind: 'log_normal', median: 600, spread: 0.8 },
};

/** The mean work on a ticket, with what comes after reopening, in milliseconds. */
export function meanWork({ handling, reopenedShare, rework }: Behaviour): number {
  return 1000 * (meanOf(handling) + reopenedShare * meanOf(rework));
}
