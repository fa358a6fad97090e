import type { Metric } from '../domain/settings/sla.ts';
import type { History } from '../simulator/history/history.ts';
import { createFormat } from './format.ts';
import { pluralIn } from './plural.ts';
import { errors, leftOut, workloadProblem } from './simulation-errors.en.ts';
import { help } from './simulation-help.en.ts';
import { never, run } from './simulation-run.en.ts';
import { messages as sla } from './sla.en.ts';

const count = pluralIn('en');
const { number } = createFormat('en-GB');

/** What the command `ticket-settings-simulate` says: its help, its errors and its report. */
export const messages = {
  help,
  errors,

  metrics: sla.metrics as Readonly<Record<Exclude<Metric['type'], 'custom'>, string>>,
  noTopic: 'No topic',
  noPriority: 'No priority',
  addedOperator: (place: number) => `Extra operator ${place}`,
  sides: {
    alone: 'value',
    saved: 'saved',
    draft: 'draft',
    unchanged: 'as it is',
    changed: 'with the change',
    difference: 'difference',
  },
  allTickets: 'All',
  nothing: '–',

  compares: (saved: string, draft: string) => `Compared on the same tickets: ${saved} (saved) and ${draft} (draft).`,
  comparesChange: (settings: string) =>
    `Compared on the same tickets: ${settings} as it is, and with what this run changes.`,
  about: (settings: string) => `Simulated: ${settings}.`,
  typicalWeek: 'Tickets: a typical week of this help-desk, made up.',
  workloadFile: (file: string) => `Tickets: ${file}.`,
  history: {
    read: ({ rows, tickets }: History, file: string) =>
      `Tickets: ${count(tickets.length, { one: '# ticket', other: '# tickets' })} of ${file}, from ${number(rows.used)} of ${number(rows.read)} rows.`,
    columns: (columns: readonly string[]) =>
      `Read from its columns ${columns.join(', ')}. Check it with --print-mapping.`,
    leftOut: (read: History) => leftOut(read),
    unmatched: (read: History) =>
      read.unmatched.map(
        ({ role, value, rows }) =>
          `${role} “${value}” (${count(rows, { one: '# row', other: '# rows' })}) is no word of this help-desk.`,
      ),
    assumed: ({ assumed }: History) =>
      (
        [
          [assumed.drawn, 'the work they took is not told, so it is drawn'],
          [assumed.unfinished, 'not solved when the file ends; taken as solved with the work known so far'],
          [assumed.returned_later, 'known to have come back, not when'],
          [assumed.reply_at_end, 'answered at a time that is not known; taken to be the end of each stretch of work'],
        ] as const
      ).flatMap(([tickets, text]) =>
        tickets > 0 ? [`${count(tickets, { one: '# ticket', other: '# tickets' })}: ${text}.`] : [],
      ),
  },
  warning: workloadProblem,
  run,
  never,
  noRange: 'one run, so no range',

  headline: 'In short',
  verdicts: { better: 'better', worse: 'WORSE', unclear: 'no clear change', same: 'no change' },
  met: 'Met, by priority',
  metByTopic: 'Met, by topic',
  used: 'Time used, and cycles',
  waiting: 'Waiting for an operator',
  operators: 'Operators',
  changed: 'Tickets whose outcome differs (first run)',
  neverAssigned: never.title,
  assumes: run.title,
  metricMet: (metric: string) => `${metric} met`,
  wait: {
    mean: 'Mean wait',
    median: 'Median wait',
    p90: '9 of 10 wait at most',
    longest: 'Longest wait',
    peak: 'Most waiting at once',
  },
  busiest: 'Busiest operator',
  columns: {
    metric: 'Metric',
    cycles: 'cycles',
    breached: 'breached',
    cancelled: 'cancelled',
    unfinished: 'unfinished',
    p50: 'half in',
    p90: '9 of 10 in',
    p99: '99 of 100 in',
    operator: 'Operator',
    tickets: 'tickets',
    share: 'share',
    busy: 'working',
    change: 'Change',
  },
  more: (rows: number) => `and ${number(rows)} more; --format csv has all`,
  moreLines: (lines: number) => `and ${number(lines)} more`,
  noClearChange: (rows: number) =>
    count(rows, {
      one: '# row without a clear change; --format csv has it',
      other: '# rows without a clear change; --format csv has them',
    }),
  kinds: {
    now_late: 'now late',
    now_on_time: 'now on time',
    never_assigned: 'not assigned any more',
    now_assigned: 'now assigned',
    operator: 'another operator, the same outcome',
  },
  sameOutcome: 'Every ticket has the same outcome with both.',
  units: { seconds: 's', minutes: 'min', hours: 'h', days: 'd' },
  points: (points: string) => `${points} points`,

  failures: {
    holds: (condition: string, value: string) => `--fail-if ${condition}: it is ${value}.`,
    unmeasured: (condition: string) =>
      `--fail-if ${condition}: there was nothing to measure, so it can’t be ruled out.`,
    worse: (subject: string, difference: string) => `--fail-if-worse: ${subject}, ${difference}.`,
  },
};

export type SimulationTextMessages = typeof messages;
