import type { Directory, StatusCategory } from '../settings/directory.ts';
import type { SlaSettings } from '../settings/sla.ts';

/**
 * Ids as small whole numbers from 1 on, so that what is said of them fits into arrays. Any other id has place 0, of which
 * nothing is said.
 */
export type Places = ReadonlyMap<string, number>;

/** A status that the directory knows or the settings name. */
export interface StatusPlace {
  readonly place: number;
  /** `null`: the directory doesn't know it. */
  readonly category: StatusCategory | null;
  /** How a ticket that enters it is finished; `null`: it isn't. */
  readonly finish: 'solved' | 'closed' | null;
}

export type Statuses = ReadonlyMap<string, StatusPlace>;

/** All statuses that the directory knows or the settings name. */
export function placeStatuses({ metrics, policies }: SlaSettings, directory: Directory): Statuses {
  const categories = new Map(directory.statuses.map(({ id, category }) => [id, category]));
  const inMetrics = metrics.flatMap((metric) => {
    if (metric.type === 'time_in_status') return metric.statuses;
    if (metric.type !== 'custom') return [];
    const { start, stop, pause } = metric;
    return [start, stop, pause?.begin ?? [], pause?.end ?? []].flat().flatMap(({ statuses }) => statuses ?? []);
  });
  const inRows = policies.flatMap(({ targets }) => targets.flatMap(({ pauseStatuses }) => pauseStatuses));
  const ids = new Set([...categories.keys(), ...inMetrics, ...inRows]);
  return new Map([...ids].map((id, index) => [id, statusPlace(index + 1, categories.get(id) ?? null)]));
}

function statusPlace(place: number, category: StatusCategory | null): StatusPlace {
  return { place, category, finish: category === 'solved' || category === 'closed' ? category : null };
}

const nowhere = statusPlace(0, null);

/** What is known of a status; `null` is no status. */
export function placeOf(status: string | null, statuses: Statuses): StatusPlace {
  return (status !== null && statuses.get(status)) || nowhere;
}

/** All priorities of which some policy says something of their own. */
export function placePriorities({ policies }: SlaSettings): Places {
  const targets = policies.flatMap((policy) => policy.targets);
  const ids = new Set(targets.flatMap(({ byPriority }) => Object.keys(byPriority ?? {})));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

/** Marks ids in an array by place: 1 for each of them. */
export function marked(ids: Iterable<string>, statuses: Statuses): Uint8Array {
  const marks = new Uint8Array(statuses.size + 1);
  for (const id of ids) {
    const status = statuses.get(id);
    if (status) marks[status.place] = 1;
  }
  return marks;
}
