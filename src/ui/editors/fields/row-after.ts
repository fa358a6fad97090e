/** The index of the row that a key goes to from the row at `at`; `undefined` for other keys, and at the ends. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 };
  const to = steps[key];
  return to === undefined || to < 0 || to >= count ? undefined : to;
}
