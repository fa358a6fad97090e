import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import { Inexpressible, unusualDates, useProcessZone, weekdays } from '../schedule.mjs';

export const name = 'dayjs-business-time';
/** Seconds: it counts in minutes. */
export const resolution = 60;

const fullNames = {
  sun: 'sunday',
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
};

dayjs.extend(businessTime);

/** One calendar for the whole process, in the zone of the process. */
export function create(schedule) {
  if (unusualDates(schedule).length > 0) throw new Inexpressible('hours of one date');
  useProcessZone(schedule.timeZone);
  dayjs.setBusinessTime(
    Object.fromEntries(
      weekdays.map((weekday) => {
        const times = schedule.intervals[weekday];
        return [fullNames[weekday], times?.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` })) ?? null];
      }),
    ),
  );
  dayjs.setHolidays(schedule.holidays ?? []);
  return {
    isOpen: (at) => dayjs(at).isBusinessTime(),
    elapsed: (from, to) => (to <= from ? 0 : dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000),
    due: (start, duration) =>
      dayjs(start)
        .addBusinessMinutes(duration / 60_000)
        .valueOf(),
  };
}
