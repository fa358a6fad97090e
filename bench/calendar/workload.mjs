// What is measured: Monday to Friday, 9 to 18 with a lunch break, Europe/Kyiv, ten holidays a year.

const hours = [
  ['09:00', '13:00'],
  ['14:00', '18:00'],
];
const holidays = ['01-01', '03-09', '05-01', '05-08', '06-29', '07-15', '08-24', '10-01', '12-24', '12-25'];

/** A schedule as test/fixtures/README.md describes it. */
export const schedule = {
  timeZone: 'Europe/Kyiv',
  intervals: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: [2025, 2026, 2027, 2028].flatMap((year) => holidays.map((date) => `${year}-${date}`)),
};

const minute = 60_000;
const day = 1440 * minute;

/** Whole minutes of 2026, spread evenly over days, weekdays and hours. */
export const instants = Array.from({ length: 64 }, (_, index) => {
  const step = 8219 * index;
  return Date.UTC(2026, 0, 1) + (step % (365 * 1440)) * minute;
});

/** Each: its name, the call it is, and how to make that call of a contestant's calendar. */
export const operations = [
  ...[60, 480, 4800, 48_000].map((minutes) =>
    operation(`due after ${minutes.toLocaleString('en')} min`, `calendar.due(at, ${minutes * minute})`),
  ),
  ...Object.entries({ 'an hour': day / 24, 'a day': day, '30 days': 30 * day, 'a year': 365 * day }).map(
    ([name, span]) => operation(`elapsed over ${name}`, `calendar.elapsed(at, at + ${span})`),
  ),
];

function operation(name, call) {
  return { name, call, ask: new Function('calendar', 'at', `return ${call}`) };
}
