import type { Directory } from '../../../src/domain/settings/directory.ts';
import { decodeText } from '../../../src/simulator/history/decode.ts';
import type { History } from '../../../src/simulator/history/history.ts';
import type { HistoryMapping } from '../../../src/simulator/history/mapping.ts';
import { readHistory } from '../../../src/simulator/history/read-history.ts';
import { suggestMapping } from '../../../src/simulator/history/suggest.ts';
import { finish, scanTable, type HistoryTable } from '../../../src/simulator/history/table.ts';

/** A help-desk with two topics, three priorities and two channels. */
export const directory: Directory = {
  topics: [
    { alias: 'payments', name: { en: 'Payments', uk: 'Оплата' } },
    { alias: 'delivery', name: { en: 'Delivery', uk: 'Доставка' } },
  ],
  skillGroups: [{ id: 'couriers', name: 'Couriers', topics: ['delivery'], operators: [], active: true }],
  operators: [],
  statuses: [],
  channels: [
    { id: 'email', name: { en: 'Email', uk: 'Пошта' } },
    { id: 'phone', name: { en: 'Phone', uk: 'Телефон' } },
  ],
  priorities: [
    { id: 'low', name: { en: 'Low', uk: 'Низький' } },
    { id: 'normal', name: { en: 'Normal', uk: 'Середній' } },
    { id: 'high', name: { en: 'High', uk: 'Високий' } },
  ],
  calendars: [],
};

/** A text as a table; fails the test where it is none. */
export function tableOf(text: string): HistoryTable {
  const table = finish(scanTable(text));
  if ('fault' in table) throw new Error(`No table: ${table.fault}`);
  return table;
}

/** The tickets of a text by the suggested mapping, dates without zone in UTC unless the mapping is changed. */
export function readText(text: string, changes: Partial<HistoryMapping> = {}): History {
  const table = tableOf(text);
  const read = finish(readHistory(table, { ...suggestMapping(table, directory, { timeZone: 'UTC' }), ...changes }));
  if ('faults' in read) throw new Error(`Faults: ${JSON.stringify(read.faults)}`);
  return read;
}

/** The text of a file's bytes; fails the test where it has none. */
export function textOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes, (all, encoding) => new TextDecoder(encoding).decode(all));
  if ('fault' in decoded) throw new Error(`No text: ${decoded.fault}`);
  return decoded.text;
}

/** Lines as a file has them. */
export const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

/** When tickets came, as ISO 8601 in UTC. */
export const cameAt = ({ tickets }: History): string[] =>
  tickets.map(({ createdAt }) => new Date(createdAt).toISOString());
