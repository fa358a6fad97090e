import type { Format } from '../locales/format.ts';
import { createFormat } from '../locales/format.ts';
import type { SimulationTextMessages } from '../locales/simulation-text.en.ts';

/** Words and formats of one language. */
export interface ReportWords {
  readonly locale: string;
  readonly text: SimulationTextMessages;
  readonly format: Format;
  /** IANA name. */
  readonly timeZone: string;
}

const languages = {
  en: { locale: 'en-GB', load: () => import('../locales/simulation-text.en.ts') },
  uk: { locale: 'uk', load: () => import('../locales/simulation-text.uk.ts') },
} as const;

/** The words of a language, of English for any other. Instants are told in `timeZone`. */
export async function loadWords(language: string, timeZone: string): Promise<ReportWords> {
  const { locale, load } = languages[language === 'uk' ? 'uk' : 'en'];
  const { messages } = await load();
  return { locale, text: messages, format: createFormat(locale, timeZone), timeZone };
}
