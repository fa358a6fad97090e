import type { Path } from '../../domain/settings/path.ts';
import { wordsOf, type ChangeContext } from './context.ts';
import { describeValue, type ChangeDescription, type ChangeOf, type Place } from './description.ts';
import { own } from './own.ts';
import type { Writer } from './values.ts';

/** What one kind of entity says about its properties, each by its path in the entity: `required/create`. */
export interface Properties {
  readonly names: Readonly<Record<string, string>>;
  /** For those that aren't written by their own shape. */
  readonly writers: Readonly<Record<string, Writer>>;
}

/** A change of the property at `path` of an entity called `owner`; without `owner` the property's name says enough. */
export function describeProperty(
  change: ChangeOf<'changed'>,
  place: Place,
  owner: string | undefined,
  path: Path,
  { names, writers }: Properties,
  context: ChangeContext,
): ChangeDescription {
  const name = propertyName(path, names, context);
  const subject = owner === undefined ? name : wordsOf(context).of(owner, name);
  return describeValue(change, place, subject, context, own(writers, path.join('/')));
}

/**
 * A text in several languages also has its language, unless that is the reader's own. A property that this version
 * doesn't know is called by its keys.
 */
function propertyName(path: Path, names: Properties['names'], context: ChangeContext): string {
  const known = own(names, path.join('/'));
  if (known !== undefined) return known;
  const text = own(names, path.slice(0, -1).join('/'));
  const language = path.at(-1);
  if (text === undefined || language === undefined) return path.join(' › ');
  const { locale } = context.localisation;
  const isOwn = language === locale || language === locale.split('-')[0];
  return isOwn ? text : wordsOf(context).inLanguage(text, language.toUpperCase());
}
