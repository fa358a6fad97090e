import { html, nothing, type TemplateResult } from 'lit';
import { richText } from '../../../editors/assignment/probe/rich-text.ts';
import type { Results } from '../result-words.ts';

/** One step of a story. `was`: how the saved settings had it, where that differs. */
export interface Step {
  readonly text: TemplateResult | string;
  readonly was?: string | undefined;
}

/** A question about a ticket, answered step by step. */
export interface Steps {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** What was otherwise as saved; nothing where it was the same. */
export function wasOf(text: string | undefined, saved: string | undefined, { messages }: Results): string | undefined {
  return saved === undefined || saved === text ? undefined : messages.savedWas(saved);
}

/** The steps, numbered; the last one is how it ended. */
export function stepList(steps: readonly Step[]): TemplateResult {
  return html`<ol class="steps">
    ${steps.map(
      ({ text, was }, index) =>
        html`<li class=${index === steps.length - 1 ? 'end' : ''}>
          <p>${text} ${was === undefined ? nothing : html`<span class="secondary">${richText(was)}</span>`}</p>
        </li>`,
    )}
  </ol>`;
}
