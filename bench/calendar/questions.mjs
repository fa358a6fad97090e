import { readFileSync } from 'node:fs';
import * as temporalLoop from './contestants/temporal-loop.mjs';
import { instants, operations, schedule as measured } from './workload.mjs';

const fixture = new URL('../../test/fixtures/business-time-sample.json', import.meta.url);
const { schedules, within, after, inHours } = JSON.parse(readFileSync(fixture, 'utf8'));

/**
 * The shared known answers, then those of what is measured. Where engines differ by convention (used up at closing time:
 * due then or at the next opening; no time at all: the start or the next opening) either answer is right, and one that
 * counts in minutes may drop the seconds.
 */
export const questions = [...Object.keys(schedules).flatMap(knownAnswers), ...measuredAnswers()];

function knownAnswers(id) {
  const schedule = schedules[id];
  const question = (name, right, ask) => ({ name: `${id}: ${name}`, schedule, right, ask });
  const own = (cases) => cases.filter(({ s }) => s === id);
  return [
    ...own(within).map(({ from, to, expectedBusinessSeconds: seconds }) =>
      question(`elapsed ${from} to ${to}`, [seconds], (calendar, resolution) => {
        const answer = calendar.elapsed(Date.parse(from), Date.parse(to)) / 1000;
        return answer === Math.floor(seconds / resolution) * resolution ? seconds : answer;
      }),
    ),
    ...own(after).map(({ from, seconds, expected, expectedInclusiveEnd = expected }) =>
      question(
        `due ${seconds} s after ${from}`,
        [expected, expectedInclusiveEnd, ...(seconds === 0 ? [from] : [])].map(Date.parse),
        (calendar) => calendar.due(Date.parse(from), seconds * 1000),
      ),
    ),
    ...own(inHours).map(({ at, expected }) =>
      question(`open at ${at}`, [expected], (calendar) => calendar.isOpen(Date.parse(at))),
    ),
  ];
}

/** Right by the Temporal loop. */
function measuredAnswers() {
  const calendar = temporalLoop.create(measured);
  return operations.flatMap(({ name, ask }) =>
    instants.map((at) => {
      const answer = ask(calendar, at);
      const atNextOpening = name.startsWith('due') ? calendar.due(answer, 1) - 1 : answer;
      return {
        name: `${name} at ${new Date(at).toISOString()}`,
        schedule: measured,
        right: [answer, atNextOpening],
        ask: (contestant) => ask(contestant, at),
      };
    }),
  );
}
