import { checkValue } from '../fields/check-value.ts';
import { isChoiceField, optionsByValue } from '../fields/options.ts';
import type { Condition, ConditionOperator, ConditionRule, ConditionValue } from '../settings/condition.ts';
import type { Field, FieldType } from '../settings/field.ts';
import type { Path } from '../settings/path.ts';
import { contradicts } from './implication.ts';
import type { Known } from './known.ts';
import type { Report } from './report.ts';

/** What a condition is judged against. */
export interface ConditionScope {
  readonly fields: ReadonlyMap<string, Field>;
  readonly known: Known | undefined;
  /** Id of the field that has the condition; absent: a policy has it. */
  readonly owner?: string | undefined;
}

/** What is wrong with the rules of one condition, and whether it can hold at all. */
export function checkCondition(report: Report, path: Path, condition: Condition, scope: ConditionScope): void {
  const before = report.problems.length;
  condition.rules.forEach((rule, index) => checkRule(report, path, rule, index + 1, scope));
  if (report.problems.length === before && contradicts(condition, scope.fields)) {
    report.warning(path, 'condition_never_holds');
  }
}

function checkRule(report: Report, path: Path, rule: ConditionRule, row: number, scope: ConditionScope): void {
  const { field: id, operator, values } = rule;
  if (id === scope.owner) return report.error(path, 'rule_on_itself', { row });
  const field = scope.fields.get(id);
  if (!field) return report.error(path, 'rule_unknown_field', { row, field: id });
  if (field.archived) report.warning(path, 'rule_archived_field', { row, field: id });
  if (!operatorFits(operator, field.type)) return report.error(path, 'rule_operator_unfit', { row, field: id });
  if (operator === 'is_empty' || operator === 'is_not_empty') return;
  if (values.length === 0 || values.every((value) => typeof value === 'string' && value.trim() === '')) {
    return report.error(path, 'rule_without_values', { row, field: id });
  }
  if (operator === 'contains') return;
  for (const value of values) {
    const fit = valueFits(field, value, scope.known);
    const details = { row, field: id, value: String(value) };
    if (fit === 'unfit') report.error(path, 'rule_value_unfit', details);
    else if (fit === 'gone') report.error(path, 'rule_value_unknown', details);
    else if (fit === 'unknown') report.warning(path, 'rule_value_unknown', details);
  }
}

const texts: readonly FieldType[] = ['short_text', 'long_text', 'pattern', 'email', 'phone', 'link'];
const ordered: readonly FieldType[] = ['integer', 'decimal', 'date', 'date_time'];

function operatorFits(operator: ConditionOperator, type: FieldType): boolean {
  switch (operator) {
    case 'is_empty':
    case 'is_not_empty':
      return true;
    case 'at_least':
    case 'at_most':
      return ordered.includes(type);
    case 'contains':
      return texts.includes(type);
    default:
      return type !== 'file';
  }
}

/**
 * Whether a field can have a value that a rule names: `unfit` by its type, `gone` from the field's options, `unknown` to
 * the directory. Limits don't count: they may have been others when the ticket was filled in.
 */
function valueFits(
  field: Field,
  value: ConditionValue,
  known: Known | undefined,
): 'fits' | 'unfit' | 'gone' | 'unknown' {
  if (isChoiceField(field)) {
    if (typeof value !== 'string') return 'unfit';
    return optionsByValue(field).has(value) ? 'fits' : 'gone';
  }
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return typeof value === 'number' ? 'fits' : 'unfit';
    case 'yes_no':
      return typeof value === 'boolean' ? 'fits' : 'unfit';
    case 'date':
      return checkValue(field, value).length === 0 ? 'fits' : 'unfit';
    case 'date_time':
      // A rule may mean a whole day.
      return [field, { ...field, type: 'date' } as const].some((as) => checkValue(as, value).length === 0)
        ? 'fits'
        : 'unfit';
    default:
      if (typeof value !== 'string') return 'unfit';
      return namesAvailable(field.type, known)?.has(value) === false ? 'unknown' : 'fits';
  }
}

function namesAvailable(type: FieldType, known: Known | undefined): ReadonlySet<string> | undefined {
  switch (type) {
    case 'topic':
      return known?.topics;
    case 'status':
      return known?.statuses;
    case 'priority':
      return known?.priorities;
    case 'channel':
      return known?.channels;
    case 'operator':
      return known?.operators;
    default:
      return undefined;
  }
}
