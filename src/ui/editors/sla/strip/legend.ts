import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { StripMessages } from '../../../../locales/strip.en.ts';

/** The marks of the axis, in the order of drawing. */
const samples = {
  open: svg`<rect class="open" y="3.5" width="22" height="3"/>`,
  closed: svg`<rect class="closed" width="22" height="10"/>`,
  counting: svg`<rect class="counting" width="22" height="10" rx="2"/>`,
  standing: svg`<path class="standing" d="M0 5H22"/>`,
  paused: svg`<rect class="paused" x=".5" y=".5" width="21" height="9" rx="2"/>`,
  dropped: svg`<rect class="dropped" x=".5" y=".5" width="21" height="9" rx="2"/>`,
  late: svg`<rect class="late" width="22" height="10" rx="2"/>`,
  due: svg`<path class="due" d="M11 0V10"/>`,
  saved: svg`<path class="due saved" d="M11 0V10"/>`,
} as const satisfies Record<keyof StripMessages['legend'], SVGTemplateResult>;

export type LegendEntry = keyof typeof samples;

/** What the marks that are drawn mean. */
export function legend(shown: ReadonlySet<LegendEntry>, { legend: names }: StripMessages): TemplateResult {
  const entries = (Object.keys(samples) as LegendEntry[]).filter((entry) => shown.has(entry));
  return html`<p class="legend">
    ${entries.map(
      (entry) => html`<span><svg aria-hidden="true" viewBox="0 0 22 10">${samples[entry]}</svg>${names[entry]}</span>`,
    )}
  </p>`;
}
