import { isChoiceField, placedOptions } from '../fields/options.ts';
import type { Field, Option } from '../settings/field.ts';
import type { Path } from '../settings/path.ts';
import { checkLength, checkLengths, isBlank } from './check-scalars.ts';
import { limits } from './limits.ts';
import type { Report } from './report.ts';

/** What is wrong with the options of a list: values are unique over all levels, labels among their siblings. */
export function checkOptions(report: Report, field: Field): void {
  if (!isChoiceField(field)) return;
  const path = ['fields', field.id, 'options'];
  const offered = placedOptions(field).filter(({ retired }) => !retired).length;
  if (field.options.length === 0) report.error(path, 'no_options');
  else if (offered === 0 && !field.archived) report.warning(path, 'all_options_retired');
  if (field.type === 'multiple_list' && field.minimumChosen !== undefined && field.minimumChosen > offered) {
    const { minimumChosen: minimum } = field;
    if (offered > 0)
      report.error([...path.slice(0, 2), 'minimumChosen'], 'fewer_options_than_minimum', { options: offered, minimum });
  }
  checkLevel(report, path, field.options, field.type === 'nested_list', new Set());
}

function checkLevel(
  report: Report,
  path: Path,
  options: readonly Option[],
  nested: boolean,
  values: Set<string>,
): void {
  const labels = new Set<string>();
  for (const { value, label, options: below } of options) {
    const place = [...path, value];
    if (value.trim() === '') report.error([...place, 'value'], 'option_value_blank');
    if (values.has(value)) report.error([...place, 'value'], 'option_value_duplicate', { value });
    values.add(value);
    checkLength(report, [...place, 'value'], value, limits.name);
    if (isBlank(label)) report.error([...place, 'label'], 'option_label_empty');
    checkLengths(report, [...place, 'label'], label, limits.name);
    const sign = Object.entries(label).join('\n');
    if (!isBlank(label) && labels.has(sign)) report.warning([...place, 'label'], 'option_label_duplicate', { value });
    labels.add(sign);
    if (!below || below.length === 0) continue;
    if (nested) checkLevel(report, [...place, 'options'], below, nested, values);
    else report.warning([...place, 'options'], 'levels_in_flat_list');
  }
}
