import type { Directory } from '../settings/directory.ts';
import { remember } from './remember.ts';

/** What the directory knows, by id. */
export interface Known {
  readonly topics: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  readonly priorities: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
  readonly operators: ReadonlySet<string>;
  /** Statuses of category solved and closed: they end every clock. */
  readonly finished: ReadonlySet<string>;
}

/** The directory as sets, made once; `undefined` without a directory: then nothing is unknown. */
export const knownIn = remember((directory: Directory | undefined): Known | undefined => {
  if (!directory) return undefined;
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    topics: new Set(directory.topics.map(({ alias }) => alias)),
    statuses: ids(directory.statuses),
    priorities: ids(directory.priorities),
    channels: ids(directory.channels),
    operators: ids(directory.operators),
    finished: ids(directory.statuses.filter(({ category }) => category === 'solved' || category === 'closed')),
  };
});

/** Those of `ids` that are not among the known. */
export function unknownAmong(
  ids: readonly string[] | undefined,
  known: ReadonlySet<string> | undefined,
): readonly string[] {
  return ids && known ? ids.filter((id) => !known.has(id)) : [];
}
