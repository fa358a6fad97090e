import { html, nothing, type TemplateResult } from 'lit';
import type { Range } from '../../../editors/sla/strip/axis.ts';
import { plainControl } from '../../../editors/assignment/probe/plain-control.ts';
import { icon } from '../../../parts/icon.ts';
import { segments } from '../../../parts/inputs.ts';
import { isComparison, type Results } from '../result-words.ts';

/** Which side's day is shown; the draft's first, as it is what is looked for. */
export function sideChoice(
  side: number,
  results: Results,
  onChoose: (side: number) => void,
): TemplateResult | typeof nothing {
  if (!isComparison(results)) return nothing;
  const [saved = '', draft = ''] = results.sides;
  return segments<'0' | '1'>({
    control: plainControl('timeline-side'),
    label: results.messages.timeline.settings,
    value: side === 0 ? '0' : '1',
    choices: [
      { value: '1', label: draft },
      { value: '0', label: saved },
    ],
    onChoose: (chosen) => onChoose(Number(chosen)),
  });
}

/** The day between two buttons that lead to the one before and the one after. */
export function dayStepper(
  days: readonly Range[],
  index: number,
  { messages, times }: Results,
  onChoose: (index: number) => void,
): TemplateResult {
  const { timeline: words } = messages;
  const step = (to: number, label: string, drawing: 'back' | 'right') =>
    html`<button
      class="button icon-only small"
      aria-label=${label}
      aria-disabled=${days[to] ? nothing : 'true'}
      @click=${() => {
        if (days[to]) onChoose(to);
      }}
    >
      ${icon(drawing)}
    </button>`;
  return html`<span class="stepper" role="group" aria-label=${words.day}>
    ${step(index - 1, words.previousDay, 'back')}
    <span aria-live="polite">${times.longDay(days[index]?.from ?? 0)}</span>
    ${step(index + 1, words.nextDay, 'right')}
  </span>`;
}
