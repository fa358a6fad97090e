import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../../../domain/settings/path.ts';
import { richText } from '../../../editors/assignment/probe/rich-text.ts';
import type { Results } from '../result-words.ts';
import { partsOf } from './names-in-text.ts';
import type { Step } from './story-steps.ts';

/** Leads to a setting. */
export type OpenSetting = (path: Path) => void;

/**
 * Steps with numbers; the last one is how it ended. What was otherwise as saved stands behind, in grey. Names of policies and
 * calendars of the draft lead to them, where `open` is given.
 */
export function stepList(steps: readonly Step[], results: Results, open: OpenSetting | undefined): TemplateResult {
  const { savedWas } = results.messages;
  return html`<ol class="steps">
    ${steps.map(
      ({ text, saved }, index) =>
        html`<li class=${index === steps.length - 1 ? 'end' : ''}>
          <p>
            ${text === null ? nothing : sentence(text, results, open)}
            ${saved === null ? nothing : html`<span class="was-so">${sentence(savedWas(saved), results, undefined)}</span>`}
          </p>
        </li>`,
    )}
  </ol>`;
}

function sentence(text: string, { names }: Results, open: OpenSetting | undefined): readonly TemplateResult[] {
  return partsOf(text).map((part) => {
    if (typeof part === 'string') return richText(part);
    const path = open && names.sides.at(-1)?.place(part.kind, part.id);
    return path ? link(part.name, path, open) : html`${part.name}`;
  });
}

function link(name: string, path: Path, open: OpenSetting): TemplateResult {
  return html`<a
    href="#"
    @click=${(event: Event) => {
      event.preventDefault();
      open(path);
    }}
    >${name}</a
  >`;
}
