import { html, nothing, type TemplateResult } from 'lit';
import type { StripModel } from './strip-model.ts';
import { momentText, type StripWords } from './strip-words.ts';

/** The ticket's moments as text, in order: the narrow layout, and what the picture says to those who don't see it. */
export function momentList({ moments, ticket }: StripModel, words: StripWords): TemplateResult {
  return html`<ol class="moments">
    ${moments.map((moment) => {
      const { title, was, lines } = momentText(moment, ticket, words);
      return html`<li class="${moment.occasion.type} then-${moment.then}">
        <time datetime=${new Date(moment.at).toISOString()}>${words.times.moment(moment.at)}</time><i></i>
        <p>
          <b>${title}</b>${wasNote(was)}
          ${lines.map((line) => html`<span class="line">${line.text}${wasNote(line.was)}</span> `)}
        </p>
      </li>`;
    })}
  </ol>`;
}

const wasNote = (text: string | undefined) => (text ? html` <span class="was">${text}</span>` : nothing);
