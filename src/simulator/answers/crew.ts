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
  /** What operators who are added are like. */
  readonly profile: OperatorProfile;
}

/**
 * The crew of a topic: with skill groups considered, the operators of active groups that have it; else everybody. Who is added
 * is like most of them (calendar, groups and limit together; of several such kinds the first in the directory); where there is
 * nobody yet, like most operators, but in the first active group with the topic.
 */
export function crewOf({ settings, directory, changes = [] }: Side, topic: string): Crew {
  const present = applyRunChanges(directory, changes);
  const groups = present.skillGroups.filter(({ active, topics }) => active && topics.includes(topic));
  const skilled = new Set(groups.flatMap(({ operators }) => operators));
  const crew = present.operators.filter(({ id }) => !settings.assignment.considerSkillGroups || skilled.has(id));
  const usual = mostCommon(crew.map((operator) => profileOf(operator, present)));
  const stranger = mostCommon(present.operators.map((operator) => profileOf(operator, present)));
  const [group] = groups;
  return {
    operators: crew.map(({ id }) => id),
    profile: usual ?? {
      calendar: stranger?.calendar ?? null,
      skillGroups: group ? [group.id] : [],
      limit: stranger?.limit ?? null,
    },
  };
}

/** Whether operators can be added to a topic at all: with skill groups considered there has to be an active one that has it. */
export function canGrow({ assignment }: TicketSettings, { profile, operators }: Crew): boolean {
  return !assignment.considerSkillGroups || operators.length > 0 || profile.skillGroups.length > 0;
}

/**
 * What to change so that a crew has so many operators: more of its profile, or fewer, the last ones of the directory gone first.
 * What is changed for a number is part of what is changed for one further away.
 */
export function crewChanges({ operators, profile }: Crew, count: number): RunChange[] {
  const added = count - operators.length;
  if (added > 0) {
    const { calendar, skillGroups, limit } = profile;
    return [{ kind: 'add_operators', count: added, calendar, skillGroups: [...skillGroups], limit }];
  }
  return operators
    .slice(count)
    .reverse()
    .map((operator) => ({ kind: 'remove_operator', operator }));
}

function profileOf({ id, calendar, limit }: Operator, { skillGroups }: Directory): OperatorProfile {
  const groups = skillGroups.filter(({ active, operators }) => active && operators.includes(id));
  return { calendar, limit, skillGroups: groups.map((group) => group.id) };
}

/** Of those that are most often there, the first; `null` of none. */
function mostCommon(profiles: readonly OperatorProfile[]): OperatorProfile | null {
  const counts = new Map<string, { profile: OperatorProfile; count: number }>();
  for (const profile of profiles) {
    const key = JSON.stringify([profile.calendar, profile.limit, profile.skillGroups]);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { profile, count: 1 });
  }
  let most: { profile: OperatorProfile; count: number } | null = null;
  for (const each of counts.values()) if (!most || each.count > most.count) most = each;
  return most?.profile ?? null;
}
