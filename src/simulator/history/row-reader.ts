import { dateReader } from './dates.ts';
import type { RowProblemCode, UnmatchedValue } from './history.ts';
import {
  dateRoles,
  matchedRoles,
  rolesOf,
  valuesOf,
  type DateRole,
  type HistoryMapping,
  type HistoryRole,
  type MatchedRole,
} from './mapping.ts';
import { readDuration, readNumber } from './numbers.ts';
import { ProblemLog } from './problem-log.ts';
import type { Row } from './rows.ts';
import { readFieldValue } from './field-values.ts';
import type { HistoryTable } from './table.ts';
import { isUnknown } from './unknown.ts';

/** Reads one row after the other by a mapping without faults, and keeps what is wrong with them. */
export class RowReader {
  readonly problems = new ProblemLog();
  readonly #mapping: HistoryMapping;
  readonly #width: number;
  /** The last column that is read: a row that ends before it says too little. */
  readonly #last: number;
  readonly #places = new Map<HistoryRole, number>();
  readonly #fields: readonly { readonly id: string; readonly place: number }[];
  readonly #dates = new Map<DateRole, (cell: string) => number | undefined>();
  readonly #meanings: ReadonlyMap<MatchedRole, ReadonlyMap<string, string | null>>;
  readonly #unmatched = new Map<MatchedRole, Map<string, number>>();
  #row: Row = { number: 0, cells: [], broken: false };

  constructor(table: HistoryTable, mapping: HistoryMapping) {
    const places = new Map(table.columns.map(({ name }, place) => [name, place]));
    for (const role of rolesOf[mapping.layout]) {
      const place = places.get(mapping.columns[role] ?? '');
      if (place !== undefined) this.#places.set(role, place);
    }
    this.#fields = Object.entries(mapping.fields).flatMap(([id, { column }]) => {
      const place = places.get(column);
      return place === undefined ? [] : [{ id, place }];
    });
    for (const role of dateRoles) {
      const formats = mapping.dates[mapping.columns[role] ?? ''];
      if (formats) this.#dates.set(role, dateReader(formats, mapping.timeZone));
    }
    this.#mapping = mapping;
    this.#width = table.columns.length;
    this.#last = Math.max(...this.#places.values(), ...this.#fields.map(({ place }) => place));
    this.#meanings = new Map(matchedRoles.map((role) => [role, new Map(Object.entries(mapping[valuesOf[role]]))]));
  }

  /** Turns to a row. `false`: it is no row of the table, and is left out. */
  turnTo(row: Row): boolean {
    this.#row = row;
    const { cells, broken } = row;
    const tooMany = cells.length > this.#width && cells.slice(this.#width).some((cell) => cell.trim() !== '');
    if (broken || tooMany) return this.#leaveOut('no_table_row', cells.join(' '));
    if (cells.length <= this.#last) return this.#leaveOut('short_row', cells.join(' '));
    return true;
  }

  get number(): number {
    return this.#row.number;
  }

  /** What the row has for a role; `null`: nothing. */
  text(role: HistoryRole): string | null {
    const place = this.#places.get(role);
    const cell = place === undefined ? undefined : this.#row.cells[place];
    return cell === undefined || isUnknown(cell) ? null : cell.trim();
  }

  /** What the row has for a role without which it can't be used. `null`: nothing, and it is left out. */
  neededText(role: HistoryRole): string | null {
    const text = this.text(role);
    if (text === null) this.#leaveOut('missing', '', role);
    return text;
  }

  /** An instant, epoch milliseconds; `null`: not known, or not to be read, which is told. */
  instant(role: DateRole): number | null {
    return this.#read(role, 'no_date', (text) => this.#dates.get(role)?.(text), false);
  }

  /** An instant without which the row can't be used. `null`: there is none, and it is left out. */
  neededInstant(role: DateRole): number | null {
    return this.neededText(role) === null
      ? null
      : this.#read(role, 'no_date', (text) => this.#dates.get(role)?.(text), true);
  }

  /** Milliseconds of work; `null`: not known. */
  handling(): number | null {
    const { handlingUnit, decimal } = this.#mapping;
    return this.#read('handling', 'no_number', (text) => readDuration(text, handlingUnit, decimal), false);
  }

  /** How often the ticket came back: a number, or a word for yes or no. */
  reopened(): number {
    const read = (text: string): number | undefined => {
      const said = readFieldValue(text, { column: '', kind: 'yes_no' }, '.');
      return typeof said === 'boolean' ? Number(said) : readNumber(text, '.');
    };
    return Math.min(Math.max(Math.floor(this.#read('reopened', 'no_number', read, false) ?? 0), 0), 100);
  }

  /** The help-desk's word for a value; `undefined`: the mapping has none. `null` for none at all. */
  meaning(role: MatchedRole): { readonly value: string; readonly meaning: string | null | undefined } | null {
    const value = this.text(role);
    if (value === null) return null;
    const meaning = this.#meanings.get(role)?.get(value);
    if (meaning === undefined) this.#countUnmatched(role, value);
    return { value, meaning };
  }

  /** Values of fields of the document, by id. */
  values(): Record<string, unknown> | undefined {
    let values: Record<string, unknown> | undefined;
    for (const { id, place } of this.#fields) {
      const cell = this.#row.cells[place];
      const field = this.#mapping.fields[id];
      if (!field || cell === undefined || isUnknown(cell)) continue;
      const value = readFieldValue(cell, field, this.#mapping.decimal);
      if (value === undefined) continue;
      values ??= {};
      values[id] = value;
    }
    return values;
  }

  /** Tells that a value of the row isn't used, although the row is. */
  ignore(code: RowProblemCode, role: HistoryRole): void {
    this.#tell(code, this.text(role) ?? '', role, false);
  }

  /** Tells that the row isn't used, because of what is in the column of `role`. */
  leaveOut(code: RowProblemCode, role: HistoryRole): void {
    this.#leaveOut(code, this.text(role) ?? '', role);
  }

  /** Most frequent first. */
  get unmatched(): readonly UnmatchedValue[] {
    const all = [...this.#unmatched].flatMap(([role, values]) =>
      [...values].map(([value, rows]) => ({ role, value, rows })),
    );
    return all.sort((left, right) => right.rows - left.rows);
  }

  #countUnmatched(role: MatchedRole, value: string): void {
    let values = this.#unmatched.get(role);
    if (!values) this.#unmatched.set(role, (values = new Map()));
    values.set(value, (values.get(value) ?? 0) + 1);
  }

  #read(
    role: HistoryRole,
    code: RowProblemCode,
    read: (text: string) => number | undefined,
    isNeeded: boolean,
  ): number | null {
    const text = this.text(role);
    if (text === null) return null;
    const value = read(text);
    if (value === undefined) this.#tell(code, text, role, isNeeded);
    return value ?? null;
  }

  #leaveOut(code: RowProblemCode, value: string, role?: HistoryRole): false {
    this.#tell(code, value, role, true);
    return false;
  }

  #tell(code: RowProblemCode, value: string, role: HistoryRole | undefined, leftOut: boolean): void {
    const column = role && this.#mapping.columns[role];
    this.problems.add({ code, row: this.#row.number, column, value, leftOut });
  }
}
