import { pluralIn } from './plural.ts';

const count = pluralIn('en');

/** Settings as a file: what an import came to. */
export const messages = {
  imported: (changes: number) =>
    count(changes, { one: 'Imported: # change to review', other: 'Imported: # changes to review' }),
  same: 'The file says what is set already. Nothing changed.',
  failed: 'The file was not imported. Nothing changed.',
  newer: (version: number) => `It was written by a newer version (${version}). Update the widget to import it.`,
  notJson: (line: number, column: number, found: string) =>
    `Line ${line}, column ${column}: “${found}” doesn’t belong there. Mend it and import the file again.`,
  endsEarly: (line: number) => `The file ends too early, in line ${line}. Perhaps it was not copied whole.`,
  tooLarge: 'The file is too large to be a settings file.',
  more: (problems: number) => count(problems, { one: 'and # more', other: 'and # more' }),
};

export type TransferMessages = typeof messages;
