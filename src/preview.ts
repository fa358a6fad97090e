/** The preview, to be used alone. Importing this registers nothing: see `define-preview.ts`. */
export { TicketSettingsPreview } from './ui/preview/ticket-preview.ts';
export type { TicketPreviewEventMap } from './ui/preview/ticket-preview-events.ts';
export type { HistoryQuery, HistoryRange, PastTicket, TicketSettingsBackend } from './adapters/backend.ts';
