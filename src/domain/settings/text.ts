import * as z from 'zod/mini';

/** Text in several languages, by BCP 47 language tag: `{ en: 'Device model', uk: 'Модель пристрою' }`. */
export const localizedTextSchema = z.record(z.string(), z.string());
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** What a backend may give as a name: one string, or the same name in several languages. */
export const textSchema = z.union([z.string(), localizedTextSchema]);
export type Text = z.infer<typeof textSchema>;

/**
 * The text in `locale`, else in its base language, else in English, else in whichever language has one.
 * Returns `''` when there is none at all.
 */
export function textIn(text: Text | undefined, locale: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const language = locale.split('-')[0] ?? locale;
  return text[locale] || text[language] || text['en'] || Object.values(text).find((value) => value !== '') || '';
}
