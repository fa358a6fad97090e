import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../locales/localisation.ts';
import type { Ready } from '../../state/session-state.ts';
import { icon } from '../parts/icon.ts';
import type { Tab } from './sections.ts';

/** What to know before working in a section: that a part of the data is missing, or that it can't be changed here. */
export function notes(
  { directoryFailure, capabilities }: Ready,
  section: Tab,
  localisation: Localisation,
  onRetry: () => void,
): TemplateResult {
  const words = localisation.messages('shell');
  const reason = section === 'preview' ? undefined : capabilities.readOnlySections?.[section];
  return html`${
    directoryFailure
      ? html`<div class="summary">
          <div class="note warning">
            ${icon('warning')}<span class="grow">${words.directoryMissing}</span>
            <button class="button small" @click=${onRetry}>${words.tryAgain}</button>
          </div>
        </div>`
      : nothing
  }${
    reason === undefined
      ? nothing
      : html`<div class="summary">
          <div class="note">${icon('lock')}<span>${words.readOnlySection(localisation.text(reason))}</span></div>
        </div>`
  }`;
}
