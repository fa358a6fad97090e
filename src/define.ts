/** Registers `<ticket-settings>`, unless a copy of it is registered already. */
import { defineOnce } from './ui/define-once.ts';
import { TicketSettings } from './ui/element/ticket-settings.ts';

defineOnce('ticket-settings', TicketSettings);
