import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';

/**
 * A help-desk played by hand, straight from docs/semantics.md, sections 3 and 6, to check the simulator's run against. It shares no
 * code with it, nor with assignment or calendars: time goes from one instant to the next of all that may happen, found by looking
 * at everything; hours are lists of intervals; every decision looks at every operator. All instants are milliseconds.
 *
 * It knows hours in UTC without holidays, the statuses `new`, `open`, `pending` and `solved`, and of SLA a first response with
 * targets round the clock, which is what orders the queue under "nearest deadline first".
 */
export interface OracleTicket {
  readonly id: string;
  readonly createdAt: number;
  readonly topic: string | null;
  readonly priority: string | null;
  /** `clientAfter` `null`: the client never writes. `replyAfter` `null`: no reply. */
  readonly stints: readonly {
    readonly work: number;
    readonly replyAfter: number | null;
    readonly end: 'solved' | 'pending';
    readonly clientAfter: number | null;
  }[];
}

export interface OracleInput {
  readonly settings: TicketSettings;
  readonly directory: Directory;
  readonly tickets: readonly OracleTicket[];
  /** Tickets that operators hold at the beginning, each operator's oldest first. */
  readonly held: readonly {
    readonly operator: string;
    readonly status: string;
    readonly work: number;
    /** Of one that waits for the client; `null`: it calls for work at once. */
    readonly clientAfter: number | null;
  }[];
  /** Tickets that nobody has at the beginning, in the order in which they came. */
  readonly waiting: readonly {
    readonly topic: string | null;
    readonly priority: string | null;
    readonly work: number;
  }[];
  readonly begin: number;
  readonly end: number;
}

/** What became of a ticket; `null`: nothing. */
export interface OracleOutcome {
  readonly operator: string | null;
  readonly assignedAt: number | null;
  readonly firstReplyAt: number | null;
  readonly solvedAt: number | null;
}

interface Ticket extends Omit<OracleTicket, 'createdAt'> {
  readonly createdAt: number;
  /** Among tickets created at one instant: those that were there first, then by id. */
  readonly place: string;
  status: string;
  operator: Operator | null;
  /** In which order tickets came to their operators. */
  assignment: number;
  assignedAt: number | null;
  firstReplyAt: number | null;
  solvedAt: number | null;
  /** The stint that comes next or is under way. */
  stint: number;
  callsForWork: boolean;
  clientWritesAt: number;
  /** Waits in the queue. */
  queued: boolean;
}

interface Operator {
  readonly id: string;
  readonly place: number;
  readonly hours: readonly (readonly [number, number])[];
  readonly limit: number;
  /** In which order operators were last given a ticket in this run; 0: not yet. */
  last: number;
  readonly lastBefore: number | null;
  ticket: Ticket | null;
  repliesAt: number;
  endsAt: number;
}

const day = 86_400_000;
const never = Infinity;

export function playByHand(input: OracleInput): OracleOutcome[] {
  const { settings, directory, begin, end } = input;
  const { assignment } = settings;
  const operators = directory.operators.map((operator, place): Operator => ({
    id: operator.id,
    place,
    hours: hoursOf(operator.calendar, directory, begin - 3 * day, end + 3 * day),
    limit: operator.limit ?? assignment.limit ?? never,
    last: 0,
    lastBefore: operator.lastAssignedAt,
    ticket: null,
    repliesAt: never,
    endsAt: never,
  }));
  let assignments = 0;
  const asleep = { assignment: 0, assignedAt: null, firstReplyAt: null, solvedAt: null, stint: 0, operator: null };
  const planned = input.tickets.map((ticket): Ticket => ({
    ...ticket,
    ...asleep,
    place: `planned ${ticket.id}`,
    status: '',
    callsForWork: false,
    clientWritesAt: never,
    queued: false,
  }));
  const held = input.held.map(({ operator, status, work, clientAfter }, index): Ticket => {
    const stint = { work, replyAfter: null, end: 'solved', clientAfter: null } as const;
    return {
      ...asleep,
      id: '',
      createdAt: begin,
      place: `held ${index}`,
      topic: null,
      priority: null,
      stints: [stint],
      status,
      operator: operators.find(({ id }) => id === operator) ?? null,
      assignment: ++assignments,
      callsForWork: clientAfter === null,
      clientWritesAt: clientAfter === null ? never : begin + clientAfter,
      queued: false,
    };
  });
  const there = input.waiting.map(({ topic, priority, work }, index): Ticket => {
    const stint = { work, replyAfter: null, end: 'solved', clientAfter: null } as const;
    return {
      ...asleep,
      id: '',
      createdAt: begin,
      place: `here ${String(index).padStart(9, '0')}`,
      topic,
      priority,
      stints: [stint],
      status: 'new',
      callsForWork: false,
      clientWritesAt: never,
      queued: true,
    };
  });
  const tickets = [...held, ...there, ...planned];

  const active = assignment.activeStatuses ?? ['new', 'open', 'pending'];
  const isOpen = ({ hours }: Operator, at: number) => hours.some(([from, to]) => from <= at && at < to);
  const load = (operator: Operator) =>
    tickets.filter((ticket) => ticket.operator === operator && active.includes(ticket.status)).length;
  const hasSkill = (operator: Operator, ticket: Ticket) =>
    directory.skillGroups.some(
      (group) =>
        group.active &&
        ticket.topic !== null &&
        group.topics.includes(ticket.topic) &&
        group.operators.includes(operator.id),
    );
  const fallbackAt = (ticket: Ticket) =>
    assignment.fallbackAfter === null ? never : ticket.createdAt + assignment.fallbackAfter.seconds * 1000;
  const dueOf = (ticket: Ticket) => {
    const row = settings.sla.policies.at(-1)?.targets.find(({ metric }) => metric === 'first_response');
    const own = ticket.priority === null ? undefined : row?.byPriority?.[ticket.priority];
    const target = own === undefined ? row?.all : own;
    return target ? ticket.createdAt + target.seconds * 1000 : never;
  };
  const urgency = (ticket: Ticket) => {
    if (assignment.queueOrder === 'priority_first') {
      return -directory.priorities.findIndex(({ id }) => id === ticket.priority);
    }
    return assignment.queueOrder === 'nearest_deadline_first' ? dueOf(ticket) : 0;
  };
  const inQueueOrder = (one: Ticket, other: Ticket) => {
    const [first, second] = [urgency(one), urgency(other)];
    if (first !== second) return first < second ? -1 : 1;
    return one.createdAt - other.createdAt || (one.place < other.place ? -1 : 1);
  };

  /** The operator who gets a ticket at an instant. */
  const choose = (ticket: Ticket, at: number): Operator | null => {
    let left = operators.filter((operator) => isOpen(operator, at) && load(operator) < operator.limit);
    if (assignment.considerSkillGroups && at < fallbackAt(ticket)) {
      left = left.filter((operator) => hasSkill(operator, ticket));
    }
    if (assignment.considerWorkload && left.some((operator) => load(operator) === 0)) {
      left = left.filter((operator) => load(operator) === 0);
    }
    // Longest ago: never, then before this run by instant, then in this run by order; directory order where these are equal.
    const rank = ({ last, lastBefore }: Operator) =>
      last > 0 ? [2, last] : lastBefore === null ? [0, 0] : [1, lastBefore];
    const [first] = left.sort((one, other) => {
      const [a, b] = [rank(one), rank(other)];
      return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || one.place - other.place;
    });
    return first ?? null;
  };

  /** Everything at one instant, once. What follows at the same instant (work that takes no time) is another turn. */
  const live = (at: number) => {
    for (const operator of operators) {
      const { ticket } = operator;
      if (ticket && operator.repliesAt === at) {
        operator.repliesAt = never;
        ticket.firstReplyAt ??= at;
      }
      if (ticket && operator.endsAt === at) {
        const stint = ticket.stints[ticket.stint++];
        operator.ticket = null;
        operator.endsAt = never;
        ticket.status = stint?.end ?? '';
        if (stint?.end === 'solved') ticket.solvedAt = at;
        ticket.clientWritesAt = at + (stint?.clientAfter ?? never);
      }
    }
    for (const ticket of tickets) {
      if (ticket.clientWritesAt === at) {
        ticket.clientWritesAt = never;
        ticket.status = 'open';
        ticket.solvedAt = null;
        ticket.callsForWork = true;
      }
    }
    for (const ticket of planned) {
      if (ticket.createdAt === at && ticket.status === '') {
        ticket.status = 'new';
        ticket.queued = true;
      }
    }
    for (const ticket of assignment.enabled ? tickets.filter(({ queued }) => queued).sort(inQueueOrder) : []) {
      const operator = choose(ticket, at);
      if (operator === null) continue;
      assignments += 1;
      operator.last = assignments;
      Object.assign(ticket, { operator, assignment: assignments, assignedAt: at, queued: false, callsForWork: true });
    }
    for (const operator of operators) {
      if (operator.ticket !== null || !isOpen(operator, at)) continue;
      const [ticket] = tickets
        .filter((one) => one.operator === operator && one.callsForWork)
        .sort((one, other) => one.assignment - other.assignment);
      const stint = ticket?.stints[ticket.stint];
      if (!ticket || !stint) continue;
      ticket.callsForWork = false;
      ticket.status = 'open';
      operator.ticket = ticket;
      operator.endsAt = workedBy(operator.hours, at, stint.work);
      operator.repliesAt = stint.replyAfter === null ? never : workedBy(operator.hours, at, stint.replyAfter);
    }
  };

  for (let at = begin, before = begin - 1; ;) {
    live(at);
    before = at;
    const ahead = [
      ...operators.flatMap(({ ticket, repliesAt, endsAt }) => (ticket ? [repliesAt, endsAt] : [])),
      ...tickets.map(({ clientWritesAt }) => clientWritesAt),
    ].filter((instant) => instant >= before);
    const later = [
      ...operators.flatMap(({ hours }) => hours.map(([from]) => from)),
      ...planned.map(({ createdAt }) => createdAt),
      ...tickets.map(fallbackAt),
    ].filter((instant) => instant > before);
    at = Math.min(...ahead, ...later);
    if (!(at < end)) break;
  }
  return planned.map(({ operator, assignedAt, firstReplyAt, solvedAt }) => ({
    operator: operator?.id ?? null,
    assignedAt,
    firstReplyAt,
    solvedAt,
  }));
}

/** When so much work is done that begins at an instant, in open hours only. */
function workedBy(hours: readonly (readonly [number, number])[], at: number, work: number): number {
  let left = work;
  if (left === 0) return at;
  for (const [from, to] of hours) {
    const open = to - Math.max(from, at);
    if (open <= 0) continue;
    if (left <= open) return Math.max(from, at) + left;
    left -= open;
  }
  return never;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The open intervals of a calendar in UTC, in order, of which none touch. */
function hoursOf(id: string | null, directory: Directory, from: number, to: number): (readonly [number, number])[] {
  if (id === null) return [[-Infinity, Infinity]];
  const calendar = directory.calendars.find((one) => one.id === id);
  if (!calendar) return [];
  const found: [number, number][] = [];
  for (let midnight = Math.floor(from / day) * day; midnight < to; midnight += day) {
    for (const { start, end } of calendar.weekly[weekdays[new Date(midnight).getUTCDay()] ?? 'sun'] ?? []) {
      const opens = midnight + minutes(start);
      const closes = midnight + minutes(end);
      found.push([opens, closes > opens ? closes : closes + day]);
    }
  }
  found.sort(([one], [other]) => one - other);
  const merged: [number, number][] = [];
  for (const [opens, closes] of found) {
    const last = merged.at(-1);
    if (last && opens <= last[1]) last[1] = Math.max(last[1], closes);
    else merged.push([opens, closes]);
  }
  return merged;
}

function minutes(text: string): number {
  const [hours, rest] = text.split(':').map(Number);
  return ((hours ?? NaN) * 60 + (rest ?? NaN)) * 60_000;
}
