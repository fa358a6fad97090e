import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameAt, lines, readText } from './read-file.ts';

const minutes = (number: number): number => number * 60_000;

test('a row per ticket: when it came, its kind in the help-desk’s own words, and the work it took', () => {
  const read = readText(
    lines(
      'Ticket ID,Created at,Topic,Priority,Channel,Handling time (min),First reply at',
      'T-2,2026-03-02 10:00,Доставка,urgent,e-mail,8,2026-03-02 10:03',
      'T-1,2026-03-02 09:00,payments,Low,Phone call,20,',
    ),
  );
  assert.deepEqual(read.tickets, [
    {
      id: 'T-1',
      createdAt: Date.UTC(2026, 2, 2, 9),
      topic: 'payments',
      priority: 'low',
      channel: 'phone',
      stints: [{ work: minutes(20), replyAfter: minutes(20), end: 'solved', clientAfter: null }],
    },
    {
      id: 'T-2',
      createdAt: Date.UTC(2026, 2, 2, 10),
      topic: 'delivery',
      priority: null,
      channel: 'email',
      stints: [{ work: minutes(8), replyAfter: minutes(3), end: 'solved', clientAfter: null }],
    },
  ]);
  assert.deepEqual(read.rows, { read: 2, used: 2, leftOut: 0 });
  assert.deepEqual(read.unmatched, [{ role: 'priority', value: 'urgent', rows: 1 }]);
  assert.equal(read.assumed.reply_at_end, 1);
});

test('a ticket that came back is worked on as often as it did, and that the time is supposed is counted', () => {
  const read = readText(lines('Created,Handling time (h),Reopen count', '2026-03-02,1.5,2', '2026-03-03,1,0'));
  const hour = minutes(60);
  assert.deepEqual(read.tickets[0]?.stints, [
    { work: hour / 2, replyAfter: hour / 2, end: 'solved', clientAfter: 24 * hour },
    { work: hour / 2, replyAfter: hour / 2, end: 'solved', clientAfter: 24 * hour },
    { work: hour / 2, replyAfter: hour / 2, end: 'solved', clientAfter: null },
  ]);
  assert.equal(read.assumed.returned_later, 1);
});

test('without times of work tickets are replayed all the same, and what they took is drawn', () => {
  const read = readText(lines('Date', '2026-03-02 09:00', '2026-03-02 10:00'));
  assert.deepEqual(cameAt(read), ['2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z']);
  assert.equal(read.tickets.filter(({ stints }) => stints).length, 0);
  assert.equal(read.assumed.drawn, 2);
});

test('a file without headings is read from its first row on', () => {
  const read = readText(lines('1,2026-03-02 09:00', '2,2026-03-02 10:00'));
  assert.equal(read.tickets.length, 2);
  assert.deepEqual(read.rows, { read: 2, used: 2, leftOut: 0 });
});

test('a group that works with one topic alone tells the topic; one that nobody knows becomes a topic of the run', () => {
  const read = readText(lines('Created,Queue', '2026-03-02,Couriers', '2026-03-03,Accounts'));
  assert.deepEqual(
    read.tickets.map(({ topic }) => topic),
    ['delivery', 'Accounts'],
  );
  assert.deepEqual(read.unmatched, [{ role: 'topic', value: 'Accounts', rows: 1 }]);
});
