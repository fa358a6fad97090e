import type { Capabilities } from '../../../adapters/backend.ts';
import type { Localisation } from '../../../locales/localisation.ts';

/** The languages that labels and help are written in, the one that others fall back to first. */
export const languagesOf = ({ languages }: Capabilities): readonly string[] => languages ?? ['en', 'uk'];

/** The language in which somebody types who gives only one label: the reader's, when the help-desk has it. */
export function typingLanguage(capabilities: Capabilities, { language }: Localisation): string {
  const languages = languagesOf(capabilities);
  return languages.includes(language) ? language : (languages[0] ?? 'en');
}
