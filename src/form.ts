/** The form of one ticket, to be used alone. Importing this registers nothing: see `define-form.ts`. */
export { TicketSettingsForm } from './ui/form/ticket-form.ts';
export type { TicketFormEventMap } from './ui/form/ticket-form-events.ts';
export type { TicketSettingsBackend } from './adapters/backend.ts';
export type { TicketValues } from './domain/fields/conditions.ts';
export type { FileValue } from './domain/fields/values.ts';
