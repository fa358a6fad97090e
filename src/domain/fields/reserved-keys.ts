import { systemFields } from '../settings/vocabulary.ts';

/** Names that scenarios and tickets use for something else already; system fields have those that are theirs. */
export const reservedKeys: ReadonlySet<string> = new Set([
  'id',
  'auto_assignee',
  'subject_alias',
  'created_at',
  'updated_at',
  ...systemFields,
]);
