import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../locales/localisation.ts';
import type { Ready } from '../../state/session-state.ts';
import { changesIn, hasProblems, visibleTabs, type Tab } from './sections.ts';

export interface Tabs {
  readonly state: Ready;
  readonly localisation: Localisation;
  readonly open: Tab;
  readonly onOpen: (section: Tab) => void;
}

/** A link for each section, with how many changes it has and whether it has problems. */
export function tabs({ state, localisation, open, onOpen }: Tabs): TemplateResult {
  const words = localisation.messages('shell');
  return html`<nav class="tabs" part="tabs" aria-label=${words.region}>
    ${visibleTabs(state).map((section) => {
      const changes = changesIn(section, state);
      return html`<a
        href="#${section}"
        aria-current=${section === open ? 'page' : nothing}
        @click=${(event: Event) => {
          event.preventDefault();
          onOpen(section);
        }}
        ><span class="long">${words.sections[section]}</span
        ><span class="short">${words.shortSections[section]}</span>${
          changes > 0
            ? html`<span class="count" role="img" aria-label=${words.unsavedChanges(changes)}>${changes}</span>`
            : nothing
        }${
          hasProblems(section, state)
            ? html`<span class="dot" role="img" aria-label=${words.hasProblems}></span>`
            : nothing
        }</a
      >`;
    })}
  </nav>`;
}
