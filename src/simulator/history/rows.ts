import Papa from 'papaparse';
import type { Separator } from './separator.ts';

/** One row of a text, headings included. */
export interface Row {
  /** Counted from 1 as a spreadsheet program shows it. */
  readonly number: number;
  readonly cells: readonly string[];
  /** It begins a quotation that doesn't end as it should: its cells are not to be trusted. */
  readonly broken: boolean;
}

/** Some rows, and how much of the text has been read, from 0 to 1. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly progress: number;
}

/** Quotations are broken so often that the rest of the text can't be cut into rows. */
export class BrokenQuotes extends Error {
  override readonly name = 'BrokenQuotes';
}

/** So much is read at a time: a few milliseconds of work. */
const slice = 250_000;
/** A row longer than this is no row: a quotation was not closed. */
const longestRow = 1_000_000;
/** So many broken quotations are read over; more only where they are under a tenth of the rows. */
const brokenAtLeast = 1000;

/**
 * Cuts a text into rows, some at a time, blank rows left out. A row whose quotation isn't closed doesn't take those after it
 * along: where a quotation runs over line ends and the row then hasn't `width` cells, only its first line counts as broken,
 * and reading goes on at the next.
 * @throws BrokenQuotes
 */
export function* readRows(text: string, separator: Separator, width?: number): Generator<Rows, void> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (/^sep=[,;\t|]\r?\n/i.test(text.slice(at, at + 10))) at = text.indexOf('\n') + 1;
  let rest = '';
  let number = 0;
  let broken = 0;
  while (at < text.length || rest !== '') {
    // Both letters of a line end go into one slice.
    const end =
      Math.min(at + slice, text.length) + (text[at + slice - 1] === '\r' && text[at + slice] === '\n' ? 1 : 0);
    let input = rest + text.slice(at, end).replace(/\r\n?/g, '\n');
    at = end;
    const isLast = at >= text.length;
    const rows: Row[] = [];
    for (;;) {
      const cut = cutRows(input, separator, width, isLast);
      for (const cells of cut.rows) {
        number += 1;
        if (cells.length > 1 || cells[0]?.trim()) rows.push({ number, cells, broken: false });
      }
      input = input.slice(cut.end);
      const stuck = cut.broken || (!isLast && input.length > longestRow);
      if (!stuck) break;
      number += 1;
      broken += 1;
      if (broken > brokenAtLeast && broken * 10 > number) throw new BrokenQuotes();
      const line = input.indexOf('\n');
      const first = line < 0 ? input : input.slice(0, line);
      rows.push({ number, cells: first.slice(0, 10_000).split(separator), broken: true });
      input = line < 0 ? '' : input.slice(line + 1);
      if (input === '') break;
    }
    rest = isLast ? '' : input;
    yield { rows, progress: text.length === 0 ? 1 : at / text.length };
  }
}

interface Cut {
  readonly rows: readonly (readonly string[])[];
  /** Where in the input the last of `rows` ends. */
  readonly end: number;
  /** The row that begins at `end` is broken. */
  readonly broken: boolean;
}

/** The rows of an input up to its end (without an unfinished last one, unless `isLast`) or to a broken one. */
function cutRows(input: string, delimiter: Separator, width: number | undefined, isLast: boolean): Cut {
  const rows: string[][] = [];
  let end = 0;
  let broken = false;
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: ({ data, errors }: { data: readonly string[][]; errors: readonly { code?: string }[] }) => {
      const [cells = []] = data;
      const expected = width ?? rows[0]?.length ?? cells.length;
      const runsOver = () => cells.some((cell) => cell.includes('\n'));
      const faulty = errors.length > 0 || cells.length !== expected;
      if (errors.some(({ code }) => code === 'MissingQuotes') || (faulty && runsOver())) {
        broken = true;
        parser.abort();
        return;
      }
      rows.push(cells);
      end = parser.getCharIndex();
    },
  });
  parser.parse(input, 0, !isLast);
  return { rows, end, broken };
}
