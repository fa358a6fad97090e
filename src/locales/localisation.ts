import type { Text } from '../domain/settings/text.ts';
import { textIn } from '../domain/settings/text-in.ts';
import { catalogueLoaders, type CatalogueName, type Catalogues, type Language } from './catalogues.ts';
import { createFormat, type Format } from './format.ts';

/** Words of the host's own, in place of the widget's: `{ shell: { save: 'Publish' } }`. */
export type MessageOverrides = { readonly [Name in CatalogueName]?: Partial<Catalogues[Name]> };

export interface LocaleOptions {
  /** BCP 47: `en`, `en-GB`, `uk`. A language the widget doesn't speak gets English words and its own formats. */
  readonly locale: string;
  /** IANA name; absent: the browser's. */
  readonly timeZone?: string | undefined;
  readonly overrides?: MessageOverrides | undefined;
}

/** The words and formats of one widget. Two widgets in two languages on one page each have their own. */
export interface Localisation {
  readonly locale: string;
  readonly language: Language;
  readonly format: Format;
  /** IANA name of the zone in which instants are shown. */
  readonly timeZone: string;
  /** The words of a part that was loaded. */
  messages<Name extends CatalogueName>(name: Name): Catalogues[Name];
  has(name: CatalogueName): boolean;
  /** A name from the document or the backend, in this language. */
  text(text: Text | undefined): string;
  /** The same localisation with the words of further parts. */
  with(names: readonly CatalogueName[]): Promise<Localisation>;
}

export const languageOf = (locale: string): Language => {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(catalogueLoaders, language) ? (language as Language) : 'en';
};

/** Loads the words of the parts named. Rejects only when a chunk of the widget itself can't be loaded. */
export function loadLocalisation(options: LocaleOptions, names: readonly CatalogueName[]): Promise<Localisation> {
  const valid = { ...options, locale: validLocale(options.locale), timeZone: validTimeZone(options.timeZone) };
  return extend(valid, createFormat(valid.locale, valid.timeZone), {}, names);
}

async function extend(
  options: LocaleOptions,
  format: Format,
  loaded: Partial<Catalogues>,
  names: readonly CatalogueName[],
): Promise<Localisation> {
  const language = languageOf(options.locale);
  const missing = names.filter((name) => !loaded[name]);
  const added = await Promise.all(missing.map(async (name) => [name, await loadCatalogue(language, name, options)]));
  const catalogues: Partial<Catalogues> = { ...loaded, ...Object.fromEntries(added) };
  return {
    locale: options.locale,
    language,
    format,
    // Asked when an instant is shown: a browser takes as long to tell as to render a list.
    get timeZone() {
      return options.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    messages(name) {
      const catalogue = catalogues[name];
      if (!catalogue) throw new Error(`The words of "${name}" are not loaded`);
      return catalogue;
    },
    has: (name) => catalogues[name] !== undefined,
    text: (text) => textIn(text, options.locale),
    with: (more) => extend(options, format, catalogues, more),
  };
}

async function loadCatalogue<Name extends CatalogueName>(language: Language, name: Name, options: LocaleOptions) {
  const { messages } = await catalogueLoaders[language][name]();
  return { ...messages, ...options.overrides?.[name] };
}

/** English of no country in particular writes dates with the day first, as most of its readers do: 14 Nov. */
const english = 'en-GB';

/** `locale` in its canonical form, or English when it is no language tag at all. */
function validLocale(locale: string): string {
  try {
    const [tag = english] = Intl.getCanonicalLocales(locale);
    return tag === 'en' ? english : tag;
  } catch {
    return english; // A wrong tag in an attribute must not take the widget down.
  }
}

/** The same for a time zone: none is the browser's. */
function validTimeZone(timeZone: string | undefined): string | undefined {
  if (timeZone === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
