import { checkValue } from '../fields/check-value.ts';
import type { Field } from '../settings/field.ts';
import type { Path } from '../settings/path.ts';
import { checkCount, checkLength, checkLengths } from './check-scalars.ts';
import { limits } from './limits.ts';
import type { Report } from './report.ts';

/** What is wrong with a field's own constraints, and whether its default keeps them. */
export function checkConstraints(report: Report, field: Field): void {
  const path = ['fields', field.id];
  switch (field.type) {
    case 'short_text':
    case 'long_text':
      checkCount(report, [...path, 'minimumLength'], field.minimumLength, limits.textLength);
      checkCount(report, [...path, 'maximumLength'], field.maximumLength, { ...limits.textLength, minimum: 1 });
      checkOrder(report, [...path, 'maximumLength'], field.minimumLength, field.maximumLength);
      break;
    case 'integer':
    case 'decimal':
      checkLength(report, [...path, 'unit'], field.unit, limits.unit);
      if (field.type === 'decimal') checkCount(report, [...path, 'decimals'], field.decimals, limits.decimals);
      else {
        checkWhole(report, [...path, 'minimum'], field.minimum);
        checkWhole(report, [...path, 'maximum'], field.maximum);
      }
      checkOrder(report, [...path, 'maximum'], field.minimum, field.maximum);
      break;
    case 'date':
    case 'date_time': {
      const { earliest, latest } = field;
      checkCount(report, [...path, 'earliest'], earliest, limits.days);
      checkCount(report, [...path, 'latest'], latest, limits.days);
      if (earliest !== undefined && latest !== undefined && earliest > latest) {
        report.error([...path, 'latest'], 'earliest_after_latest', { earliest, latest });
      }
      break;
    }
    case 'multiple_list':
      checkCount(report, [...path, 'minimumChosen'], field.minimumChosen, limits.chosen);
      checkCount(report, [...path, 'maximumChosen'], field.maximumChosen, { ...limits.chosen, minimum: 1 });
      checkOrder(report, [...path, 'maximumChosen'], field.minimumChosen, field.maximumChosen);
      break;
    case 'pattern':
      if (field.pattern === '') report.error([...path, 'pattern'], 'pattern_empty');
      checkLengths(report, [...path, 'patternDescription'], field.patternDescription, limits.text);
      checkLengths(report, [...path, 'patternMessage'], field.patternMessage, limits.text);
      break;
    case 'file': {
      checkCount(report, [...path, 'maximumFiles'], field.maximumFiles, limits.files);
      checkCount(report, [...path, 'maximumSize'], field.maximumSize, limits.fileSize);
      const extensions = field.extensions?.filter((extension) => !/^(?:\.[a-z0-9]+)+$/u.test(extension)) ?? [];
      if (extensions.length > 0) report.error([...path, 'extensions'], 'extension_malformed', { extensions });
      break;
    }
    default:
      // The other types have none of their own; options are checked apart.
      break;
  }
  if ('default' in field) report.values([...path, 'default'], checkValue(field, field.default));
}

function checkOrder(report: Report, path: Path, minimum: number | undefined, maximum: number | undefined): void {
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    report.error(path, 'minimum_above_maximum', { minimum, maximum });
  }
}

function checkWhole(report: Report, path: Path, value: number | undefined): void {
  if (value !== undefined && !Number.isInteger(value)) report.error(path, 'not_whole');
}
