import { checkNumber } from '../fields/check-number.ts';
import { valueProblem } from '../fields/value-problem.ts';
import { durationSchema } from '../settings/duration.ts';
import type { Path } from '../settings/path.ts';
import type { Problem } from '../settings/problem.ts';
import { checkDuration } from './check-scalars.ts';
import { Report } from './report.ts';

/** What checks need of a parameter as the backend describes it. */
export interface ParameterDescription {
  readonly id: string;
  readonly kind: string;
  /** Present: it can't be changed here, so that nobody here is told to mend it. */
  readonly readOnly?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
  readonly maximumLength?: number;
  readonly options?: readonly { readonly value: string }[];
}

export interface ParameterGroupDescription {
  readonly parameters: readonly ParameterDescription[];
}

/** What is wrong with the values of the parameters that are described; others, and kinds unknown here, are left alone. */
export function checkParameters(
  values: Readonly<Record<string, unknown>>,
  groups: readonly ParameterGroupDescription[],
): readonly Problem[] {
  const report = new Report();
  for (const parameter of groups.flatMap((group) => group.parameters)) {
    const value = Object.hasOwn(values, parameter.id) ? values[parameter.id] : undefined;
    if (value === undefined || value === null || parameter.readOnly !== undefined) continue;
    checkParameter(report, ['parameters', parameter.id], parameter, value);
  }
  return report.problems;
}

function checkParameter(report: Report, path: Path, parameter: ParameterDescription, value: unknown): void {
  switch (parameter.kind) {
    case 'boolean':
      if (typeof value !== 'boolean') report.error(path, 'wrong_type', { expected: 'boolean' });
      break;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) report.error(path, 'not_a_number');
      else {
        const { minimum, maximum, decimals = 0 } = parameter;
        report.values(path, checkNumber({ type: 'decimal', minimum, maximum, decimals }, value));
      }
      break;
    case 'text':
      if (typeof value !== 'string') report.error(path, 'wrong_type', { expected: 'string' });
      else if (parameter.maximumLength !== undefined && Array.from(value).length > parameter.maximumLength) {
        report.values(path, [valueProblem('too_long', { maximum: parameter.maximumLength })]);
      }
      break;
    case 'choice':
      if (!parameter.options?.some((option) => option.value === value)) {
        report.error(path, 'option_unknown', { value: String(value) });
      }
      break;
    case 'duration': {
      const duration = durationSchema.safeParse(value);
      if (duration.success) checkDuration(report, path, duration.data, parameter);
      else report.error(path, 'wrong_type', { expected: 'duration' });
      break;
    }
  }
}
