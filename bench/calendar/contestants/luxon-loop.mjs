import { DateTime } from 'luxon';
import { hoursOn, loopOver } from '../schedule.mjs';

export const name = 'Luxon loop';

export function create(schedule) {
  const zone = schedule.timeZone;
  return loopOver(function* openingsFrom(at) {
    let date = DateTime.fromMillis(at, { zone }).startOf('day');
    for (let count = 0; count < 36_525; count += 1) {
      for (const [start, end] of hoursOn(schedule, date.toISODate())) {
        yield [timeOn(date, start), timeOn(date, end)];
      }
      date = date.plus({ days: 1 }).startOf('day');
    }
  });
}

function timeOn(date, minutes) {
  if (minutes === 1440) return date.plus({ days: 1 }).startOf('day').toMillis();
  return date.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis();
}
