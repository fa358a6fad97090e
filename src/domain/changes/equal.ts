/** Whether two JSON values say the same. Properties that are `undefined` count as absent; order of keys doesn't matter. */
export function equal(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((element, index) => equal(element, right[index]))
    );
  }
  const [leftRecord, rightRecord] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const keys = new Set([...Object.keys(leftRecord), ...Object.keys(rightRecord)]);
  return [...keys].every((key) => equal(leftRecord[key], rightRecord[key]));
}
