import type { SimulationErrorCode, SimulationErrorDetails } from '../simulator/simulation-error.ts';
import { pluralIn } from './plural.ts';

const count = pluralIn('en');
const runs = (number: number) => count(number, { one: '# run', other: '# runs' });

/** The preview around its results: what is run, with whom, how it goes, and the two questions below. */
export const messages = {
  title: 'Preview',
  compared: (changes: number) =>
    count(changes, {
      one: 'The same tickets, handled with the saved settings and with your # change.',
      other: 'The same tickets, handled with the saved settings and with your # changes.',
    }),
  comparedRun: 'The same tickets, handled as it is now and with what this run changes.',
  alone:
    'Tickets handled with the saved settings. Change a setting, or the operators of this run, to see the difference.',
  aloneRun: 'Tickets handled with the saved settings. Change the operators of this run to see the difference.',
  settingUp: 'The run',

  tickets: 'Tickets',
  sources: { typical: 'Typical week', history: 'From history', file: 'Upload CSV' },
  period: 'Days',
  allDays: (days: string) => `All: ${days}`,
  noFile: 'Choose a CSV file of past tickets to run them again.',
  chooseFile: 'Choose a file',
  otherFile: 'Choose another file',
  fileTickets: (tickets: number, name: string) =>
    count(tickets, { one: `# ticket from ${name}`, other: `# tickets from ${name}` }),

  operators: (operators: number) => count(operators, { one: '# operator', other: '# operators' }),
  asScheduled: (operators: string) => `${operators}, as scheduled`,
  changedOperators: (operators: string, changes: number) =>
    count(changes, { one: `${operators}, # change for this run`, other: `${operators}, # changes for this run` }),
  operatorsTitle: 'Operators of this run',
  operatorsHelp: 'What you change here is for this run only. It is not saved, and nobody’s shift changes.',
  addOperators: 'Add operators',
  addedOperators: (operators: number) => count(operators, { one: '# more operator', other: '# more operators' }),
  howMany: 'How many',
  calendar: 'Calendar',
  roundTheClock: 'Round the clock',
  skillGroups: 'Skill groups',
  noSkillGroups: 'none',
  limit: 'Limit of active tickets',
  generalLimit: 'as set',
  leaveOut: (operator: string) => `Leave ${operator} out of this run`,
  leftOut: 'Not in this run',
  putBack: (operator: string) => `Put ${operator} back`,
  removeAdded: (operators: string) => `Remove: ${operators}`,
  changeOperator: (operator: string) => `Change ${operator} for this run`,
  asInDirectory: 'As scheduled',
  takeBackAll: 'Take all back',
  done: 'Done',
  findOperator: 'Find an operator',
  showMoreOperators: (operators: number) => count(operators, { one: 'Show # more', other: 'Show # more' }),

  runAgain: 'Run again',
  preparing: 'Getting the tickets',
  running: (done: number, of: number) => `Run ${done} of ${of}`,
  firstFigure: (metric: string, figures: string) => `${metric}: ${figures}`,
  cancel: 'Cancel',
  finished: (replications: number, seconds: string) => `${runs(replications)}, done in ${seconds} s.`,
  exactRun: (seconds: string) => `One run, done in ${seconds} s: nothing in it is drawn.`,
  notSaved: 'Nothing is saved or sent.',
  cancelled: (done: number, asked: number) => `Cancelled after ${done} of ${runs(asked)}. The ranges are wider.`,
  cancelledEarly: 'Cancelled before there were any figures.',
  stale: 'These figures are from before your last change. New ones are on their way.',
  staleStopped: 'These figures are from before your last change.',
  foundAloud: (figures: string) => `Preview ready. ${figures}`,

  work: 'Workload and repetitions',
  volume: 'Volume',
  volumeHelp: 'Made tickets, times this: 1.2 is a fifth more.',
  handling: 'Work on a ticket',
  handlingHelp: 'Half of all tickets take less.',
  reply: 'Until the first reply',
  replyHelp: 'From when somebody begins.',
  clientReply: 'Until the client answers',
  pendingShare: 'Wait for the client',
  pendingShareHelp: 'So many of all tickets, once.',
  reopenedShare: 'Are reopened',
  reopenedShareHelp: 'So many of all tickets, once.',
  start: 'Begins with',
  starts: { warm_up: 'a week before, which doesn’t count', directory: 'the tickets that operators have now' },
  replications: 'Repetitions',
  replicationsHelp: 'With other luck each time: more of them, narrower ranges.',
  seed: 'Seed',
  seedHelp: 'The same number, the same luck.',
  days: 'Number of days',
  minutes: 'min',
  hours: 'h',
  times: '×',
  percent: '%',
  reset: 'Back to usual',
  between: (from: string, to: string) => `Enter a number from ${from} to ${to}.`,
  copyLink: 'Copy link',
  linkHelp: 'Restores this run: seed, workload and operators. Not your draft, and not a file.',
  linkCopied: 'Link copied',
  linkShown: (link: string) => `The browser doesn’t allow copying here: ${link}`,
  linkBroken: 'The link to this run is damaged. This is the usual run.',
  linkOlder:
    'The link to this run was made with other saved settings. Everything else is as it was, so the figures can differ.',
  linkNeedsFile: 'The link was made with a file, which it doesn’t carry. Choose the file again.',

  noDirectory: 'The operators could not be loaded. Without them there is nobody to give tickets to.',
  noOperators: 'The help-desk names no operators, so nobody can take a ticket. Add some for this run.',
  noTopics: 'The help-desk names no topics, so all tickets come without one, and skill groups fit none of them.',
  lost: 'The calculation stopped: the browser ended it, or there was not enough memory. Run it again, perhaps with fewer tickets.',
  ticketsUnavailable: 'The past tickets could not be loaded.',
  unknownFailure: 'The preview could not be calculated.',
  errors: {
    bad_period: () => 'These days can’t be simulated. Choose others.',
    period_too_long: ({ most }) => `That is too long a time. Choose at most ${most} days.`,
    bad_start: () => 'The run can’t begin this way.',
    bad_seed: () => 'The seed has to be a whole number from 0 to 4294967295.',
    bad_replications: ({ most }) => `Choose 1 to ${most} repetitions.`,
    no_tickets: () => 'There are no tickets in these days. Choose other days, or a higher volume.',
    too_many_tickets: ({ tickets, most }) =>
      `These are ${tickets} tickets, and ${most} at most can be simulated at once. Choose fewer days or a lower volume.`,
    bad_workload: () => 'The workload can’t be used as it is.',
    bad_settings: () =>
      'The settings can’t be used as they are: a calendar or a metric has something that can’t be read. Correct the problems first.',
    unknown: () => 'What was asked about is not in this run.',
  } as Readonly<Record<SimulationErrorCode, (details: SimulationErrorDetails) => string>>,
};

export type PreviewMessages = typeof messages;
