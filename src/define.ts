/** Registers `<ticket-settings>`, unless a copy of it is registered already. */
import { defineOnce } from './ui/define-once.ts';
import { TicketSettings } from './ui/element/ticket-settings.ts';
import { defineMenu } from './ui/parts/menu.ts';

defineMenu();
defineOnce('ticket-settings', TicketSettings);
