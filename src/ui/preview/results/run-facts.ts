import { html, nothing, type TemplateResult } from 'lit';
import type { Assumption, SimulationReport } from '../../../simulator/report/report.ts';
import type { RunChange } from '../../../simulator/run-changes.ts';
import { hour, isComparison, type Results } from './result-words.ts';

/** How much was simulated, how surely, what the run takes for granted, and what a help-desk may do beside it. */
export function runFacts(results: Results): TemplateResult {
  const { run: words } = results.messages;
  return html`<section class="facts" aria-labelledby="facts-title">
    <h3 class="subtitle" id="facts-title">${words.title}</h3>
    <ul class="plain-list">
      ${[...coverage(results), ...assumptions(results)].map((text) => html`<li>${text}</li>`)}
    </ul>
    <h4 class="label">${results.messages.facts.notSimulated}</h4>
    <ul class="plain-list">
      ${words.notSimulated.map((text) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}

/** Sentences on tickets, runs, the period, ranges and the start. */
export function coverage(results: Results): readonly string[] {
  const { report, messages, times, format, localisation } = results;
  const { run: words, facts } = messages;
  const { done, asked } = report.replications;
  const moment = (at: number) => `${localisation.format.localDate(dateIn(at, results.timeZone))}, ${times.time(at)}`;
  const [tickets, from, to] = [format.amount(report.tickets), moment(report.period.from), moment(report.period.to)];
  return [
    report.exact ? words.coversExact(tickets, from, to) : words.covers(tickets, from, to, done),
    ...(done < asked ? [facts.stopped(done, asked)] : []),
    ...(report.exact ? [] : [words.ranges, facts.bands]),
    startText(report, results),
    ...report.counts.map(({ created, takenOver, solved, open, waiting }, side) => {
      const number = (value: number) => localisation.format.number(value);
      const name = results.sides[side] ?? '';
      const text = words.count(number(created + takenOver), number(solved), number(open), number(waiting));
      return isComparison(results) ? words.assumptions.onlySide(name, text) : text;
    }),
    ...report.metrics
      .filter(({ priority, topic }) => priority === null && topic === null)
      .flatMap(({ metric, unfinished }) => {
        const number = unfinished.sides.at(-1)?.mean ?? 0;
        return number > 0 ? [facts.unfinished(results.names.metric(metric), format.amount(number))] : [];
      }),
    ...(report.exact ? [] : [words.seed(report.seed)]),
  ];
}

const day = 24 * hour;

const dateIn = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

function startText({ start }: SimulationReport, { messages, format, localisation }: Results): string {
  const { run: words } = messages;
  if (start.kind === 'empty') {
    if (start.warmUp === 0) return words.startEmptyAtOnce;
    const days = new Intl.NumberFormat(localisation.locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    return words.startEmpty(start.warmUp % day === 0 ? days.format(start.warmUp / day) : format.duration(start.warmUp));
  }
  return start.waiting ? words.startWaiting(start.waiting) : words.startDirectory;
}

/** What the run takes for granted; what is so on both sides is said once, on one alone with its name. */
export function assumptions(results: Results): readonly string[] {
  const { report, messages } = results;
  const { onlySide } = messages.run.assumptions;
  const told = new Map<string, Set<number>>();
  for (const assumption of report.assumptions) {
    const text = assumptionText(assumption, results);
    const sides = told.get(text) ?? new Set();
    told.set(text, 'side' in assumption ? sides.add(assumption.side) : sides);
  }
  return [...told].map(([text, sides]) => {
    const [side] = sides;
    const everywhere = side === undefined || sides.size > 1 || !isComparison(results);
    return everywhere ? text : onlySide(results.sides[side] ?? '', text);
  });
}

function assumptionText(assumption: Assumption, results: Results): string {
  const { messages, localisation, names } = results;
  const { assumptions: words } = messages.run;
  switch (assumption.code) {
    case 'operators_round_the_clock':
      return words.operators_round_the_clock(assumption.operators);
    case 'status_of_operators_ignored':
    case 'one_ticket_at_a_time':
    case 'return_not_simulated':
      return words[assumption.code];
    case 'no_status':
      return words.no_status[assumption.category];
    case 'drawn':
      return words.drawn[assumption.what](localisation.format.number(assumption.tickets));
    case 'run_change':
      return changeText(assumption.change, results);
    case 'unknown_operator':
      return words.unknown_operator(names.operator(assumption.operator));
    case 'tickets_outside_period':
      return words.tickets_outside_period(assumption.tickets);
  }
}

function changeText(change: RunChange, { messages, names, localisation }: Results): string {
  const { changes: words } = messages.run;
  const hours = (calendar: string | null) =>
    calendar === null ? words.roundTheClock : words.inHours(names.calendar(calendar));
  switch (change.kind) {
    case 'add_operators':
      return words.add_operators(change.count, hours(change.calendar));
    case 'remove_operator':
      return words.remove_operator(names.operator(change.operator));
    case 'set_calendar':
      return words.set_calendar(names.operator(change.operator), hours(change.calendar));
    case 'set_skill_groups': {
      const groups = change.skillGroups.map((id) => names.skillGroup(id));
      const told = groups.length > 0 ? localisation.format.list(groups) : words.noGroups;
      return words.set_skill_groups(names.operator(change.operator), told);
    }
    case 'set_limit':
      return change.limit === null
        ? words.noLimit(names.operator(change.operator))
        : words.set_limit(names.operator(change.operator), localisation.format.number(change.limit));
  }
}

/** Tickets that nobody had got when the run ended, by topic, with the reason. */
export function neverAssigned(results: Results): TemplateResult {
  const { sides, localisation, messages } = results;
  const { never: words } = messages;
  const told = sides.map((_, side) => neverAssignedOn(side, results));
  const areAlike = told.every((texts) => texts.join('\n') === told[0]?.join('\n'));
  // What is so with both is said once.
  const lists = areAlike
    ? [{ name: localisation.format.list(sides), texts: told[0] ?? [] }]
    : told.map((texts, side) => ({ name: sides[side] ?? '', texts }));
  return html`<section class="facts" aria-labelledby="never-title">
    <h3 class="subtitle" id="never-title">${words.title}</h3>
    ${lists.map(
      ({ name, texts }) => html`
        ${isComparison(results) ? html`<h4 class="label">${name}</h4>` : nothing}
        ${
          texts.length > 0
            ? html`<ul class="plain-list">
                ${texts.map((text) => html`<li>${text}</li>`)}
              </ul>`
            : html`<p class="secondary">${words.none}</p>`
        }
      `,
    )}
  </section>`;
}

function neverAssignedOn(on: number, { report, messages, names }: Results): readonly string[] {
  const { never: words } = messages;
  return report.neverAssigned
    .filter(({ side }) => side === on)
    .map(({ tickets, topic, reason }) => {
      const why = words.reasons[reason];
      return topic === null || topic === ''
        ? words.rowNoTopic(tickets, why)
        : words.row(tickets, names.topic(topic), why);
    });
}
