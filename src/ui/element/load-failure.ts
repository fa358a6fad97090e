import { html, nothing, type TemplateResult } from 'lit';
import { formatPath } from '../../domain/settings/path.ts';
import type { Localisation } from '../../locales/localisation.ts';
import type { SessionState } from '../../state/session-state.ts';
import { icon } from '../parts/icon.ts';
import { canTellProblems, problemText } from '../problem-text.ts';

type Failed = Extract<SessionState, { phase: 'failed' }>;

/** Paths of a damaged document that are listed. */
const shownPaths = 8;

/** What a user can do when something did not load. */
export interface Remedies {
  readonly onRetry: () => void;
  /** Takes the technical cause to the clipboard. */
  readonly onCopy: (details: string) => void;
}

/** Instead of the editors: why there is nothing to edit, and what can be done. */
export function loadFailure(
  failure: Failed['failure'],
  localisation: Localisation,
  { onRetry, onCopy }: Remedies,
): TemplateResult {
  const words = localisation.messages('shell');
  const damaged = failure.code === 'damaged';
  const details = damaged
    ? failure.problems.map(({ path, code }) => `${formatPath(path)}: ${code}`).join('\n')
    : `${failure.code}: ${failure.message}`;
  return html`<div class="section stack failure" role="alert">
    <p class="title">${damaged ? words.damaged : words.notLoaded}</p>
    <p>${damaged ? words.damagedHelp : words.failures[failure.code]}</p>
    ${
      damaged && canTellProblems(localisation)
        ? html`<ul>
            ${failure.problems
              .slice(0, shownPaths)
              .map(
                (problem) =>
                  html`<li>
                    <code class="code">${formatPath(problem.path) || '/'}</code>: ${problemText(problem, localisation)}
                  </li>`,
              )}
          </ul>`
        : nothing
    }
    <div class="row">
      <button class="button primary" @click=${onRetry}>${icon('retry')}${words.tryAgain}</button>
      <button class="button" @click=${() => onCopy(details)}>${words.copyDetails}</button>
    </div>
  </div>`;
}

/** Rows of the height of the real ones, without movement. */
export function skeleton(localisation: Localisation | undefined): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="unseen">${localisation?.messages('shell').loading}</span>
    ${Array.from({ length: 8 }, () => html`<div aria-hidden="true"><i></i><i></i><i></i></div>`)}
  </div>`;
}
