import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../domain/settings/path.ts';
import type { Problem } from '../../domain/settings/problem.ts';
import type { Localisation } from '../../locales/localisation.ts';
import type { Ready } from '../../state/session-state.ts';
import { icon } from '../parts/icon.ts';
import { canTellProblems, problemText } from '../problem-text.ts';
import { problemPlace } from './problem-place.ts';

/** Links shown before the rest is only counted. */
const shownProblems = 20;

/** Everything that keeps the draft from being saved, one link each; below it, apart, errors older than the draft. */
export function problemSummary(
  state: Ready,
  localisation: Localisation,
  onOpen: (path: Path) => void,
): TemplateResult | typeof nothing {
  if (!canTellProblems(localisation)) return nothing;
  const words = localisation.messages('shell');
  const blocking = new Set(state.blocking);
  const older = state.problems.filter((problem) => problem.severity === 'error' && !blocking.has(problem));
  const link = (problem: Problem) =>
    html`<li>
      <a
        href="#"
        @click=${(event: Event) => {
          event.preventDefault();
          onOpen(problem.path);
        }}
        >${problemPlace(problem, state, localisation)}</a
      >: ${problemText(problem, localisation, state.draft, state.directory)}
    </li>`;
  const list = (problems: readonly Problem[]) =>
    html`<ul>
      ${problems.slice(0, shownProblems).map(link)}
      ${problems.length > shownProblems ? html`<li>${words.problems(problems.length)}</li>` : nothing}
    </ul>`;
  return html`<div class="summary" part="problems" tabindex="-1" role="group" aria-labelledby="problem-summary">
    <div class="note error">
      ${icon('error')}
      <div class="stack">
        <b id="problem-summary">${words.problemSummary(blocking.size)}</b>
        ${list(state.blocking)}
        ${
          older.length > 0
            ? html`<p class="secondary">${words.olderProblems}</p>
                ${list(older)}`
            : nothing
        }
      </div>
    </div>
  </div>`;
}
