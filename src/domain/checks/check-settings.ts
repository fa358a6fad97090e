import type { Directory } from '../settings/directory.ts';
import type { Problem } from '../settings/problem.ts';
import type { TicketSettings } from '../settings/settings.ts';
import { checkAssignment } from './check-assignment.ts';
import { checkCalendars } from './check-calendars.ts';
import { checkFieldConditions } from './check-conditions.ts';
import { checkFields } from './check-fields.ts';
import { checkMetrics } from './check-metrics.ts';
import { checkParameters, type ParameterGroupDescription } from './check-parameters.ts';
import { checkPolicies } from './check-policies.ts';

export { blockingProblems } from './blocking.ts';

export interface CheckOptions {
  /** The parameters that the backend describes; absent: their values are not judged. */
  readonly parameters?: readonly ParameterGroupDescription[] | undefined;
}

/**
 * Everything wrong or pointless in a settings document, part by part in display order. Without a directory nothing is
 * called unknown. Patterns are checked apart, in `checkPatterns`, as they need a library.
 *
 * Settings and directory must not be changed in place: results are kept with their parts, so that after an edit only what
 * it touched is checked again.
 */
export function checkSettings(
  settings: TicketSettings,
  directory: Directory | undefined,
  options: CheckOptions = {},
): readonly Problem[] {
  const { fields, assignment, sla, calendars, parameters } = settings;
  return [
    ...checkFields(fields, directory),
    ...checkFieldConditions(fields, directory),
    ...checkAssignment(assignment, directory),
    ...checkMetrics(sla.metrics, directory),
    ...checkPolicies(sla, fields, calendars, directory),
    ...checkCalendars(calendars, directory),
    ...checkParameters(parameters, options.parameters ?? []),
  ];
}
