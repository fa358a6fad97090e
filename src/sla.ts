/** The SLA clocks of one ticket, to be used alone. Importing this registers nothing: see `define-sla.ts`. */
export { TicketSettingsSla } from './ui/sla/ticket-sla.ts';
export type { TicketSettingsBackend } from './adapters/backend.ts';
export type { ChangeEffect } from './domain/settings/sla.ts';
export type { TicketEvent } from './domain/sla/events.ts';
export type { SettingsVersion } from './domain/sla/replay.ts';
