import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../../locales/localisation.ts';
import { select } from '../../parts/select.ts';

/** The list of policies or metrics where there is no room for a list. */
export interface EntityPicker {
  /** Unique in the editor's root. */
  readonly id: string;
  readonly label: string;
  readonly entities: readonly { readonly id: string; readonly name: string; readonly removed: boolean }[];
  readonly selected: string;
  readonly localisation: Localisation;
  readonly onSelect: (id: string) => void;
}

export function entityPicker({ id, label, entities, selected, localisation, onSelect }: EntityPicker): TemplateResult {
  const words = localisation.messages('shell');
  return select({
    control: { id, editable: true, changed: false, errors: [], warnings: [] },
    label,
    options: entities.map((entity) => ({
      value: entity.id,
      label: entity.name,
      hint: entity.removed ? words.removed : undefined,
    })),
    value: selected,
    words,
    onChoose: onSelect,
  });
}

/** What is shown of a policy or metric that the draft takes out; without `onRestore` nothing can be edited. */
export function removedEntity(
  name: string,
  localisation: Localisation,
  onRestore: (() => void) | undefined,
): TemplateResult {
  const words = localisation.messages('shell');
  return html`<section class="shown gone" aria-label=${name}>
    <h3 class="title"><s>${name}</s></h3>
    <p>${words.removed}</p>
    ${onRestore ? html`<button class="button small" @click=${onRestore}>${words.restore}</button>` : nothing}
  </section>`;
}
