import { formatPath, isInside, type Path } from '../settings/path.ts';
import type { Problem } from '../settings/problem.ts';

/**
 * The problems that keep a draft from being saved: errors that it brings in, or whose place it touches. An older error
 * is listed and in nobody's way. (docs/semantics.md, section 1.) A server applies the same rule to the previous revision.
 *
 * `changedPaths`: the places of the draft's changes. An error is older only if the saved settings have the very same one:
 * code, place and details, so that one that got worse through a change elsewhere counts as brought in.
 */
export function blockingProblems(
  draftProblems: readonly Problem[],
  savedProblems: readonly Problem[],
  changedPaths: readonly Path[],
): Problem[] {
  const older = new Map<string, number>();
  for (const problem of savedProblems) {
    if (problem.severity === 'error') older.set(identity(problem), (older.get(identity(problem)) ?? 0) + 1);
  }
  return draftProblems.filter((problem) => {
    if (problem.severity !== 'error') return false;
    const same = older.get(identity(problem)) ?? 0;
    older.set(identity(problem), same - 1);
    return same <= 0 || changedPaths.some((path) => touches(path, problem.path));
  });
}

/** A problem of a whole list, as a missing system field, is not touched by every change in it. */
function touches(changed: Path, place: Path): boolean {
  return isInside(place, changed) || (place.length > 1 && isInside(changed, place));
}

function identity({ code, path, details }: Problem): string {
  return JSON.stringify([code, formatPath(path), details ?? null]);
}
