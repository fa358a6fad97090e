// Run as a process of its own: answers questions as one contestant does, from a number on.
import { questions } from './questions.mjs';
import { Inexpressible } from './schedule.mjs';

const [file, from] = process.argv.slice(2);
const contestant = await import(`./contestants/${file}.mjs`);
let latest = {};

for (const { schedule, ask } of questions.slice(Number(from))) {
  await new Promise((resolve) => process.send(answer(schedule, ask), resolve));
}
process.disconnect();

function answer(schedule, ask) {
  try {
    if (latest.schedule !== schedule) latest = { schedule, calendar: contestant.create(schedule) };
    return { value: ask(latest.calendar, contestant.resolution ?? 1) };
  } catch (error) {
    return error instanceof Inexpressible ? { inexpressible: error.message } : { none: `throws: ${error.message}` };
  }
}
