import OpeningHours from 'opening_hours';
import { hoursOn, timeOf, unusualDates, useProcessZone } from '../schedule.mjs';

export const name = 'opening_hours';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** In the zone of the process. It has no "due": one walks over its changes. */
export function create(schedule) {
  useProcessZone(schedule.timeZone);
  const places = new OpeningHours(written(schedule), null, { locale: 'en' });
  return {
    isOpen: (at) => places.getState(new Date(at)),
    elapsed: (from, to) => (to <= from ? 0 : places.getOpenDuration(new Date(from), new Date(to))[0]),
    due(start, duration) {
      if (duration === 0) return start;
      const iterator = places.getIterator(new Date(start));
      let left = duration;
      let begin = start;
      let isOpen = iterator.getState();
      while (iterator.advance()) {
        const change = iterator.getDate().getTime();
        if (isOpen && change - begin >= left) return begin + left;
        if (isOpen) left -= change - begin;
        begin = change;
        isOpen = iterator.getState();
      }
      return isOpen ? begin + left : null;
    },
  };
}

function written(schedule) {
  const weekly = Object.entries(schedule.intervals).map(
    ([weekday, times]) =>
      `${weekday[0].toUpperCase()}${weekday[1]} ${times.map(([start, end]) => `${start}-${end}`).join(',')}`,
  );
  const unusual = unusualDates(schedule).map((date) => {
    const hours = hoursOn(schedule, date).map((times) => times.map(timeOf).join('-'));
    return `${writtenDate(date)} ${hours.length > 0 ? hours.join(',') : 'off'}`;
  });
  const holidays = (schedule.holidays ?? []).map((date) => `${writtenDate(date)} off`);
  return [...weekly, ...unusual, ...holidays].join('; ');
}

function writtenDate(date) {
  const [year, month, day] = date.split('-');
  return `${year} ${months[Number(month) - 1]} ${day}`;
}
