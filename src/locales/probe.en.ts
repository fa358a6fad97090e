import type { NeverCause } from '../domain/assignment/wait-forecast.ts';
import type { Exclusion } from '../domain/assignment/decision.ts';
import type { QueueOrder } from '../domain/settings/vocabulary.ts';
import { pluralIn } from './plural.ts';
import { hoursAndMinutes } from './reasons/sla-words.ts';

const count = pluralIn('en');

/** Text that the page shows in bold. */
export const bold = (text: string | number): string => `<b>${text}</b>`;

/** "Who would get it?" beside the assignment settings. */
export const messages = {
  title: 'Who would get it?',
  settings: 'Settings to use',
  draft: 'Your draft',
  saved: 'Saved now',
  loading: 'Loading',
  notLoaded: 'This part could not be loaded.',

  topic: 'Topic',
  noTopic: 'Without a topic',
  priority: 'Priority',
  day: 'Day',
  time: 'Time',
  today: 'today',
  tomorrow: 'tomorrow',
  backToNow: 'Back to now',
  badTime: 'Enter a time such as 17:20.',

  examples: 'The help-desk names no operators. These nine are made up.',
  examplesInstead: 'The operators could not be loaded. These nine are made up.',
  exampleOperator: (number: number) => `Example ${number}`,
  exampleTopic: 'Example topic',
  exampleGroup: 'Example group',
  exampleStatuses: { online: 'Online', break: 'On a break' },
  anotherTime:
    'At another time, everybody is taken to be able to receive in their working hours, with the tickets of now.',
  brokenCalendar: (name: string) =>
    `The calendar “${name}” has hours, dates or a time zone that can’t be read. Correct it to see who would get the ticket.`,

  sieve: 'Who is left after each rule',
  blocks: (operators: number) => `One block is ${operators} operators.`,
  left: {
    cannot_receive: (left: number, of: number) => `${bold(left)} of ${of} can receive`,
    outside_hours: (left: number) => `${bold(left)} in working hours`,
    no_skill: (left: number, topic: string | null) =>
      topic === null
        ? count(left, { one: `${bold('#')} fits no topic`, other: `${bold('#')} fit no topic` })
        : count(left, { one: `${bold('#')} works with ${topic}`, other: `${bold('#')} work with ${topic}` }),
    at_limit: (left: number) => `${bold(left)} below the limit`,
    has_active_tickets: (left: number) => `${bold(left)} with no active tickets`,
  },

  ranking: 'Operators who could take it, in order',
  notConsidered: 'Not considered',
  operator: 'Operator',
  lastTicket: 'Last ticket',
  active: 'Active',
  why: 'Why',
  noTicketYet: 'none yet',
  lastTicketAt: (time: string) => `Last ticket: ${time}.`,
  activeTickets: (active: number, limit: number | null) =>
    limit === null
      ? count(active, { one: '# active ticket', other: '# active tickets' })
      : `${active} of ${limit} active tickets`,
  more: (reason: Exclusion, more: number, topic: string | null): string => {
    switch (reason) {
      case 'cannot_receive':
        return `${more} more who cannot receive`;
      case 'outside_hours':
        return `${more} more outside working hours`;
      case 'no_skill':
        return topic === null ? `${more} more whom no skill group brings in` : `${more} more without the topic`;
      case 'at_limit':
        return `${more} more at the limit`;
      case 'has_active_tickets':
      case 'not_longest_waiting':
        return `${more} more who could take it`;
    }
  },
  evenMore: (more: string) => `and ${more} more`,
  fewer: 'Show fewer',

  others: {
    draft: {
      name: (name: string) => `Your draft would choose ${bold(name)}.`,
      same: 'Your draft would choose the same operator.',
    },
    saved: {
      name: (name: string) => `Saved settings would choose ${bold(name)}.`,
      same: 'Saved settings would choose the same operator.',
    },
  },
  othersOutcome: {
    draft: (outcome: string) => `With your draft: ${outcome}`,
    saved: (outcome: string) => `With the saved settings: ${outcome}`,
  },
  reasonOf: (name: string, reason: string) => `${name}: ${reason}`,

  nobody: 'And if nobody is available?',
  showNobody: 'Show what happens when nobody is available',
  waits: 'The ticket stays unassigned and waits.',
  supposed: (operators: number) =>
    count(operators, {
      one: 'Suppose the one operator who could take it now can’t until their next working hours. The ticket stays unassigned and waits.',
      other:
        'Suppose the # operators who could take it now can’t until their next working hours. The ticket stays unassigned and waits.',
    }),
  queueOrders: {
    oldest_first: () => 'Older tickets go before it.',
    priority_first: (higher: string | null) =>
      higher === null
        ? 'Only older tickets of its priority go before it.'
        : `Tickets of priority ${higher} go before it, then older ones of its own.`,
    nearest_deadline_first: () => 'Tickets with a nearer deadline go before it.',
  } satisfies Record<QueueOrder, (higher: string | null) => string>,
  assumed:
    'Assumed: nobody closes a ticket, and whoever can’t receive now can from their next working hours on. Tickets that wait already aren’t known here.',
  shift: (operators: number, reason: Exclusion | null, topic: string | null): string => {
    const come = { one: '# operator comes on shift', other: '# operators come on shift' };
    switch (reason) {
      case 'no_skill':
        return topic === null
          ? `${count(operators, come)}: no skill group fits a ticket without a topic.`
          : `${count(operators, come)}: no skill group with ${topic}.`;
      case 'at_limit':
        return `${count(operators, come)}: at the limit.`;
      default:
        return count(operators, { one: `${come.one}, but can’t take it.`, other: `${come.other}, but can’t take it.` });
    }
  },
  moreShifts: (more: number) => count(more, { one: '# more shift begins.', other: '# more shifts begin.' }),
  fallback: 'Skill groups no longer apply: anyone may get it.',
  takenOnShift: (name: string, after: number) =>
    `${bold(name)} comes on shift and gets it, ${bold(wait(after))} after it came.`,
  taken: (name: string, after: number) => `${bold(name)} gets it, ${bold(wait(after))} after it came.`,
  dependsOnLimit: (names: string) => `As soon as one of them is below the limit again: ${names}.`,
  dependsOnStatus: (names: string) => `As soon as one of them can receive again: ${names}.`,
  namesAndMore: (names: string, more: number) => `${names} and ${more} more`,
  never: {
    feature_off: () => 'Never by itself: auto assignment is off.',
    no_operators: () => 'Never: there are no operators.',
    no_skill: (topic: string | null) =>
      topic === null
        ? 'Never: skill groups are considered, and none fits a ticket without a topic.'
        : `Never: skill groups are considered, and nobody is in an active one with ${topic}.`,
    limit_of_zero: () => 'Never: the limit of those who could take it is 0.',
    no_hours: () => 'Never: the calendars of those who could take it have no working hours ahead.',
  } satisfies Record<NeverCause, (topic: string | null) => string>,
  openSetting: (name: string) => `Go to “${name}”`,
};

function wait(milliseconds: number): string {
  return hoursAndMinutes(milliseconds, { hours: 'h', minutes: 'min', seconds: 's' });
}

export type ProbeMessages = typeof messages;
