import type { Directory, Operator } from '../../domain/settings/directory.ts';
import type { TicketSettings } from '../../domain/settings/settings.ts';
import { applyRunChanges } from '../apply-run-changes.ts';
import type { RunChange } from '../run-changes.ts';
import type { Side } from '../simulation.ts';

/** What an operator who is added is like. */
export interface OperatorProfile {
  /** Id of their working calendar; `null`: round the clock. */
  readonly calendar: string | null;
  /** Ids of their skill groups. */
  readonly skillGroups: readonly string[];
  /** `null`: the general limit. */
  readonly limit: number | null;
}

/** Those who can get tickets of one topic, and how there would be more or fewer of them. */
export interface Crew {
  /** Ids of the operators, in the order of the directory of the run. */
  readonly operators: readonly string[];
  /** Skill groups and limit of those who are added. */
  readonly profile: Omit<OperatorProfile, 'calendar'>;
  /** Ids of the calendars that those who are added take one after the other, over and over; `null`: round the clock. */
  readonly shifts: readonly (string | null)[];
}

/**
 * The crew of a topic: with skill groups considered, the operators of active groups that have it; else everybody. Who is added
 * has groups and limit as most of them (of several such kinds the first in the directory), and shifts are shared out among those
 * who are added as they are among the crew, so that a team that works by night as well grows by night as well. Where there is
 * nobody yet, limit and shifts are those of all operators, and the group is the first active one with the topic.
 */
export function crewOf({ settings, directory, changes = [] }: Side, topic: string): Crew {
  const present = applyRunChanges(directory, changes);
  const groups = present.skillGroups.filter(({ active, topics }) => active && topics.includes(topic));
  const skilled = new Set(groups.flatMap(({ operators }) => operators));
  const crew = present.operators.filter(({ id }) => !settings.assignment.considerSkillGroups || skilled.has(id));
  const like = crew.length > 0 ? crew : present.operators;
  const usual = mostCommon(like.map((operator) => profileOf(operator, present)));
  const [group] = groups;
  return {
    operators: crew.map(({ id }) => id),
    profile: {
      limit: usual?.limit ?? null,
      skillGroups: crew.length > 0 ? (usual?.skillGroups ?? []) : group ? [group.id] : [],
    },
    shifts: like.length > 0 ? inProportion(like.map(({ calendar }) => calendar)) : [null],
  };
}

/** Whether operators can be added to a topic at all: with skill groups considered there has to be an active one that has it. */
export function canGrow({ assignment }: TicketSettings, { profile, operators }: Crew): boolean {
  return !assignment.considerSkillGroups || operators.length > 0 || profile.skillGroups.length > 0;
}

/**
 * What to change so that a crew has so many operators: more on its shifts, or fewer, the last ones of the directory gone first.
 * What is changed for a number is part of what is changed for one further away.
 */
export function crewChanges({ operators, profile, shifts }: Crew, count: number): RunChange[] {
  const added = count - operators.length;
  if (added > 0) {
    const { skillGroups, limit } = profile;
    const byShift = new Map<string | null, number>();
    for (let place = 0; place < added; place++) {
      const shift = shifts[place % shifts.length] ?? null;
      byShift.set(shift, (byShift.get(shift) ?? 0) + 1);
    }
    return [...byShift].map(([calendar, number]) => {
      return { kind: 'add_operators', count: number, calendar, skillGroups: [...skillGroups], limit };
    });
  }
  return operators
    .slice(count)
    .reverse()
    .map((operator) => ({ kind: 'remove_operator', operator }));
}

function profileOf({ id, limit }: Operator, { skillGroups }: Directory): Crew['profile'] {
  const groups = skillGroups.filter(({ active, operators }) => active && operators.includes(id));
  return { limit, skillGroups: groups.map((group) => group.id) };
}

/** Of those that are most often there, the first; `null` of none. */
function mostCommon(profiles: readonly Crew['profile'][]): Crew['profile'] | null {
  const [most] = [...counted(profiles, ({ limit, skillGroups }) => JSON.stringify([limit, skillGroups])).values()].sort(
    (one, other) => other.count - one.count,
  );
  return most?.each ?? null;
}

/**
 * The same calendars in an order in which any beginning of the list has them nearly in the proportions of all (the divisor method
 * of Sainte-Laguë, by which seats are given to parties; ties go to the first).
 */
function inProportion(calendars: readonly (string | null)[]): (string | null)[] {
  const shares = [...counted(calendars, (calendar) => JSON.stringify(calendar)).values()].map((share) => ({
    ...share,
    given: 0,
  }));
  return calendars.map(() => {
    const next = shares.reduce((best, share) =>
      share.count * (2 * best.given + 1) > best.count * (2 * share.given + 1) ? share : best,
    );
    next.given++;
    return next.each;
  });
}

/** What there is of each kind, in order of appearance: the first of it, and how many. */
function counted<Each>(
  all: readonly Each[],
  keyOf: (each: Each) => string,
): Map<string, { each: Each; count: number }> {
  const counts = new Map<string, { each: Each; count: number }>();
  for (const each of all) {
    const key = keyOf(each);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { each, count: 1 });
  }
  return counts;
}
