import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../locales/localisation.ts';
import type { ShellMessages } from '../../locales/shell.en.ts';
import type { MergeResult, Ready, ReadOnlyReason } from '../../state/session-state.ts';
import { icon, type IconName } from '../parts/icon.ts';
import { menu } from '../parts/menu.ts';

/** What the save bar needs to say and do. */
export interface SaveBar {
  readonly state: Ready;
  readonly localisation: Localisation;
  /** What the next undo and redo would do, in words; absent when there is none or the words are not loaded yet. */
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  /** `false` with `save-button="none"`: the host has a Save of its own. */
  readonly withButton: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onReview: () => void;
  readonly onDiscard: () => void;
  readonly onProblems: () => void;
  readonly onSave: () => void;
  readonly onExport: () => void;
  readonly onImport: () => void;
}

/** Undo, redo, what state the draft is in, Review and Save. */
export function saveBar(bar: SaveBar): TemplateResult {
  const { state, localisation } = bar;
  const words = localisation.messages('shell');
  const exportAction = { label: words.exportFile, icon: 'download', onChoose: bar.onExport } as const;
  if (state.readOnly) {
    return html`<div class="save" part="save-bar">
      <span class="row tools">${menu({ label: words.moreActions, actions: [exportAction] })}</span>
      <span class="separator"></span>
      ${message(readOnlyText(state.readOnly, localisation), 'lock', '')}
    </div>`;
  }
  const importAction = { label: words.importFile, icon: 'upload', onChoose: bar.onImport } as const;
  const changes = state.changes.length;
  return html`<div class="save" part="save-bar">
    <span class="row tools">
      ${menu({ label: words.moreActions, actions: [exportAction, importAction] })}
      ${toolButton('undo', words.undo, bar.undoLabel, state.undoStep !== undefined, bar.onUndo)}
      ${toolButton('redo', words.redo, bar.redoLabel, state.redoStep !== undefined, bar.onRedo)}
    </span>
    <span class="separator"></span>
    ${statusMessage(bar)}
    ${
      changes > 0
        ? html`<button class="button quiet review" @click=${bar.onReview}>${words.review(changes)}</button>`
        : nothing
    }
    ${bar.withButton ? saveButton(bar) : nothing}
  </div>`;
}

function toolButton(name: IconName, label: string, step: string | undefined, enabled: boolean, action: () => void) {
  return html`<button
    class="button icon-only"
    aria-label=${step ?? label}
    title=${step ?? label}
    aria-disabled=${enabled ? nothing : 'true'}
    @click=${() => {
      if (enabled) action();
    }}
  >
    ${icon(name)}
  </button>`;
}

function saveButton({ state, localisation, onSave }: SaveBar): TemplateResult {
  const words = localisation.messages('shell');
  const failed = state.save.status === 'failed';
  const busy = state.save.status === 'saving';
  const idle = busy || (state.changes.length === 0 && state.invalidInputs.size === 0);
  return html`<button
    class="button primary"
    aria-disabled=${idle ? 'true' : nothing}
    title=${idle && !busy ? words.nothingToSave : nothing}
    @click=${() => {
      if (!idle) onSave();
    }}
  >
    ${failed ? html`${icon('retry')}${words.tryAgain}` : words.save}
  </button>`;
}

function message(text: string, name: IconName | undefined, tone: string): TemplateResult {
  return html`<span class="state ${tone}">${name ? icon(name) : nothing}<span>${text}</span></span>`;
}

function statusMessage({ state, localisation, onProblems, onDiscard }: SaveBar): TemplateResult | typeof nothing {
  const words = localisation.messages('shell');
  const { format } = localisation;
  const { save, blocking, stamp } = state;
  if (save.status === 'saving') return message(words.saving(save.changeCount), undefined, 'busy');
  if (save.status === 'failed') return message(words.notSaved(words.failures[save.failure.code]), 'error', 'bad');
  if (save.status === 'merged') {
    const text = words.otherSaved(save.saved?.by, format.time(save.saved?.at ?? 0));
    return message([text, ...mergeTexts(save, words)].join('. '), 'warning', 'warn');
  }
  const problems =
    blocking.length > 0 &&
    html`<button class="button quiet danger" @click=${onProblems}>
      ${icon('error')}${words.problems(blocking.length)}
    </button>`;
  if (save.status === 'recovered') {
    const text = [words.draftFrom(format.dateTime(save.at)), ...mergeTexts(save, words)].join('. ');
    return html`${message(text, 'info', '')}
      <button class="button quiet" @click=${onDiscard}>${words.discard}</button>${problems || nothing}`;
  }
  if (problems) return problems;
  if (state.changes.length > 0) return nothing;
  if (save.status === 'draft_unreadable') return message(words.draftUnreadable, 'info', '');
  if (save.status === 'saved') return message(words.savedAt(format.time(save.at)), 'check', 'ok');
  return message(stamp ? words.lastSaved(format.dateTime(stamp.at), stamp.by) : words.neverSaved, undefined, '');
}

/** What came of merging, as sentences. */
const mergeTexts = ({ taken, collisions }: MergeResult, words: ShellMessages) => [
  ...(taken > 0 ? [words.takenIn(taken)] : []),
  ...(collisions.length > 0 ? [words.clashes(collisions.length)] : []),
];

/** Why nothing can be edited. */
export function readOnlyText(readOnly: ReadOnlyReason, localisation: Localisation): string {
  const words = localisation.messages('shell');
  if (readOnly.code === 'newer_version') return words.newerVersion(readOnly.schemaVersion);
  return localisation.text(readOnly.reason) || words.viewOnly;
}
