import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, readText } from './read-file.ts';

const minutes = (number: number): number => number * 60_000;

const log = [
  'number,state,opened_at,sys_updated_at,priority,assigned_to,resolved_at',
  'A,New,2026-03-02 08:00,2026-03-02 08:00,Low,?,?',
  'A,Active,2026-03-02 08:00,2026-03-02 09:00,Low,Olha,?',
  'B,New,2026-03-02 09:05,2026-03-02 09:05,High,?,?',
  'A,Awaiting User Info,2026-03-02 08:00,2026-03-02 09:10,Low,Olha,?',
  'A,Active,2026-03-02 08:00,2026-03-02 11:10,High,Olha,?',
  'A,Resolved,2026-03-02 08:00,2026-03-02 11:25,High,Olha,2026-03-02 11:25',
];

test('a row per event: rows of one number are one ticket, with its stretches of work and the client’s answer between', () => {
  const read = readText(lines(...log));
  const [ticket, other] = read.tickets;
  assert.equal(read.tickets.length, 2);
  assert.equal(ticket?.createdAt, Date.UTC(2026, 2, 2, 8));
  assert.equal(ticket.priority, 'high', 'the last one known');
  assert.deepEqual(ticket.stints, [
    { work: minutes(10), replyAfter: minutes(10), end: 'pending', clientAfter: minutes(120) },
    { work: minutes(15), replyAfter: minutes(15), end: 'solved', clientAfter: null },
  ]);
  assert.equal(other?.stints, undefined, 'nothing tells what work it took');
  assert.equal(read.assumed.drawn, 1);
  assert.deepEqual(read.assignees, ['Olha', null]);
});

test('the order of rows says nothing, their times do', () => {
  const [headings = '', ...rows] = log;
  assert.deepEqual(readText(lines(headings, ...rows.reverse())).tickets, readText(lines(...log)).tickets);
});

test('a night between two entries is not a night of work', () => {
  const read = readText(
    lines(
      'number,state,sys_updated_at,assigned_to',
      'A,Active,2026-03-02 17:00,Olha',
      'A,Active,2026-03-02 17:10,Olha',
      'A,Resolved,2026-03-03 09:00,Olha',
    ),
    { longestWork: 30 },
  );
  assert.equal(read.tickets[0]?.stints?.[0]?.work, minutes(40));
});

test('a ticket that isn’t solved when the file ends counts with the work known so far, and is counted', () => {
  const read = readText(
    lines(
      'number,state,sys_updated_at,assigned_to',
      'A,Active,2026-03-02 09:00,Olha',
      'A,Active,2026-03-02 09:10,Olha',
    ),
  );
  assert.equal(read.tickets[0]?.stints?.[0]?.work, minutes(10));
  assert.equal(read.assumed.unfinished, 1);
});

test('an entry without number or time is left out, the others of its ticket stay', () => {
  const read = readText(lines(...log, '?,Active,2026-03-02 08:00,2026-03-02 12:00,Low,?,?', 'A,Active,,soon,Low,?,?'));
  assert.deepEqual(read.tickets, readText(lines(...log)).tickets);
  assert.deepEqual(
    read.problems.map(({ code, row, column }) => ({ code, row, column })),
    [
      { code: 'missing', row: 8, column: 'number' },
      { code: 'no_date', row: 9, column: 'sys_updated_at' },
    ],
  );
});
