import { html, nothing, type TemplateResult } from 'lit';
import { exportSettings, importSettings } from '../../domain/settings/file.ts';
import { formatPath } from '../../domain/settings/path.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import type { Localisation } from '../../locales/localisation.ts';
import { canEdit, type Ready } from '../../state/session-state.ts';
import { icon } from '../parts/icon.ts';
import { problemText } from '../problem-text.ts';

export type ImportResult = ReturnType<typeof importSettings>;
export { exportSettings, importSettings };

/** What is wrong with a file, at which paths; this many are listed. */
const shownProblems = 8;

/** Gives the draft to the user as a file. */
export function downloadSettings(settings: TicketSettings): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([exportSettings(settings)], { type: 'application/json' }));
  link.download = 'ticket-settings.json';
  link.click();
  // The download has its own hold on the data by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Asks for a file and reads it; `undefined` when none is chosen. */
export function chooseFile(): Promise<string | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) file.text().then(resolve, reject);
      else resolve(undefined);
    });
    input.click();
  });
}

/** The settings of a file as far as they may be edited here: sections that can't be changed stay as they are. */
export function importable(imported: TicketSettings, state: Ready): TicketSettings {
  const { draft } = state;
  return {
    ...imported,
    ...(canEdit(state, 'fields') ? {} : { fields: draft.fields }),
    ...(canEdit(state, 'assignment') ? {} : { assignment: draft.assignment }),
    ...(canEdit(state, 'sla') ? {} : { sla: draft.sla }),
    ...(canEdit(state, 'calendars') ? {} : { calendars: draft.calendars }),
    ...(canEdit(state, 'other') ? {} : { parameters: draft.parameters }),
  };
}

/** Why a file was not imported. */
export function importFailure(
  result: ImportResult,
  localisation: Localisation,
  onClose: () => void,
): TemplateResult | typeof nothing {
  if (result.status === 'valid') return nothing;
  const words = localisation.messages('transfer');
  return html`<div class="summary" role="alert">
    <div class="note error">
      ${icon('error')}
      <div class="stack grow">
        <b>${words.failed}</b>
        ${reason(result, localisation)}
      </div>
      <button class="button icon-only small" aria-label=${localisation.messages('shell').close} @click=${onClose}>
        ${icon('close')}
      </button>
    </div>
  </div>`;
}

function reason(result: Exclude<ImportResult, { status: 'valid' }>, localisation: Localisation): TemplateResult {
  const words = localisation.messages('transfer');
  switch (result.status) {
    case 'newer':
      return html`<p>${words.newer(result.schemaVersion)}</p>`;
    case 'too_large':
      return html`<p>${words.tooLarge}</p>`;
    case 'not_json': {
      const { found, line, column, path } = result;
      const text = found === undefined ? words.endsEarly(line) : words.notJson(line, column, found);
      return html`<p>${path.length > 0 ? html`<code class="code">${formatPath(path)}</code>: ` : nothing}${text}</p>`;
    }
    case 'damaged': {
      const { problems } = result;
      return html`<ul>
        ${problems
          .slice(0, shownProblems)
          .map(
            (problem) =>
              html`<li>
                <code class="code">${formatPath(problem.path) || '/'}</code>: ${problemText(problem, localisation)}
              </li>`,
          )}
        ${problems.length > shownProblems ? html`<li>${words.more(problems.length - shownProblems)}</li>` : nothing}
      </ul>`;
    }
  }
}
