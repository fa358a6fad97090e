import type { Field } from '../settings/field.ts';
import { audiences, moments } from '../settings/vocabulary.ts';
import type { Report } from './report.ts';

/** Required, by its switches or conditions, and no audience can edit it: no ticket could be created or solved. */
export function checkRequired(report: Report, { id, access, archived, conditions, required }: Field): void {
  if (archived || audiences.some((audience) => access[audience] === 'edit')) return;
  const asked =
    moments.some((moment) => required[moment]) ||
    conditions?.requireCreate !== undefined ||
    conditions?.requireSolve !== undefined;
  if (asked) report.error(['fields', id, 'required'], 'required_nobody_can_edit');
}
