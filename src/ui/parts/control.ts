import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { icon } from './icon.ts';

/** What a control shows besides its value; made by `EditorElement.control(path)`. */
export interface ControlState {
  /** Unique in the editor's root; the formatted path of what the control edits, so that links can find it. */
  readonly id: string;
  readonly editable: boolean;
  /** Differs from what is saved. */
  readonly changed: boolean;
  /** "was 1 h" */
  readonly was?: string;
  /** Text that is no value yet; shown in place of the value. */
  readonly typed?: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Attributes that tie a control to its label, help, "was" and messages; ids of {@link fieldFrame}. */
export function describedBy(control: ControlState, { help = false } = {}): string | typeof nothing {
  const ids = [
    help ? `${control.id}:help` : '',
    control.was ? `${control.id}:was` : '',
    control.errors.length + control.warnings.length > 0 ? `${control.id}:messages` : '',
  ].filter((id) => id !== '');
  return ids.length > 0 ? ids.join(' ') : nothing;
}

export interface FieldFrame {
  readonly control: ControlState;
  readonly label: string;
  /** A star after the label, for a value that is needed: the word that is read out for it. */
  readonly starred?: string | undefined;
  /** The label is read out and not seen: a column head or a sentence beside it says the same. */
  readonly labelUnseen?: boolean;
  readonly help?: string | undefined;
}

/** A control with its label above, and help, "was" and messages below, all tied together by id. */
export function fieldFrame({ control, label, labelUnseen, starred, help }: FieldFrame, body: unknown): TemplateResult {
  return html`<div class=${classMap({ field: true, changed: control.changed })} data-path=${control.id}>
    <label class=${labelUnseen ? 'unseen' : 'label'} for=${control.id} id="${control.id}:label"
      >${label}${starred ? html`&nbsp;<b class="star" role="img" aria-label=${starred}>*</b>` : nothing}</label
    >
    ${body}${help ? html`<p class="help" id="${control.id}:help">${help}</p>` : nothing}${wasLine(control)}${messages(control)}
  </div>`;
}

/** "was 1 h", when the control says what it was. */
export function wasLine(control: ControlState): TemplateResult | typeof nothing {
  return control.was ? html`<span class="was" id="${control.id}:was">${control.was}</span>` : nothing;
}

/** What is wrong, and what is worth a warning. */
export function messages(control: ControlState): TemplateResult | typeof nothing {
  if (control.errors.length + control.warnings.length === 0) return nothing;
  return html`<div id="${control.id}:messages">
    ${control.errors.map((text) => html`<p class="message">${icon('error', 'small')}<span>${text}</span></p>`)}
    ${control.warnings.map((text) => html`<p class="message warning">${icon('warning', 'small')}<span>${text}</span></p>`)}
  </div>`;
}
