import type { SideTimeline, Stretch } from '../../../../simulator/report/timeline.ts';
import type { Period } from '../../../../simulator/simulation.ts';
import { isComparison, type Results } from '../result-words.ts';
import type { Table } from '../table.ts';
import type { Bar } from './lanes.ts';

/** A bar as it is told: the ticket, who has it, from when to when, and that it is late. */
export function barText(bar: Bar, operator: string | null, results: Results): string {
  const { messages, names, times } = results;
  const { timeline: words } = messages;
  const ticket = bar.ticket ?? words.takenOver;
  const [from, to] = [times.moment(bar.whole.from), endText(bar.whole, results)];
  if (operator === null) return words.waits(ticket, from, to);
  const text = words.work(ticket, names.operator(operator), from, to);
  return bar.late ? words.late(text) : text;
}

/** The time alone where it is the same day. */
function endText({ from, to }: Period, { times }: Results): string {
  return times.longDay(from) === times.longDay(to) ? times.time(to) : times.moment(to);
}

/** What a day of a side looks like: how many tickets are worked on, how many of them late, how many wait. */
export function dayText({ operators, waiting }: SideTimeline, day: Period, side: string, results: Results): string {
  const { messages, times, sides } = results;
  const { timeline: words } = messages;
  const inDay = ({ from, to }: Period) => to > day.from && from < day.to;
  const work = operators.flatMap((each) => each.work.filter(inDay));
  const tickets = new Set(work.map(({ ticket }) => ticket));
  const late = new Set(work.filter((each) => each.late).map(({ ticket }) => ticket));
  const name = times.longDay(day.from);
  const queue = waiting.filter(inDay).length;
  const told = isComparison({ sides }) ? side : '';
  return tickets.size + queue === 0
    ? words.nothing(name, told)
    : words.finding(name, told, tickets.size, late.size, queue);
}

/** Everything of a day, in the order of the rows. */
export function dayTable({ operators, waiting }: SideTimeline, day: Period, results: Results): Table {
  const { messages, names, times } = results;
  const { columns: words, timeline } = messages;
  const inDay = ({ from, to }: Period) => to > day.from && from < day.to;
  const row = (operator: string, outcome: string) => (each: Stretch) => [
    { text: each.ticket ?? timeline.takenOver },
    { text: operator },
    { text: times.moment(each.from) },
    { text: times.moment(each.to) },
    { text: outcome },
  ];
  return {
    columns: [words.ticket, words.operator, words.from, words.to, words.outcome].map((label) => ({ label })),
    rows: [
      ...waiting.filter(inDay).map(row(timeline.unassigned, timeline.legend.waiting)),
      ...operators.flatMap(({ operator, work }) =>
        work
          .filter(inDay)
          .flatMap((each) => [
            row(names.operator(operator), each.late ? timeline.legend.late : timeline.legend.on_time)(each),
          ]),
      ),
    ],
  };
}
