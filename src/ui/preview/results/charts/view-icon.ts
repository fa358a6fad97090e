import { html, svg, type TemplateResult } from 'lit';

/** Drawings for one place only: they stay out of what every page loads first. */
const drawings = {
  table: svg`<rect x="2.5" y="3.5" width="11" height="9" rx="1.2"/><path d="M2.5 6.700h11M6.5 6.700v5.8"/>`,
  chart: svg`<path d="M2.5 2.500v11h11M5 10.500l2.5-3.5 2.5 2 3-4.5"/>`,
};

/** How the data of a chart can be seen, drawn beside the words that say it. */
export function viewIcon(name: keyof typeof drawings): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${drawings[name]}</svg>`;
}
