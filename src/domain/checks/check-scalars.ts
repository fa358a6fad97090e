import type { Duration } from '../settings/duration.ts';
import type { Path } from '../settings/path.ts';
import type { LocalizedText } from '../settings/text.ts';
import { limits } from './limits.ts';
import type { Report } from './report.ts';

/** Whether a text is blank in every language. */
export function isBlank(text: LocalizedText | undefined): boolean {
  return text === undefined || Object.values(text).every((words) => words.trim() === '');
}

export function checkLength(report: Report, path: Path, text: string | undefined, maximum: number): void {
  if (text !== undefined && text.length > maximum) report.error(path, 'text_too_long', { maximum });
}

export function checkLengths(report: Report, path: Path, text: LocalizedText | undefined, maximum: number): void {
  for (const [language, words] of Object.entries(text ?? {})) checkLength(report, [...path, language], words, maximum);
}

/** A whole number within limits, both included; absent is fine. */
export function checkCount(
  report: Report,
  path: Path,
  value: number | null | undefined,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): void {
  if (value === undefined || value === null) return;
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return;
  report.error(path, 'number_out_of_range', { minimum, maximum });
}

/** A duration of whole minutes within limits (seconds); absent is fine. */
export function checkDuration(
  report: Report,
  path: Path,
  duration: Duration | null | undefined,
  {
    minimum,
    maximum,
  }: { readonly minimum?: number | undefined; readonly maximum?: number | undefined } = limits.duration,
): void {
  if (!duration) return;
  const { seconds } = duration;
  if (minimum !== undefined && seconds < minimum) report.error(path, 'duration_too_short', { minimum });
  else if (maximum !== undefined && seconds > maximum) report.error(path, 'duration_too_long', { maximum });
  else if (seconds % 60 !== 0) report.error(path, 'duration_not_whole_minutes');
}

/** Reports every element of a list whose id another before it has. */
export function checkIds(report: Report, path: Path, list: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) report.error([...path, id], 'duplicate_id', { id });
    seen.add(id);
  }
}
