import moment from 'moment-business-time';
import { Inexpressible, unusualDates, useProcessZone, weekdays } from '../schedule.mjs';

export const name = 'moment-business-time';
/** Seconds: it counts in minutes. */
export const resolution = 60;

/** One calendar for the whole process, in the zone of the process. */
export function create(schedule) {
  if (unusualDates(schedule).length > 0) throw new Inexpressible('hours of one date');
  useProcessZone(schedule.timeZone);
  moment.updateLocale('en', {
    workinghours: Object.fromEntries(
      weekdays.map((weekday, index) => [index, schedule.intervals[weekday]?.flat().map((time) => `${time}:00`) ?? null]),
    ),
    holidays: schedule.holidays ?? [],
  });
  return {
    isOpen: (at) => moment(at).isWorkingTime(),
    elapsed: (from, to) => (to <= from ? 0 : moment(to).workingDiff(moment(from), 'minutes') * 60_000),
    due: (start, duration) => moment(start).addWorkingTime(duration / 60_000, 'minutes').valueOf(),
  };
}
