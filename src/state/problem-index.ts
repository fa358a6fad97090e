import { formatPath, type Path } from '../domain/settings/path.ts';
import type { Problem } from '../domain/settings/problem.ts';

const indexes = new WeakMap<readonly Problem[], ReadonlyMap<string, readonly Problem[]>>();

/** The problems at exactly `path`; the table for a list of problems is made once. */
export function problemsAt(problems: readonly Problem[], path: Path): readonly Problem[] {
  let index = indexes.get(problems);
  if (!index) {
    const places = new Map<string, Problem[]>();
    for (const problem of problems) {
      const place = formatPath(problem.path);
      places.set(place, [...(places.get(place) ?? []), problem]);
    }
    index = places;
    indexes.set(problems, index);
  }
  return index.get(formatPath(path)) ?? [];
}
