import type { Path } from '../../domain/settings/path.ts';
import { wordsOf, type ChangeContext } from './context.ts';

/**
 * What a property is called. `names` has a word for the properties of one kind of entity, by their path in it
 * (`required/create`); a text in several languages also has its language, unless that is the reader's own. A property
 * that this version doesn't know is called by its keys.
 */
export function propertyName(path: Path, names: Readonly<Record<string, string>>, context: ChangeContext): string {
  const known = named(path, names);
  if (known !== undefined) return known;
  const text = named(path.slice(0, -1), names);
  const language = path.at(-1);
  if (text === undefined || language === undefined) return path.join(' › ');
  const { locale } = context.localisation;
  const own = language === locale || language === locale.split('-')[0];
  return own ? text : wordsOf(context).inLanguage(text, language.toUpperCase());
}

function named(path: Path, names: Readonly<Record<string, string>>): string | undefined {
  const key = path.join('/');
  return Object.hasOwn(names, key) ? names[key] : undefined;
}
