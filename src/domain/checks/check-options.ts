import { isChoiceField } from '../fields/options.ts';
import type { Field, Option } from '../settings/field.ts';
import type { Path } from '../settings/path.ts';
import { checkLength, checkLengths, isBlank } from './check-scalars.ts';
import { limits } from './limits.ts';
import type { Report } from './report.ts';

/** What is wrong with the options of a list: values are unique over all levels, labels among their siblings. */
export function checkOptions(report: Report, field: Field): void {
  if (!isChoiceField(field)) return;
  const path = ['fields', field.id, 'options'];
  const nested = field.type === 'nested_list';
  const offered = countOffered(field.options, nested);
  if (field.options.length === 0) report.error(path, 'no_options');
  else if (offered === 0 && !field.archived) report.warning(path, 'all_options_retired');
  if (field.type === 'multiple_list' && field.minimumChosen !== undefined && offered > 0) {
    const { minimumChosen: minimum } = field;
    if (minimum > offered) {
      report.error(['fields', field.id, 'minimumChosen'], 'fewer_options_than_minimum', { options: offered, minimum });
    }
  }
  checkLevel(report, path, field.options, nested, new Set());
}

function countOffered(options: readonly Option[], nested: boolean): number {
  let count = 0;
  for (const { retired, options: below } of options) {
    if (!retired) count += 1 + (nested && below ? countOffered(below, nested) : 0);
  }
  return count;
}

function checkLevel(
  report: Report,
  path: Path,
  options: readonly Option[],
  nested: boolean,
  values: Set<string>,
): void {
  const labels = new Set<string>();
  for (const option of options) {
    const { value, label, options: below } = option;
    const sign = labelSign(option);
    if (!isShort(option) || values.has(value) || labels.has(sign)) {
      const place = [...path, value];
      checkTexts(report, place, option);
      if (values.has(value)) report.error([...place, 'value'], 'option_value_duplicate', { value });
      if (labels.has(sign) && !isBlank(label)) report.warning([...place, 'label'], 'option_label_duplicate', { value });
    }
    values.add(value);
    labels.add(sign);
    if (!below || below.length === 0) continue;
    if (nested) checkLevel(report, [...path, value, 'options'], below, nested, values);
    else report.warning([...path, value, 'options'], 'levels_in_flat_list');
  }
}

/** Whether value and label are neither blank nor too long: of 100,000 options nearly all, so that this is what takes time. */
function isShort({ value, label }: Option): boolean {
  if (value.length > limits.name || value.trim() === '') return false;
  let written = false;
  for (const language in label) {
    const words = label[language] ?? '';
    if (words.length > limits.name) return false;
    written ||= words.trim() !== '';
  }
  return written;
}

function checkTexts(report: Report, place: Path, { value, label }: Option): void {
  if (value.trim() === '') report.error([...place, 'value'], 'option_value_blank');
  checkLength(report, [...place, 'value'], value, limits.name);
  if (isBlank(label)) report.error([...place, 'label'], 'option_label_empty');
  checkLengths(report, [...place, 'label'], label, limits.name);
}

/** The same for labels that are the same in every language. */
function labelSign({ label }: Option): string {
  let sign = '';
  for (const language in label) sign += `${language}\n${label[language] ?? ''}\n`;
  return sign;
}
