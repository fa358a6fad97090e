import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Exclusion, Explanation } from '../../../../domain/assignment/decision.ts';
import type { Localisation } from '../../../../locales/localisation.ts';
import type { ProbeMessages } from '../../../../locales/probe.en.ts';
import { richText } from './rich-text.ts';

/** The rules that put operators out, in the order in which they are reported (docs/semantics.md, section 3). */
const rules = ['cannot_receive', 'outside_hours', 'no_skill', 'at_limit', 'has_active_tickets'] as const;
export type Rule = (typeof rules)[number];

/** More operators than this share blocks. */
const mostBlocks = 60;
/** From so many on blocks are small. */
const smallFrom = 10;

export interface SieveStep {
  readonly rule: Rule;
  /** How many operators have passed this rule and all before it. */
  readonly left: number;
}

/** How many operators are left after each rule that applies to this ticket. */
export function sieveSteps({ verdicts, skillGroups }: Explanation): readonly SieveStep[] {
  const putOut = new Map<Exclusion | 'chosen', number>();
  for (const { reason } of verdicts) putOut.set(reason, (putOut.get(reason) ?? 0) + 1);
  const applies: Readonly<Record<Rule, boolean>> = {
    cannot_receive: true,
    outside_hours: true,
    no_skill: skillGroups,
    at_limit: verdicts.some(({ limit }) => limit !== null),
    has_active_tickets: putOut.has('has_active_tickets'),
  };
  let left = verdicts.length;
  return rules.flatMap((rule) => {
    left -= putOut.get(rule) ?? 0;
    return applies[rule] ? [{ rule, left }] : [];
  });
}

/** One small block per operator; each step empties those whom a rule puts out. The winner's is marked in the last. */
export function sieve(explanation: Explanation, topic: string | null, localisation: Localisation): TemplateResult {
  const words = localisation.messages('probe');
  const total = explanation.verdicts.length;
  const share = Math.ceil(total / mostBlocks);
  const steps = sieveSteps(explanation);
  return html`<ol class=${classMap({ sieve: true, small: total >= smallFrom })} aria-label=${words.sieve}>
      ${steps.map(({ rule, left }, index) => {
        const won = explanation.operator !== null && index === steps.length - 1;
        return html`<li>
          <span class="blocks" aria-hidden="true">${blocks(total, left, share, won)}</span>
          <span>${richText(sieveText(rule, left, total, topic, words))}</span>
        </li>`;
      })}
    </ol>
    ${share > 1 ? html`<p class="tiny">${words.blocks(share)}</p>` : nothing}`;
}

function blocks(total: number, left: number, share: number, won: boolean): readonly TemplateResult[] {
  const filled = Math.ceil(left / share);
  return Array.from({ length: Math.ceil(total / share) }, (_, index) => {
    const name = index >= filled ? 'empty' : won && index === 0 ? 'winner' : '';
    return html`<i class=${name}></i>`;
  });
}

/** A step in words, with its number in bold. */
export function sieveText(rule: Rule, left: number, total: number, topic: string | null, words: ProbeMessages): string {
  switch (rule) {
    case 'cannot_receive':
      return words.left.cannot_receive(left, total);
    case 'no_skill':
      return words.left.no_skill(left, topic);
    default:
      return words.left[rule](left);
  }
}
