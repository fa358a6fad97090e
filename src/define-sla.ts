/** Registers `<ticket-settings-sla>`, unless a copy of it is registered already. */
import { defineOnce } from './ui/define-once.ts';
import { TicketSettingsSla } from './ui/sla/ticket-sla.ts';

defineOnce('ticket-settings-sla', TicketSettingsSla);
