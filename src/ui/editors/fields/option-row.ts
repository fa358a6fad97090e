import { html, nothing, type TemplateResult } from 'lit';
import type { ListedOption } from '../../../domain/fields/option-tree.ts';
import type { Option } from '../../../domain/settings/field.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { icon } from '../../parts/icon.ts';
import { menu, type MenuAction } from '../../parts/menu.ts';

/** The line of an option. */
export interface OptionLine {
  readonly row: ListedOption;
  readonly isNew: boolean;
  /** Its labels are being edited. */
  readonly isOpen: boolean;
  readonly isFolded: boolean;
  /** Tickets that carry it. */
  readonly tickets: number;
  readonly localisation: Localisation;
  /** Absent where nothing can be edited. */
  readonly grip: TemplateResult | undefined;
  readonly actions: readonly MenuAction[];
  readonly onToggle: () => void;
  readonly onFold: () => void;
}

/** The option's label as it is shown, or words for one that has none yet. */
export function optionName(option: Option, localisation: Localisation): string {
  return localisation.text(option.label) || localisation.messages('fields').untitledOption;
}

export function optionLine(line: OptionLine): TemplateResult {
  const { row, isNew, isOpen, tickets, localisation, grip, actions, onToggle } = line;
  const { option, level } = row;
  const words = localisation.messages('fields');
  const name = optionName(option, localisation);
  const below = option.options?.length ?? 0;
  const look = below > 0 ? 'name parent' : 'name';
  return html`<div class="line level-${level}">
    ${grip ?? html`<span class="gripless"></span>`}${below > 0 ? foldButton(line, name) : nothing}
    ${
      grip
        ? html`<button class=${look} aria-expanded=${String(isOpen)} @click=${onToggle}>${name}</button>`
        : html`<span class=${look}>${name}</span>`
    }
    ${isNew ? html`<span class="tag">${localisation.messages('shell').new}</span>` : nothing}
    ${
      option.retired
        ? html`<span class="tag plain">${tickets > 0 ? words.retiredOn(tickets) : words.retiredTag}</span>`
        : nothing
    }
    <span class="grow"></span>
    <span class="tiny ${below > 0 ? '' : 'code'}">${below > 0 ? words.optionCount(below) : option.value}</span>
    ${actions.length > 0 ? menu({ label: words.optionActions(name), small: true, actions }) : nothing}
  </div>`;
}

function foldButton({ isFolded, localisation, onFold }: OptionLine, name: string): TemplateResult {
  const words = localisation.messages('fields');
  return html`<button
    class="button icon-only small"
    aria-expanded=${String(!isFolded)}
    aria-label=${isFolded ? words.expand(name) : words.collapse(name)}
    @click=${onFold}
  >
    ${icon(isFolded ? 'right' : 'down', 'small')}
  </button>`;
}

/** The line of an option that goes with the next save. */
export function removedOptionLine({
  row: { option, level },
  localisation,
  onRestore,
}: Pick<OptionLine, 'row' | 'localisation'> & { readonly onRestore: () => void }): TemplateResult {
  const shared = localisation.messages('shell');
  const name = optionName(option, localisation);
  return html`<div class="line level-${level}">
    <span class="gripless"></span><s class="name">${name}</s>
    <span class="grow"></span>
    <span class="tiny">${shared.removed}</span>
    <button class="button link" aria-label=${localisation.messages('fields').restoreField(name)} @click=${onRestore}>
      ${shared.restore}
    </button>
  </div>`;
}
