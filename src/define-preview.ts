/** Registers `<ticket-settings-preview>`, unless a copy of it is registered already. */
import { defineOnce } from './ui/define-once.ts';
import { definePreviewPanel } from './ui/preview/preview-panel.ts';
import { TicketSettingsPreview } from './ui/preview/ticket-preview.ts';

definePreviewPanel();
defineOnce('ticket-settings-preview', TicketSettingsPreview);
