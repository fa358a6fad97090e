import type { Directory } from '../../../domain/settings/directory.ts';

/** A help-desk that could not be asked: no statuses, no priorities. */
export const unknownDirectory: Directory = {
  topics: [],
  skillGroups: [],
  operators: [],
  statuses: [],
  channels: [],
  priorities: [],
  calendars: [],
};
