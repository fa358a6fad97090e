/**
 * A table in plain text: the first column to the left, numbers to the right, two spaces between, indented by two.
 * @param texts how many of the last columns are text, too, and to the left
 */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[], texts = 0): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      const space = ' '.repeat(width - widthOf(cell));
      return column === 0 || column >= head.length - texts ? `${cell}${space}` : `${space}${cell}`;
    });
    return `  ${cells.join('  ')}`.trimEnd();
  };
  return all.map(line).join('\n');
}

/** Letters that are seen; marks that stand on others take no place. */
function widthOf(text: string): number {
  return [...text.normalize('NFC').replace(/\p{Mn}/gu, '')].length;
}
