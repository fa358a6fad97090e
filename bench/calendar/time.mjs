// Run as a process of its own: times one contestant, one operation whenever its row is sent.
import { instants, operations, schedule } from './workload.mjs';

const contestant = await import(`./contestants/${process.argv[2]}.mjs`);
const calendar = contestant.create(schedule);
const turn = 200;

process.on('message', (question) => {
  process.send(question === 'compile' ? medianOfCompiling() : nanosecondsOf(loops[question]));
});

/**
 * Each operation's own loop over the instants, written out: what is measured is the call as an engine inlines it, not
 * how it finds out which of many functions is meant.
 */
const loops = operations.map(
  ({ call }) =>
    new Function(
      'calendar',
      'instants',
      'passes',
      `let sum = 0;
      for (let pass = 0; pass < passes; pass += 1) {
        for (let index = 0; index < instants.length; index += 1) {
          const at = instants[index];
          sum += ${call};
        }
      }
      return sum;`,
    ),
);

function nanosecondsOf(loop) {
  const passes = Math.max(1, Math.round(3 / Math.max(milliseconds(loop, 1), 0.001)));
  const end = performance.now() + turn;
  let took = Infinity;
  do {
    took = Math.min(took, milliseconds(loop, passes));
  } while (performance.now() < end);
  return (took * 1e6) / (passes * instants.length);
}

function milliseconds(loop, passes) {
  const began = performance.now();
  const sum = loop(calendar, instants, passes);
  const took = performance.now() - began;
  if (!Number.isFinite(sum)) throw new Error(`an answer that is no number`);
  return took;
}

/** Milliseconds of creating a calendar and laying two years of it. */
function medianOfCompiling() {
  const times = Array.from({ length: 31 }, () => {
    const began = performance.now();
    contestant.create(schedule).elapsed(Date.UTC(2026, 0, 1), Date.UTC(2028, 0, 1));
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[15];
}
