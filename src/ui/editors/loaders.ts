import { html, type TemplateResult } from 'lit';
import type { Section } from '../../adapters/backend.ts';
import type { CatalogueName } from '../../locales/catalogues.ts';

/** An editor as the shell knows it: loaded when its tab is first opened. */
export interface EditorLoader {
  /** Words it needs beside those of the shell. */
  readonly catalogues: readonly CatalogueName[];
  /** Loads its code and registers its tags. */
  readonly load: () => Promise<void>;
  readonly render: () => TemplateResult;
}

export const editorLoaders: Readonly<Record<Section, EditorLoader>> = {
  fields: {
    catalogues: ['fields', 'form'],
    load: async () => (await import('./fields/fields-editor.ts')).defineFieldsEditor(),
    render: () => html`<ticket-settings-fields-editor part="editor"></ticket-settings-fields-editor>`,
  },
  assignment: {
    catalogues: ['assignment', 'probe'],
    load: async () => (await import('./assignment/assignment-editor.ts')).defineAssignmentEditor(),
    render: () => html`<ticket-settings-assignment-editor part="editor"></ticket-settings-assignment-editor>`,
  },
  sla: {
    catalogues: ['sla', 'strip', 'changes', 'fields'],
    load: async () => {
      const [editor, strip] = await Promise.all([
        import('./sla/sla-editor.ts'),
        import('./sla/strip/deadline-strip.ts'),
      ]);
      editor.defineSlaEditor();
      strip.defineDeadlineStrip();
    },
    render: () => html`<ticket-settings-sla-editor part="editor"></ticket-settings-sla-editor>`,
  },
  calendars: {
    catalogues: ['calendars', 'problems', 'sla'],
    load: async () => (await import('./calendars/calendars-editor.ts')).defineCalendarsEditor(),
    render: () => html`<ticket-settings-calendars-editor part="editor"></ticket-settings-calendars-editor>`,
  },
  other: {
    catalogues: ['other'],
    load: async () => (await import('./other/other-editor.ts')).defineOtherEditor(),
    render: () => html`<ticket-settings-other-editor part="editor"></ticket-settings-other-editor>`,
  },
};
