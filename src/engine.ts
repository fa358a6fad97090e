/**
 * The engine: what a settings document means, for any JavaScript runtime without a DOM (Node 20 and later, workers). Tickets'
 * fields, automatic assignment, calendars and SLA clocks by the same code that the editors preview with. Instants are epoch
 * milliseconds; zones are IANA names. How to use it: docs/engine.md; what it means: docs/semantics.md.
 */

import type { CheckOptions } from './domain/checks/check-settings.ts';
import type { Directory } from './domain/settings/directory.ts';
import type { ParsedSettings } from './domain/settings/parse.ts';
import type { Problem } from './domain/settings/problem.ts';
import type { TicketSettings } from './domain/settings/settings.ts';

// The document and the directory
export { defaultSettings } from './domain/settings/defaults.ts';
export { formatPath, type Path } from './domain/settings/path.ts';
export type { ParsedSettings, Problem, TicketSettings };
export type { ProblemDetails, Severity } from './domain/settings/problem.ts';
export { currentSchemaVersion } from './domain/settings/schema-version.ts';
export type { AssignmentSettings, QueueOrder } from './domain/settings/assignment.ts';
export type { Calendar, Holiday, Hours, SpecialDay, Weekday } from './domain/settings/calendar.ts';
export type { Condition, ConditionOperator, ConditionRule } from './domain/settings/condition.ts';
export type {
  Channel,
  Directory,
  Operator,
  Priority,
  SkillGroup,
  StatusCategory,
  TicketStatus,
  Topic,
} from './domain/settings/directory.ts';
export type { Duration, DurationUnit } from './domain/settings/duration.ts';
export type { Audience, Field, FieldType, Moment, Option } from './domain/settings/field.ts';
export type {
  Anchor,
  ChangeEffect,
  CustomMetric,
  Metric,
  MetricEvent,
  MetricTrigger,
  MetricType,
  Policy,
  PolicyTarget,
  SlaSettings,
} from './domain/settings/sla.ts';
export type { LocalizedText, Text } from './domain/settings/text.ts';

// Fields
export { matches, type TicketValues } from './domain/fields/conditions.ts';
export { defaultValues } from './domain/fields/default-values.ts';
export { evaluateForm, type FormContext, type FormField, type HiddenReason } from './domain/fields/form.ts';
export { validateValues, type ValidationContext } from './domain/fields/validate.ts';
export type { FieldValues, FileValue } from './domain/fields/values.ts';

// Calendars
export { compileCalendar, type CompiledCalendar, type Interval } from './domain/calendar/compile.ts';
export { compileCalendars } from './domain/calendar/compile-all.ts';

// Automatic assignment
export {
  createAssigner,
  type Assigner,
  type AssignerOptions,
  type ConsideredTicket,
} from './domain/assignment/assigner.ts';
export { decide } from './domain/assignment/decide.ts';
export type {
  Assigned,
  Decision,
  Exclusion,
  Explanation,
  OperatorReason,
  Outcome,
  Returned,
  Verdict,
} from './domain/assignment/decision.ts';
export type {
  AssignmentTicket,
  HeldBy,
  TicketChanges,
  TicketPlace,
  WaitingTicket,
} from './domain/assignment/ticket.ts';
export type { WorkingCalendar } from './domain/assignment/working-calendar.ts';

// SLA
export { createClocks, type ClockOptions, type TicketClocks } from './domain/sla/clocks.ts';
export type { Author, CreatedEvent, TicketEvent } from './domain/sla/events.ts';
export type { HappeningName } from './domain/sla/facts.ts';
export type { CycleOutcome, CycleVisitor } from './domain/sla/outcome.ts';
export type { ClockReason } from './domain/sla/reasons.ts';
export { replay, type SettingsVersion } from './domain/sla/replay.ts';
export { compileSla, type SlaRules } from './domain/sla/rules.ts';
export type { ClockState, ClockStateName, CycleState, Warning } from './domain/sla/state.ts';

// Checks
export { blockingProblems } from './domain/checks/blocking.ts';
export type { CheckOptions };
export type { EngineProblemDetails } from './domain/checks/engine-checks.ts';

// Words
export {
  describe,
  describeDecision,
  namesFrom,
  type DescribedDecision,
  type DescribeOptions,
  type NamedKind,
  type Names,
} from './locales/describe.ts';

/**
 * Reads a settings document from parsed JSON: migrates an older one and checks the shape of everything. The schemas are
 * loaded when they are first asked for.
 */
export async function readSettings(document: unknown): Promise<ParsedSettings> {
  const { parseSettings } = await import('./domain/settings/parse.ts');
  return parseSettings(document);
}

/**
 * Everything wrong or pointless in a settings document, as codes with paths: each part by itself, its patterns, and what only
 * shows when calendars are compiled. The checks are loaded when they are first asked for. Which of the problems a save must be
 * refused for, `blockingProblems` says.
 */
export async function checkSettings(
  settings: TicketSettings,
  directory: Directory,
  options?: CheckOptions,
): Promise<readonly Problem[]> {
  const [parts, patterns, withEngine] = await Promise.all([
    import('./domain/checks/check-settings.ts'),
    import('./domain/checks/check-patterns.ts'),
    import('./domain/checks/engine-checks.ts'),
  ]);
  return [
    ...parts.checkSettings(settings, directory, options),
    ...(await patterns.checkPatterns(settings)),
    ...withEngine.checkWithEngine(settings, directory),
  ];
}
