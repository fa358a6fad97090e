import type { Change } from '../../domain/changes/diff.ts';
import type { Path } from '../../domain/settings/path.ts';
import type { ChangeMessages } from '../changes.en.ts';
import { condition } from './conditions.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import {
  describeElement,
  describeValue,
  type ChangeDescription,
  type ChangeOf,
  type ElementChange,
  type Place,
} from './description.ts';
import { fieldName, fieldOf, optionTrail } from './names.ts';
import { propertyName } from './properties.ts';
import { wordFor } from './text.ts';
import { asIs, fieldValue, fileSize, isNothing, oneOf, relativeDay, topics, written, type Writer } from './values.ts';

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
  if (options.length > 0) {
    const option = words.of(field, optionTrail(id, options, context));
    if (property.join('/') === 'retired') return describeState(change, place, option, words.retired);
    return describeValue(change, place, words.of(option, propertyName(property, words.field, context)), context);
  }
  const key = property.join('/');
  if (key === 'archived') return describeState(change, place, field, words.archived);
  const write: Writer =
    key === 'default'
      ? (value) => (isNothing(value) ? words.nothing : fieldValue(id, value, context))
      : (writers[key] ?? written);
  const description = describeValue(
    change,
    place,
    words.of(field, propertyName(property, words.field, context)),
    context,
    write,
  );
  const sentence = requiredSentence(change, key, field, words);
  return sentence === undefined ? description : { ...description, sentence };
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
      content: change.kind === 'removed' ? words.fieldOf(type) : undefined,
      tickets: context.capabilities?.usage?.[id]?.tickets,
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
  const tickets = context.capabilities?.usage?.[field]?.options?.[options.at(-1) ?? ''];
  const summaries = {
    added: () => words.optionAdded(name),
    removed: () => words.optionRemoved(name, tickets ?? 0),
    moved: () => words.optionMoved(name, change.kind === 'moved' ? change.to + 1 : 0),
  };
  const summary = summaries[change.kind]();
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

/** "Refund amount: required to solve, was off" says it better than "…, required to solve: on, was off". */
function requiredSentence(
  change: ChangeOf<'changed'>,
  key: string,
  field: string,
  words: ChangeMessages,
): string | undefined {
  if (key !== 'required/create' && key !== 'required/solve') return undefined;
  const { on, off } = key === 'required/create' ? words.requiredToCreate : words.requiredToSolve;
  return change.after === true ? words.changed(field, on, words.off) : words.changed(field, off, words.on);
}
