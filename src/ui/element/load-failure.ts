import { html, nothing, type TemplateResult } from 'lit';
import { formatPath } from '../../domain/settings/path.ts';
import type { Localisation } from '../../locales/localisation.ts';
import type { Failure, SessionState } from '../../state/session-state.ts';
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
  remedies: Remedies,
): TemplateResult {
  const words = localisation.messages('shell');
  if (failure.code !== 'damaged') {
    const details = `${failure.code}: ${failure.message}`;
    return notice({ title: words.notLoaded, help: words.failures[failure.code], details, localisation, remedies });
  }
  const { problems } = failure;
  const list = canTellProblems(localisation)
    ? html`<ul>
        ${problems
          .slice(0, shownPaths)
          .map(
            (problem) =>
              html`<li>
                <code class="code">${formatPath(problem.path) || '/'}</code>: ${problemText(problem, localisation)}
              </li>`,
          )}
      </ul>`
    : nothing;
  const details = problems.map(({ path, code }) => `${formatPath(path)}: ${code}`).join('\n');
  return notice({ title: words.damaged, help: words.damagedHelp, list, details, localisation, remedies });
}

/** Instead of one editor whose code did not come. A browser may remember that until the page is loaded again. */
export function editorFailure({ message }: Failure, localisation: Localisation, remedies: Remedies): TemplateResult {
  const { partNotLoaded: title, partNotLoadedHelp: help } = localisation.messages('shell');
  return notice({ title, help, details: message, localisation, remedies });
}

interface FailureNotice {
  readonly title: string;
  readonly help: string;
  readonly list?: unknown;
  readonly details: string;
  readonly localisation: Localisation;
  readonly remedies: Remedies;
}

function notice({ title, help, list, details, localisation, remedies }: FailureNotice): TemplateResult {
  const words = localisation.messages('shell');
  return html`<div class="section stack failure" role="alert">
    <p class="title">${title}</p>
    <p>${help}</p>
    ${list ?? nothing}
    <div class="row">
      <button class="button primary" @click=${remedies.onRetry}>${icon('retry')}${words.tryAgain}</button>
      <button class="button" @click=${() => remedies.onCopy(details)}>${words.copyDetails}</button>
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
