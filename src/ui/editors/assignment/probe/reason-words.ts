import type { Language } from '../../../../locales/catalogues.ts';
import type { AssignmentWords } from '../../../../locales/reasons/assignment-words.ts';

const loaders: Readonly<Record<Language, () => Promise<{ readonly assignmentWords: AssignmentWords }>>> = {
  en: () => import('../../../../locales/reasons/assignment.en.ts'),
  uk: () => import('../../../../locales/reasons/assignment.uk.ts'),
};

/** The sentences of the engine's explanations in one language. Rejects when the chunk can't be loaded. */
export async function loadReasonWords(language: Language): Promise<AssignmentWords> {
  return (await loaders[language]()).assignmentWords;
}
