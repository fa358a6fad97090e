import type { Directory, Operator } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { AssignmentTicket, TicketChanges } from '../../../src/domain/assignment/ticket.ts';
import type { WorkingCalendar } from '../../../src/domain/assignment/working-calendar.ts';

/** Something that happens to an assigner; `at` is in epoch milliseconds, on a whole minute. */
export type TestEvent =
  | { at: number; type: 'addTicket'; ticket: AssignmentTicket }
  | { at: number; type: 'updateTicket'; ticket: string; changes: TicketChanges }
  | { at: number; type: 'assignByHand'; ticket: string; operator: string }
  | { at: number; type: 'release'; ticket: string }
  | { at: number; type: 'replied'; ticket: string }
  | { at: number; type: 'removeTicket'; ticket: string }
  | { at: number; type: 'changeOperatorStatus'; operator: string; status: Operator['status'] }
  | { at: number; type: 'changeOtherTickets'; operator: string; status: string; count: number }
  | { at: number; type: 'updateSettings'; settings: TicketSettings }
  | { at: number; type: 'updateDirectory'; directory: Directory };

export interface OracleDecision {
  kind: 'assigned' | 'returned';
  at: number;
  ticket: string;
  operator: string;
  /** Reason by operator id, for assignments. */
  reasons?: Record<string, string>;
}

interface OracleTicket {
  facts: AssignmentTicket;
  operator: string | null;
  automatic: boolean;
  replied: boolean;
  joinedAt: number | null;
}

const oneMinute = 60_000;

/**
 * Section 3 of docs/semantics.md read aloud: minute by minute, every ticket offered to everybody at every minute, every
 * operator looked at from scratch. Shares no code with the engine.
 */
export class Oracle {
  decisions: OracleDecision[] = [];
  tickets = new Map<string, OracleTicket>();
  private settings: TicketSettings;
  private directory: Directory;
  private calendars: ReadonlyMap<string, WorkingCalendar>;
  private statuses = new Map<string, Operator['status']>();
  private unableSince = new Map<string, number>();
  private base = new Map<string, Record<string, number>>();
  private before = new Map<string, number | null>();
  /** The last known calendar of everybody who ever was in the directory. */
  private calendarIds = new Map<string, string | null>();
  private assignments: string[] = [];
  private now: number;

  constructor(
    settings: TicketSettings,
    directory: Directory,
    calendars: ReadonlyMap<string, WorkingCalendar>,
    at: number,
  ) {
    this.settings = settings;
    this.directory = directory;
    this.calendars = calendars;
    this.now = at;
    this.meet();
  }

  /** Lives through all minutes from the start to `until`. */
  run(events: readonly TestEvent[], until: number): void {
    const begin = this.now;
    for (this.now = begin; this.now <= until; this.now += oneMinute) {
      for (const event of events) if (event.at === this.now) this.apply(event);
      if (!this.settings.assignment.enabled) continue;
      this.returnTickets();
      this.offer();
    }
    this.now = until;
  }

  waiting(): string[] {
    return this.inQueueOrder().map(({ facts }) => facts.id);
  }

  reasonsFor(id: string): Record<string, string> {
    const ticket = this.tickets.get(id);
    if (!ticket) throw new Error(id);
    return this.decide(ticket).reasons;
  }

  private meet(): void {
    for (const operator of this.directory.operators) {
      this.calendarIds.set(operator.id, operator.calendar);
      if (this.statuses.has(operator.id)) continue;
      this.statuses.set(operator.id, operator.status);
      this.base.set(operator.id, { ...operator.ticketsByStatus });
      this.before.set(operator.id, operator.lastAssignedAt);
    }
    this.noteUnable();
  }

  private canReceive(id: string): boolean {
    return this.directory.operators.some((one) => one.id === id) && this.statuses.get(id)?.canReceive === true;
  }

  private noteUnable(): void {
    for (const id of this.statuses.keys()) {
      if (this.canReceive(id)) this.unableSince.delete(id);
      else if (!this.unableSince.has(id)) this.unableSince.set(id, this.now);
    }
  }

  private apply(event: TestEvent): void {
    switch (event.type) {
      case 'addTicket': {
        const held = event.ticket.heldBy;
        this.tickets.set(event.ticket.id, {
          facts: event.ticket,
          operator: held?.operator ?? null,
          automatic: held?.automatic ?? false,
          replied: held?.replied ?? false,
          joinedAt: null,
        });
        break;
      }
      case 'updateTicket': {
        const ticket = this.ticket(event.ticket);
        ticket.facts = { ...ticket.facts, ...event.changes };
        break;
      }
      case 'assignByHand':
        Object.assign(this.ticket(event.ticket), { operator: event.operator, automatic: false, replied: false });
        this.assignments.push(event.operator);
        break;
      case 'release':
        this.ticket(event.ticket).operator = null;
        break;
      case 'replied':
        this.ticket(event.ticket).replied = true;
        break;
      case 'removeTicket':
        this.tickets.delete(event.ticket);
        break;
      case 'changeOperatorStatus':
        this.statuses.set(event.operator, event.status);
        this.noteUnable();
        break;
      case 'changeOtherTickets': {
        const base = this.base.get(event.operator) ?? {};
        base[event.status] = (base[event.status] ?? 0) + event.count;
        break;
      }
      case 'updateSettings':
        this.settings = event.settings;
        break;
      case 'updateDirectory':
        this.directory = event.directory;
        this.meet();
        break;
    }
    this.joinAndLeave();
  }

  private joinAndLeave(): void {
    for (const ticket of this.tickets.values()) {
      const waits = ticket.facts.autoAssignee && ticket.operator === null && !this.finished(ticket);
      if (!waits) ticket.joinedAt = null;
      else ticket.joinedAt ??= this.now;
    }
  }

  private returnTickets(): void {
    const { returnAfter } = this.settings.assignment;
    if (returnAfter === null) return;
    for (const [id, since] of this.unableSince) {
      let open = 0;
      for (let at = since; at < this.now; at += oneMinute) if (this.isOpen(id, at)) open += oneMinute;
      if (open < returnAfter.seconds * 1000) continue;
      for (const ticket of this.tickets.values()) {
        if (ticket.operator !== id || !ticket.automatic || ticket.replied || this.finished(ticket)) continue;
        ticket.operator = null;
        this.decisions.push({ kind: 'returned', at: this.now, ticket: ticket.facts.id, operator: id });
      }
    }
    this.joinAndLeave();
  }

  private offer(): void {
    for (const ticket of this.inQueueOrder()) {
      const { chosen, reasons } = this.decide(ticket);
      if (chosen === null) continue;
      ticket.operator = chosen;
      ticket.automatic = true;
      ticket.replied = false;
      this.assignments.push(chosen);
      this.decisions.push({ kind: 'assigned', at: this.now, ticket: ticket.facts.id, operator: chosen, reasons });
      this.joinAndLeave();
    }
  }

  private inQueueOrder(): OracleTicket[] {
    const { queueOrder } = this.settings.assignment;
    const level = ({ facts }: OracleTicket) => this.directory.priorities.findIndex(({ id }) => id === facts.priority);
    const due = ({ facts }: OracleTicket) => facts.dueAt ?? Number.MAX_VALUE;
    const byAge = (one: OracleTicket, other: OracleTicket) =>
      one.facts.createdAt - other.facts.createdAt || (one.facts.id < other.facts.id ? -1 : 1);
    return [...this.tickets.values()]
      .filter((ticket) => ticket.joinedAt !== null)
      .sort((one, other) => {
        if (queueOrder === 'priority_first') return level(other) - level(one) || byAge(one, other);
        if (queueOrder === 'nearest_deadline_first') return due(one) - due(other) || byAge(one, other);
        return byAge(one, other);
      });
  }

  private decide(ticket: OracleTicket): { chosen: string | null; reasons: Record<string, string> } {
    const { considerSkillGroups, considerWorkload, limit, fallbackAfter } = this.settings.assignment;
    const joinedAt = ticket.joinedAt ?? this.now;
    const fallback = fallbackAfter !== null && this.now - joinedAt >= fallbackAfter.seconds * 1000;
    const reasons: Record<string, string> = {};
    let left: Operator[] = [];
    for (const operator of this.directory.operators) {
      const skilled = this.directory.skillGroups.some(
        (group) =>
          group.active &&
          group.operators.includes(operator.id) &&
          group.topics.some((topic) => topic === ticket.facts.subjectAlias),
      );
      const most = operator.limit ?? limit;
      if (!this.canReceive(operator.id)) reasons[operator.id] = 'cannot_receive';
      else if (!this.isOpen(operator.id, this.now)) reasons[operator.id] = 'outside_hours';
      else if (considerSkillGroups && !fallback && !skilled) reasons[operator.id] = 'no_skill';
      else if (most !== null && this.active(operator.id) >= most) reasons[operator.id] = 'at_limit';
      else left.push(operator);
    }
    if (considerWorkload && left.some(({ id }) => this.active(id) === 0)) {
      for (const { id } of left) if (this.active(id) > 0) reasons[id] = 'has_active_tickets';
      left = left.filter(({ id }) => this.active(id) === 0);
    }
    let chosen: Operator | null = null;
    for (const operator of left) if (chosen === null || this.waitedLonger(operator, chosen)) chosen = operator;
    for (const { id } of left) reasons[id] = id === chosen?.id ? 'chosen' : 'not_longest_waiting';
    return { chosen: chosen?.id ?? null, reasons };
  }

  /** Whether one operator, who comes later in the directory than the other, is still before them in the round. */
  private waitedLonger(one: Operator, other: Operator): boolean {
    const oneIndex = this.assignments.lastIndexOf(one.id);
    const otherIndex = this.assignments.lastIndexOf(other.id);
    if (oneIndex >= 0 || otherIndex >= 0) return oneIndex < otherIndex;
    const oneBefore = this.before.get(one.id) ?? null;
    const otherBefore = this.before.get(other.id) ?? null;
    if (oneBefore === null) return otherBefore !== null;
    return otherBefore !== null && oneBefore < otherBefore;
  }

  private active(id: string): number {
    const counting =
      this.settings.assignment.activeStatuses ??
      this.directory.statuses
        .filter(({ category }) => ['new', 'open', 'pending', 'on_hold'].includes(category))
        .map((status) => status.id);
    const base = this.base.get(id) ?? {};
    let count = 0;
    for (const status of counting) count += base[status] ?? 0;
    for (const { operator, facts } of this.tickets.values())
      if (operator === id && counting.includes(facts.status)) count++;
    return count;
  }

  private isOpen(id: string, at: number): boolean {
    const calendar = this.calendarIds.get(id) ?? null;
    if (calendar === null) return true;
    return this.calendars.get(calendar)?.isOpen(at) ?? false;
  }

  private finished({ facts }: OracleTicket): boolean {
    const category = this.directory.statuses.find(({ id }) => id === facts.status)?.category;
    return category === 'solved' || category === 'closed';
  }

  private ticket(id: string): OracleTicket {
    const ticket = this.tickets.get(id);
    if (!ticket) throw new Error(`unknown ${id}`);
    return ticket;
  }
}
