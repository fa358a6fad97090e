import { pluralIn } from './plural.ts';

const count = pluralIn('en');

/** The frame of the widget: tabs, save bar, review, notices, and the words all editors share. */
export const messages = {
  region: 'Ticket settings',
  sections: {
    fields: 'Fields',
    assignment: 'Auto assignment',
    sla: 'SLA',
    calendars: 'Calendars',
    other: 'Other',
    preview: 'Preview',
  },
  /** For the narrow layout. */
  shortSections: {
    fields: 'Fields',
    assignment: 'Assignment',
    sla: 'SLA',
    calendars: 'Calendars',
    other: 'Other',
    preview: 'Preview',
  },
  unsavedChanges: (changes: number) => count(changes, { one: '# unsaved change', other: '# unsaved changes' }),
  hasProblems: 'has problems',

  save: 'Save',
  saving: (changes: number) => count(changes, { one: 'Saving # change', other: 'Saving # changes' }),
  savedAt: (time: string) => `Saved at ${time}`,
  lastSaved: (when: string, by: string | undefined) => (by ? `Saved ${when} by ${by}` : `Saved ${when}`),
  neverSaved: 'Nothing saved yet',
  nothingToSave: 'Nothing has changed',
  notSaved: (cause: string) => `Not saved. ${cause}`,
  tryAgain: 'Try again',
  viewOnly: 'View only. Ask an administrator for the right to save',
  newerVersion: (version: number) =>
    `View only. These settings were saved by a newer version (${version}). Update the widget to edit them`,
  otherSaved: (by: string | undefined, time: string) =>
    `${by ?? 'Somebody else'} saved at ${time}. Your changes are on top of theirs`,
  draftFrom: (when: string) => `Draft from ${when}`,
  draftUnreadable: 'A draft kept on this device can’t be read',
  discard: 'Discard',
  takenIn: (changes: number) =>
    count(changes, { one: '# change by others taken in', other: '# changes by others taken in' }),
  clashes: (places: number) =>
    count(places, {
      one: 'You both changed one thing. Review it before saving',
      other: 'You both changed # things. Review them before saving',
    }),
  review: (changes: number) => count(changes, { one: 'Review # change', other: 'Review # changes' }),
  problems: (problems: number) => count(problems, { one: '# problem', other: '# problems' }),

  undo: 'Undo',
  redo: 'Redo',
  undoStep: (step: string) => `Undo: ${step}`,
  redoStep: (step: string) => `Redo: ${step}`,
  undone: (step: string) => `Undone: ${step}`,
  redone: (step: string) => `Redone: ${step}`,
  andMore: (step: string, more: number) => `${step}, and ${more} more`,

  takeBack: 'Take back',
  takeBackChange: (change: string) => `Take back: ${change}`,
  takenBack: (change: string) => `Taken back: ${change}`,
  discardAll: 'Discard all',
  discarded: 'All changes discarded',
  close: 'Close',
  cancel: 'Cancel',
  saveChanges: (changes: number) => count(changes, { one: 'Save # change', other: 'Save # changes' }),
  reviewEmpty: 'Nothing has changed.',
  seeEffect: 'See the effect',
  showMoreChanges: (changes: number) => count(changes, { one: 'Show # more change', other: 'Show # more changes' }),
  changeEffects: {
    at_once: 'New tickets use the settings at once. Open tickets are recounted at once.',
    next_update:
      'New tickets use the settings at once. Open tickets are recounted the next time somebody updates them.',
    keep: 'New tickets use the settings at once. Open tickets keep the deadlines they have.',
  },
  changeEffectUnknown: 'New tickets use the settings at once.',
  was: (value: string) => `was ${value}`,
  changedWas: (value: string) => `changed, was ${value}`,
  noValue: 'nothing',

  problemSummary: (problems: number) =>
    count(problems, { one: 'Fix # problem to save', other: 'Fix # problems to save' }),
  olderProblems: 'Already there before your changes, and not in the way of saving',
  warnings: 'Worth a look',

  loading: 'Loading the settings',
  notLoaded: 'Settings did not load',
  partNotLoaded: 'This part did not load',
  partNotLoadedHelp: 'Try again. If that doesn’t help, save your changes and load the page again.',
  damaged: 'The stored settings are damaged',
  damagedHelp: 'Nothing was changed. Restore them from a backup, then try again.',
  failures: {
    unauthorised: 'You are no longer signed in. Sign in and try again.',
    forbidden: 'You may not do this here. Ask an administrator for the right.',
    not_found: 'The server has no settings here.',
    conflict: 'Somebody else saved meanwhile. Load the settings again.',
    invalid: 'The server refused the settings.',
    unavailable: 'The server did not answer.',
    too_large: 'The settings are too large for the server.',
    unknown: 'Something unexpected went wrong.',
  },
  draftKept: (changes: number) =>
    count(changes, { one: 'Your draft of # change is still here.', other: 'Your draft of # changes is still here.' }),
  copyDetails: 'Copy details',
  copied: 'Details copied',
  directoryMissing: 'Topics, operators and statuses could not be loaded. What needs them shows their ids.',
  readOnlySection: (reason: string) => `Can’t be changed here. ${reason}`,

  new: 'New',
  removed: 'Removed when you save',
  restore: 'Restore',
  none: 'none',
  all: 'All',
  add: 'Add',
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  back: 'Back',
  search: 'Search',
  choose: 'Choose',
  nothingFound: 'Nothing found',
  yes: 'Yes',
  no: 'No',
  on: 'on',
  off: 'off',
  moveHint: 'Space to lift, ↑ ↓ to move, Space to drop',
  moveHandle: (name: string) => `Move ${name}. Press Space, then arrow keys`,
  lifted: (name: string, place: number, total: number) => `${name} lifted, place ${place} of ${total}`,
  moved: (name: string, place: number, total: number) => `${name}, place ${place} of ${total}`,
  movedInTree: (name: string, place: number, total: number, level: number) =>
    `${name}, place ${place} of ${total}, level ${level}`,
  dropped: (name: string, place: number, total: number) => `${name} dropped, place ${place} of ${total}`,
  moveCancelled: (name: string, place: number, total: number) => `${name} put back, place ${place} of ${total}`,
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  unit: 'Unit',

  moreActions: 'More actions',
  exportFile: 'Export to a file',
  importFile: 'Import from a file',
};

export type ShellMessages = typeof messages;
