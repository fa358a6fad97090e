/**
 * A second, slow reading of docs/semantics.md, section 5: it walks from minute to minute, adds a minute where a clock
 * counts, and looks at nothing else. It shares no code with the engine but conditions. Everything is whole minutes in
 * November 2026 in Kyiv, without holidays.
 */
import { matches } from '../../../src/domain/fields/conditions.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { ChangeEffect, Metric, MetricTrigger, Policy } from '../../../src/domain/settings/sla.ts';
import type { TicketEvent } from '../../../src/domain/sla/events.ts';
import type { SettingsVersion } from '../../../src/domain/sla/replay.ts';
import { directory } from './world.ts';

const minute = 60_000;

export interface OracleCycle {
  startedAt: number;
  stoppedAt: number | null;
  cancelled: boolean;
  breachedAt: number | null;
  /** When the time used became the target. */
  exhaustedAt: number | null;
  used: number;
  target: number | null;
  policy: string | null;
  /** What ended it may let it go on at reopening. */
  endedBySolving: boolean;
  answered: boolean;
  paused: boolean;
}

interface OracleClock {
  metric: Metric;
  held: boolean;
  cycles: OracleCycle[];
}

/** What an event is, in the words of the table. */
interface Meaning {
  event: TicketEvent | { type: 'step'; at: number };
  created?: 'client' | 'nobody';
  clientMessage?: boolean;
  reply?: 'operator' | 'bot';
  note?: 'operator' | 'bot';
  entered?: string;
  left?: string | null;
  byOperator?: boolean;
  solved?: boolean;
  reopened?: boolean;
  assigned?: boolean;
  unassigned?: boolean;
  priority?: boolean;
  topic?: boolean;
  set?: [string, unknown];
}

export interface OracleState {
  metric: string;
  cycles: OracleCycle[];
  state: string;
  counting: boolean;
  dueAt: number | null;
}

export class Oracle {
  document: TicketSettings;
  later: TicketSettings | null = null;
  clocks: OracleClock[];
  deleted: OracleClock[] = [];
  values: Record<string, unknown> = {};
  finished = false;
  replied = false;
  messageWhileFinished = false;
  now: number;
  readonly effect: ChangeEffect;

  constructor(events: readonly TicketEvent[], versions: readonly SettingsVersion[], at: number, effect: ChangeEffect) {
    this.effect = effect;
    const first = events[0]?.at ?? at;
    const before = versions.filter((version, index) => index === 0 || version.at <= first);
    this.document = before.at(-1)?.settings as TicketSettings;
    this.clocks = this.document.sla.metrics.map((metric) => ({ metric, held: false, cycles: [] }));
    this.now = first;
    let nextEvent = 0;
    let nextVersion = before.length;
    for (; ; this.now += minute) {
      this.noteBreaches();
      for (
        let version = versions[nextVersion];
        version && version.at <= this.now && version.at <= at;
        version = versions[++nextVersion]
      ) {
        if (this.effect === 'at_once') this.adopt(version.settings);
        else this.later = version.settings;
      }
      for (let event = events[nextEvent]; event && event.at <= this.now; event = events[++nextEvent]) this.take(event);
      if (this.now >= at) break;
      this.countMinute();
    }
  }

  states(): OracleState[] {
    return this.clocks.map((clock) => ({
      metric: clock.metric.id,
      cycles: clock.cycles,
      state: this.stateName(clock),
      counting: this.counts(clock),
      dueAt: this.dueAt(clock),
    }));
  }

  policy(): Policy | undefined {
    return this.document.sla.policies.find(
      (policy) => policy.conditions === null || matches(policy.conditions, this.values),
    );
  }

  rowOf(metric: Metric): { calendar: string | null; pause: string[]; target: number | null } {
    const policy = this.policy();
    const row = policy?.targets.find((target) => target.metric === metric.id);
    if (!row) return { calendar: policy?.calendar ?? null, pause: [], target: null };
    const { priority } = this.values;
    const own = typeof priority === 'string' ? row.byPriority?.[priority] : undefined;
    const duration = own === undefined ? row.all : own;
    return { calendar: row.calendar, pause: row.pauseStatuses, target: duration ? duration.seconds * 1000 : null };
  }

  calendarOpen(id: string | null, at: number): boolean {
    if (id === null) return true;
    const calendar =
      this.document.calendars.find((one) => one.id === id) ?? directory.calendars.find((one) => one.id === id);
    return calendar !== undefined && openInKyiv(calendar, at);
  }

  last(clock: OracleClock): OracleCycle | undefined {
    return clock.cycles.at(-1);
  }

  running(clock: OracleClock): OracleCycle | undefined {
    const last = this.last(clock);
    return last && last.stoppedAt === null ? last : undefined;
  }

  isPaused(clock: OracleClock): boolean {
    if (this.rowOf(clock.metric).pause.includes(String(this.values['status']))) return true;
    return clock.held && clock.metric.type === 'custom' && (clock.metric.pause?.begin.length ?? 0) > 0;
  }

  counts(clock: OracleClock): boolean {
    const cycle = this.running(clock);
    return cycle !== undefined && !cycle.paused && this.calendarOpen(this.rowOf(clock.metric).calendar, this.now);
  }

  countMinute(): void {
    for (const clock of this.clocks) {
      const cycle = this.running(clock);
      if (!cycle || !this.counts(clock)) continue;
      cycle.used += minute;
      if (cycle.breachedAt === null && cycle.used === cycle.target) cycle.exhaustedAt = this.now + minute;
    }
  }

  /** Past due: the time was used up at an instant before this one. */
  noteBreaches(): void {
    for (const clock of this.clocks) {
      const cycle = this.running(clock);
      if (!cycle || cycle.breachedAt !== null || cycle.exhaustedAt === null || cycle.paused) continue;
      if (cycle.exhaustedAt < this.now) cycle.breachedAt = cycle.exhaustedAt;
    }
  }

  /** Brings every running cycle under what holds now; what already exceeds its target is breached now. */
  retarget(): void {
    for (const clock of this.clocks) {
      const cycle = this.running(clock);
      if (!cycle) continue;
      cycle.paused = this.isPaused(clock);
      if (cycle.breachedAt !== null) continue;
      cycle.target = this.rowOf(clock.metric).target;
      cycle.policy = this.policy()?.id ?? null;
      cycle.exhaustedAt = null;
      if (cycle.target === null) continue;
      if (cycle.used > cycle.target) cycle.breachedAt = cycle.exhaustedAt = this.now;
      else if (cycle.used === cycle.target) cycle.exhaustedAt = this.now;
    }
  }

  adopt(document: TicketSettings): void {
    this.document = document;
    this.later = null;
    const former = [...this.clocks, ...this.deleted];
    this.deleted = [];
    this.clocks = document.sla.metrics.map((metric) => {
      const old = former.find((clock) => clock.metric.id === metric.id);
      return old ? { ...old, metric } : { metric, held: false, cycles: [] };
    });
    for (const clock of former) {
      if (clock.cycles.length === 0 || this.clocks.some(({ metric }) => metric.id === clock.metric.id)) continue;
      const cycle = this.running(clock);
      if (cycle) {
        cycle.stoppedAt = this.now;
        cycle.cancelled = cycle.breachedAt === null;
      }
      this.deleted.push(clock);
    }
    this.retarget();
  }

  take(event: TicketEvent): void {
    switch (event.type) {
      case 'created': {
        this.values = { ...event.values };
        const status = String(event.values['status']);
        const solvedAtOnce = this.isFinished(status);
        this.happen({ event, created: event.for, ...(solvedAtOnce ? {} : { entered: status }) });
        if (event.reply) this.happen({ event: { type: 'step', at: event.at }, reply: event.reply });
        if (event.reply === 'operator') this.replied = true;
        if (event.values['assignee']) this.happen({ event: { type: 'step', at: event.at }, assigned: true });
        if (solvedAtOnce) {
          this.finished = true;
          this.happen({ event: { type: 'step', at: event.at }, entered: status, solved: true });
        }
        return;
      }
      case 'client_message':
        this.messageWhileFinished = this.finished;
        return this.happen({ event, clientMessage: true });
      case 'public_reply':
        this.happen({ event, reply: event.by });
        if (event.by === 'operator') {
          this.replied = true;
          this.messageWhileFinished = false;
        }
        return;
      case 'internal_note':
        return this.happen({ event, note: event.by });
      case 'status_entered': {
        const left = this.values['status'];
        if (left === event.status) return;
        const was = this.finished;
        this.finished = this.isFinished(event.status);
        return this.happen({
          event,
          entered: event.status,
          left: left === undefined ? null : String(left),
          byOperator: event.by === 'operator',
          solved: this.finished && !was,
          reopened: was && !this.finished,
          set: ['status', event.status],
        });
      }
      case 'assigned':
        if (this.values['assignee'] === event.operator) return;
        return this.happen({ event, assigned: true, set: ['assignee', event.operator] });
      case 'unassigned':
        if (!this.values['assignee']) return;
        return this.happen({ event, unassigned: true, set: ['assignee', null] });
      case 'field_changed':
        if (this.values[event.field] === event.value) return;
        return this.happen({
          event,
          priority: event.field === 'priority',
          topic: event.field === 'topic',
          set: [event.field, event.value],
        });
    }
  }

  isFinished(status: string): boolean {
    return ['solved', 'closed'].includes(directory.statuses.find(({ id }) => id === status)?.category ?? '');
  }

  happen(meaning: Meaning): void {
    // It stops the running cycle.
    for (const clock of this.clocks) {
      const last = this.last(clock);
      if (!last) continue;
      const stops = this.isStop(clock.metric, meaning);
      if (last.stoppedAt !== null) {
        if (last.cancelled && stops) last.answered = true;
        continue;
      }
      if (!stops && !meaning.solved) continue;
      last.stoppedAt = this.now;
      last.endedBySolving = meaning.solved === true;
      const response = clock.metric.type === 'first_response' || clock.metric.type === 'next_response';
      last.cancelled = !stops && response && last.breachedAt === null;
    }
    // Values, settings and policy.
    if (this.later && (this.effect === 'next_update' || meaning.reopened)) this.adopt(this.later);
    if (meaning.set) this.values[meaning.set[0]] = meaning.set[1];
    this.retarget();
    // It starts the next one.
    if (!this.finished) for (const clock of this.clocks) this.start(clock, meaning);
    if (meaning.reopened) this.messageWhileFinished = false;
    // Pauses.
    for (const clock of this.clocks) {
      if (clock.metric.type !== 'custom' || !clock.metric.pause) continue;
      if (clock.metric.pause.end.some((trigger) => this.fits(trigger, meaning))) clock.held = false;
      if (clock.metric.pause.begin.some((trigger) => this.fits(trigger, meaning))) clock.held = true;
    }
    this.retarget();
  }

  start(clock: OracleClock, meaning: Meaning): void {
    const { metric } = clock;
    const last = this.last(clock);
    if (meaning.reopened && last && last.stoppedAt !== null && last.endedBySolving) {
      const goesOn =
        metric.type === 'resolution' || (metric.type === 'first_response' && last.cancelled && !last.answered);
      if (goesOn) {
        last.stoppedAt = null;
        last.cancelled = false;
        last.endedBySolving = false;
        return;
      }
    }
    if (!this.isStart(metric, meaning)) return;
    const again = metric.type === 'custom' ? metric.repeats : !['first_response', 'resolution'].includes(metric.type);
    const fresh = () =>
      clock.cycles.push({
        startedAt: this.now,
        stoppedAt: null,
        cancelled: false,
        breachedAt: null,
        exhaustedAt: null,
        used: 0,
        target: null,
        policy: null,
        endedBySolving: false,
        answered: false,
        paused: false,
      });
    if (!last) fresh();
    else if (last.stoppedAt !== null) {
      if (again) fresh();
    } else {
      const latest =
        metric.type === 'next_response'
          ? metric.anchor !== 'oldest'
          : metric.type === 'custom' && metric.anchor === 'latest';
      if (!latest) return;
      if (last.breachedAt !== null && again) {
        last.stoppedAt = this.now;
        fresh();
      } else {
        last.used = 0;
      }
    }
  }

  isStart(metric: Metric, meaning: Meaning): boolean {
    const written = meaning.clientMessage === true || (meaning.reopened === true && this.messageWhileFinished);
    switch (metric.type) {
      case 'first_response':
        return meaning.created === 'client';
      case 'next_response':
        return written && this.replied;
      case 'update':
        return meaning.created !== undefined || meaning.reopened === true || this.isStop(metric, meaning);
      case 'resolution':
        return meaning.created !== undefined;
      case 'time_in_status':
        return meaning.entered !== undefined && metric.statuses.includes(meaning.entered);
      case 'custom':
        return metric.start.some(
          (trigger) => this.fits(trigger, meaning) || (trigger.event === 'client_message' && written),
        );
    }
  }

  isStop(metric: Metric, meaning: Meaning): boolean {
    switch (metric.type) {
      case 'first_response':
      case 'next_response':
        return meaning.reply === 'operator';
      case 'update':
        return meaning.reply === 'operator' || meaning.byOperator === true;
      case 'resolution':
        return meaning.solved === true;
      case 'time_in_status':
        return typeof meaning.left === 'string' && metric.statuses.includes(meaning.left);
      case 'custom':
        return metric.stop.some((trigger) => this.fits(trigger, meaning));
    }
  }

  fits({ event, statuses, includeBots }: MetricTrigger, meaning: Meaning): boolean {
    switch (event) {
      case 'created':
        return meaning.created !== undefined;
      case 'client_message':
        return meaning.clientMessage === true;
      case 'public_reply':
        return meaning.reply === 'operator' || (includeBots === true && meaning.reply === 'bot');
      case 'internal_note':
        return meaning.note === 'operator' || (includeBots === true && meaning.note === 'bot');
      case 'status_entered':
        return meaning.entered !== undefined && (statuses === undefined || statuses.includes(meaning.entered));
      case 'assigned':
        return meaning.assigned === true;
      case 'unassigned':
        return meaning.unassigned === true;
      case 'priority_changed':
        return meaning.priority === true;
      case 'topic_changed':
        return meaning.topic === true;
      case 'solved':
        return meaning.solved === true;
      case 'reopened':
        return meaning.reopened === true;
    }
  }

  stateName(clock: OracleClock): string {
    const cycle = this.last(clock);
    if (!cycle) return 'not_started';
    if (cycle.cancelled) return 'cancelled';
    if (cycle.breachedAt !== null) return 'breached';
    if (cycle.stoppedAt !== null) return cycle.target === null ? 'no_target' : 'met';
    if (cycle.paused) return 'paused';
    const { calendar, target } = this.rowOf(clock.metric);
    if (!this.calendarOpen(calendar, this.now)) return 'outside_hours';
    return target === null ? 'no_target' : 'running';
  }

  /** Of an unfinished clock: walks on from now as if nothing more happened, and as if a pause ended now. */
  dueAt(clock: OracleClock): number | null {
    const cycle = this.running(clock);
    if (!cycle) return null;
    if (cycle.breachedAt !== null) return cycle.exhaustedAt;
    if (cycle.target === null) return null;
    if (!cycle.paused && cycle.exhaustedAt !== null) return cycle.exhaustedAt;
    let left = cycle.target - cycle.used;
    const { calendar } = this.rowOf(clock.metric);
    for (let at = this.now; at < this.now + 40 * 24 * 60 * minute; at += minute) {
      if (left === 0) return at;
      if (this.calendarOpen(calendar, at)) left -= minute;
    }
    return null;
  }
}

const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

function openInKyiv(calendar: Calendar, at: number): boolean {
  const local = new Date(at + 2 * 60 * minute);
  const time = local.toISOString().slice(11, 16);
  const hours = calendar.weekly[weekdayNames[local.getUTCDay()] ?? 'sun'] ?? [];
  return hours.some(({ start, end }) => start <= time && time < end);
}
