import { isTimeZone } from '../../domain/calendar/zone-clock.ts';
import { isAskable } from '../../domain/calendar/instants.ts';
import type { Directory } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { KindSource } from './kinds.ts';
import type { MadeWorkload, ReplayedTicket, ReplayedWorkload, Workload } from './workload.ts';
import type { WorkloadProblem, WorkloadProblemCode } from './workload-problem.ts';

/**
 * What is wrong with a workload that has the right shape, in a help-desk with this directory and these settings. Whether it
 * brings too many tickets depends on the period: see `expectedTickets`.
 */
export function checkWorkload(workload: Workload, directory: Directory, settings: TicketSettings): WorkloadProblem[] {
  const known = knownNames(directory, settings);
  return workload.kind === 'made'
    ? [...checkMade(workload), ...checkKinds(workload.streams, 'streams', known)]
    : [...checkReplayed(workload), ...checkKinds(workload.tickets, 'tickets', known)];
}

function checkMade({ streams, profile, timeZone }: MadeWorkload): WorkloadProblem[] {
  const problems: WorkloadProblem[] = [];
  if (streams.length === 0) problems.push({ code: 'no_streams', path: ['streams'], severity: 'error' });
  else if (!streams.some(({ perWeek }) => perWeek > 0)) {
    problems.push({ code: 'no_volume', path: ['streams'], severity: 'error' });
  }
  if (!profile.some((weight) => weight > 0)) {
    problems.push({ code: 'profile_empty', path: ['profile'], severity: 'error' });
  }
  if (!isTimeZone(timeZone)) {
    problems.push({ code: 'unknown_time_zone', path: ['timeZone'], severity: 'error', details: { timeZone } });
  }
  return problems;
}

function checkReplayed({ tickets }: ReplayedWorkload): WorkloadProblem[] {
  if (tickets.length === 0) return [{ code: 'no_tickets', path: ['tickets'], severity: 'error' }];
  const ids = new Set<string>();
  const found = new Findings();
  let latest = -Infinity;
  for (const [index, ticket] of tickets.entries()) {
    if (ids.has(ticket.id)) found.add('duplicate_ticket', 'error', index, ticket);
    ids.add(ticket.id);
    if (!isAskable(ticket.createdAt)) found.add('instant_out_of_range', 'error', index, ticket);
    if (ticket.createdAt < latest) found.add('tickets_out_of_order', 'warning', index, ticket);
    latest = Math.max(latest, ticket.createdAt);
    const stints = ticket.stints ?? [];
    if (stints.slice(0, -1).some(({ clientAfter }) => clientAfter === null)) {
      found.add('work_never_called_for', 'warning', index, ticket);
    }
    if (stints.some(({ replyAfter, work }) => replyAfter !== null && replyAfter > work)) {
      found.add('reply_after_work', 'warning', index, ticket);
    }
  }
  return found.problems();
}

type TicketProblemCode = Extract<
  WorkloadProblemCode,
  'duplicate_ticket' | 'instant_out_of_range' | 'tickets_out_of_order' | 'work_never_called_for' | 'reply_after_work'
>;

/** One problem of each kind however many tickets have it: the first of them, and how many. */
class Findings {
  readonly #found = new Map<
    TicketProblemCode,
    { severity: 'error' | 'warning'; index: number; ticket: string; count: number }
  >();

  add(code: TicketProblemCode, severity: 'error' | 'warning', index: number, { id }: ReplayedTicket): void {
    const known = this.#found.get(code);
    if (known) known.count += 1;
    else this.#found.set(code, { severity, index, ticket: id, count: 1 });
  }

  problems(): WorkloadProblem[] {
    return [...this.#found].map(([code, { severity, index, ticket, count }]) => ({
      code,
      path: ['tickets', String(index)],
      severity,
      details: { ticket, count },
    }));
  }
}

interface KnownNames {
  readonly unknown_topic: ReadonlySet<string>;
  readonly unknown_priority: ReadonlySet<string>;
  readonly unknown_channel: ReadonlySet<string>;
  readonly unknown_field: ReadonlySet<string>;
}

function knownNames(directory: Directory, settings: TicketSettings): KnownNames {
  return {
    unknown_topic: new Set(directory.topics.map(({ alias }) => alias)),
    unknown_priority: new Set(directory.priorities.map(({ id }) => id)),
    unknown_channel: new Set(directory.channels.map(({ id }) => id)),
    unknown_field: new Set(settings.fields.map(({ id }) => id)),
  };
}

/** Names that lead nowhere: one warning each, at the first stream or ticket that has it. */
function checkKinds(list: readonly KindSource[], part: string, known: KnownNames): WorkloadProblem[] {
  const found = new Map<string, { code: keyof KnownNames; path: string[]; name: string; count: number }>();
  const look = (code: keyof KnownNames, name: string | null, path: string[]) => {
    if (name === null || known[code].has(name)) return;
    const key = `${code} ${name}`;
    const before = found.get(key);
    if (before) before.count += 1;
    else found.set(key, { code, path, name, count: 1 });
  };
  for (const [index, { topic, priority, channel, values = {} }] of list.entries()) {
    const place = [part, String(index)];
    look('unknown_topic', topic, [...place, 'topic']);
    look('unknown_priority', priority, [...place, 'priority']);
    look('unknown_channel', channel, [...place, 'channel']);
    for (const field of Object.keys(values)) look('unknown_field', field, [...place, 'values', field]);
  }
  return [...found.values()].map(({ code, path, name, count }) => ({
    code,
    path,
    severity: 'warning',
    details: { name, count },
  }));
}
