import * as z from 'zod/mini';

/** Text in several languages, by BCP 47 language tag: `{ en: 'Device model', uk: 'Модель пристрою' }`. */
export const localizedTextSchema = z.record(z.string(), z.string());
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** What a backend may give as a name: one string, or the same name in several languages. */
export const textSchema = z.union([z.string(), localizedTextSchema]);
export type Text = z.infer<typeof textSchema>;

export { textIn } from './text-in.ts';
