import type { TargetPriority, TargetValue } from '../../../domain/changes/policy-target.ts';

/** A cell of the matrix, by metric id and priority. */
export interface CellPlace {
  readonly metric: string;
  readonly priority: TargetPriority;
}

/** What a pasted block does to the matrix. */
export interface PastedTargets {
  readonly filled: readonly (CellPlace & { readonly value: TargetValue })[];
  /** Texts that are no targets; each stays in its cell. */
  readonly unread: readonly (CellPlace & { readonly text: string })[];
  /** How many pasted cells lie outside the matrix. */
  readonly outside: number;
}

/** Whether a text is more than one cell, so that it isn't simply typed into the cell that has the focus. */
export const isBlock = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''));

/** A block as spreadsheets put it on the clipboard: tabs between cells, lines between rows, odd cells in quotes. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/gy;
  const body = text.replace(/\r?\n$/, '');
  for (let end = false; !end;) {
    const [, quoted, plain = '', separator = ''] = cell.exec(body) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (separator === '') end = true;
    else if (separator !== '\t') rows.push([]);
  }
  return rows;
}

/**
 * Lays a block over the matrix from `from` to the right and down. `read` gives the target that a text is in a cell;
 * `undefined`: none.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  from: CellPlace,
  metrics: readonly string[],
  priorities: readonly TargetPriority[],
  read: (text: string, place: CellPlace) => TargetValue | 'unread',
): PastedTargets {
  const filled: (CellPlace & { value: TargetValue })[] = [];
  const unread: (CellPlace & { text: string })[] = [];
  const rows = metrics.slice(metrics.indexOf(from.metric));
  const columns = priorities.slice(priorities.indexOf(from.priority));
  rows.forEach((metric, row) => {
    columns.forEach((priority, column) => {
      const text = block[row]?.[column];
      if (text === undefined) return;
      const place = { metric, priority };
      const value = read(text, place);
      if (value === 'unread') unread.push({ ...place, text });
      else filled.push({ ...place, value });
    });
  });
  const cells = block.reduce((count, row) => count + row.length, 0);
  return { filled, unread, outside: cells - filled.length - unread.length };
}
