import type { Text } from './text.ts';

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
