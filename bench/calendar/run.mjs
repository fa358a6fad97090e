// The calendar engine beside what else npm has for business time: who is right, and how fast. Run by Node 24:
//   cd bench && npm ci --ignore-scripts && node calendar/run.mjs
import { answersOf, judge } from './correctness.mjs';
import { measure } from './measure.mjs';
import { operations } from './workload.mjs';

const files = [
  'ticket-settings',
  'luxon-loop',
  'temporal-loop',
  'opening-hours',
  'dayjs-business-time',
  'moment-business-time',
];
const goals = { timesFaster: 500, yearToHour: 3 };
/** Of each contestant's wrong answers to one kind of question, so many are shown. */
const shownOfAKind = 8;

const contestants = [];
for (const file of files) {
  const { name } = await import(`./contestants/${file}.mjs`);
  contestants.push({ name, ...judge(await answersOf(file)) });
}
console.log(`Node ${process.version}, tz data ${process.versions.tz}\n`);
printCorrectness();
const { times, compiling } = await measure(files);
printTimes();
if (!printGoals()) process.exitCode = 1;

function printCorrectness() {
  console.log('Right answers: the shared known answers (test/fixtures), and those of the operations measured below');
  for (const { name, tried, inexpressible, wrong } of contestants) {
    const rest = inexpressible > 0 ? `, ${inexpressible} on schedules it can't express` : '';
    console.log(`  ${name.padEnd(26)} ${tried - wrong.length} of ${tried}${rest}`);
    for (const sameKind of Map.groupBy(wrong, ({ question }) => kindOf(question)).values()) {
      for (const { question, value, none } of sameKind.slice(0, shownOfAKind)) {
        console.log(`    wrong  ${question.name}: ${none ?? shown(value)}, right is ${shown(question.right[0])}`);
      }
      if (sameKind.length > shownOfAKind)
        console.log(`           and ${sameKind.length - shownOfAKind} more of that kind`);
    }
  }
}

/** The operation measured, or the schedule of a shared case. */
function kindOf({ name }) {
  return name.split(/ at |: /)[0];
}

function shown(value) {
  return value > 1e11 ? new Date(value).toISOString() : String(value);
}

function printTimes() {
  const width = 27;
  console.log('\nTime per call, and how many times ours');
  console.log(''.padEnd(22) + contestants.map(({ name }) => name.padStart(width)).join(''));
  operations.forEach(({ name }, row) => {
    const [ours] = times[row];
    const cells = times[row].map((time, column) =>
      column === 0 ? human(time) : `${human(time)} ×${round(time / ours)}`,
    );
    console.log(name.padEnd(22) + cells.map((cell) => cell.padStart(width)).join(''));
  });
}

function printGoals() {
  console.log('\nGoals');
  const isRight = contestants.map(({ wrong, inexpressible }) => wrong.length === 0 && inexpressible === 0);
  const least = operations.map(({ name }, row) => {
    const [ours, ...others] = times[row];
    const fastest = Math.min(...others.filter((_, index) => isRight[index + 1]));
    return goal(fastest / ours >= goals.timesFaster, `${name}: ×${round(fastest / ours)} the fastest correct one`);
  });
  const [hour, year] = ['elapsed over an hour', 'elapsed over a year'].map((name) => timeOf(name)[0]);
  const [shortest, longest] = ['due after 60 min', 'due after 48,000 min'].map((name) => timeOf(name)[0]);
  const moment = timeOf('due after 4,800 min').at(-1) / 1e6;
  return [
    ...least,
    goal(year / hour <= goals.yearToHour, `elapsed over a year costs ${round(year / hour)} times an hour's`),
    goal(
      longest / shortest <= goals.yearToHour,
      `due after 48,000 minutes costs ${round(longest / shortest)} times 60's`,
    ),
    goal(
      compiling < moment,
      `compiling two years: ${round(compiling)} ms; 4,800 minutes of moment-business-time: ${round(moment)} ms`,
    ),
  ].every(Boolean);
}

function timeOf(operation) {
  return times[operations.findIndex(({ name }) => name === operation)];
}

function goal(isReached, text) {
  console.log(`  ${isReached ? 'reached' : 'MISSED '}  ${text}`);
  return isReached;
}

function human(nanoseconds) {
  if (nanoseconds < 1e3) return `${round(nanoseconds)} ns`;
  return nanoseconds < 1e6 ? `${round(nanoseconds / 1e3)} µs` : `${round(nanoseconds / 1e6)} ms`;
}

function round(value) {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
