import { html, nothing, type TemplateResult } from 'lit';
import type { Explanation } from '../../../../domain/assignment/decision.ts';
import { icon } from '../../../parts/icon.ts';
import { switchInput } from '../../../parts/inputs.ts';
import type { Narrator } from './narrator.ts';
import { plainControl } from './plain-control.ts';
import { ranking, type Group } from './ranking.ts';
import type { Result } from './result.ts';
import { richText } from './rich-text.ts';
import { sieve } from './sieve.ts';
import { waitSteps, type NamedSetting } from './wait-steps.ts';

export interface AnswerView {
  readonly result: Result;
  readonly narrator: Narrator;
  readonly opened: ReadonlySet<Group>;
  readonly onToggleGroup: (group: Group) => void;
  readonly withForecast: boolean;
  readonly onToggleForecast: (on: boolean) => void;
  readonly onOpenSetting: (setting: NamedSetting) => void;
}

/** The sieve, the operators, what the other settings would do, and what happens when nobody is available. */
export function answerView(input: AnswerView): TemplateResult {
  const { result, narrator, opened, onToggleGroup } = input;
  const text = narrator.outcome(result.answer);
  if (result.answer.kind === 'broken')
    return html`<div class="section">
      <div class="note error">${icon('error')}<span>${text}</span></div>
    </div>`;
  const { explanation } = result.answer;
  const topic = narrator.topic(explanation.subjectAlias);
  return html`
    <div class="section">
      ${explanation.verdicts.length > 0 ? sieve(explanation, topic, narrator.localisation) : nothing}
      ${explanation.outcome === 'assigned' ? nothing : html`<p class="outcome">${text}</p>`}
    </div>
    ${ranking({ explanation, topic, narrator, opened, onToggle: onToggleGroup })}${otherLine(result, explanation, narrator)}
    ${nobody(input, explanation, topic)}
  `;
}

/** Whom the other settings would choose, and how they see the one who is chosen here. */
function otherLine(
  { which, other }: Result,
  { operator: chosen }: Explanation,
  narrator: Narrator,
): TemplateResult | typeof nothing {
  if (!other) return nothing;
  const theirs = which === 'draft' ? 'saved' : 'draft';
  const words = narrator.localisation.messages('probe');
  const line = (text: string, reason = '') =>
    html`<div class="section other">
      <p>${richText(text)} <span class="secondary">${reason}</span></p>
    </div>`;
  if (other.kind === 'broken' || other.explanation.operator === null) {
    return line(words.othersOutcome[theirs](narrator.outcome(other)));
  }
  const { explanation } = other;
  const { operator } = other.explanation;
  if (operator === chosen) return line(words.others[theirs].same);
  const told = explanation.verdicts.find((verdict) => verdict.operator === (chosen ?? operator));
  return line(
    words.others[theirs].name(narrator.operator(operator)),
    told && words.reasonOf(narrator.operator(told.operator), narrator.reason(told, explanation)),
  );
}

function nobody(input: AnswerView, { outcome }: Explanation, topic: string | null): TemplateResult {
  const { result, narrator, withForecast, onToggleForecast, onOpenSetting } = input;
  const { forecast, question } = result;
  const words = narrator.localisation.messages('probe');
  return html`<section class="section" aria-labelledby="probe:nobody">
    <div class="row">
      <h3 class="subtitle grow" id="probe:nobody">${words.nobody}</h3>
      ${switchInput(
        {
          control: plainControl('probe:show-nobody'),
          label: words.showNobody,
          checked: withForecast,
          onToggle: onToggleForecast,
        },
        { unseenName: true },
      )}
    </div>
    ${
      forecast
        ? html`<p class="lead">
              ${forecast.supposed > 0 ? words.supposed(forecast.supposed) : words.waits}
              ${outcome === 'feature_off' ? nothing : queuePlace(result, narrator)}
            </p>
            ${waitSteps({ forecast, at: question.at, topic, narrator, onOpenSetting })}
            ${forecast.end.kind === 'never' ? nothing : html`<p class="tiny">${words.assumed}</p>`}`
        : nothing
    }
  </section>`;
}

/** Which waiting tickets go before this one. */
function queuePlace({ settings, question }: Result, { localisation }: Narrator): string {
  const { priorities } = question.directory;
  const place = priorities.findIndex(({ id }) => id === question.priority);
  const higher = priorities.slice(place + 1).map(({ name }) => localisation.text(name));
  const words = localisation.messages('probe');
  return words.queueOrders[settings.assignment.queueOrder](
    higher.length > 0 ? localisation.format.alternatives(higher) : null,
  );
}
