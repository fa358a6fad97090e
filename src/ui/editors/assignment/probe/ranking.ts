import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Exclusion, Explanation, Verdict } from '../../../../domain/assignment/decision.ts';
import type { Narrator } from './narrator.ts';

/** Groups of operators that are shown in short and can be opened. */
export type Group = 'ranked' | NotConsidered;
/** The nearest to being considered first. */
const notConsidered = ['at_limit', 'no_skill', 'outside_hours', 'cannot_receive'] as const satisfies Exclusion[];
type NotConsidered = (typeof notConsidered)[number];

/** Rows of a group that is not opened, and rows at most of one that is. */
const shown: Readonly<Record<Group, number>> = {
  ranked: 8,
  at_limit: 3,
  no_skill: 2,
  outside_hours: 2,
  cannot_receive: 2,
};
const mostRows = 30;
/** Larger limits are only written, not drawn. */
const mostDots = 10;

export interface Ranking {
  readonly explanation: Explanation;
  readonly topic: string | null;
  readonly narrator: Narrator;
  readonly opened: ReadonlySet<Group>;
  readonly onToggle: (group: Group) => void;
}

/** Those who could take the ticket, in order, and below a band those who are not considered; each with one reason. */
export function ranking(input: Ranking): TemplateResult {
  const { explanation, narrator } = input;
  const words = narrator.localisation.messages('probe');
  const groups = new Map<Group, Verdict[]>();
  for (const verdict of explanation.verdicts) {
    const group = groupOf(verdict);
    const members = groups.get(group);
    if (members) members.push(verdict);
    else groups.set(group, [verdict]);
  }
  const ranked = [...(groups.get('ranked') ?? [])].sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  const out = notConsidered.flatMap((reason) => (groups.has(reason) ? [reason] : []));
  return html`
    ${
      ranked.length > 0
        ? html`<div class="rank head-row" aria-hidden="true">
              <span></span><span>${words.operator}</span><span>${words.lastTicket}</span><span>${words.active}</span
              ><span>${words.why}</span>
            </div>
            <ol aria-label=${words.ranking}>
              ${rows(input, 'ranked', ranked)}
            </ol>`
        : nothing
    }
    ${
      out.length > 0
        ? html`<h4 class="band" id="probe:not-considered">${words.notConsidered}</h4>
            <ul aria-labelledby="probe:not-considered">
              ${out.map((reason) => rows(input, reason, groups.get(reason) ?? []))}
            </ul>`
        : nothing
    }
  `;
}

function groupOf({ place, reason }: Verdict): Group {
  return place === null && isNotConsidered(reason) ? reason : 'ranked';
}

function isNotConsidered(reason: Verdict['reason']): reason is NotConsidered {
  return notConsidered.some((known) => known === reason);
}

function rows(input: Ranking, group: Group, verdicts: readonly Verdict[]): TemplateResult {
  const { opened, onToggle, topic } = input;
  const { localisation } = input.narrator;
  const words = localisation.messages('probe');
  const isOpen = opened.has(group);
  // One left over is no shorter as a button than as a row.
  const short = verdicts.length === shown[group] + 1 ? verdicts.length : shown[group];
  const visible = verdicts.slice(0, isOpen ? mostRows : short);
  const hidden = verdicts.length - visible.length;
  const hiddenNumber = localisation.format.number(hidden);
  const reason = group === 'ranked' ? 'not_longest_waiting' : group;
  return html`${visible.map((verdict) => row(verdict, input))}${
    verdicts.length > short
      ? html`<li class="band">
          <button class="button link" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => onToggle(group)}>
            ${isOpen ? words.fewer : words.more(reason, hidden, topic)}
          </button>
          ${isOpen && hidden > 0 ? html`<span>${words.evenMore(hiddenNumber)}</span>` : nothing}
        </li>`
      : nothing
  }`;
}

function row(verdict: Verdict, { explanation, narrator }: Ranking): TemplateResult {
  const { localisation } = narrator;
  const words = localisation.messages('probe');
  const { place, active, limit, operator, lastAssignedAt } = verdict;
  const last = lastAssignedAt === null ? words.noTicketYet : narrator.dayOrTime(lastAssignedAt);
  return html`<li class=${classMap({ rank: true, winner: place === 1, out: place === null })} data-operator=${operator}>
    <span class="place" aria-hidden="true">${place ?? '–'}</span>
    <span class="name">${narrator.operator(operator)}</span>
    <span class="last"
      ><span aria-hidden="true">${last}</span><span class="unseen">${words.lastTicketAt(last)}</span></span
    >
    <span class="load">
      ${dots(active, limit)}<span aria-hidden="true">${limit === null ? active : `${active}/${limit}`}</span
      ><span class="unseen">${words.activeTickets(active, limit)}.</span>
    </span>
    <span class="why">${narrator.reason(verdict, explanation)}</span>
  </li>`;
}

function dots(active: number, limit: number | null): TemplateResult | typeof nothing {
  const total = Math.max(active, limit ?? 0);
  if (total === 0 || total > mostDots) return nothing;
  return html`<span class="dots" aria-hidden="true"
    >${Array.from({ length: total }, (_, index) => html`<i class=${index < active ? 'full' : ''}></i>`)}</span
  >`;
}
