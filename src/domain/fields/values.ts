import type { FieldType } from '../settings/field.ts';
import { isDate } from '../calendar/local-date.ts';
import { parseTimeOfDay } from '../calendar/time-of-day.ts';

/** A file as a ticket carries it; `size` in bytes. What the file contains is the help-desk's. */
export interface FileValue {
  readonly name: string;
  readonly size: number;
}

/**
 * What a ticket carries for a field of each type, in JSON. A field without value is absent or `null`.
 *
 * | type | value |
 * | --- | --- |
 * | short_text, long_text, pattern, email, phone, link | string |
 * | integer, decimal | finite number |
 * | yes_no | boolean |
 * | date | `YYYY-MM-DD` |
 * | date_time | `YYYY-MM-DDTHH:MM`, wall-clock time where it was filled in |
 * | list, nested_list | the option's `value` |
 * | multiple_list | array of options' values |
 * | operator, client | id |
 * | file | array of {@link FileValue} |
 * | topic | alias |
 * | status, priority, channel | id |
 */
export interface FieldValues {
  readonly short_text: string;
  readonly long_text: string;
  readonly pattern: string;
  readonly email: string;
  readonly phone: string;
  readonly link: string;
  readonly integer: number;
  readonly decimal: number;
  readonly yes_no: boolean;
  readonly date: string;
  readonly date_time: string;
  readonly list: string;
  readonly nested_list: string;
  readonly multiple_list: readonly string[];
  readonly operator: string;
  readonly client: string;
  readonly file: readonly FileValue[];
  readonly topic: string;
  readonly status: string;
  readonly priority: string;
  readonly channel: string;
}

/** Whether a value that is present has the JSON shape of its type. What it says is checked by `checkValue`. */
export function hasShape(type: FieldType, value: unknown): boolean {
  switch (type) {
    case 'integer':
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yes_no':
      return typeof value === 'boolean';
    case 'multiple_list':
      return Array.isArray(value) && value.every((chosen) => typeof chosen === 'string');
    case 'file':
      return Array.isArray(value) && value.every(isFileValue);
    default:
      return typeof value === 'string';
  }
}

/** Whether the text is a date that exists and a time of day, `2026-02-28T17:30`. */
export function isDateTime(text: string): boolean {
  const time = text.slice(11);
  return text.charAt(10) === 'T' && isDate(text.slice(0, 10)) && time !== '24:00' && parseTimeOfDay(time) !== undefined;
}

function isFileValue(value: unknown): value is FileValue {
  if (typeof value !== 'object' || value === null) return false;
  const { name, size } = value as Partial<FileValue>;
  return typeof name === 'string' && typeof size === 'number';
}
