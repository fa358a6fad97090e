import { pluralIn } from './plural.ts';

const count = pluralIn('en');

/** The SLA editor: policies and their targets, metrics. */
export const messages = {
  title: 'SLA targets',
  subtitles: {
    policies: 'How fast a ticket must be answered and closed. Empty means no target.',
    metrics: 'What is measured: when each clock starts, stands still and stops. The same for all policies.',
  },
  view: 'What to set',
  policies: 'Policies',
  metricsView: 'Metrics',

  policy: 'Policy',
  otherTickets: 'All other tickets',
  otherTicketsWhen: 'When nothing above matches',
  otherTicketsHelp: 'For every ticket that no policy above matches. It stays last.',
  allTicketsWhen: 'Every ticket',
  allTicketsHelp: 'For every ticket.',
  untitledPolicy: 'Untitled policy',
  policyName: 'Name of the policy',
  firstMatch: 'The first policy that matches is used.',
  placeOf: (place: number, total: number, name: string) => `${place} of ${total}, ${name}`,
  usedWhen: 'Used when',
  noConditions: 'No condition yet',
  addPolicy: 'Add policy',
  addPolicyHelp: 'For tickets that need other targets, such as those of VIP clients.',
  addedPolicy: 'Policy added. Give it a name and a condition',
  copyPolicy: 'Duplicate the policy',
  copyName: (name: string) => `${name} (copy)`,
  copied: (name: string) => `Duplicated ${name}`,
  removePolicy: 'Remove the policy',
  removedPolicy: (name: string) => `Removed ${name}`,
  moveUp: 'Move the policy up',
  moveDown: 'Move the policy down',
  neverReached: (names: string) => `Never reached: its tickets are taken by ${names}`,
  defaultCalendar: 'New targets count time in',
  defaultCalendarHelp: 'For metrics that get their first target from now on. Each row can have a calendar of its own.',
  spreadCalendar: 'Use it in every row',

  targets: 'Targets by priority',
  target: 'Target',
  allPriorities: 'All',
  allPrioritiesHelp: 'For tickets without priority, and for priorities without a target of their own.',
  addAll: 'Add one target for all priorities',
  countsTimeIn: 'Counts time in',
  stopsWhile: 'Stops while',
  always: 'Always, 24/7',
  never: 'never',
  none: 'none',
  asAll: 'as for all',
  cell: (metric: string, priority: string) => `${metric}, ${priority}`,
  cellAll: (metric: string) => `${metric}, all priorities`,
  cellFollowing: (cell: string, target: string) => `${cell}, as for all: ${target}`,
  followAll: (cell: string, target: string) => `${cell}: no target. Use ${target}, as for all`,
  calendarOf: (metric: string) => `${metric}, counts time in`,
  pausesOf: (metric: string) => `${metric}, stops while`,
  noPriorities: 'Priorities could not be loaded. Those that have targets are shown by their ids.',
  copiedAbove: (target: string) => `Copied from above: ${target}`,
  nothingAbove: 'There is no row above',
  /** Cells of a spreadsheet that mean no target, in small letters. */
  noTargetTexts: ['-', '–', '—', 'none', 'no', 'n/a'] as readonly string[],
  pasted: (filled: number, unread: number, outside: number) =>
    [
      count(filled, { one: 'Filled # cell.', other: 'Filled # cells.' }),
      unread === 0
        ? ''
        : count(unread, {
            one: '# could not be read and stays as it was pasted.',
            other: '# could not be read and stay as they were pasted.',
          }),
      outside === 0 ? '' : count(outside, { one: '# did not fit the table.', other: '# did not fit the table.' }),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  unknownMetric: (id: string) => `Metric ${id}`,
  removeRow: 'Remove the row',

  metric: 'Metric',
  metrics: {
    first_response: 'First response',
    next_response: 'Next response',
    update: 'Update',
    resolution: 'Resolution',
    time_in_status: 'Time in status',
  },
  codes: { first_response: 'TFR', next_response: 'NRT', update: '', resolution: 'TTC', time_in_status: 'TIS' },
  descriptions: {
    first_response: 'from creation to the first reply of a person',
    next_response: 'from each client message to a reply',
    update: 'from creation and each update by an operator to the next one',
    resolution: 'from creation to solving',
    time_in_status: 'in statuses that are not chosen yet',
  },
  inStatuses: (statuses: string) => `in ${statuses}, each time it is entered`,
  customMetric: 'a metric of your own',
  untitledMetric: 'Untitled metric',
  sentences: {
    first_response: 'Starts when a ticket is created by or for a client. Stops at the first public reply of a person.',
    next_response: {
      latest:
        'Starts at each client message once there was a first reply; a further message starts it anew. Stops at the next public reply of a person.',
      oldest:
        'Starts at a client message once there was a first reply; further messages leave it running. Stops at the next public reply of a person.',
    },
    update:
      'Starts when the ticket is created or reopened, and at each public reply or status change by an operator. Stops at the next one.',
    resolution:
      'Starts when the ticket is created. Stops when it is solved or closed; reopened, it goes on with the time used.',
    time_in_status: (statuses: string) =>
      `Starts each time the ticket enters ${statuses}. Stops when it leaves that status.`,
    inNoStatus: 'Measures nothing until statuses are chosen.',
    starts: (events: string) => `Starts at: ${events}.`,
    stops: (events: string) => `Stops at: ${events}.`,
    pauses: (begin: string, end: string) => `Stands still from: ${begin}, until: ${end}.`,
    pausedIn: (statuses: string) => `Stands still in ${statuses}, unless a policy says otherwise.`,
    restarts: 'A further start event starts it anew.',
    again: 'Starts again after it stopped.',
    once: 'Runs once for a ticket.',
  },
  picture: { start: 'start', counting: 'counting', dropped: 'no longer counted', paused: 'paused', stop: 'stop' },

  addMetric: 'Add metric',
  addMetricHelp: 'For times that the usual ones don’t measure.',
  addedMetric: 'Metric added. Give it a name',
  removeMetric: 'Remove the metric and its targets',
  removedMetric: (name: string) => `Removed ${name} and its targets`,
  metricName: 'Name',
  metricDescription: 'In a few words',
  inLanguage: (label: string, language: string) => `${label}, ${language}`,
  startsAt: 'Starts at',
  stopsAt: 'Stops at',
  pausesAt: 'Stands still from',
  goesOnAt: 'Goes on at',
  noEvents: 'No event',
  addEvent: 'Add event',
  addEventTo: (list: string) => `Add event: ${list}`,
  eventOf: (list: string, place: number) => `${list}, event ${place}`,
  statusesOf: (name: string) => `${name}, statuses`,
  chooseStatuses: 'Choose statuses',
  botsToo: 'Bots count too',
  repeats: 'Starts again after it stopped: each time is judged for itself',
  furtherMessage: 'A further client message while it runs',
  furtherStart: 'A further start event while it runs',
  anchors: { latest: 'starts the clock anew', oldest: 'leaves the clock as it is' },
  countedStatuses: 'Counts time in these statuses',
  noStatuses: 'no status',
  defaultPause: 'Usually stands still in',
  defaultPauseHelp: 'New targets start with it. Each policy can choose other statuses.',
};

export type SlaMessages = typeof messages;
