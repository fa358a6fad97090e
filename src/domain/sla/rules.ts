import { compiledOnce } from '../calendar/compile-all.ts';
import { compileCalendar, type CompiledCalendar } from '../calendar/compile.ts';
import { matches, type Ancestors, type TicketValues } from '../fields/conditions.ts';
import { ancestorsIn } from '../fields/options.ts';
import type { Calendar } from '../settings/calendar.ts';
import type { Condition } from '../settings/condition.ts';
import type { Directory, StatusCategory } from '../settings/directory.ts';
import type { Duration } from '../settings/duration.ts';
import type { TicketSettings } from '../settings/settings.ts';
import type { Policy, PolicyTarget } from '../settings/sla.ts';
import { metricRule, type MetricRule } from './metric-rules.ts';

/** What one policy says about one metric; also for a metric it doesn't cover, which then has no target and no pause. */
export interface TargetRow {
  readonly policy: string | null;
  readonly calendarId: string | null;
  readonly calendar: CompiledCalendar;
  /** Ids of the statuses in which the clock stands still. */
  readonly pauseStatuses: ReadonlySet<string>;
  /** Milliseconds; `null`: no target. */
  readonly all: number | null;
  readonly byPriority: ReadonlyMap<string, number | null>;
}

export interface PolicyRule {
  readonly id: string | null;
  readonly condition: Condition | null;
  /** One row a metric, in the order of {@link SlaRules.metrics}. */
  readonly rows: readonly TargetRow[];
}

/** The SLA of one settings document and directory, made ready to be applied to any number of tickets. */
export interface SlaRules {
  readonly metrics: readonly MetricRule[];
  readonly policies: readonly PolicyRule[];
  readonly categories: ReadonlyMap<string, StatusCategory>;
  /** What lies above the options of nested lists, for the conditions. */
  readonly ancestors: Ancestors;
  /** What the document says of a calendar, to tell whether a saved change touched it. */
  readonly calendarDocument: (id: string | null) => Calendar | null;
}

const compiled = new WeakMap<TicketSettings, WeakMap<Directory, SlaRules>>();

/**
 * Makes ready what section 5 of docs/semantics.md reads: metrics as triggers, policies as rows, targets in milliseconds,
 * calendars compiled. Throws a `RangeError` for a calendar that can't be compiled. Done once for the same two objects. A calendar id found in neither document is never open (and a
 * problem that checks report), as section 1 says.
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
  const metrics = sla.metrics.map(metricRule);
  const policyRule = (policy: Policy): PolicyRule => ({
    id: policy.id,
    condition: policy.conditions,
    rows: metrics.map(({ id }) => {
      const target = policy.targets.find(({ metric }) => metric === id);
      return target
        ? coveredRow(policy, target, calendarOf(target.calendar))
        : bareRow(policy, calendarOf(policy.calendar));
    }),
  });
  return {
    metrics,
    policies: sla.policies.map(policyRule),
    categories: new Map(directory.statuses.map((status) => [status.id, status.category])),
    ancestors: ancestorsIn(fields),
    calendarDocument,
  };
}

const noStatuses: ReadonlySet<string> = new Set();
const noPriorities: ReadonlyMap<string, number | null> = new Map();

function coveredRow(policy: Policy, target: PolicyTarget, calendar: CompiledCalendar): TargetRow {
  return {
    policy: policy.id,
    calendarId: target.calendar,
    calendar,
    pauseStatuses: new Set(target.pauseStatuses),
    all: milliseconds(target.all),
    byPriority: new Map(
      Object.entries(target.byPriority ?? {}).map(([priority, duration]) => [priority, milliseconds(duration)]),
    ),
  };
}

/** Without a row the clock counts on under the policy's calendar, so that a later target finds the time used. */
function bareRow(policy: Policy, calendar: CompiledCalendar): TargetRow {
  return {
    policy: policy.id,
    calendarId: policy.calendar,
    calendar,
    pauseStatuses: noStatuses,
    all: null,
    byPriority: noPriorities,
  };
}

/** What holds where no policy fits, which only a damaged document without its last policy can bring about. */
const noPolicyRow: TargetRow = {
  policy: null,
  calendarId: null,
  calendar: compileCalendar(null),
  pauseStatuses: noStatuses,
  all: null,
  byPriority: noPriorities,
};

function milliseconds(duration: Duration | null | undefined): number | null {
  return duration ? duration.seconds * 1000 : null;
}

function neverOpen(id: string): Calendar {
  return { id, name: '', timeZone: 'UTC', weekly: {}, holidays: [], specialDays: [] };
}

/** The first policy whose conditions fit the ticket's values; `null` if none does. */
export function choosePolicy(rules: SlaRules, values: TicketValues): PolicyRule | null {
  for (const policy of rules.policies) {
    if (policy.condition === null || matches(policy.condition, values, rules.ancestors)) return policy;
  }
  return null;
}

/** The row under which the clock of a metric, by its place in {@link SlaRules.metrics}, counts. */
export function rowOf(policy: PolicyRule | null, metric: number): TargetRow {
  return policy?.rows[metric] ?? noPolicyRow;
}

/** The target in milliseconds for a priority; `null`: none. A ticket without priority has the one for all, or none. */
export function targetOf(row: TargetRow, priority: unknown): number | null {
  if (typeof priority !== 'string') return row.all;
  const own = row.byPriority.get(priority);
  return own === undefined ? row.all : own;
}
