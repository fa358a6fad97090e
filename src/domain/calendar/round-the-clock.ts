import type { CompiledCalendar } from './compiled-calendar.ts';
import { checkDuration, checkInstant, horizon } from './compiled-calendar.ts';

/** The calendar that never closes, in no zone. */
export const roundTheClock: CompiledCalendar = {
  isOpen(at) {
    checkInstant(at);
    return true;
  },
  elapsed(from, to) {
    checkInstant(from);
    checkInstant(to);
    return Math.max(to - from, 0);
  },
  reading(at) {
    checkInstant(at);
    return at;
  },
  due(start, duration) {
    checkInstant(start);
    checkDuration(duration);
    return duration <= horizon ? start + duration : null;
  },
  nextOpening(at) {
    checkInstant(at);
    return null;
  },
  nextClosing(at) {
    checkInstant(at);
    return null;
  },
  intervals(from, to) {
    checkInstant(from);
    checkInstant(to);
    return to > from ? [{ start: from, end: to }] : [];
  },
};
