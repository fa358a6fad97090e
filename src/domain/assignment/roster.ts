import type { Directory, Operator } from '../settings/directory.ts';
import { CandidatePool } from './candidate-pool.ts';
import { IndexedHeap } from './indexed-heap.ts';
import { OperatorRecord } from './records.ts';
import { ReusedList } from './reused-list.ts';
import type { Rules } from './rules.ts';
import { alwaysOpen, neverOpen, SharedCalendar, type WorkingCalendar } from './working-calendar.ts';

const noPools: readonly CandidatePool[] = [];

/** The operators: their hours, their load, their turn, and the pools in which they are found. */
export class Roster {
  readonly #operators = new Map<string, OperatorRecord>();
  /** In directory order. */
  #present: OperatorRecord[] = [];
  #calendars = new IndexedHeap<SharedCalendar>((one, other) => one.changesAt < other.changesAt);
  #sharing = new Map<SharedCalendar, OperatorRecord[]>();
  #poolsOfTopic = new Map<string, CandidatePool[]>();
  #everyone: readonly CandidatePool[] = noPools;
  readonly #refreshed = new ReusedList<CandidatePool>();
  #rules: Rules;
  #assignments = 0;
  #pools = 0;

  constructor(rules: Rules, directory: Directory, calendars: ReadonlyMap<string, WorkingCalendar>, at: number) {
    this.#rules = rules;
    this.rebuild(rules, directory, calendars, at);
  }

  /**
   * Takes on other rules, another directory or other calendars. An operator who was known keeps status, load and turn:
   * these change by events. One who left the directory is kept aside, unable to receive.
   */
  rebuild(rules: Rules, directory: Directory, calendars: ReadonlyMap<string, WorkingCalendar>, at: number): void {
    this.#rules = rules;
    this.#takeOnOperators(directory.operators, calendars, at);
    this.#rankTurns();
    this.#poolsOfTopic = new Map();
    this.#refreshed.clear();
    this.#pools = 0;
    this.#everyone =
      rules.considerSkillGroups && rules.fallbackAfter === Infinity ? noPools : [this.#pool(this.#present)];
    if (rules.considerSkillGroups) this.#takeOnSkillGroups(directory);
    for (const operator of this.#present) if (operator.available) this.#improved(operator, true);
  }

  /** In directory order. */
  get operators(): readonly OperatorRecord[] {
    return this.#present;
  }

  /** Everybody who was ever known, those who left the directory as well. */
  get everKnown(): Iterable<OperatorRecord> {
    return this.#operators.values();
  }

  /** An operator of the directory, or one who left it. */
  find(id: string): OperatorRecord | undefined {
    return this.#operators.get(id);
  }

  /** Pools of the active skill groups that have the topic. */
  poolsOfTopic(topic: string | null): readonly CandidatePool[] {
    return (topic === null ? undefined : this.#poolsOfTopic.get(topic)) ?? noPools;
  }

  /** The one pool of all operators; none when skill groups always apply. */
  get everyone(): readonly CandidatePool[] {
    return this.#everyone;
  }

  /** Gives the pools in which somebody has become available since the last call. */
  takeRefreshed(take: (pool: CandidatePool) => void): void {
    this.#refreshed.drain(take);
  }

  get anyRefreshed(): boolean {
    return !this.#refreshed.isEmpty;
  }

  /** The next instant at which a calendar opens or closes; `Infinity`: never. */
  get nextOpeningOrClosing(): number {
    return this.#calendars.first()?.changesAt ?? Infinity;
  }

  /** Opens and closes calendars up to and including `at`. */
  openAndClose(at: number): void {
    for (let shared = this.#calendars.first(); shared && shared.changesAt <= at; shared = this.#calendars.first()) {
      const wasOpen = shared.open;
      shared.refresh(at);
      this.#calendars.moved(shared);
      if (wasOpen || !shared.open) continue;
      for (const operator of this.#sharing.get(shared) ?? []) if (operator.available) this.#improved(operator, true);
    }
  }

  /** Counts an assignment of this run: the operator goes to the end of the round. */
  assigned(operator: OperatorRecord, at: number): void {
    operator.lastSequence = operator.turn = ++this.#assignments;
    operator.lastAssignedAt = at;
  }

  /** Changes how many active tickets an operator has. */
  addLoad(operator: OperatorRecord, count: number): void {
    const wasAvailable = operator.available;
    operator.active += count;
    if (count >= 0 || !operator.available) return;
    if (!wasAvailable || operator.active === 0) this.#improved(operator, !wasAvailable);
  }

  /** Changes what the assigner knows of an operator's tickets only as a number. */
  addOtherTickets(operator: OperatorRecord, status: string, count: number): void {
    operator.otherTickets.set(status, (operator.otherTickets.get(status) ?? 0) + count);
    if (this.#rules.activeStatuses.has(status)) this.addLoad(operator, count);
  }

  changeStatus(operator: OperatorRecord, status: Operator['status'], at: number): void {
    const wasAvailable = operator.available;
    operator.status = status;
    this.#noteUnable(operator, at);
    if (operator.available) this.#improved(operator, !wasAvailable);
  }

  #improved(operator: OperatorRecord, returned: boolean): void {
    const rank = operator.rank(this.#rules.considerWorkload);
    for (const seat of operator.seats) seat.pool.improved(seat, rank, returned);
  }

  #noteUnable(operator: OperatorRecord, at: number): void {
    if (operator.canReceive) operator.unableSince = null;
    else operator.unableSince ??= at;
  }

  #takeOnOperators(operators: readonly Operator[], calendars: ReadonlyMap<string, WorkingCalendar>, at: number): void {
    const shared = new Map<string | null, SharedCalendar>();
    this.#calendars = new IndexedHeap((one, other) => one.changesAt < other.changesAt);
    this.#sharing = new Map();
    this.#present = [];
    for (const record of this.#operators.values()) record.position = -1;
    for (const operator of operators) {
      let calendar = shared.get(operator.calendar);
      if (calendar === undefined) {
        calendar = new SharedCalendar(calendarOf(operator.calendar, calendars), at);
        shared.set(operator.calendar, calendar);
        this.#sharing.set(calendar, []);
        this.#calendars.add(calendar);
      }
      const record = this.#operators.get(operator.id) ?? new OperatorRecord(operator, calendar);
      if (record.position >= 0) continue;
      this.#operators.set(operator.id, record);
      record.position = this.#present.length;
      record.calendar = calendar;
      record.limit = operator.limit ?? this.#rules.limit;
      this.#present.push(record);
      this.#sharing.get(calendar)?.push(record);
    }
    for (const record of this.#operators.values()) {
      record.seats.length = 0;
      record.active = this.#countActive(record);
      this.#noteUnable(record, at);
    }
  }

  #countActive(record: OperatorRecord): number {
    let active = 0;
    for (const [status, count] of record.otherTickets) if (this.#rules.activeStatuses.has(status)) active += count;
    for (const ticket of record.tickets) if (ticket.status.active) active++;
    return active;
  }

  /**
   * Ranks those without an assignment in this run before the others: never assigned first, then by instant, and between
   * equals in directory order. In this run the number of the assignment is the rank.
   */
  #rankTurns(): void {
    const before = this.#present.filter((operator) => operator.lastSequence === 0);
    before.sort((one, other) => lastInstant(one) - lastInstant(other) || one.position - other.position);
    before.forEach((operator, index) => (operator.turn = index - before.length));
  }

  #takeOnSkillGroups(directory: Directory): void {
    for (const group of directory.skillGroups) {
      if (!group.active || group.topics.length === 0) continue;
      const members = new Set(group.operators);
      const pool = this.#pool([...members].flatMap((id) => this.#presentOperator(id)));
      for (const topic of new Set(group.topics)) {
        const pools = this.#poolsOfTopic.get(topic);
        if (pools) pools.push(pool);
        else this.#poolsOfTopic.set(topic, [pool]);
      }
    }
  }

  #presentOperator(id: string): OperatorRecord[] {
    const operator = this.#operators.get(id);
    return operator && operator.position >= 0 ? [operator] : [];
  }

  #pool(members: readonly OperatorRecord[]): CandidatePool {
    const pool = new CandidatePool(this.#pools++, this.#rules.considerWorkload, this.#refreshed);
    for (const operator of members) pool.seat(operator);
    return pool;
  }
}

/** Before every instant; a difference of two never assigned must not be NaN. */
const never = -Number.MAX_VALUE;

function lastInstant(operator: OperatorRecord): number {
  return operator.lastAssignedAt ?? never;
}

function calendarOf(id: string | null, calendars: ReadonlyMap<string, WorkingCalendar>): WorkingCalendar {
  return id === null ? alwaysOpen : (calendars.get(id) ?? neverOpen);
}
