import type { TicketValues } from '../../domain/fields/conditions.ts';
import type { Directory } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import { conditionValues } from './condition-values.ts';
import { DutyPlan } from './duty-hours.ts';
import { topicVolumes } from './topic-volumes.ts';
import { meanWork, usualBehaviour } from './usual-behaviour.ts';
import { hoursPerWeek } from './week-profile.ts';
import type { MadeWorkload, Stream } from './workload.ts';

/** Part of tickets that have the values a policy asks for, each policy; all of these together at most {@link mostSpecial}. */
const specialShare = 0.1;
const mostSpecial = 0.4;

/** Part of tickets that come as the staff is on duty. The others come as clients are awake, whoever works then. */
const duringDuty = 0.8;
/** How many write at each hour of the day, midnight first, while nobody looks at opening hours. */
const awake = [1, 0.6, 0.4, 0.3, 0.3, 0.5, 1, 2, 4, 6.5, 8, 8, 7, 6.5, 7, 7, 6.5, 6, 5.5, 5, 4.5, 4, 3, 2];
const onWeekends = 0.6;

/**
 * A week that a help-desk with this directory may well have, to begin with where there is no history.
 *
 * - Volume: what keeps operators busy for 80 % of the time when tickets come, by topic; see `topicVolumes`.
 * - Priorities: a binomial share, most in the lower middle; of four 27, 44, 24 and 4 %.
 * - Channels: the first listed most, the nth an nth part of it.
 * - For each policy whose conditions name other fields, 10 % of tickets have such values; see `conditionValues`. These come
 *   through the first channel.
 * - Hours: 80 % of tickets follow the staff on duty (operators without calendar count as clients being awake), 20 % the
 *   hours at which clients are awake, fewer on weekends.
 * - Work and clients: `usualBehaviour`.
 *
 * @param others further settings whose policies are to have their tickets, too: those of a draft.
 * @throws RangeError for calendars that can't be compiled; checks report these before.
 */
export function typicalWeek(
  settings: TicketSettings,
  directory: Directory,
  others: readonly TicketSettings[] = [],
): MadeWorkload {
  const duty = new DutyPlan(settings, directory);
  const profile = profileOf(directory, duty);
  return {
    ...usualBehaviour,
    kind: 'made',
    timeZone: duty.timeZone,
    streams: streamsOf(directory, volumesOf(directory, duty, profile), specialValues([settings, ...others])),
    profile,
  };
}

function specialValues(all: readonly TicketSettings[]): TicketValues[] {
  const found = all.flatMap(conditionValues);
  return [...new Map(found.map((values) => [JSON.stringify(values), values])).values()];
}

/** Tickets a week by topic; of a help-desk without topics one number. */
function volumesOf(directory: Directory, duty: DutyPlan, profile: readonly number[]): number[] {
  return directory.topics.length > 0 ? topicVolumes(directory, duty, profile, meanWork(usualBehaviour)) : [1000];
}

function streamsOf(directory: Directory, volumes: readonly number[], special: readonly TicketValues[]): Stream[] {
  const topics = directory.topics.length > 0 ? directory.topics : [{ alias: null }];
  const priorities = directory.priorities.length > 0 ? directory.priorities : [{ id: null }];
  const priorityShares = binomialShares(priorities.length);
  const channels = directory.channels.length > 0 ? directory.channels : [{ id: null }];
  const channelShares = decreasingShares(channels.length);
  const each = special.length === 0 ? 0 : Math.min(specialShare, mostSpecial / special.length);

  return topics.flatMap(({ alias: topic }, topicPlace) =>
    priorities.flatMap(({ id: priority }, priorityPlace) => {
      const volume = (volumes[topicPlace] ?? 0) * (priorityShares[priorityPlace] ?? 0);
      const plain = volume * (1 - each * special.length);
      return [
        ...channels.map(({ id: channel }, channelPlace) => ({
          topic,
          priority,
          channel,
          perWeek: hundredths(plain * (channelShares[channelPlace] ?? 0)),
        })),
        ...special.map((values) => ({
          topic,
          priority,
          channel: channels[0]?.id ?? null,
          values,
          perWeek: hundredths(volume * each),
        })),
      ];
    }),
  );
}

function profileOf({ operators }: Directory, duty: DutyPlan): number[] {
  const clients = Array.from({ length: hoursPerWeek }, (_, at) => (awake[at % 24] ?? 0) * (at < 120 ? 1 : onWeekends));
  const allClients = clients.reduce((sum, weight) => sum + weight, 0);
  const staff = clients.map(() => 0);
  for (const operator of operators) {
    const hours = duty.hoursOf(operator) ?? clients.map((weight) => (weight / allClients) * hoursPerWeek * 3_600_000);
    for (const [at, open] of hours.entries()) staff[at] = (staff[at] ?? 0) + open;
  }
  const allStaff = staff.reduce((sum, open) => sum + open, 0);
  return clients.map((weight, at) => {
    const byClients = weight / allClients;
    const byStaff = allStaff > 0 ? (staff[at] ?? 0) / allStaff : byClients;
    // 1 is the mean of all hours.
    return hundredths(hoursPerWeek * (duringDuty * byStaff + (1 - duringDuty) * byClients));
  });
}

/** Shares of n ranks, lowest first: how many of n − 1 independent causes are there, each with a chance of 35 %. */
function binomialShares(ranks: number): number[] {
  let shares = [1];
  while (shares.length < ranks) {
    shares = [...shares, 0].map((share, rank) => share * 0.65 + (shares[rank - 1] ?? 0) * 0.35);
  }
  return shares;
}

/** Shares of n things of which the kth is had a kth part as often as the first. */
function decreasingShares(things: number): number[] {
  const weights = Array.from({ length: things }, (_, place) => 1 / (place + 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Figures that somebody will read and change have two digits. */
const hundredths = (value: number) => Math.round(value * 100) / 100;
