import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Field } from '../../../domain/settings/field.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { FieldsMessages } from '../../../locales/fields.en.ts';
import { icon } from '../../parts/icon.ts';

/** One row of the field list. */
export interface FieldRow {
  readonly field: Field;
  readonly removed: boolean;
  readonly selected: boolean;
  readonly changed: boolean;
  readonly isNew: boolean;
  readonly invalid: boolean;
  /** Tickets that lose a value when the field is removed. */
  readonly tickets: number;
  readonly localisation: Localisation;
  /** The grip and the arrows; absent when the order can't be changed. */
  readonly grip?: TemplateResult | undefined;
  readonly onMove?: ((by: -1 | 1) => void) | undefined;
  readonly onSelect: () => void;
  readonly onRestore: () => void;
}

/** The field's label as it is shown, or words for one that has none yet. */
export function fieldName(field: Field, localisation: Localisation): string {
  return localisation.text(field.label) || localisation.messages('fields').untitled;
}

export function fieldRow(row: FieldRow): TemplateResult {
  const { field, localisation, selected } = row;
  const words = localisation.messages('fields');
  const shared = localisation.messages('shell');
  const name = fieldName(field, localisation);
  const tag = row.isNew ? shared.new : field.system ? words.system : field.archived ? words.archived : undefined;
  if (row.removed) {
    return html`<div class="field-row removed changed">
      <span></span>${icon(field.type)}<s class="clip">${name}</s>
      <span class="gone secondary"
        ><span>${row.tickets > 0 ? words.removedOnTickets(row.tickets) : shared.removed}</span>
        <button class="button link" aria-label=${words.restoreField(name)} @click=${row.onRestore}>
          ${shared.restore}
        </button></span
      >
    </div>`;
  }
  return html`<div
    class=${classMap({ 'field-row': true, selected, changed: row.changed || row.isNew, archived: field.archived ?? false })}
    @click=${row.onSelect}
  >
    ${row.grip ?? html`<span></span>`}${icon(field.type)}
    <span class="name">
      <button class="open clip" aria-current=${selected ? 'true' : nothing}>
        ${name}${row.changed && !row.isNew ? html`<span class="unseen">, ${words.changed}</span>` : nothing}
      </button>
      ${tag ? html`<span class=${row.isNew ? 'tag' : field.archived ? 'tag plain' : 'tiny'}>${tag}</span>` : nothing}
      ${row.invalid ? html`<span class="invalid" role="img" aria-label=${shared.hasProblems}>${icon('error')}</span>` : nothing}
    </span>
    ${
      selected && row.onMove
        ? html`<span class="moves">
            ${moveButton('arrow-up', shared.moveUp(name), () => row.onMove?.(-1))}
            ${moveButton('arrow-down', shared.moveDown(name), () => row.onMove?.(1))}
          </span>`
        : html`<span class="required">${requiredTo(field, words)}</span>
            <span class="seen">${seenBy(field, words)}</span>
            <span class="used">${usedBy(field, words, shared.all)}</span>`
    }
  </div>`;
}

function moveButton(name: 'arrow-up' | 'arrow-down', label: string, action: () => void): TemplateResult {
  return html`<button
    class="button icon-only small"
    aria-label=${label}
    @click=${(event: Event) => {
      event.stopPropagation();
      action();
    }}
  >
    ${icon(name)}
  </button>`;
}

function requiredTo({ required }: Field, words: FieldsMessages): string {
  if (required.create && required.solve) return words.createAndSolve;
  return required.create ? words.moments.create : required.solve ? words.moments.solve : '–';
}

function seenBy({ access }: Field, words: FieldsMessages): string {
  if (access.operator === 'hidden') return access.client === 'hidden' ? words.seenBy.nobody : words.seenBy.client;
  return access.client === 'hidden' ? words.seenBy.operator : words.seenBy.everyone;
}

function usedBy({ topics }: Field, words: FieldsMessages, all: string): string {
  return topics === 'all' ? all : words.topicsCount(topics.length);
}
