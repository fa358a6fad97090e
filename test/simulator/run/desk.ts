import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { AssignmentSettings } from '../../../src/domain/settings/assignment.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import type { Directory, Operator, SkillGroup } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { SlaSettings } from '../../../src/domain/settings/sla.ts';
import { prepareSide } from '../../../src/simulator/run/prepared-side.ts';
import { Run, type RunOptions } from '../../../src/simulator/run/run.ts';
import type { RunRecord } from '../../../src/simulator/run/run-record.ts';
import type { Side } from '../../../src/simulator/simulation.ts';
import {
  stintEnd,
  type TakenOver,
  type TicketKind,
  type TicketPlans,
} from '../../../src/simulator/workload/ticket-plans.ts';

/** Tests count minutes from this instant, Monday 2 November 2026, 00:00 UTC. */
export const start = Date.UTC(2026, 10, 2);

/** So many minutes in milliseconds. */
export const minutes = (count: number): number => count * 60_000;

/** The instant so many minutes after {@link start}. */
export const minute = (count: number): number => start + minutes(count);

const nineToFive = [{ start: '09:00', end: '17:00' }];
const office: Calendar = {
  id: 'office',
  name: 'Office',
  timeZone: 'UTC',
  weekly: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  holidays: [],
  specialDays: [],
};

export function operator(id: string, facts: Partial<Operator> = {}): Operator {
  const status = { name: 'Away', canReceive: false };
  return { id, name: id, calendar: null, status, ticketsByStatus: {}, lastAssignedAt: null, limit: null, ...facts };
}

export function skillGroup(topics: string[], operators: string[]): SkillGroup {
  const id = `${topics.join('+')}: ${operators.join(', ')}`;
  return { id, name: id, topics, operators, active: true };
}

export function directory(operators: readonly Operator[], facts: Partial<Directory> = {}): Directory {
  const categories = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
  return {
    topics: ['refund', 'delivery'].map((alias) => ({ alias, name: alias })),
    skillGroups: [],
    operators: [...operators],
    statuses: categories.map((category) => ({ id: category, name: category, category })),
    channels: [],
    priorities: ['low', 'high'].map((id) => ({ id, name: id })),
    calendars: [office],
    ...facts,
  };
}

interface SettingsParts {
  readonly assignment?: Partial<AssignmentSettings>;
  readonly sla?: Partial<SlaSettings>;
}

/** Automatic assignment is on, everybody in turn, at most one ticket each, unless told otherwise. */
export function settings({ assignment = {}, sla = {} }: SettingsParts = {}): TicketSettings {
  const base = defaultSettings();
  const plain = { enabled: true, considerSkillGroups: false, considerWorkload: false, limit: 1 };
  return {
    ...base,
    assignment: { ...base.assignment, ...plain, ...assignment },
    sla: { ...base.sla, ...sla },
  };
}

/** A ticket as a test plans it, solved in one stint. Minutes, `at` counted from {@link start}. */
interface PlannedTicket {
  readonly at: number;
  readonly work?: number;
  readonly replyAfter?: number;
  readonly kind?: Partial<TicketKind>;
  readonly id?: string;
}

const plainKind: TicketKind = { topic: 'refund', priority: null, channel: null, values: {} };

export function plansOf(tickets: readonly PlannedTicket[]): TicketPlans {
  return {
    count: tickets.length,
    id: (ticket) => tickets[ticket]?.id ?? `t${String(ticket).padStart(6, '0')}`,
    createdAt: Float64Array.from(tickets, ({ at }) => minute(at)),
    kinds: tickets.map(({ kind }) => ({ ...plainKind, ...kind })),
    kind: Uint32Array.from(tickets.keys()),
    firstStint: Uint32Array.from({ length: tickets.length + 1 }, (_, ticket) => ticket),
    work: Float64Array.from(tickets, ({ work = 10 }) => minutes(work)),
    replyAfter: Float64Array.from(tickets, ({ replyAfter }) => (replyAfter === undefined ? -1 : minutes(replyAfter))),
    end: new Uint8Array(tickets.length).fill(stintEnd.solved),
    clientAfter: new Float64Array(tickets.length).fill(Infinity),
  };
}

export const nothingTakenOver: TakenOver = { heldWork: () => 0, heldClientAfter: () => Infinity, waiting: [] };

export function runOf(
  side: Side,
  tickets: readonly PlannedTicket[],
  options: Partial<RunOptions> & { readonly takenOver?: TakenOver } = {},
): RunRecord {
  const { takenOver = nothingTakenOver, ...rest } = options;
  const period = { from: start, to: minute(24 * 60) };
  const run = new Run(prepareSide(side), plansOf(tickets), takenOver, {
    period,
    start: { kind: 'empty', warmUp: 0 },
    ...rest,
  });
  while (run.advance(100));
  return run.record();
}

/** Minutes after {@link start}, `null` for never. */
export function minutesOf(instants: Float64Array): (number | null)[] {
  return Array.from(instants, (at) => (Number.isNaN(at) ? null : (at - start) / 60_000));
}
