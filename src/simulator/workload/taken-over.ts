import { RandomSource } from '../random/random-source.ts';
import type { Simulation } from '../simulation.ts';
import { Kinds } from './kinds.ts';
import { drawMilliseconds } from './milliseconds.ts';
import { purpose } from './purpose.ts';
import type { Distribution } from './distribution.ts';
import type { TakenOver, TakenOverTicket, TicketKind } from './ticket-plans.ts';
import type { Workload } from './workload.ts';

/**
 * What is drawn for the tickets that are there when a run begins with the directory's load (docs/semantics.md, section 6). Of a
 * run that begins empty there are none, and `waiting` is empty.
 */
export function takenOver({ workload, start, seed }: Simulation, replication: number): TakenOver {
  const luck = new RandomSource(seed, replication);
  const ofOperator = new Map<string, RandomSource>();
  const heldBy = (operator: string): RandomSource => {
    let source = ofOperator.get(operator);
    if (source === undefined) {
      source = luck.named(`held by ${operator}`);
      ofOperator.set(operator, source);
    }
    return source;
  };
  return {
    heldWork: (operator, index) =>
      drawMilliseconds(workload.handling, heldBy(operator).uniform(index, purpose.handling)),
    heldClientAfter: (operator, index) =>
      drawMilliseconds(workload.clientReply, heldBy(operator).uniform(index, purpose.clientReply)),
    waiting: start.kind === 'directory' ? drawWaiting(workload, start.waiting ?? 0, luck.named('waiting')) : [],
  };
}

function drawWaiting(workload: Workload, count: number, luck: RandomSource): TakenOverTicket[] {
  const mix = mixOf(workload);
  return Array.from({ length: count }, (_, ticket) => {
    const { kind, handling } = chosen(mix, luck.uniform(ticket, purpose.kind));
    return { kind, work: drawMilliseconds(handling, luck.uniform(ticket, purpose.handling)) };
  });
}

/** One kind among those of a workload. */
interface Part {
  readonly kind: TicketKind;
  readonly handling: Distribution;
  /** How often it comes, beside the others. */
  readonly weight: number;
}

/** What a workload's tickets are like: its streams by volume, or the kinds of its history by number. */
function mixOf(workload: Workload): readonly Part[] {
  const { handling } = workload;
  if (workload.kind === 'made') {
    return workload.streams
      .filter(({ perWeek }) => perWeek > 0)
      .map(({ topic, priority, channel, values = {}, ...stream }) => ({
        kind: { topic, priority, channel, values },
        handling: stream.handling ?? handling,
        weight: stream.perWeek,
      }));
  }
  const kinds = new Kinds();
  const weights: number[] = [];
  for (const ticket of workload.tickets) {
    const kind = kinds.numberOf(ticket);
    weights[kind] = (weights[kind] ?? 0) + 1;
  }
  return kinds.list.map((kind, index) => ({ kind, handling, weight: weights[index] ?? 0 }));
}

function chosen(mix: readonly Part[], u: number): Part {
  let left = u * mix.reduce((sum, { weight }) => sum + weight, 0);
  for (const part of mix) {
    left -= part.weight;
    if (left < 0) return part;
  }
  const last = mix.at(-1);
  if (last) return last;
  throw new RangeError('a workload without tickets has no kinds to draw from');
}
