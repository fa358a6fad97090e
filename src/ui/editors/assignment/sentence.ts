import { html, type TemplateResult } from 'lit';
import type { SentencePart } from '../../../locales/assignment.en.ts';

/**
 * A message with marked parts as text and links: `goes to <limit>6 tickets each</limit>`. A part that the draft changed
 * is accent; each leads to its control.
 */
export function sentence(
  text: string,
  isChanged: (part: SentencePart) => boolean,
  onOpen: (part: SentencePart) => void,
): TemplateResult {
  const pieces = text.split(/<(\w+)>(.*?)<\/\1>/);
  // Split with two groups: text, name, words, text, name, words, …, text.
  const parts = pieces.map((piece, index) => {
    if (index % 3 === 1) return '';
    if (index % 3 === 0) return piece;
    const part = pieces[index - 1] as SentencePart;
    return html`<a
      href="#${part}"
      class=${isChanged(part) ? 'draft' : ''}
      @click=${(event: Event) => {
        event.preventDefault();
        onOpen(part);
      }}
      >${piece}</a
    >`;
  });
  return html`<p class="sentence">${parts}</p>`;
}
