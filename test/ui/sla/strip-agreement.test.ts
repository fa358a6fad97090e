import { expect } from 'chai';
import fc from 'fast-check';
import { render } from 'lit';
import { replay } from '../../../src/domain/sla/replay.ts';
import type { ClockState, CycleState } from '../../../src/domain/sla/state.ts';
import { createFormat } from '../../../src/locales/format.ts';
import { messages } from '../../../src/locales/strip.en.ts';
import { cyclesOf } from '../../../src/ui/editors/sla/strip/follow.ts';
import { momentList } from '../../../src/ui/editors/sla/strip/moment-list.ts';
import { stripModel, type StripModel } from '../../../src/ui/editors/sla/strip/strip-model.ts';
import { timeWords, type StripWords } from '../../../src/ui/editors/sla/strip/strip-words.ts';
import { ticketEvents, type Act, type StripEvent } from '../../../src/ui/editors/sla/strip/ticket.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { TicketEvent } from '../../../src/domain/sla/events.ts';
import { walks } from '../../domain/sla/generate.ts';
import { directory } from '../../domain/sla/world.ts';

/** Tickets that are shown, each under settings of its own. */
const tickets = 200;

/** What an administrator could make happen of what happens to a generated ticket. */
function actOf(event: TicketEvent): Act | undefined {
  switch (event.type) {
    case 'client_message':
    case 'public_reply':
    case 'internal_note':
    case 'assigned':
      return { type: event.type };
    case 'status_entered':
      return { type: 'status', status: event.status };
    case 'field_changed':
      return event.field === 'priority' && typeof event.value === 'string'
        ? { type: 'priority', priority: event.value }
        : undefined;
    default:
      return undefined;
  }
}

interface Shown {
  readonly settings: TicketSettings;
  readonly model: StripModel;
  /** Time (epoch milliseconds) and text of each moment, as it is read. */
  readonly moments: readonly { readonly at: number; readonly text: string }[];
  readonly words: StripWords;
}

const quoted = (metric: string) => `«${metric}»`;

/** Shows one ticket as the strip's list, and reads it. */
function show(settings: TicketSettings, policy: string, createdAt: number, events: readonly StripEvent[]): Shown {
  const model = stripModel({
    draft: settings,
    saved: settings,
    directory,
    metrics: settings.sla.metrics.map(({ id }) => id),
    policy,
    now: createdAt,
    timeZone: 'Europe/Kyiv',
    createdAt,
    events,
  });
  if ('fault' in model) throw new Error(model.fault);
  const format = createFormat('en');
  const words: StripWords = {
    messages,
    times: timeWords({ locale: 'en', format }, model.timeZone, model.range),
    names: { metric: quoted, status: String, priority: String, calendar: String },
    list: (items) => format.list(items),
  };
  const container = document.createElement('div');
  render(momentList(model, words), container);
  const moments = [...container.querySelectorAll('li')].map((each) => ({
    at: Date.parse(each.querySelector('time')?.dateTime ?? ''),
    text: (each.querySelector('p')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }));
  return { settings, model, moments, words };
}

/** What the engine says of one cycle, as sentences with their instants. */
function* said(metric: string, cycle: CycleState, at: number, { words }: Shown): Generator<readonly [number, string]> {
  const name = quoted(metric);
  const { state, stoppedAt, breachedAt, dueAt, reasons, target } = cycle;
  const due = dueAt === null ? '' : words.times.moment(dueAt);
  const byChange = reasons.some(({ code }) => code === 'breached_by_change');
  if (state === 'cancelled') yield [stoppedAt ?? 0, `${name} is cancelled.`];
  else if (breachedAt !== null) {
    yield byChange ? [breachedAt, `${name} is breached: `] : [breachedAt, `${name} is due and not done: breached`];
    if (stoppedAt !== null) yield [stoppedAt, `${name} ends late`];
  } else if (state === 'met') {
    yield [stoppedAt ?? 0, dueAt === null ? `${name} is met, never due.` : `${name} is met, due ${due}.`];
  } else if (stoppedAt === null && target !== null && dueAt === null) yield [at, `${name} is never due: `];
  else if (stoppedAt === null && target !== null && state === 'paused') yield [at, `${name} stays paused; due ${due} `];
  else if (stoppedAt === null && dueAt !== null) yield [dueAt, `${name} is due`];
}

const sentences =
  / is cancelled\.| is breached: | is due and not done| ends late| is met, | is never due: | stays paused; | is due(?! and)/g;

describe('the list of moments and the engine', () => {
  it(`agree on ${tickets} tickets: due, met, breached and paused, each at its instant, and nothing else`, function () {
    this.timeout(60_000);
    let checked = 0;
    const tally = { due: 0, met: 0, breached: 0, paused: 0, cancelled: 0 };
    fc.assert(
      fc.property(walks, fc.constantFrom('first', 'second', 'other'), ({ events, versions }, policy) => {
        const [first] = versions;
        if (!first) throw new Error('No settings');
        const acts = events.flatMap((event, id): StripEvent[] => {
          const act = actOf(event);
          return act ? [{ id, at: event.at, act }] : [];
        });
        const shown = show(first.settings, policy, events[0]?.at ?? 0, acts);
        const told = ticketEvents(shown.model.ticket);
        const at = told.at(-1)?.at ?? 0;
        const states = replay(told, [first], at);
        const withTarget = states.filter((state) => cyclesOf(state).some(({ target }) => target !== null));
        const ids = (list: readonly ClockState[]) => list.map(({ metric }) => metric);
        expect(shown.model.lanes.map(({ metric }) => metric)).to.deep.equal(ids(withTarget));
        expect(shown.model.notStarted).to.deep.equal(ids(states.filter(({ state }) => state === 'not_started')));
        let outcomes = 0;
        for (const state of withTarget) {
          for (const cycle of cyclesOf(state)) {
            for (const [instant, sentence] of said(state.metric, cycle, at, shown)) {
              outcomes += 1;
              const there = shown.moments.filter((moment) => moment.at === instant && moment.text.includes(sentence));
              expect(there, `${new Date(instant).toISOString()} ${sentence}`).not.to.have.length(0);
            }
            for (const reason of cycle.reasons) {
              if (reason.code !== 'paused') continue;
              tally.paused += 1;
              const there = shown.moments.some(
                (moment) =>
                  moment.at === reason.from && new RegExp(`${quoted(state.metric)}[^.]* pauses?\\.`).test(moment.text),
              );
              expect(there, `${state.metric} pauses`).to.equal(true);
            }
            tally.cancelled += Number(cycle.state === 'cancelled');
            tally.met += Number(cycle.state === 'met');
            tally.breached += Number(cycle.breachedAt !== null);
            tally.due += Number(cycle.state === 'running' || cycle.state === 'outside_hours');
          }
        }
        // Nothing is said that the engine doesn't say.
        const all = shown.moments.map(({ text }) => text).join('\n');
        expect([...all.matchAll(sentences)], all).to.have.length(outcomes);
        const instants = shown.moments.map((moment) => moment.at);
        expect(instants).to.deep.equal(instants.toSorted((one, other) => one - other));
        checked += 1;
      }),
      { numRuns: tickets, seed: 20261120, endOnFailure: true, includeErrorInReport: true },
    );
    expect(checked).to.equal(tickets);
    for (const count of Object.values(tally)) expect(count).to.be.greaterThan(10);
  });
});
