import { cycleOutcomes, type RunRecord } from '../../../src/simulator/run/run-record.ts';
import type { Difference, Estimate, Figure } from '../../../src/simulator/report/report.ts';
import type { Period } from '../../../src/simulator/simulation.ts';
import type { TicketPlans } from '../../../src/simulator/workload/ticket-plans.ts';

/** One replication as it is measured here: tickets, and a record for each side. */
export interface Measured {
  readonly plans: TicketPlans;
  readonly records: readonly RunRecord[];
}

/** 97.5 % points for the numbers of replications that tests use. */
const points = [NaN, 12.706204736, 4.30265273, 3.182446305, 2.776445105, 2.570581836, 2.446911851];

/**
 * The figures of a report the slow and plain way, from lists of objects, put in order and looked through for each figure anew.
 * It shares nothing with the real one but the types.
 */
export class SlowReport {
  readonly replications: readonly Measured[];
  readonly period: Period;
  readonly sides: number;

  constructor(replications: readonly Measured[], period: Period) {
    this.replications = replications;
    this.period = period;
    this.sides = replications[0]?.records.length ?? 0;
  }

  /** A figure of which `measure` tells the value on one side in one replication; `null`: nothing to measure. */
  figure(measure: (replication: Measured, side: number) => number | null, exact = false, share = false): Figure {
    const values = this.replications.map((replication) =>
      Array.from({ length: this.sides }, (_, side) => measure(replication, side)),
    );
    const sides = Array.from({ length: this.sides }, (_, side) => estimateOf(values.map((each) => each[side] ?? null)));
    const differences = values.flatMap(([first, second]) =>
      typeof first === 'number' && typeof second === 'number' ? [second - first] : [],
    );
    return { sides, difference: differenceOf(differences, exact, share) };
  }

  /** The used times and outcomes of one metric, of the tickets of the period that fit. */
  cycles(
    { plans, records }: Measured,
    side: number,
    metric: number,
    priority: string | null,
    topic: string | null,
  ): { outcome: string; used: number }[] {
    const { cycles } = records[side] ?? fail();
    const found: { outcome: string; used: number }[] = [];
    for (let row = 0; row < cycles.count; row++) {
      const ticket = cycles.ticket[row] ?? -1;
      const kind = plans.kinds[plans.kind[ticket] ?? -1] ?? fail();
      if (!this.isCounted(plans, ticket) || cycles.metric[row] !== metric) continue;
      if (priority !== null && (kind.priority ?? '') !== priority) continue;
      if (topic !== null && (kind.topic ?? '') !== topic) continue;
      found.push({ outcome: cycleOutcomes[cycles.outcome[row] ?? -1] ?? fail(), used: cycles.used[row] ?? NaN });
    }
    return found;
  }

  isCounted(plans: TicketPlans, ticket: number): boolean {
    const createdAt = plans.createdAt[ticket] ?? NaN;
    return createdAt >= this.period.from && createdAt < this.period.to;
  }

  /** Waiting times of the tickets of the period, in no order. */
  waits({ plans, records }: Measured, side: number): number[] {
    return Array.from(plans.createdAt).flatMap((createdAt, ticket) => {
      if (!this.isCounted(plans, ticket)) return [];
      const assignedAt = records[side]?.assignedAt[ticket] ?? NaN;
      return [(Number.isNaN(assignedAt) ? this.period.to : Math.min(assignedAt, this.period.to)) - createdAt];
    });
  }

  /** How many wait at an instant. */
  waitingAt({ plans, records }: Measured, side: number, at: number): number {
    return Array.from(plans.createdAt).filter((createdAt, ticket) => {
      const assignedAt = records[side]?.assignedAt[ticket] ?? NaN;
      return createdAt <= at && (Number.isNaN(assignedAt) || assignedAt > at);
    }).length;
  }

  /** Tickets assigned in the period by operator. */
  assigned({ records }: Measured, side: number): number[] {
    const record = records[side] ?? fail();
    return Array.from(
      record.busy,
      (_, operator) =>
        Array.from(record.assignedAt).filter(
          (at, ticket) => record.operator[ticket] === operator && at >= this.period.from && at < this.period.to,
        ).length,
    );
  }
}

/** By nearest rank; `null` of nothing. */
export function percentileOf(values: readonly number[], percent: number): number | null {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered.find((_, place) => 100 * (place + 1) >= percent * ordered.length) ?? null;
}

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function estimateOf(values: readonly (number | null)[]): Estimate | null {
  const ordered = values.filter((value) => value !== null).sort((one, other) => one - other);
  const mean = meanOf(ordered);
  if (mean === null) return null;
  const between = (part: number): number => {
    const place = part * (ordered.length - 1);
    const lower = ordered[Math.floor(place)] ?? fail();
    const upper = ordered[Math.ceil(place)] ?? fail();
    return lower + (place - Math.floor(place)) * (upper - lower);
  };
  return { mean, low: between(0.05), high: between(0.95) };
}

function differenceOf(differences: readonly number[], exact: boolean, share: boolean): Difference | null {
  const mean = meanOf(differences);
  if (mean === null) return null;
  const verdictOf = (low: number, high: number) => (low > 0 ? 'more' : high < 0 ? 'less' : 'unclear');
  if (exact) return { mean, low: mean, high: mean, verdict: verdictOf(mean, mean), exact };
  const count = differences.length;
  if (count === 1) return { mean, low: null, high: null, verdict: 'unclear', exact };
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (count - 1);
  const margin = (points[count - 1] ?? fail()) * Math.sqrt(variance / count);
  const most = share ? 1 : Infinity;
  const low = Math.max(-most, mean - margin);
  const high = Math.min(most, mean + margin);
  return { mean, low, high, verdict: verdictOf(low, high), exact };
}

function fail(): never {
  throw new Error('The test is wrong');
}
