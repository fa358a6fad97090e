/**
 * Whether lists and objects are nested deeper than `deepest`. What is deeper than any document would exhaust the stack of
 * code that walks it: the schema's, `JSON.stringify`'s.
 */
export function isDeeperThan(deepest: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (deepest === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(deepest - 1, inner));
}
