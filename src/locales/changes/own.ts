/** What a record has for a key that comes from a document, and which may be called like something all objects have. */
export const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/** The word for a key of the document; a key that this version doesn't know stands for itself. */
export const wordFor = (words: Readonly<Record<string, string>>, key: string): string => own(words, key) ?? key;
