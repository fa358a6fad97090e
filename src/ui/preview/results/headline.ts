import { html, nothing, type TemplateResult } from 'lit';
import type { Figure, OperatorFigures } from '../../../simulator/report/report.ts';
import { headlineOf, type Effect, type HeadlineSubject, type Verdict } from '../../../simulator/report/verdicts.ts';
import { icon } from '../../parts/icon.ts';
import { differenceText, lastSide, rangeText, spreadText, valueText, type Measure } from './figure-words.ts';
import { isComparison, type Results } from './result-words.ts';

const measures: Readonly<Record<HeadlineSubject['code'], Measure>> = {
  met: 'met',
  median_wait: 'duration',
  p90_wait: 'duration',
  busiest: 'share',
};

const marks = { better: 'check', worse: 'warning' } as const satisfies Partial<Record<Effect, string>>;

/** The numbers that matter most, side by side: saved to draft, the difference in words, and how sure it is. */
export function headlineRow(results: Results): TemplateResult {
  const { label, labelAlone } = results.messages.headline;
  const comparison = isComparison(results);
  return html`<section class="headlines" aria-label=${comparison ? label : labelAlone}>
    ${headlineOf(results.report, results.names.metrics).map(
      (verdict) =>
        html`<div class="headline">
          <h3 class="label">${subjectName(verdict.subject, results)}</h3>
          ${comparison ? compared(verdict, results) : alone(verdict.figure, measures[verdict.subject.code], results)}
          ${verdict.subject.code === 'busiest' ? equalNote(results) : nothing}
        </div>`,
    )}
  </section>`;
}

function subjectName(subject: HeadlineSubject, { messages, names }: Results): string {
  const { headline: words } = messages;
  return subject.code === 'met' ? words.met(names.metric(subject.metric)) : words[subject.code];
}

/** What each operator of the last side would get if all got the same; `null`: there are none. */
export function equalShare(operators: readonly OperatorFigures[]): number | null {
  const working = operators.filter(({ tickets }) => lastSide(tickets)).length;
  return working === 0 ? null : 1 / working;
}

function equalNote({ report, messages, format }: Results): TemplateResult | typeof nothing {
  const equal = equalShare(report.operators);
  return equal === null ? nothing : html`<p class="tiny">${messages.headline.equalShare(format.percent(equal))}</p>`;
}

function compared({ subject, figure, effect }: Verdict, results: Results): TemplateResult {
  const measure = measures[subject.code];
  const { difference } = figure;
  const [saved, draft] = figure.sides;
  const value = (side: typeof saved) =>
    side ? valueText(measure, side.mean, results) : results.messages.headline.noFigure;
  return html`<p class="numbers">
      <span class="saved-number"><span class="unseen">${results.sides[0]}</span> ${value(saved)}</span>
      ${icon('arrow-right')}
      <b class="number"><span class="unseen">${results.sides[1]}</span> ${value(draft)}</b>
    </p>
    <p class="verdict ${effect}">
      ${effect === 'unclear' ? nothing : icon(marks[effect])}<span
        >${differenceText(measure, difference, results)}</span
      >
    </p>
    ${difference ? html`<p class="tiny">${rangeText(measure, difference, results)}</p>` : nothing}`;
}

function alone(figure: Figure, measure: Measure, results: Results): TemplateResult {
  const side = lastSide(figure);
  return html`<p class="numbers">
      <b class="number">${side ? valueText(measure, side.mean, results) : results.messages.headline.noFigure}</b>
    </p>
    ${side ? html`<p class="tiny">${spreadText(measure, side, results)}</p>` : nothing}`;
}
