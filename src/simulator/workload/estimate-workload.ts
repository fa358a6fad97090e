import { draw } from '../random/draw.ts';
import type { Distribution } from './distribution.ts';
import { estimateBehaviour, handlingTimes } from './estimate-behaviour.ts';
import { estimateRhythm } from './estimate-profile.ts';
import { fewestSamples, fitDistribution } from './fit-distribution.ts';
import { kindKey } from './kinds.ts';
import { hoursPerWeek } from './week-profile.ts';
import type { MadeWorkload, ReplayedTicket, Stream } from './workload.ts';

/** A topic's work is its own when its median is so much longer or shorter than that of all tickets. */
const differs = 1.25;

/**
 * A made workload whose tickets are like those of a history: as many a week of each kind (topic, priority, channel, values), in
 * the same hours, with the same work and the same clients. By which rules: `estimateRhythm`, `estimateBehaviour`,
 * `fitDistribution`. A topic with 20 solved tickets or more, of which the median work is a quarter more or less than that
 * of all, has a handling time of its own. A history without tickets gives a workload without streams.
 * @param timeZone in which the hours of the week are read.
 * @throws RangeError for a zone that isn't known.
 */
export function estimateWorkload(tickets: readonly ReplayedTicket[], timeZone: string): MadeWorkload {
  const behaviour = estimateBehaviour(tickets);
  if (tickets.length === 0) {
    const profile = Array.from({ length: hoursPerWeek }, () => 1);
    return { ...behaviour, kind: 'made', timeZone, streams: [], profile };
  }
  const { perWeek, profile } = estimateRhythm(
    tickets.map(({ createdAt }) => createdAt),
    timeZone,
  );
  const handling = handlingByTopic(tickets, behaviour.handling);
  const streams = groupsBy(tickets, kindKey).map((group): Stream => {
    const { topic, priority, channel, values } = group.first;
    const own = handling.get(topic);
    return {
      topic,
      priority,
      channel,
      perWeek: thousandths((perWeek * group.all.length) / tickets.length),
      ...(values === undefined ? {} : { values }),
      ...(own === undefined ? {} : { handling: own }),
    };
  });
  return { ...behaviour, kind: 'made', timeZone, streams, profile: profile.map(thousandths) };
}

/** The work of topics whose tickets take clearly more, or less, than others. */
function handlingByTopic(
  tickets: readonly ReplayedTicket[],
  common: Distribution,
): ReadonlyMap<string | null, Distribution> {
  const found = new Map<string | null, Distribution>();
  for (const { first, all } of groupsBy(tickets, ({ topic }) => topic)) {
    const times = handlingTimes(all);
    if (times.length < fewestSamples) continue;
    const own = fitDistribution(times, common);
    const ratio = medianOf(own) / medianOf(common);
    if (!(ratio < differs && ratio > 1 / differs)) found.set(first.topic, own);
  }
  return found;
}

/** The median of a distribution as `fitDistribution` gives it: observed values are in ascending order. */
const medianOf = (distribution: Distribution) => draw(distribution, 0.5);

interface Group {
  readonly first: ReplayedTicket;
  readonly all: ReplayedTicket[];
}

/** Tickets with one key together, in order of the first of each. */
function groupsBy(tickets: readonly ReplayedTicket[], keyOf: (ticket: ReplayedTicket) => string | null): Group[] {
  const groups = new Map<string | null, Group>();
  for (const ticket of tickets) {
    const key = keyOf(ticket);
    const group = groups.get(key);
    if (group) group.all.push(ticket);
    else groups.set(key, { first: ticket, all: [ticket] });
  }
  return [...groups.values()];
}

const thousandths = (value: number) => Math.round(value * 1000) / 1000;
