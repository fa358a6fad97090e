import { html, svg, type TemplateResult } from 'lit';
import type { PreviewMessages } from '../../locales/preview.en.ts';

export interface CurvePoint {
  /** Where it is on the axis. */
  readonly at: number;
  /** That in words. */
  readonly label: string;
  /** Share met; points that nothing was measured at are not drawn. */
  readonly met: number | null;
  /** "86.1% to 93.0%"; empty: there is no range. */
  readonly range: string;
}

export interface AnswerCurve {
  readonly title: string;
  readonly column: string;
  readonly points: readonly CurvePoint[];
  /** Share that was asked for. */
  readonly share: number;
  /** Place of the answer on the axis; `null`: there is none. */
  readonly answer: number | null;
  readonly percent: (share: number) => string;
  readonly words: PreviewMessages['answers'];
}

const [width, height] = [480, 150];

/** The curve behind an answer, in one sentence for who can't see it, and as a table. */
export function answerCurve({ title, column, points, share, answer, percent, words }: AnswerCurve): TemplateResult {
  const drawn = points.flatMap((point) => (point.met === null ? [] : [{ ...point, met: point.met }]));
  const [first, last] = [drawn.at(0), drawn.at(-1)];
  const least = Math.min(share, ...drawn.map(({ met }) => met));
  const span = last && first ? last.at - first.at : 0;
  const x = (at: number): number => (span === 0 ? width / 2 : ((at - (first?.at ?? 0)) / span) * width);
  const y = (met: number): number => (least >= 1 ? 0 : ((1 - met) / (1 - least)) * height);
  const found = drawn.find(({ at }) => at === answer);
  return html`<figure class="curve">
    <figcaption>
      <span class="label">${title}</span> <span class="tiny">${words.asked(percent(share))}</span>
    </figcaption>
    ${
      first && last
        ? html`<svg
              viewBox="-6 -6 ${width + 12} ${height + 12}"
              preserveAspectRatio="none"
              role="img"
              aria-label=${words.curve(title, `${first.label}: ${percent(first.met)}`, `${last.label}: ${percent(last.met)}`)}
            >
              <line class="asked" x1="0" x2=${width} y1=${y(share)} y2=${y(share)}></line>
              <polyline class="line" points=${drawn.map(({ at, met }) => `${x(at)},${y(met)}`).join(' ')}></polyline>
              ${found ? svg`<line class="answer" x1=${x(found.at)} x2=${x(found.at)} y1=${y(found.met)} y2=${height}></line>` : ''}
            </svg>
            <p class="axis tiny" aria-hidden="true"><span>${first.label}</span><span>${last.label}</span></p>`
        : ''
    }
    <details>
      <summary>${words.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${column}</th>
            <th scope="col">${words.metColumn}</th>
          </tr>
        </thead>
        <tbody>
          ${drawn.map(
            ({ label, met, range, at }) =>
              html`<tr class=${at === answer ? 'found' : ''}>
                <th scope="row">${label}</th>
                <td>${percent(met)} <span class="secondary">${range}</span></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure>`;
}
