import { Temporal as Polyfill } from 'temporal-polyfill';
import { hoursOn, loopOver } from '../schedule.mjs';

const Temporal = globalThis.Temporal ?? Polyfill;

export const name = Temporal === Polyfill ? 'Temporal loop (polyfill)' : 'Temporal loop (native)';

export function create(schedule) {
  const { timeZone } = schedule;
  return loopOver(function* openingsFrom(at) {
    let date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
    for (let count = 0; count < 36_525; count += 1) {
      for (const [start, end] of hoursOn(schedule, date.toString())) {
        yield [timeOn(date, start, timeZone), timeOn(date, end, timeZone)];
      }
      date = date.add({ days: 1 });
    }
  });
}

function timeOn(date, minutes, timeZone) {
  if (minutes === 0) return date.toZonedDateTime(timeZone).epochMilliseconds;
  if (minutes === 1440) return date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}
