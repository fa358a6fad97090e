import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../domain/settings/field.ts';
import type { Problem } from '../../domain/settings/problem.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { icon } from '../parts/icon.ts';

/** Fields that are named; the others are counted. */
const namedFields = 10;

export interface ProblemActions {
  readonly textOf: (problem: Problem) => string;
  /** Goes to a field by its id. */
  readonly onOpen: (field: string) => void;
}

/** What keeps the ticket from being accepted: one link a field, with its first problem. */
export function formProblems(
  problems: readonly Problem[],
  fields: readonly Field[],
  localisation: Localisation,
  { textOf, onOpen }: ProblemActions,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const [id = ''] = problem.path;
    if (!first.has(id)) first.set(id, problem);
  }
  const named = [...first].slice(0, namedFields);
  const nameOf = (id: string) =>
    localisation.text(fields.find((field) => field.id === id)?.label) || localisation.messages('fields').untitled;
  return html`<div class="summary note error" part="problems" role="group" aria-labelledby="form-problems">
    ${icon('error')}
    <div class="stack">
      <b id="form-problems">${localisation.messages('form').rejected(first.size)}</b>
      <ul>
        ${named.map(
          ([id, problem]) =>
            html`<li>
              <button class="button link" type="button" @click=${() => onOpen(id)}>${nameOf(id)}</button>:
              ${textOf(problem)}
            </li>`,
        )}
        ${
          first.size > named.length
            ? html`<li>${localisation.messages('ticket').moreProblems(first.size - named.length)}</li>`
            : nothing
        }
      </ul>
    </div>
  </div>`;
}
