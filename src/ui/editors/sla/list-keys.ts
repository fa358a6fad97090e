/** The row that a key goes to from row `at` of a list; `undefined` for keys that go nowhere. */
export function rowFor({ key }: KeyboardEvent, at: number, count: number): number | undefined {
  const rows: Readonly<Record<string, number>> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 };
  const row = rows[key];
  return row !== undefined && row >= 0 && row < count ? row : undefined;
}
