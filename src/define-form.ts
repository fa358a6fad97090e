/** Registers `<ticket-settings-form>`, unless a copy of it is registered already. */
import { defineOnce } from './ui/define-once.ts';
import { TicketSettingsForm } from './ui/form/ticket-form.ts';
import { defineMultiSelect } from './ui/parts/multi-select.ts';
import { defineSelect } from './ui/parts/select.ts';

defineSelect();
defineMultiSelect();
defineOnce('ticket-settings-form', TicketSettingsForm);
