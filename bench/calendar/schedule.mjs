// The shared cases' schedules, read once for contestants that know nothing like them.

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A schedule that a library has no words for. */
export class Inexpressible extends Error {}

/** Minutes after midnight of `HH:MM`. */
export function minutesOf(time) {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The hours of a date `YYYY-MM-DD` as [from, to] in minutes: shifts replace weekly hours, breaks are cut out. */
export function hoursOn({ intervals, shifts = {}, breaks = {}, holidays = [] }, date) {
  if (holidays.includes(date)) return [];
  const weekday = weekdays[new Date(`${date}T00:00Z`).getUTCDay()];
  let hours = (shifts[date] ?? intervals[weekday] ?? []).map((times) => times.map(minutesOf));
  for (const [from, to] of (breaks[date] ?? []).map((times) => times.map(minutesOf))) {
    hours = hours.flatMap(([start, end]) => [
      [start, Math.min(end, from)],
      [Math.max(start, to), end],
    ]);
    hours = hours.filter(([start, end]) => start < end);
  }
  return hours;
}

/** The dates whose hours aren't their weekday's. */
export function unusualDates({ shifts = {}, breaks = {} }) {
  return [...new Set([...Object.keys(shifts), ...Object.keys(breaks)])];
}

export function timeOf(minutes) {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** For libraries that only know the zone of their process: sets it. */
export function useProcessZone(timeZone) {
  if (process.env.TZ !== timeZone) process.env.TZ = timeZone;
}

/** A day-by-day loop, over what a date library makes of dates: the same for each of them, as one would write it. */
export function loopOver(openingsFrom) {
  return {
    isOpen(at) {
      for (const [start, end] of openingsFrom(at)) {
        if (end > at) return start <= at;
      }
      return false;
    },
    elapsed(from, to) {
      let sum = 0;
      for (const [start, end] of openingsFrom(from)) {
        if (start >= to) break;
        sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
      }
      return sum;
    },
    due(from, duration) {
      if (duration === 0) return from;
      let left = duration;
      for (const [start, end] of openingsFrom(from)) {
        const begin = Math.max(start, from);
        if (end - begin >= left) return begin + left;
        if (end > begin) left -= end - begin;
      }
      return null;
    },
  };
}
