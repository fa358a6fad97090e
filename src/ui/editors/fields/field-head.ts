import { html, nothing, type TemplateResult } from 'lit';
import type { Field, FieldType } from '../../../domain/settings/field.ts';
import { fieldTypes } from '../../../domain/settings/vocabulary.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import type { ControlState } from '../../parts/control.ts';
import { icon } from '../../parts/icon.ts';
import { select } from '../../parts/select.ts';
import { fieldName } from './field-row.ts';

/** The top of the pane of a field. */
export interface FieldHead {
  readonly field: Field;
  /** Its key and type are fixed. */
  readonly isSaved: boolean;
  /** Tickets that carry a value. */
  readonly tickets: number;
  /** Of the type, while it can be chosen. */
  readonly control: ControlState;
  readonly localisation: Localisation;
  readonly onRetype: (type: FieldType) => void;
  /** A copy, of another type when one is given. */
  readonly onCopy: (type?: FieldType) => void;
  readonly onArchive: () => void;
  readonly onRemove: () => void;
  /** Narrow, the pane is a page between the list and the form. */
  readonly onView: (view: 'list' | 'form') => void;
}

/** Name, type and what can be done with the field as a whole. */
export function fieldHead(input: FieldHead): TemplateResult {
  const { field, control, localisation, onView } = input;
  const words = localisation.messages('fields');
  return html`<div class="head">
    <button
      class="button icon-only narrow"
      aria-label=${localisation.messages('shell').back}
      @click=${() => onView('list')}
    >
      ${icon('back')}
    </button>
    <span class="kind">${icon(field.type)}</span>
    <div class="grow">
      <h3 class="title clip" tabindex="-1">${fieldName(field, localisation)}</h3>
      <div class="secondary">${typeNote(input)}</div>
      ${field.archived ? html`<p class="secondary">${words.archivedNote}</p>` : nothing}
    </div>
    ${control.editable && !field.system ? tools(input) : nothing}
    <button class="button small narrow" @click=${() => onView('form')}>${words.openForm}</button>
  </div>`;
}

function tools({ field, isSaved, tickets, localisation, onCopy, onArchive, onRemove }: FieldHead): TemplateResult {
  const words = localisation.messages('fields');
  const archive = tickets > 0 ? `${words.archive}. ${words.archiveHelp(tickets)}` : words.archive;
  const tool = (name: 'copy' | 'trash' | 'archive', label: string, action: () => void) =>
    html`<button class="button icon-only" aria-label=${label} title=${label} @click=${action}>${icon(name)}</button>`;
  return html`<span class="tools">
    ${tool('copy', words.copyField, () => onCopy())}
    ${field.archived || isSaved ? tool('archive', field.archived ? words.unarchive : archive, onArchive) : nothing}
    ${tool('trash', words.removeField, onRemove)}
  </span>`;
}

/** The type: to be chosen until the first save, and said to be fixed afterwards. */
function typeNote({ field, isSaved, control, localisation, onRetype, onCopy }: FieldHead): unknown {
  const words = localisation.messages('fields');
  const type = words.types[field.type];
  if (field.system) return words.systemType(type);
  const choices = fieldTypes.map((value) => ({ value, label: words.types[value], icon: value }));
  const frame = { labelUnseen: true, small: true, words: localisation.messages('shell') };
  if (!isSaved) {
    return select({
      ...frame,
      control,
      label: words.type,
      options: choices,
      value: field.type,
      onChoose: (value) => onRetype(value as FieldType),
    });
  }
  const copy = select({
    ...frame,
    control: { id: 'copy-as', editable: true, changed: false, errors: [], warnings: [] },
    label: words.copyAs,
    placeholder: words.copyAs,
    options: choices.filter(({ value }) => value !== field.type),
    value: undefined,
    onChoose: (value) => onCopy(value as FieldType),
  });
  return html`<span>${words.typeFixed(type)}</span> ${control.editable ? copy : nothing}`;
}
