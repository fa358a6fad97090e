import Papa from 'papaparse';

/** What can stand between the cells of a row. */
export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** So many letters of a text tell how it is written. */
const sample = 64_000;
const sampleRows = 200;

/**
 * The separator that cuts most rows into as many cells as the first one, more cells before fewer. A first line `sep=;`, as
 * spreadsheet programs write it, tells.
 */
export function findSeparator(text: string): Separator {
  const told = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(text.slice(0, 20))?.[1];
  const given = separators.find((separator) => separator === told);
  if (given) return given;
  const start = text.slice(0, sample).replace(/\r\n?/g, '\n');
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of separators) {
    const score = scoreOf(start, separator, start.length < text.length);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

function scoreOf(start: string, delimiter: Separator, cut: boolean): number {
  const rows: string[][] = [];
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data }: { data: readonly string[][] }) => {
      const [row = []] = data;
      if (row.length > 1 || row[0]?.trim()) rows.push(row);
      if (rows.length >= sampleRows) parser.abort();
    },
  });
  parser.parse(start, 0, cut);
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const even = rows.filter((row) => row.length === width).length;
  // A share counts for more than cells do, but not a row or two in a hundred.
  return Math.round((even / rows.length) * 20) * 1000 + Math.min(width, 999);
}
