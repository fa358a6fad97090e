import moment from 'moment-business-time';
import { Inexpressible, unusualDates, useProcessZone, weekdays } from '../schedule.mjs';

export const name = 'moment-business-time';

/** One calendar for the whole process, in the zone of the process. */
export function create(schedule) {
  if (unusualDates(schedule).length > 0) throw new Inexpressible('hours of one date');
  useProcessZone(schedule.timeZone);
  moment.updateLocale('en', {
    workinghours: Object.fromEntries(
      weekdays.map((weekday, index) => [
        index,
        schedule.intervals[weekday]?.flat().map((time) => `${time}:00`) ?? null,
      ]),
    ),
    holidays: schedule.holidays ?? [],
  });
  return {
    isOpen: (at) => moment(at).isWorkingTime(),
    elapsed: (from, to) => (to <= from ? 0 : moment(to).workingDiff(moment(from), 'seconds') * 1000),
    due(start, duration) {
      const isWhole = duration % 60_000 === 0;
      return moment(start)
        .addWorkingTime(duration / (isWhole ? 60_000 : 1000), isWhole ? 'minutes' : 'seconds')
        .valueOf();
    },
  };
}
