import { pluralIn } from './plural.ts';

const count = pluralIn('en');

/** The deadline strip under the targets: one ticket, its events, and what the clocks do. */
export const messages = {
  title: 'A ticket created',
  day: 'Day',
  time: 'Time',
  notATime: 'Enter a time like 17:20.',
  notADay: 'Choose a day.',
  priority: 'Priority',
  noPriority: 'no priority',
  view: 'Show as',
  axis: 'Axis',
  list: 'List',
  with: (values: string) => `With ${values}.`,
  otherPolicy: (shown: string, matching: string) =>
    `Such a ticket falls under “${matching}”, not under “${shown}”. Its deadlines are shown.`,
  noPolicy: 'No policy takes such a ticket.',

  changeEvents: 'Change events',
  eventsDone: 'Done',
  startOver: 'Start over',
  startedOver: 'The usual ticket is shown again',
  events: 'Events',
  noEvents: 'nothing happens to it',
  event: 'Event',
  addEvent: 'Add event',
  eventAdded: (event: string) => `Added: ${event}`,
  eventRemoved: (event: string) => `Removed: ${event}`,
  removeEvent: (event: string) => `Remove: ${event}`,
  acts: {
    client_message: 'client writes',
    public_reply: 'reply to the client',
    status: (status: string) => `status: ${status}`,
    priority: (priority: string) => `priority: ${priority}`,
  },
  happens: (act: string, when: string) => `${act} ${when}`,
  createdHandle: 'Created',
  moveHint: 'Arrow keys move by 5 minutes, with Shift by 1 hour',

  titles: {
    created: 'Created.',
    client_message: 'Client writes.',
    public_reply: 'Reply to the client.',
    status: (status: string) => `Status: ${status}.`,
    priority: (priority: string) => `Priority: ${priority}.`,
    open: 'Open again.',
    closedFor: (duration: string) => `Closed for ${duration}.`,
    closedForGood: 'Closed, and does not open again.',
    closedTimes: (times: number, until: string) =>
      count(times, { one: `Closed # time until ${until}.`, other: `Closed # times until ${until}.` }),
    closedTimesForGood: (times: number) =>
      count(times, {
        one: 'Closed # time, and does not open again.',
        other: 'Closed # times, and does not open again.',
      }),
  },
  starts: (metrics: string, many: number) => count(many, { one: `${metrics} starts.`, other: `${metrics} start.` }),
  startsAgain: (metrics: string, many: number) =>
    count(many, { one: `${metrics} starts again.`, other: `${metrics} start again.` }),
  pauses: (metrics: string, many: number) => count(many, { one: `${metrics} pauses.`, other: `${metrics} pause.` }),
  goesOn: (metrics: string, many: number) => count(many, { one: `${metrics} goes on.`, other: `${metrics} go on.` }),
  stops: (metric: string, used: string) => `${metric} stops with ${used} used.`,
  resumes: (metric: string, used: string) => `${metric} goes on with ${used} used.`,
  cancelled: (metric: string) => `${metric} is cancelled.`,
  ended: (metric: string) => `${metric} ends without a target.`,
  met: (metric: string, due: string) => `${metric} is met, due ${due}.`,
  metNeverDue: (metric: string) => `${metric} is met, never due.`,
  endsLate: (metric: string, due: string) => `${metric} ends late, due ${due}.`,
  endsLateByChange: (metric: string) => `${metric} ends late.`,
  due: (metric: string) => `${metric} is due`,
  dueLate: (metric: string) => `${metric} is due and not done: breached`,
  dueIfResumed: (metric: string, due: string) => `${metric} stays paused; due ${due} if work went on now.`,
  breachedByChange: (metric: string) => `${metric} is breached: more time is used than the new target allows.`,
  targetNow: (metric: string, target: string) => `${metric}: target now ${target}.`,
  noTargetNow: (metric: string) => `${metric}: no target any more.`,
  calendarNow: (metric: string, calendar: string) => `${metric} counts time in “${calendar}”.`,
  alwaysNow: (metric: string) => `${metric} counts round the clock.`,
  neverDue: (metric: string) => `${metric} is never due: its calendar is not open long enough.`,
  left: (metric: string, left: string) => `${metric} has ${left} left.`,
  noneLeft: (metric: string) => `${metric} stands still.`,
  was: (when: string) => `was ${when}`,
  wasNever: 'was never due',

  /** Beside the axis. */
  dueLabels: {
    met: (due: string) => `${due}, met`,
    late: (due: string) => `${due}, breached`,
    paused: (due: string) => `${due} if it went on now`,
    beyond: (due: string) => `due ${due}`,
  },
  standsStill: (left: string) => `${left} left, clock stands still`,
  closedGap: (duration: string) => `closed for ${duration}`,
  otherHours: (calendar: string) => `in ${calendar}`,
  always: 'round the clock',
  notStarted: (metrics: string) => `Not started: ${metrics}.`,
  withoutTarget: (metrics: string) => `Without a target: ${metrics}.`,
  nothingToShow: 'No target applies to this ticket, so nothing is due.',
  zone: (zone: string) => `Times in ${zone}.`,

  legend: {
    open: 'open',
    closed: 'closed',
    counting: 'counting',
    standing: 'stands still, closed',
    paused: 'paused by status',
    late: 'past due',
    dropped: 'started again',
    due: 'due',
    saved: 'due as saved',
  },
  finding: {
    due: (metric: string, when: string) => `${metric} is due ${when}.`,
    paused: (metric: string, when: string) => `${metric} is paused, due ${when} if work went on now.`,
    met: (metric: string, when: string) => `${metric} is met, due ${when}.`,
    breached: (metric: string, when: string) => `${metric} is breached, due ${when}.`,
    none: (metric: string) => `${metric} has no deadline.`,
  },

  beforeCreation: 'An event comes before the ticket is created. Move it, or create the ticket earlier.',
  cannotCount: 'A calendar has hours or dates that can’t be read, so deadlines can’t be worked out. Correct it first.',
  noHelpDesk: 'Priorities and statuses could not be loaded, so the ticket has neither.',
};

export type StripMessages = typeof messages;
