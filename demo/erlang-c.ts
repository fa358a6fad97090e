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

/** What the next ticket has to expect, with so many waiting before it and nobody free; with somebody free it is 0. */
export type Expectation = (waiting: number) => number;

export const expectedToWait: Expectation = () => 1;

/** Minutes. */
export function expectedWait({ operators, handling }: Queue): Expectation {
  return (waiting) => ((waiting + 1) * handling) / operators;
}

/** The chance to wait longer than so many minutes: that in this time fewer tickets are done than are before it. */
export function expectedLongerThan(minutes: number, { operators, handling }: Queue): Expectation {
  const done = (minutes * operators) / handling;
  // In logarithms: of a thousand operators the first terms are too small to be written.
  let logarithm = -done;
  let sum = 0;
  const chances: number[] = [];
  return (waiting) => {
    while (chances.length <= waiting) {
      sum += Math.exp(logarithm);
      chances.push(Math.min(1, sum));
      logarithm += Math.log(done / chances.length);
    }
    return chances[waiting] ?? 1;
  };
}

/** Probabilities of 0 to c − 1 tickets in the system; a state too rare to be written has 0. */
function somebodyFree(queue: Queue): number[] {
  const offered = loadOf(queue) * queue.operators;
  let probability = waitingProbability(queue) * (1 - loadOf(queue));
  const probabilities: number[] = [];
  for (let busy = queue.operators; busy > 0; busy--) probabilities.push((probability *= busy / offered));
  return probabilities.reverse();
}

/** How many tickets are in a queue that has run for ever, for `chance` anywhere from 0 to 1. */
export function stationaryNumber(queue: Queue, chance: number): number {
  const waits = waitingProbability(queue);
  if (chance < waits) return queue.operators + Math.floor(Math.log(chance / waits) / Math.log(loadOf(queue)));
  let left = chance - waits;
  const place = somebodyFree(queue).findIndex((probability) => (left -= probability) < 0);
  return place < 0 ? queue.operators - 1 : place;
}

/**
 * The standard error of a figure over so many minutes of the queue, by theory: in a queue, what comes soon after is much alike, so
 * that a mean varies more than as many independent tickets would. The formula for birth-and-death processes is
 * 2 Σⱼ (Σᵢ≤ⱼ (f(i) − f̄) πᵢ)² / (λ πⱼ) divided by the time (W. Whitt, Operations Research 40, 1992).
 * @param mean of the figure, f̄
 */
export function standardError(queue: Queue, expected: Expectation, mean: number, minutes: number): number {
  const load = loadOf(queue);
  const last = Math.ceil(-37 / Math.log(load));
  const atLimit = waitingProbability(queue) * (1 - load);
  let tail = 0;
  let sum = 0;
  // With nobody free from the far end, with somebody free from 0 on: so that nothing is lost by subtracting.
  for (let waiting = last, probability = atLimit * load ** last; waiting >= 0; waiting--, probability /= load) {
    if (probability > 0) sum += tail ** 2 / probability;
    tail += (expected(waiting) - mean) * probability;
  }
  let head = 0;
  for (const probability of somebodyFree(queue)) {
    if (probability === 0) continue;
    head -= mean * probability;
    sum += head ** 2 / probability;
  }
  return Math.sqrt((2 * sum) / (queue.arrivals / 60) / minutes);
}
