/** The events of `<ticket-settings-preview>`, bubbling and composed. */
export interface TicketPreviewEventMap {
  /** A link to the run was asked for: `run` restores it. Cancelled, the host makes the link. */
  'ticket-settings-run-link': CustomEvent<{ readonly run: string }>;
}
