import { readFileSync, writeFileSync } from 'node:fs';

/** Columns of numbers in a file that programs in any language can read: for each its length, then its numbers, all doubles. */
export function writeColumns(file: string, columns: readonly ArrayLike<number>[]): void {
  const length = columns.reduce((sum, column) => sum + 1 + column.length, 0);
  const all = new Float64Array(length);
  let at = 0;
  for (const column of columns) {
    all[at++] = column.length;
    all.set(column, at);
    at += column.length;
  }
  writeFileSync(file, all);
}

export function readColumns(file: string): Float64Array[] {
  const bytes = readFileSync(file);
  const all = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
  const columns: Float64Array[] = [];
  for (let at = 0; at < all.length;) {
    const length = all[at] ?? 0;
    columns.push(all.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return columns;
}
