import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { NeverCause, WaitEnd, WaitForecast, WaitStep } from '../../../../domain/assignment/wait-forecast.ts';
import type { AssignmentMessages } from '../../../../locales/assignment.en.ts';
import type { Narrator } from './narrator.ts';
import { richText } from './rich-text.ts';

/** Shifts that begin in vain and are told one by one; those after are counted. */
const toldSteps = 3;
/** Operators that are named; the others are counted. */
const toldNames = 3;

/** The switch or limit that a dead end is about. */
const settingOf = {
  feature_off: 'enabled',
  no_skill: 'considerSkillGroups',
  limit_of_zero: 'limit',
} as const satisfies Partial<Record<NeverCause, keyof AssignmentMessages>>;
export type NamedSetting = (typeof settingOf)[keyof typeof settingOf];

export interface WaitSteps {
  readonly forecast: WaitForecast;
  /** When the ticket comes, epoch milliseconds. */
  readonly at: number;
  readonly topic: string | null;
  readonly narrator: Narrator;
  readonly onOpenSetting: (setting: NamedSetting) => void;
}

/** What happens until the ticket is taken, as numbered steps; the last one says by whom, on what it depends, or why never. */
export function waitSteps(input: WaitSteps): TemplateResult {
  const { steps, end } = input.forecast;
  const words = input.narrator.localisation.messages('probe');
  const told = steps.length > toldSteps + 1 ? steps.slice(0, toldSteps) : steps;
  const more = steps.length - told.length;
  return html`<ol class="steps">
    ${told.map((step) => html`<li><p>${timed(step.at, stepText(step, input), input)}</p></li>`)}
    ${more > 0 ? html`<li><p>${words.moreShifts(more)}</p></li>` : nothing}
    <li class=${classMap({ end: true, never: end.kind === 'never' })}>${endOf(end, input)}</li>
  </ol>`;
}

function timed(at: number, text: string, input: WaitSteps): TemplateResult {
  return html`<b>${input.narrator.moment(at)}</b> ${richText(text)}`;
}

function stepText(step: WaitStep, { narrator, topic }: WaitSteps): string {
  const words = narrator.localisation.messages('probe');
  return step.kind === 'fallback' ? words.fallback : words.shift(step.operators.length, step.reason, topic);
}

function endOf(end: WaitEnd, input: WaitSteps): TemplateResult {
  const { narrator, at, topic, onOpenSetting } = input;
  const { localisation } = narrator;
  const words = localisation.messages('probe');
  switch (end.kind) {
    case 'taken': {
      const text = end.onShift ? words.takenOnShift : words.taken;
      return html`<p>${timed(end.at, text(narrator.operator(end.operator), end.at - at), input)}</p>`;
    }
    case 'depends':
      return html`<div>
        ${end.atLimit.length > 0 ? html`<p>${words.dependsOnLimit(namesIn(end.atLimit, input))}</p>` : nothing}
        ${end.unable.length > 0 ? html`<p>${words.dependsOnStatus(namesIn(end.unable, input))}</p>` : nothing}
      </div>`;
    case 'never': {
      const setting = hasSetting(end.cause) ? settingOf[end.cause] : undefined;
      const name = setting && localisation.messages('assignment')[setting];
      return html`<p>
        ${words.never[end.cause](topic)}
        ${
          setting && name
            ? html`<button class="button link" @click=${() => onOpenSetting(setting)}>
                ${words.openSetting(name)}
              </button>`
            : nothing
        }
      </p>`;
    }
  }
}

function hasSetting(cause: NeverCause): cause is keyof typeof settingOf {
  return cause in settingOf;
}

function namesIn(operators: readonly string[], { narrator }: WaitSteps): string {
  const { localisation } = narrator;
  const words = localisation.messages('probe');
  const { format } = localisation;
  const told = operators.length > toldNames + 1 ? operators.slice(0, toldNames) : operators;
  const names = told.map((operator) => narrator.operator(operator));
  return told.length === operators.length
    ? format.alternatives(names)
    : words.namesAndMore(names.join(', '), operators.length - told.length);
}
