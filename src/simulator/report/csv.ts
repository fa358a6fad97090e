/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | null;

/** Signs that make a spreadsheet take text for a formula, also in the wide forms of some keyboards. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
const toQuote = /[",\r\n]/;

/**
 * Rows as text with commas (RFC 4180), each ended by CRLF. Text that a spreadsheet would take for a formula gets an apostrophe
 * before it, so that nothing runs that somebody typed into a name; numbers stay numbers.
 */
export function csvText(rows: Iterable<readonly Cell[]>): string {
  let text = '';
  for (const row of rows) text += `${row.map(cellText).join(',')}\r\n`;
  return text;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return toQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
