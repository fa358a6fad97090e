import type { FieldOf } from '../settings/field.ts';
import { valueProblem, type ValueProblem } from './value-problem.ts';
import type { FileValue } from './values.ts';

/** Judges how many files there are, and each one's size and extension; upper and lower case are one. */
export function checkFiles(field: FieldOf<'file'>, files: readonly FileValue[]): readonly ValueProblem[] {
  const { maximumFiles, maximumSize, extensions = [] } = field;
  const problems: ValueProblem[] = [];
  if (maximumFiles !== undefined && files.length > maximumFiles) {
    problems.push(valueProblem('too_many_files', { maximum: maximumFiles }));
  }
  for (const { name, size } of files) {
    const lowerCase = name.toLowerCase();
    if (extensions.length > 0 && !extensions.some((extension) => lowerCase.endsWith(extension.toLowerCase()))) {
      problems.push(valueProblem('file_not_allowed', { file: name, extensions }));
    }
    if (maximumSize !== undefined && size > maximumSize) {
      problems.push(valueProblem('file_too_large', { file: name, maximum: maximumSize }));
    }
  }
  return problems;
}
