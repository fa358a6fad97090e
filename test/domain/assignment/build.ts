import type { AssignmentSettings } from '../../../src/domain/settings/assignment.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import type { Directory, Operator, SkillGroup } from '../../../src/domain/settings/directory.ts';
import type { Duration } from '../../../src/domain/settings/duration.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { AssignmentTicket } from '../../../src/domain/assignment/ticket.ts';
import type { WorkingCalendar } from '../../../src/domain/assignment/working-calendar.ts';

/** Tests count minutes from this instant, Friday 14 November 2025, 09:00 UTC. */
export const start = Date.UTC(2025, 10, 14, 9);

/** The instant so many minutes after {@link start}. */
export function minute(count: number): number {
  return start + count * 60_000;
}

export function minutes(count: number): Duration {
  return { seconds: count * 60, unit: 'minutes' };
}

/** Settings with assignment on, everybody considered strictly in turn, unless told otherwise. */
export function settings(assignment: Partial<AssignmentSettings> = {}): TicketSettings {
  const base = defaultSettings();
  const plain = { enabled: true, considerSkillGroups: false, considerWorkload: false };
  return { ...base, assignment: { ...base.assignment, ...plain, ...assignment } };
}

export const online = { name: 'Online', canReceive: true };
export const onBreak = { name: 'On a break', canReceive: false };

/** An operator who is online, works round the clock, has no tickets, no limit and never had an assignment. */
export function operator(id: string, facts: Partial<Operator> = {}): Operator {
  return {
    id,
    name: id,
    calendar: null,
    status: online,
    ticketsByStatus: {},
    lastAssignedAt: null,
    limit: null,
    ...facts,
  };
}

export function skillGroup(topics: string[], operators: string[], active = true): SkillGroup {
  const id = `${topics.join('+')}: ${operators.join(', ')}`;
  return { id, name: id, topics, operators, active };
}

export function directory(operators: readonly Operator[], facts: Partial<Directory> = {}): Directory {
  const categories = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;
  return {
    topics: ['refund', 'delivery', 'sim'].map((alias) => ({ alias, name: alias })),
    skillGroups: [],
    operators: [...operators],
    statuses: categories.map((category) => ({ id: category, name: category, category })),
    channels: [],
    priorities: ['low', 'medium', 'high', 'critical'].map((id) => ({ id, name: id })),
    calendars: [],
    ...facts,
  };
}

/** A new ticket on refunds that asks for an operator, created at {@link start}. */
export function ticket(id: string, facts: Partial<AssignmentTicket> = {}): AssignmentTicket {
  return {
    id,
    createdAt: start,
    status: 'new',
    autoAssignee: true,
    subjectAlias: 'refund',
    priority: null,
    dueAt: null,
    ...facts,
  };
}

/** A calendar open in these spans, `[from, to)` in minutes, in order and apart from each other. */
export function openDuring(...spans: readonly (readonly [number, number])[]): WorkingCalendar {
  const instants = spans.map(([from, to]) => ({ from: minute(from), to: minute(to) }));
  return {
    isOpen: (at) => instants.some(({ from, to }) => from <= at && at < to),
    nextOpening: (at) => instants.find(({ from }) => from > at)?.from ?? null,
    nextClosing: (at) => instants.find(({ to }) => to > at)?.to ?? null,
    due: (from, duration) => {
      let left = duration;
      if (left === 0) return from;
      for (const span of instants) {
        const begin = Math.max(from, span.from);
        if (begin >= span.to) continue;
        if (span.to - begin >= left) return begin + left;
        left -= span.to - begin;
      }
      return null;
    },
  };
}

export const noCalendars: ReadonlyMap<string, WorkingCalendar> = new Map();
