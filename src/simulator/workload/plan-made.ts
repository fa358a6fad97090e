import type { RandomSource } from '../random/random-source.ts';
import { drawArrivals } from './arrivals.ts';
import { drawStints } from './draw-stints.ts';
import { Kinds, kindKey } from './kinds.ts';
import { StintColumns } from './stint-columns.ts';
import type { TicketPlans } from './ticket-plans.ts';
import { ExpectedShare } from './week-profile.ts';
import type { MadeWorkload, Stream } from './workload.ts';

/**
 * The tickets of a made workload from `begin` to `end`, epoch milliseconds.
 * @throws RangeError for a zone that isn't known.
 */
export function planMade(workload: MadeWorkload, begin: number, end: number, luck: RandomSource): TicketPlans {
  const expected = new ExpectedShare(workload.profile, workload.timeZone, begin, end);
  const names = streamNames(workload.streams);
  const streams = workload.streams.map((stream, index) => ({
    source: luck.named(names[index] ?? ''),
    perWeek: stream.perWeek,
    handling: stream.handling ?? workload.handling,
  }));
  const arrivals = drawArrivals(streams, expected);

  const kinds = new Kinds();
  const kindOfStream = workload.streams.map((stream) => kinds.numberOf(stream));
  const { count } = arrivals;
  const kind = new Uint32Array(count);
  const firstStint = new Uint32Array(count + 1);
  const stints = new StintColumns(Math.ceil(count * (1.1 + workload.pendingShare + workload.reopenedShare)));
  for (let ticket = 0; ticket < count; ticket++) {
    const index = arrivals.stream[ticket] ?? NaN;
    const stream = streams[index];
    if (stream === undefined) throw new RangeError(`no stream ${index}`);
    kind[ticket] = kindOfStream[index] ?? NaN;
    firstStint[ticket] = stints.count;
    drawStints(stints, stream.source, arrivals.number[ticket] ?? NaN, workload, stream.handling);
  }
  firstStint[count] = stints.count;

  const digits = String(count).length;
  return {
    count,
    id: (ticket) => `T${String(ticket + 1).padStart(digits, '0')}`,
    createdAt: arrivals.at,
    kinds: kinds.list,
    kind,
    firstStint,
    work: stints.work,
    replyAfter: stints.replyAfter,
    end: stints.end,
    clientAfter: stints.clientAfter,
  };
}

/**
 * What a stream's luck is named by: its kind, not its place in the list, so that a stream that is added, removed or moved
 * leaves the others' luck as it was. Of several streams of one kind each has a number.
 */
export function streamNames(streams: readonly Stream[]): string[] {
  const seen = new Map<string, number>();
  return streams.map((stream) => {
    const key = kindKey(stream);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return `stream ${before} ${key}`;
  });
}
