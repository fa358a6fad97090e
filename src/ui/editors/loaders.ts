import { html, type TemplateResult } from 'lit';
import type { CatalogueName } from '../../locales/catalogues.ts';
import type { Tab } from '../element/sections.ts';

/** An editor as the shell knows it: loaded when its tab is first opened. */
export interface EditorLoader {
  /** Words it needs beside those of the shell. */
  readonly catalogues: readonly CatalogueName[];
  /** Loads its code and registers its tags. */
  readonly load: () => Promise<void>;
  readonly render: (host: EditorHost) => TemplateResult;
}

/** What an editor is told by the element that it is in. */
export interface EditorHost {
  /** The run of the preview that a link restores. */
  readonly run: string | undefined;
  readonly workerUrl: string | undefined;
}

export const editorLoaders: Readonly<Record<Tab, EditorLoader>> = {
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
  preview: {
    catalogues: ['preview', 'results', 'import', 'probe', 'sla', 'changes', 'fields'],
    load: async () => (await import('../preview/preview-editor.ts')).definePreviewEditor(),
    render: ({ run, workerUrl }) =>
      html`<ticket-settings-preview-editor
        part="editor"
        .run=${run}
        .workerUrl=${workerUrl}
      ></ticket-settings-preview-editor>`,
  },
};
