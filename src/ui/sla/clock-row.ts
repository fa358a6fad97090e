import { html, nothing, type TemplateResult } from 'lit';
import type { ClockState } from '../../domain/sla/state.ts';
import { icon } from '../parts/icon.ts';
import type { ClockText, ClockTone } from './clock-text.ts';

export interface ClockRow {
  readonly name: string;
  readonly clock: ClockState;
  readonly text: ClockText;
  readonly why: {
    readonly label: string;
    readonly open: boolean;
    /** Absent while they are being put into words. */
    readonly reasons: readonly string[] | undefined;
    readonly onToggle: (open: boolean) => void;
  };
}

const icons: Partial<Record<ClockTone, 'warning' | 'check' | 'error'>> = {
  soon: 'warning',
  late: 'error',
  met: 'check',
};

/** One clock: name and state, the deadline, how much of the target is used, and why. */
export function clockRow({ name, clock, text, why }: ClockRow): TemplateResult {
  const { tone, state, due, remaining, used, earlier } = text;
  const sign = icons[tone];
  return html`<li class="clock ${tone}" part="clock" data-metric=${clock.metric} data-state=${clock.state}>
    <div class="what">
      <span class="name">${name}</span>
      <span class="state">${sign ? icon(sign, 'small') : nothing}<span>${state}</span></span>
    </div>
    <div class="when">
      ${due ? html`<span class="due">${dueTime(due)}</span>` : nothing}
      ${remaining ? html`<span class="remaining">${remaining}</span>` : nothing}
    </div>
    ${bar(clock)}
    <div class="tiny spent">
      ${used ? html`<span class="used">${used}</span>` : nothing}
      ${earlier ? html`<span class="earlier">${earlier}</span>` : nothing}
    </div>
    <button
      type="button"
      class="button link why"
      aria-expanded=${why.open ? 'true' : 'false'}
      @click=${() => why.onToggle(!why.open)}
    >
      ${why.label}<span class="unseen"> ${name}</span>
    </button>
    ${
      why.open && why.reasons
        ? html`<ol class="secondary reasons">
            ${why.reasons.map((reason) => html`<li>${reason}</li>`)}
          </ol>`
        : nothing
    }
  </li>`;
}

function dueTime({ text, at }: NonNullable<ClockText['due']>): TemplateResult {
  return at === null ? html`${text}` : html`<time datetime=${new Date(at).toISOString()}>${text}</time>`;
}

/** The share of the target that is used, with the mark at which it is warned. The words beside it say the same. */
function bar({ used, target, warnings, state }: ClockState): TemplateResult | typeof nothing {
  if (target === null || state === 'not_started' || state === 'cancelled') return nothing;
  const share = target > 0 ? Math.min(1, used / target) : 1;
  const warning = warnings[0]?.fraction;
  return html`<div
    class="bar"
    aria-hidden="true"
    .style=${`--used: ${(share * 100).toFixed(1)}%; --warning: ${((warning ?? 0) * 100).toFixed(1)}%`}
  >
    <i class="fill"></i>${warning === undefined ? nothing : html`<i class="mark"></i>`}
  </div>`;
}
