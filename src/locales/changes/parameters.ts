import type { Path } from '../../domain/settings/path.ts';
import { wordsOf, type ChangeContext, type DescribedParameter } from './context.ts';
import { describeValue, type ChangeDescription, type ChangeOf } from './description.ts';
import { textOf } from './names.ts';
import { byName, isNothing, written, type Writer } from './values.ts';

/** A change of the parameter with the id `path[0]`, called as the backend describes it. */
export function describeParameterChange(
  change: ChangeOf<'changed'>,
  path: Path,
  context: ChangeContext,
): ChangeDescription {
  const words = wordsOf(context);
  const [id = '', ...inside] = path;
  const parameter = context.capabilities?.parameters
    ?.flatMap((group) => group.parameters)
    .find((candidate) => candidate.id === id);
  const name = textOf(parameter?.label, context) || id;
  const subject = inside.length > 0 ? words.of(name, inside.join(' › ')) : name;
  const place = { section: 'other', group: words.groups.other } as const;
  if (!parameter || inside.length > 0) return describeValue(change, place, subject, context);
  const write: Writer = (value) =>
    value === undefined && !isNothing(parameter.default)
      ? words.byDefault(parameterValue(parameter, parameter.default, context))
      : parameterValue(parameter, value, context);
  return describeValue(change, place, subject, context, write, parameter.kind === 'text');
}

function parameterValue(parameter: DescribedParameter, value: unknown, context: ChangeContext): string {
  switch (parameter.kind) {
    case 'number': {
      const unit = textOf(parameter.unit, context);
      const text = written(value, context);
      return unit && typeof value === 'number' ? `${text}\u00a0${unit}` : text;
    }
    case 'choice':
      return byName((option) => {
        const described = parameter.options?.find((candidate) => candidate.value === option);
        return textOf(described?.label, context) || option;
      })(value, context);
    case 'duration': {
      // A description gives its default in seconds; what is stored also has the unit it was typed in.
      if (typeof value !== 'number') return written(value, context);
      return context.localisation.format.duration({ seconds: value, unit: value % 3600 === 0 ? 'hours' : 'minutes' });
    }
    default:
      return written(value, context);
  }
}
