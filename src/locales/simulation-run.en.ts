import { pluralIn } from './plural.ts';

const count = pluralIn('en');
const tickets = { one: '# ticket', other: '# tickets' };

/** What nobody got, and why. */
export const never = {
  title: 'Never assigned',
  none: 'Every ticket got an operator.',
  row: (number: number, topic: string, why: string) => `${count(number, tickets)} about ${topic}: ${why}`,
  rowNoTopic: (number: number, why: string) => `${count(number, tickets)} without a topic: ${why}`,
  reasons: {
    feature_off: 'auto assignment is off.',
    no_skill: 'nobody works with the topic.',
    outside_hours: 'nobody who could take them had working hours left.',
    at_limit: 'all who could take them were at their limit.',
    no_operators: 'there are no operators.',
  },
};

/** What a run is about, and what it takes for granted. */
export const run = {
  title: 'What this run assumes',
  covers: (number: string, from: string, to: string, runs: number) =>
    `About ${number} tickets a run from ${from} to ${to}, ${count(runs, { one: '# run', other: '# runs' })}.`,
  coversExact: (number: string, from: string, to: string) =>
    `${number} tickets as they came from ${from} to ${to}. Nothing was drawn by lot, so one run says all.`,
  ranges: 'A range of a difference is its 95% confidence interval. A range that contains zero is no clear change.',
  seed: (seed: number) => `Seed ${seed}: the same seed gives the same numbers.`,
  startEmpty: (duration: string) => `It begins ${duration} earlier with nothing to do; that time is in no figure.`,
  startEmptyAtOnce: 'It begins with nothing to do.',
  startDirectory:
    'It begins with the tickets that operators have now, each for a fresh time of work; they are in no SLA figure.',
  startWaiting: (number: number) =>
    `It begins with the tickets that operators have now and ${count(number, { one: '# that waits', other: '# that wait' })}; they are in no SLA figure.`,
  count: (created: string, solved: string, open: string, waiting: string) =>
    `Of ${created} tickets, ${solved} were solved, ${open} still open and ${waiting} still waiting at the end of all runs.`,
  assumptions: {
    operators_round_the_clock: (operators: number) =>
      count(operators, {
        one: '# operator has no working calendar and works round the clock.',
        other: '# operators have no working calendar and work round the clock.',
      }),
    status_of_operators_ignored:
      'Operators can receive exactly in their working hours; their status now does not count.',
    one_ticket_at_a_time:
      'Operators work on one ticket at a time, the oldest assigned first, and go on the next day with what closing time interrupts.',
    return_not_simulated: 'Nobody goes offline in working hours, so no ticket goes back to the queue.',
    no_status: {
      open: 'There is no status for open tickets, so tickets stay new while they are worked on.',
      pending: 'There is no status for waiting for the client, so such tickets stay open.',
      solved: 'There is no status for solved tickets.',
    },
    drawn: {
      arrivals: (number: string) => `${number} tickets are made up from the workload’s parameters.`,
      handling: (number: string) => `Of ${number} tickets the work is made up.`,
    },
    unknown_operator: (operator: string) => `The run changes operator ${operator}, who is not there.`,
    tickets_outside_period: (number: number) =>
      count(number, {
        one: '# ticket lies outside the period and is left out.',
        other: '# tickets lie outside the period and are left out.',
      }),
    onlySide: (side: string, text: string) => `${side}: ${text}`,
  },
  changes: {
    add_operators: (number: number, calendar: string) =>
      count(number, { one: `# operator more, ${calendar}.`, other: `# operators more, ${calendar}.` }),
    inHours: (calendar: string) => `in the hours of “${calendar}”`,
    roundTheClock: 'round the clock',
    remove_operator: (operator: string) => `Without ${operator}.`,
    set_calendar: (operator: string, calendar: string) => `${operator} works ${calendar}.`,
    set_skill_groups: (operator: string, groups: string) => `${operator} is in ${groups}.`,
    noGroups: 'no skill group',
    set_limit: (operator: string, limit: string) => `${operator} has a limit of ${limit} active tickets.`,
    noLimit: (operator: string) => `${operator} has the general limit.`,
  },
  notSimulated: [
    'People assign tickets by hand, take breaks and go offline.',
    'Bots and scenarios answer, merge or close tickets.',
    'Clients write in between, and topics and priorities change.',
  ] as readonly string[],
};
