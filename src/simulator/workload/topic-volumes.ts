import type { Directory } from '../../domain/settings/directory.ts';
import type { DutyHours, DutyPlan } from './duty-hours.ts';
import { hoursPerWeek } from './week-profile.ts';

/** Part of their time that operators are to work when tickets come: busy, but not so that queues only grow. */
const load = 0.8;
/** Tickets a week where nobody works. */
const withoutStaff = 1000;

/** Open milliseconds of an hour of an operator without a calendar. */
const always: DutyHours = Array.from({ length: hoursPerWeek }, () => 3_600_000);

/**
 * Tickets a week by topic (in the directory's order), so many that their operators are busy for 80 % of the time when tickets come:
 * the mean, over the tickets that come while somebody works with the topic, of the load they meet. At night, when fewer
 * come, operators have less to do; and over the whole week none has more. Each operator's time is divided evenly among the topics
 * of their active skill groups; without such groups everybody works with every topic. A topic that nobody works with has a
 * tenth of the others' mean, so that it is seen that nobody takes it.
 * @param profile how tickets spread over the hours of a week: weights.
 * @param meanWork milliseconds of work on a ticket.
 */
export function topicVolumes(
  directory: Directory,
  duty: DutyPlan,
  profile: readonly number[],
  meanWork: number,
): number[] {
  const volumes = staffByTopic(directory, duty).map((staff) => carried(staff, profile) / meanWork);
  const staffed = volumes.filter((volume) => volume > 0);
  if (staffed.length === 0) return volumes.map(() => withoutStaff / volumes.length);
  const mean = staffed.reduce((sum, volume) => sum + volume, 0) / staffed.length;
  return volumes.map((volume) => (volume > 0 ? volume : mean / 10));
}

/** Milliseconds of work a week that are enough for a staff, given its open milliseconds by hour. */
function carried(staff: readonly number[], profile: readonly number[]): number {
  const all = profile.reduce((sum, weight) => sum + weight, 0);
  const atWork = staff.reduce((sum, open) => sum + open, 0);
  let served = 0;
  let met = 0;
  for (const [hour, open] of staff.entries()) {
    if (open === 0) continue;
    const share = (profile[hour] ?? 0) / all;
    served += share;
    met += (share * share) / open;
  }
  // With v of work a week, the load in an hour is v·share/open; who comes meets it with the chance share/served.
  return atWork === 0 ? 0 : load * Math.min(atWork, met > 0 ? served / met : Infinity);
}

/** Open milliseconds of the week's hours that go to each topic. */
function staffByTopic(directory: Directory, duty: DutyPlan): number[][] {
  const places = new Map(directory.topics.map(({ alias }, place) => [alias, place]));
  const topicsOf = topicsByOperator(directory, places);
  const staff = directory.topics.map(() => Array.from({ length: hoursPerWeek }, () => 0));
  for (const operator of directory.operators) {
    const own = topicsOf.get(operator.id) ?? [];
    const hours = duty.hoursOf(operator) ?? always;
    for (const place of own) {
      staff[place] = (staff[place] ?? []).map((open, hour) => open + (hours[hour] ?? 0) / own.length);
    }
  }
  return staff;
}

/** Places of the topics that each operator works with. */
function topicsByOperator(
  { skillGroups, operators }: Directory,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const group of skillGroups) {
    if (!group.active) continue;
    for (const operator of group.operators) {
      const own = found.get(operator) ?? new Set<number>();
      found.set(operator, own);
      for (const topic of group.topics) {
        const place = places.get(topic);
        if (place !== undefined) own.add(place);
      }
    }
  }
  if ([...found.values()].every((own) => own.size === 0)) {
    return new Map(operators.map(({ id }) => [id, [...places.values()]]));
  }
  return new Map([...found].map(([id, own]) => [id, [...own]]));
}
