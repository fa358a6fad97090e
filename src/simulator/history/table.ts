import { DateSearch, settleTogether, type DateFindings } from './date-findings.ts';
import { readWritten } from './dates.ts';
import { historyLimits } from './limits.ts';
import { NumberSearch, type DecimalSign } from './numbers.ts';
import { BrokenQuotes, readRows } from './rows.ts';
import { findSeparator, type Separator } from './separator.ts';
import { isUnknown } from './unknown.ts';

/** A column and what its values look like. */
export interface Column {
  /** Its heading; "2", "3" is added to a heading that occurs again; a column without heading is called by its place: "#4". */
  readonly name: string;
  /** How many rows have a value in it. */
  readonly filled: number;
  /** How often each value occurs; of a column with very many the first {@link distinctValues}. */
  readonly values: ReadonlyMap<string, number>;
  /** There are more values than `values` has. */
  readonly more: boolean;
  readonly dates: DateFindings | undefined;
  /** The decimal sign, in a column of numbers. */
  readonly decimal: DecimalSign | undefined;
}

/** A text as a table: how it is cut, and what its columns look like. Rows are read from `text` again when needed. */
export interface HistoryTable {
  readonly text: string;
  readonly separator: Separator;
  /** The first row is headings, not a ticket. */
  readonly headings: boolean;
  readonly columns: readonly Column[];
  /** Rows that aren't blank, headings apart. */
  readonly rows: number;
  /** The first of them, as they are. */
  readonly first: readonly (readonly string[])[];
}

/** Why a text can't be read as a table at all. */
export interface TableFault {
  readonly fault: 'empty' | 'too_large' | 'too_many_rows' | 'broken_quotes' | 'no_table';
}

/** How many values of a column are told apart. */
export const distinctValues = 2000;
const firstRows = 20;
/** More columns than this are no table of tickets. */
const mostColumns = 1000;

/** Work that is done in steps: each `yield` tells how much is done, from 0 to 1. Ends with its result. */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Looks at every row of a text. A text over {@link historyLimits} is refused before or as soon as it is seen to be. */
export function* scanTable(text: string): Steps<HistoryTable | TableFault> {
  if (text.length > historyLimits.size) return { fault: 'too_large' };
  const separator = findSeparator(text);
  const heading = firstRow(text, separator);
  if (!heading) return { fault: 'empty' };
  if (heading.length > mostColumns) return { fault: 'no_table' };
  const headings = !heading.some((cell) => readWritten(cell) !== undefined);
  const searches = heading.map(() => new ColumnSearch());
  const first: (readonly string[])[] = [];
  let rows = headings ? -1 : 0;
  try {
    for (const batch of readRows(text, separator, heading.length)) {
      for (const { cells, broken } of batch.rows) {
        rows += 1;
        if (rows === 0 || broken) continue;
        if (first.length < firstRows) first.push(cells);
        for (let place = 0; place < searches.length; place += 1) searches[place]?.see(cells[place]);
      }
      if (rows > historyLimits.rows) return { fault: 'too_many_rows' };
      yield batch.progress;
    }
  } catch (cause) {
    if (cause instanceof BrokenQuotes) return { fault: 'broken_quotes' };
    throw cause;
  }
  if (rows === 0) return { fault: 'empty' };
  const names = columnNames(headings ? heading : heading.map(() => ''));
  const dates = settleTogether(searches.map((search) => search.dates.findings()));
  const columns = searches.map((search, place) => search.column(names[place] ?? '', dates[place]));
  return { text, separator, headings, columns, rows, first };
}

function firstRow(text: string, separator: Separator): readonly string[] | undefined {
  for (const { rows } of readRows(text, separator)) {
    const [row] = rows;
    if (row) return row.cells;
  }
  return undefined;
}

/** Names that differ, for headings that may not. */
function columnNames(headings: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const [place, heading] of headings.entries()) {
    const plain = heading.replace(/\s+/g, ' ').trim() || `#${place + 1}`;
    let name = plain;
    for (let again = 2; names.has(name); again += 1) name = `${plain} ${again}`;
    names.add(name);
  }
  return [...names];
}

/** Collects what is told of a column. */
class ColumnSearch {
  readonly dates = new DateSearch();
  readonly #numbers = new NumberSearch();
  readonly #values = new Map<string, number>();
  #filled = 0;
  #more = false;

  see(cell: string | undefined): void {
    if (cell === undefined || isUnknown(cell)) return;
    this.#filled += 1;
    this.dates.see(cell);
    this.#numbers.see(cell);
    const value = cell.trim();
    const count = this.#values.get(value);
    if (count !== undefined) this.#values.set(value, count + 1);
    else if (this.#values.size < distinctValues) this.#values.set(value, 1);
    else this.#more = true;
  }

  column(name: string, dates: DateFindings | undefined): Column {
    const [filled, values, more] = [this.#filled, this.#values, this.#more];
    return { name, filled, values, more, dates, decimal: this.#numbers.findings() };
  }
}
