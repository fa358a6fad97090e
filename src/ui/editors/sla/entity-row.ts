import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Localisation } from '../../../locales/localisation.ts';
import { icon } from '../../parts/icon.ts';

/** One row of a list of policies or metrics. */
export interface EntityRow {
  readonly name: string;
  /** Under the name: its conditions in words, what it measures. */
  readonly summary: string;
  /** Its place in the order; empty where there is none. */
  readonly place: string;
  readonly removed: boolean;
  readonly selected: boolean;
  readonly changed: boolean;
  readonly isNew: boolean;
  readonly invalid: boolean;
  /** Why it has no effect. */
  readonly warning?: string | undefined;
  readonly localisation: Localisation;
  readonly grip?: TemplateResult | undefined;
  readonly onSelect: () => void;
  /** Absent: nothing can be edited. */
  readonly onRestore?: (() => void) | undefined;
}

export function entityRow(row: EntityRow): TemplateResult {
  const { name, summary, localisation, selected } = row;
  const shared = localisation.messages('shell');
  if (row.removed) {
    return html`<div class="entity removed changed">
      <span></span><span></span>
      <div class="secondary">
        <s class="clip">${name}</s><br />${shared.removed}
        ${
          row.onRestore
            ? html`<button class="button link" aria-label=${`${shared.restore}: ${name}`} @click=${row.onRestore}>
                ${shared.restore}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }
  return html`<div
    class=${classMap({ entity: true, selected, changed: row.changed || row.isNew })}
    @click=${row.onSelect}
  >
    ${row.grip ?? html`<span></span>`}<span class="place">${row.place}</span>
    <div class="what">
      <span class="row"
        ><button class="open" aria-current=${selected ? 'true' : nothing}>${name}</button>
        ${row.isNew ? html`<span class="tag">${shared.new}</span>` : nothing}${
          row.invalid
            ? html`<span class="invalid" role="img" aria-label=${shared.hasProblems}>${icon('error')}</span>`
            : nothing
        }</span
      >
      <p class="secondary">${summary}</p>
      ${row.warning ? html`<p class="message warning">${icon('warning', 'small')}<span>${row.warning}</span></p>` : nothing}
    </div>
  </div>`;
}
