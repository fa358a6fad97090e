import { compiledOnce } from '../calendar/compile-all.ts';
import { compileCalendar, type CompiledCalendar } from '../calendar/compile.ts';
import type { TicketValues } from '../fields/conditions.ts';
import { ancestorsIn } from '../fields/options.ts';
import type { Calendar } from '../settings/calendar.ts';
import type { Condition } from '../settings/condition.ts';
import type { Directory } from '../settings/directory.ts';
import type { Duration } from '../settings/duration.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { PolicyTarget } from '../settings/sla.ts';
import { Happenings } from './happenings.ts';
import { metricRule, type MetricRule } from './metric-rules.ts';
import { marked, placePriorities, placeStatuses, type Places, type Statuses } from './places.ts';
import { PolicyChoice } from './policy-choice.ts';
import { triggerTest, type TriggerTest } from './triggers.ts';

/** A metric's rule with its triggers made ready. */
export interface ClockRule extends MetricRule {
  readonly starts: TriggerTest;
  readonly stops: TriggerTest;
  readonly beginsPause: TriggerTest;
  readonly endsPause: TriggerTest;
}

/** What one policy says about one metric; also for a metric it doesn't cover, which then has no target and no pause. */
export interface TargetRow {
  readonly policy: string | null;
  readonly calendarId: string | null;
  readonly calendar: CompiledCalendar;
  /** By the place of a status: 1 where the clock stands still. */
  readonly pauses: Uint8Array;
  /** Milliseconds by the place of a priority, 0 for any that has none of its own; `NaN`: no target. */
  readonly targets: Float64Array;
}

export interface PolicyRule {
  readonly id: string | null;
  readonly condition: Condition | null;
  /** One row a metric, in the order of {@link SlaRules.metrics}. */
  readonly rows: readonly TargetRow[];
  /** By the place of a status: 1 where some clock stands still. */
  readonly pauses: Uint8Array;
}

/** The SLA of one settings document and directory, made ready to be applied to any number of tickets. */
export interface SlaRules {
  readonly metrics: readonly ClockRule[];
  readonly happenings: Happenings;
  readonly policies: readonly PolicyRule[];
  readonly policyChoice: PolicyChoice<PolicyRule>;
  readonly statuses: Statuses;
  readonly priorities: Places;
  /** What the document says of a calendar, to tell whether a saved change touched it. */
  readonly calendarDocument: (id: string | null) => Calendar | null;
}

const compiled = new WeakMap<TicketSettings, WeakMap<Directory, SlaRules>>();

/**
 * Makes ready what section 5 of docs/semantics.md reads: metrics as triggers, policies as rows, targets in milliseconds,
 * calendars compiled. Throws a `RangeError` for a calendar that can't be compiled. Done once for the same two objects. A
 * calendar id found in neither document is never open (and a problem that checks report), as section 1 says.
 */
export function compileSla(settings: TicketSettings, directory: Directory): SlaRules {
  let byDirectory = compiled.get(settings);
  if (!byDirectory) compiled.set(settings, (byDirectory = new WeakMap()));
  let rules = byDirectory.get(directory);
  if (!rules) byDirectory.set(directory, (rules = compile(settings, directory)));
  return rules;
}

function compile({ sla, calendars, fields }: TicketSettings, directory: Directory): SlaRules {
  const documents = new Map([...directory.calendars, ...calendars].map((calendar) => [calendar.id, calendar]));
  const calendarDocument = (id: string | null) => (id === null ? null : (documents.get(id) ?? neverOpen(id)));
  const ready = new Map<string | null, CompiledCalendar>();
  const calendarOf = (id: string | null): CompiledCalendar => {
    let calendar = ready.get(id);
    const document = calendarDocument(id);
    if (!calendar) ready.set(id, (calendar = document ? compiledOnce(document) : compileCalendar(null)));
    return calendar;
  };
  const statuses = placeStatuses(sla, directory);
  const priorities = placePriorities(sla);
  const metrics = sla.metrics.map((metric) => clockRule(metricRule(metric), statuses));
  const policies = sla.policies.map((policy): PolicyRule => {
    const rows = metrics.map(({ id }): TargetRow => {
      const target = policy.targets.find(({ metric }) => metric === id);
      // Without a target the clock counts on under the policy's calendar, so that a later one finds the time used.
      const calendarId = target ? target.calendar : policy.calendar;
      return {
        policy: policy.id,
        calendarId,
        calendar: calendarOf(calendarId),
        pauses: marked(target?.pauseStatuses ?? [], statuses),
        targets: targetsOf(target, priorities),
      };
    });
    const pausing = policy.targets.flatMap(({ pauseStatuses }) => pauseStatuses);
    return { id: policy.id, condition: policy.conditions, rows, pauses: marked(pausing, statuses) };
  });
  return {
    metrics,
    happenings: new Happenings(metrics),
    policies,
    policyChoice: new PolicyChoice(policies, ancestorsIn(fields)),
    statuses,
    priorities,
    calendarDocument,
  };
}

function clockRule(rule: MetricRule, statuses: Statuses): ClockRule {
  return {
    ...rule,
    starts: triggerTest(rule.start, statuses),
    stops: triggerTest(rule.stop, statuses),
    beginsPause: triggerTest(rule.pauseBegin, statuses),
    // What can't begin can't end.
    endsPause: triggerTest(rule.pauseBegin.length > 0 ? rule.pauseEnd : [], statuses),
  };
}

/** The target in milliseconds for each priority: its own, which may be none, or the one for all. */
function targetsOf(target: PolicyTarget | undefined, priorities: Places): Float64Array {
  const targets = new Float64Array(priorities.size + 1).fill(milliseconds(target?.all));
  for (const [priority, duration] of Object.entries(target?.byPriority ?? {})) {
    targets[priorities.get(priority) ?? 0] = milliseconds(duration);
  }
  return targets;
}

function milliseconds(duration: Duration | null | undefined): number {
  return duration ? duration.seconds * 1000 : NaN;
}

function neverOpen(id: string): Calendar {
  return { id, name: '', timeZone: 'UTC', weekly: {}, holidays: [], specialDays: [] };
}

/** What holds where no policy fits, which only a damaged document without its last policy can bring about. */
const noPolicyRow: TargetRow = {
  policy: null,
  calendarId: null,
  calendar: compileCalendar(null),
  pauses: new Uint8Array(),
  targets: new Float64Array(),
};

/** The first policy whose conditions fit the ticket's values; `null` if none does. */
export function choosePolicy(rules: SlaRules, values: TicketValues): PolicyRule | null {
  return rules.policyChoice.of(values);
}

/** The row under which the clock of a metric, by its place in {@link SlaRules.metrics}, counts. */
export function rowOf(policy: PolicyRule | null, metric: number): TargetRow {
  return policy?.rows[metric] ?? noPolicyRow;
}
