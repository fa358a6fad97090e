import type { Change } from '../../domain/changes/diff.ts';
import type { Path } from '../../domain/settings/path.ts';
import type { ChangeMessages } from '../changes.en.ts';
import { condition } from './conditions.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import {
  describeElement,
  type ChangeDescription,
  type ChangeOf,
  type ElementChange,
  type Place,
} from './description.ts';
import { fieldName, fieldOf, optionTrail } from './names.ts';
import { describeProperty } from './property.ts';
import { own, wordFor } from './own.ts';
import { asIs, fieldValue, fileSize, isNothing, oneOf, relativeDay, topics, type Writer } from './values.ts';

const access = oneOf((words) => words.accessLevels);
const writers: Readonly<Record<string, Writer>> = {
  key: asIs,
  type: oneOf((words) => words.fieldTypes),
  'access/operator': access,
  'access/client': access,
  topics,
  'conditions/show': condition((words) => words.always),
  'conditions/requireCreate': condition((words) => words.never),
  'conditions/requireSolve': condition((words) => words.never),
  earliest: relativeDay,
  latest: relativeDay,
  maximumSize: fileSize,
};

/** A change of the field with the id `path[0]`, or of something in it. */
export function describeFieldChange(change: Change, path: Path, context: ChangeContext): ChangeDescription {
  const words = wordsOf(context);
  const place: Place = { section: 'fields', group: words.groups.fields };
  const [id = '', ...inside] = path;
  const field = fieldName(id, context);
  const { options, property } = splitOptions(inside);
  if (change.kind !== 'changed') {
    return options.length > 0
      ? describeOption(change, place, id, options, context)
      : describeWholeField(change, place, id, context);
  }
  const key = property.join('/');
  if (options.length > 0) {
    const option = words.of(field, optionTrail(id, options, context));
    if (key === 'retired') return describeState(change, place, option, words.retired);
    return describeProperty(change, place, option, property, { names: words.field, writers: {} }, context);
  }
  if (key === 'archived') return describeState(change, place, field, words.archived);
  const ofType: Writer = (value) => (isNothing(value) ? words.nothing : fieldValue(id, value, context));
  const properties = { names: words.field, writers: { ...writers, default: ofType } };
  const description = describeProperty(change, place, field, property, properties, context);
  const required = own(words.required, key);
  if (!required) return description;
  // "Refund amount: required to solve, was off" says it better than "…, required to solve: on, was off".
  const [now, was] = change.after === true ? [required.on, words.off] : [required.off, words.on];
  return { ...description, sentence: words.changed(field, now, was) };
}

/** `['options', 'phones', 'options', 'edge', 'label', 'en']` as the options on the way, and the property behind them. */
function splitOptions(path: Path): { readonly options: Path; readonly property: Path } {
  const options: string[] = [];
  let at = 0;
  for (; path[at] === 'options'; at += 2) {
    const value = path[at + 1];
    if (value === undefined) break;
    options.push(value);
  }
  return { options, property: path.slice(at) };
}

function describeWholeField(
  change: ElementChange,
  place: Place,
  id: string,
  context: ChangeContext,
): ChangeDescription {
  const words = wordsOf(context);
  const type = wordFor(words.fieldTypes, fieldOf(id, context)?.type ?? '');
  return describeElement(
    change,
    place,
    {
      name: fieldName(id, context),
      isNew: words.newField(type),
      tickets: own(context.capabilities?.usage, id)?.tickets,
    },
    context,
  );
}

function describeOption(
  change: ElementChange,
  place: Place,
  field: string,
  options: Path,
  context: ChangeContext,
): ChangeDescription {
  const words = wordsOf(context);
  const name = optionTrail(field, options, context);
  const owner = fieldName(field, context);
  const tickets = own(own(context.capabilities?.usage, field)?.options, options.at(-1) ?? '');
  const summary =
    change.kind === 'added'
      ? words.optionAdded(name)
      : change.kind === 'removed'
        ? words.optionRemoved(name, tickets ?? 0)
        : words.optionMoved(name, change.to + 1);
  const subject = words.of(owner, words.field.options);
  return describeElement(change, place, { name, owner, subject, isNew: summary, summary, tickets }, context);
}

/** A switch whose two positions have verbs: archived and active again, retired and offered again. */
function describeState(
  change: ChangeOf<'changed'>,
  place: Place,
  subject: string,
  states: ChangeMessages['archived'],
): ChangeDescription {
  const state = change.after === true ? states.on : states.off;
  const sentence = state.sentence(subject);
  return { ...place, subject, summary: state.summary, label: sentence, sentence };
}
