import type { CompiledCalendar } from '../calendar/compile.ts';
import type { HeapItem } from './indexed-heap.ts';

/** What assignment needs of a compiled calendar. */
export type WorkingCalendar = Pick<CompiledCalendar, 'isOpen' | 'nextOpening' | 'nextClosing' | 'due'>;

/** Hours of an operator without a calendar. */
export const alwaysOpen: WorkingCalendar = {
  isOpen: () => true,
  nextOpening: () => null,
  nextClosing: () => null,
  due: (start, duration) => start + duration,
};

/** Hours of an operator whose calendar id leads nowhere: a problem that checks report, and not "always on". */
export const neverOpen: WorkingCalendar = {
  isOpen: () => false,
  nextOpening: () => null,
  nextClosing: () => null,
  due: (start, duration) => (duration === 0 ? start : null),
};

/** Whether a calendar is open now, kept once for all operators who share it. */
export class SharedCalendar implements HeapItem {
  /** Place among the calendars that will open or close. */
  heapIndex = -1;
  readonly calendar: WorkingCalendar;
  open = false;
  /** The instant at which {@link open} is to be looked at again; `Infinity`: never. */
  changesAt = Infinity;

  constructor(calendar: WorkingCalendar, at: number) {
    this.calendar = calendar;
    this.refresh(at);
  }

  refresh(at: number): void {
    this.open = this.calendar.isOpen(at);
    this.changesAt = (this.open ? this.calendar.nextClosing(at) : this.calendar.nextOpening(at)) ?? Infinity;
  }
}
