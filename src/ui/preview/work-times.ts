import type { Distribution } from '../../simulator/workload/distribution.ts';
import type { Behaviour, Workload } from '../../simulator/workload/workload.ts';
import type { RunSettings } from '../../simulator/client/run-settings.ts';

/** The time that half of them stay under, or what comes nearest to that: in seconds. */
export function typicalTime(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'exponential':
      return distribution.mean;
    case 'log_normal':
      return distribution.median;
    case 'observed':
      return distribution.values.toSorted((a, b) => a - b)[Math.floor(distribution.values.length / 2)] ?? 0;
  }
}

/** The same shape, all times so much longer. */
export function stretched(distribution: Distribution, factor: number): Distribution {
  switch (distribution.kind) {
    case 'constant':
      return { ...distribution, value: distribution.value * factor };
    case 'exponential':
      return { ...distribution, mean: distribution.mean * factor };
    case 'log_normal':
      return { ...distribution, median: distribution.median * factor };
    case 'observed':
      return { ...distribution, values: distribution.values.map((value) => value * factor) };
  }
}

/** The workload as the user says it is: other typical times and shares, and so many times the made tickets. */
export function asSaid(workload: Workload, { work, volume }: Pick<RunSettings, 'work' | 'volume'>): Workload {
  const factor = (name: 'handling' | 'reply' | 'clientReply'): number => {
    const [said, known] = [work[name], typicalTime(workload[name])];
    return said === undefined || known === 0 ? 1 : said / known;
  };
  const behaviour: Pick<Behaviour, 'handling' | 'reply' | 'clientReply' | 'pendingShare' | 'reopenedShare'> = {
    handling: stretched(workload.handling, factor('handling')),
    reply: stretched(workload.reply, factor('reply')),
    clientReply: stretched(workload.clientReply, factor('clientReply')),
    pendingShare: work.pendingShare ?? workload.pendingShare,
    reopenedShare: work.reopenedShare ?? workload.reopenedShare,
  };
  if (workload.kind === 'replayed') return { ...workload, ...behaviour };
  const streams = workload.streams.map((stream) => ({
    ...stream,
    perWeek: stream.perWeek * volume,
    // Work of a kind of ticket of its own is longer or shorter by as much.
    ...(stream.handling && { handling: stretched(stream.handling, factor('handling')) }),
  }));
  return { ...workload, ...behaviour, streams };
}
