import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { isComparison, type Results } from '../result-words.ts';

/** Samples of the marks that charts are drawn with, on a ground of 22 × 10 px. */
const samples = {
  'saved-line': svg`<path class="line saved" d="M0 5H22"/>`,
  'draft-line': svg`<path class="line draft" d="M0 5H22"/>`,
  band: svg`<rect class="band draft" width="22" height="10"/>`,
  closed: svg`<rect class="closed" width="22" height="10"/>`,
  'saved-dot': svg`<circle class="dot saved" cx="11" cy="5" r="4"/>`,
  'draft-dot': svg`<circle class="dot draft" cx="11" cy="5" r="4"/>`,
  'saved-tick': svg`<path class="tick" d="M11 0V10"/>`,
  'draft-bar': svg`<rect class="bar" y="1" width="22" height="8" rx="2"/>`,
  equal: svg`<path class="equal" d="M11 0V10"/>`,
  on_time: svg`<rect class="work" x=".5" y=".5" width="21" height="9" rx="2"/>`,
  late: svg`<rect class="late" x=".5" y=".5" width="21" height="9" rx="2"/>`,
  waiting: svg`<rect class="waits" x=".5" y=".5" width="21" height="9" rx="2"/>`,
  off: svg`<rect class="off" width="22" height="10"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type Sample = keyof typeof samples;

/** What marks mean, in the order of drawing. */
export function legend(entries: readonly (readonly [Sample, string])[]): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<p class="legend">
    ${entries.map(
      ([sample, text]) =>
        html`<span><svg aria-hidden="true" viewBox="0 0 22 10">${samples[sample]}</svg>${text}</span>`,
    )}
  </p>`;
}

/** The marks of the two sides; a side that stands alone needs no name. */
export function sideEntries(saved: Sample, draft: Sample, results: Results): (readonly [Sample, string])[] {
  if (!isComparison(results)) return [];
  const [savedName = '', draftName = ''] = results.sides;
  return [
    [saved, savedName],
    [draft, draftName],
  ];
}

/** Hatches and stripes; an id is known only inside the root that the results are in. */
export const patterns = html`<svg class="patterns" aria-hidden="true" width="0" height="0">
  <defs>
    <pattern id="results-off" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" class="off-fill" />
      <path class="off-line" d="M0 0V6" />
    </pattern>
    <pattern id="results-late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" class="late-fill" />
      <path class="late-line" d="M1 0V5" />
    </pattern>
  </defs>
</svg>`;
