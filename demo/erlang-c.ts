/** A queue in which tickets come by chance, each is worked on for a time without memory, and the longest waiting goes first. */
export interface Queue {
  readonly operators: number;
  /** Tickets an hour. */
  readonly arrivals: number;
  /** Mean work on a ticket, minutes. */
  readonly handling: number;
}

/** Part of the operators' time that work takes; a queue of 1 or more grows without end. */
export const loadOf = ({ operators, arrivals, handling }: Queue): number => (arrivals * handling) / 60 / operators;

/**
 * Probability that a ticket has to wait (Erlang C), by the recursion of Erlang B, which neither overflows nor loses digits for
 * any number of operators.
 */
export function waitingProbability(queue: Queue): number {
  const offered = (queue.arrivals * queue.handling) / 60;
  let lost = 1;
  for (let operators = 1; operators <= queue.operators; operators++) {
    lost = (offered * lost) / (operators + offered * lost);
  }
  return lost / (1 - loadOf(queue) * (1 - lost));
}

/** Minutes by which the mean wait of those who wait is told: the queue drains one ticket in this time. */
const drainTime = (queue: Queue): number => queue.handling / queue.operators / (1 - loadOf(queue));

/** Mean wait of all tickets, minutes. */
export const meanWait = (queue: Queue): number => waitingProbability(queue) * drainTime(queue);

/** Probability that a ticket waits longer than so many minutes. */
export function longerThan(minutes: number, queue: Queue): number {
  return waitingProbability(queue) * Math.exp(-minutes / drainTime(queue));
}
