import { html, nothing, type TemplateResult } from 'lit';
import { describeAssumption } from '../../../locales/describe-run.ts';
import type { SimulationReport } from '../../../simulator/report/report.ts';
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
  const { report, messages, names, localisation } = results;
  const { onlySide } = messages.run.assumptions;
  const told = new Map<string, Set<number>>();
  for (const assumption of report.assumptions) {
    const text = describeAssumption(assumption, messages.run, names, localisation.format);
    const sides = told.get(text) ?? new Set();
    told.set(text, 'side' in assumption ? sides.add(assumption.side) : sides);
  }
  return [...told].map(([text, sides]) => {
    const [side] = sides;
    const everywhere = side === undefined || sides.size > 1 || !isComparison(results);
    return everywhere ? text : onlySide(results.sides[side] ?? '', text);
  });
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
