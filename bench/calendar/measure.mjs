import { instants } from './workload.mjs';

const rounds = 3;
const roundTime = 150;

/** Keeps the answers from being optimised away. */
let sink = 0;

/**
 * Nanoseconds per call of each of several functions of an instant: the best of three rounds, in turns, so that a slow
 * moment of the machine doesn't fall on one of them alone.
 */
export function nanosecondsEach(functions) {
  const best = functions.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    functions.forEach((ask, index) => {
      best[index] = Math.min(best[index], nanosecondsOf(ask));
    });
  }
  return best;
}

function nanosecondsOf(ask) {
  const end = performance.now() + roundTime;
  const passes = passesFor(ask);
  let took = Infinity;
  do {
    const began = performance.now();
    for (let pass = 0; pass < passes; pass += 1) {
      for (let index = 0; index < instants.length; index += 1) sink += ask(instants[index]);
    }
    took = Math.min(took, performance.now() - began);
  } while (performance.now() < end);
  return (took * 1e6) / (passes * instants.length);
}

/** So many that a pass takes some milliseconds. */
function passesFor(ask) {
  const began = performance.now();
  for (const at of instants) sink += ask(at);
  return Math.max(1, Math.round(3 / Math.max(performance.now() - began, 0.001)));
}

/** Milliseconds of one run, the median of several after warming up. */
export function medianMilliseconds(run, count = 31) {
  for (let index = 0; index < 5; index += 1) sink += run();
  const times = Array.from({ length: count }, () => {
    const began = performance.now();
    sink += run();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.floor(count / 2)];
}

/** What all answers add up to: of no meaning, but used. */
export function used() {
  return sink;
}
