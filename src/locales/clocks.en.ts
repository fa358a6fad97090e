import { pluralIn } from './plural.ts';

const count = pluralIn('en');

/** The SLA clocks of one ticket. Instants come as "Mon 09:00", durations as "1 h 20 min". */
export const messages = {
  title: 'SLA clocks',
  noTicket: 'There is no ticket yet.',
  noMetrics: 'No SLA metric is tracked.',
  unreadable: 'The events of this ticket can’t be followed.',
  states: {
    notStarted: 'Not started',
    running: 'Running',
    dueSoon: 'Running, due soon',
    paused: (status: string) => `Paused by status “${status}”`,
    pausedByEvent: 'Paused by an event',
    outsideHours: (opening: string) => `Outside working hours until ${opening}`,
    outsideHoursForGood: 'Outside working hours, none to come',
    noTarget: 'No target',
    met: 'Met',
    breached: (late: string) => `Breached, ${late} late`,
    breachedAndEnded: (late: string) => `Breached, ended ${late} late`,
    cancelled: 'Cancelled, the ticket was finished first',
  },
  due: (when: string) => `Due ${when}`,
  wasDue: (when: string) => `Was due ${when}`,
  dueIfResumed: (when: string) => `Due ${when} if resumed now`,
  neverDue: 'Never due: its working hours are too few',
  inTime: (duration: string) => `in ${duration}`,
  left: (duration: string) => `${duration} left`,
  used: (used: string, target: string) => `${used} of ${target} used`,
  usedAlone: (used: string) => `${used} used`,
  earlier: (met: number, breached: number) =>
    [
      met > 0 ? count(met, { one: '# met', other: '# met' }) : '',
      breached > 0 ? count(breached, { one: '# breached', other: '# breached' }) : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  earlierTimes: (outcomes: string) => `Earlier: ${outcomes}`,
  why: 'Why?',
  changed: (metric: string, state: string) => `${metric}: ${state}`,
  second: 's',
};

export type ClocksMessages = typeof messages;
