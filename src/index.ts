/** Classes and types of the widget. Importing this registers nothing and touches no global: see `define.ts`. */
export { TicketSettings } from './ui/element/ticket-settings.ts';
export type { TicketSettingsEventMap } from './ui/element/events.ts';
export type * from './adapters/backend.ts';
export { BackendError, type BackendErrorCode } from './adapters/errors.ts';
export type { TicketSettings as TicketSettingsDocument } from './domain/settings/settings.ts';
export type { Directory } from './domain/settings/directory.ts';
export type { Change } from './domain/changes/diff.ts';
export type { Problem } from './domain/settings/problem.ts';
export type { MessageOverrides } from './locales/localisation.ts';
