import type { Figure, MetricFigures, SimulationReport } from '../simulator/report/report.ts';
import { readDuration } from './duration.ts';
import { InputError } from './input-error.ts';

const operators = ['<=', '>=', '<', '>'] as const;
const metricFigures = ['met', 'breached', 'cancelled', 'unfinished', 'cycles', 'p50', 'p90', 'p99'] as const;
const waitFigures = ['mean', 'median', 'p90', 'longest', 'peak'] as const;

/** A figure of a report that is compared with a number: when it holds, the command fails. */
export interface Condition {
  /** As it was given. */
  readonly text: string;
  readonly figure: FigureName;
  /** The difference of the draft from what is saved, not the draft's own figure. */
  readonly change: boolean;
  readonly operator: (typeof operators)[number];
  /** Milliseconds for times, 0 to 1 for shares. */
  readonly value: number;
}

type FigureName =
  | {
      readonly of: 'metric';
      readonly metric: string;
      readonly figure: (typeof metricFigures)[number];
      readonly priority: string | null;
      readonly topic: string | null;
    }
  | { readonly of: 'wait'; readonly figure: (typeof waitFigures)[number] }
  | { readonly of: 'busiest' | 'fairness' | 'never_assigned' };

/** The figure whose condition was asked for, and what it is in a report; `null`: there was nothing to measure. */
export interface Judgement {
  readonly condition: Condition;
  readonly value: number | null;
  /** It holds. One that can't be told, for want of anything to measure, counts as holding: silence is no consent. */
  readonly holds: boolean;
}

/**
 * Reads a condition: `first_response.met<90%`, `resolution[priority=critical].p90>8h`, `wait.median.change>=5min`,
 * `busiest>0.3`, `never_assigned>0`.
 * @throws {InputError} for anything else
 */
export function readCondition(text: string): Condition {
  const refuse = (): InputError => new InputError((words) => words.badCondition(text));
  const operator = operators.find((candidate) => text.includes(candidate));
  if (!operator) throw refuse();
  const at = text.indexOf(operator);
  const [left, right] = [text.slice(0, at).trim(), text.slice(at + operator.length).trim()];
  const value = readValue(right);
  const change = left.endsWith('.change');
  const figure = readFigure(change ? left.slice(0, -'.change'.length) : left);
  if (value === undefined || !figure || (change && figure.of === 'never_assigned')) throw refuse();
  return { text, figure, change, operator, value };
}

function readFigure(text: string): FigureName | undefined {
  if (text === 'busiest' || text === 'fairness' || text === 'never_assigned') return { of: text };
  const [, name = '', filter = '', last = ''] = /^([^.[\]]+)(?:\[([^\]]*)\])?\.(\w+)$/.exec(text) ?? [];
  if (name === 'wait') {
    const figure = waitFigures.find((known) => known === last);
    return figure && filter === '' ? { of: 'wait', figure } : undefined;
  }
  const figure = metricFigures.find((known) => known === last);
  const rows = readFilter(filter);
  return figure && rows && { of: 'metric', metric: name, figure, ...rows };
}

function readFilter(text: string): { priority: string | null; topic: string | null } | undefined {
  const rows: { priority: string | null; topic: string | null } = { priority: null, topic: null };
  for (const part of text === '' ? [] : text.split(',')) {
    const [, name, value = ''] = /^\s*(priority|topic)=(.*)$/.exec(part) ?? [];
    if (name === 'priority' || name === 'topic') rows[name] = value;
    else return undefined;
  }
  return rows;
}

function readValue(text: string): number | undefined {
  const [, negative, rest = ''] = /^(-?)(.*)$/.exec(text) ?? [];
  const percent = /^\d+(?:\.\d+)?%$/.test(rest) ? Number(rest.slice(0, -1)) / 100 : undefined;
  const number = /^\d+(?:\.\d+)?$/.test(rest) ? Number(rest) : undefined;
  const size = percent ?? number ?? readDuration(rest);
  return size === undefined ? undefined : negative === '-' ? -size : size;
}

/**
 * What a condition comes to; it is asked of the draft, or of the settings when there is one side.
 * @throws {InputError} when the report has no such metric, priority or topic, or no second side to tell a change
 */
export function judge(condition: Condition, report: SimulationReport): Judgement {
  const value = valueOf(condition, report);
  return { condition, value, holds: value === null || compares(value, condition) };
}

function valueOf({ text, figure, change }: Condition, report: SimulationReport): number | null {
  const side = report.counts.length - 1;
  if (change && side === 0) throw new InputError((words) => words.nothingToCompare(text));
  if (figure.of === 'never_assigned') {
    return report.neverAssigned.reduce((sum, { tickets, side: of }) => sum + (of === side ? tickets : 0), 0);
  }
  const found = figureIn(report, figure, text);
  return (change ? found.difference?.mean : found.sides[side]?.mean) ?? null;
}

function figureIn(report: SimulationReport, name: FigureName, text: string): Figure {
  switch (name.of) {
    case 'wait':
      return report.waiting[name.figure];
    case 'busiest':
    case 'fairness':
      return report[name.of];
    case 'metric': {
      const row = rowOf(report, name, text);
      return name.figure === 'p50' || name.figure === 'p90' || name.figure === 'p99'
        ? row.used[name.figure]
        : row[name.figure];
    }
    case 'never_assigned':
      throw new TypeError('Counted, not measured');
  }
}

function rowOf(
  { metrics }: SimulationReport,
  { metric, priority, topic }: Extract<FigureName, { of: 'metric' }>,
  text: string,
): MetricFigures {
  const ofMetric = metrics.filter((row) => row.metric === metric);
  const row = ofMetric.find((candidate) => candidate.priority === priority && candidate.topic === topic);
  if (row) return row;
  const known = [...new Set(metrics.map((candidate) => candidate.metric))];
  throw new InputError((words) => (ofMetric.length > 0 ? words.noSuchRow(text) : words.noSuchMetric(text, known)));
}

function compares(value: number, { operator, value: bound }: Condition): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
  }
}
