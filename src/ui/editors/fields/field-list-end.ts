import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../../locales/localisation.ts';
import { icon } from '../../parts/icon.ts';

export interface FieldListEnd {
  /** Rows above it. */
  readonly count: number;
  readonly searching: boolean;
  /** Some are not system fields. */
  readonly ownFields: boolean;
  readonly localisation: Localisation;
  readonly onClear: () => void;
  /** Absent where nothing can be edited. */
  readonly onAdd: (() => void) | undefined;
}

/** What stands under the list of fields: why it is empty, and how to add to it. */
export function fieldListEnd(end: FieldListEnd): TemplateResult {
  const { count, searching, localisation, onClear, onAdd } = end;
  const words = localisation.messages('fields');
  return html`${
    count === 0
      ? html`<p class="none">
          ${words.noFields} <button class="button link" @click=${onClear}>${words.clearSearch}</button>
        </p>`
      : nothing
  }${
    searching || end.ownFields
      ? nothing
      : html`<div class="none-yet">
          <h3 class="subtitle">${words.noneYet}</h3>
          <p class="secondary">${words.noneYetHelp(count)}</p>
        </div>`
  }${
    onAdd
      ? html`<div class="row below">
          <button class="button small" @click=${onAdd}>${icon('plus')}${words.addField}</button>
          <span class="secondary">${searching ? words.orderFixed : localisation.messages('shell').moveHint}</span>
        </div>`
      : nothing
  }`;
}
