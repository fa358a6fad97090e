import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import { cases, type Case } from './cases.ts';
import { instant, runCase } from './run-case.ts';

const parameters = { numRuns: 500, seed: 20_261_124 };
const beganEmpty = ({ start }: Case) => start.kind === 'empty';

describe('every run', () => {
  it('accounts for every ticket: created + taken over = solved + open + waiting', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { created, takenOver, solved, open, waiting } = runCase(one).record.count;
        assert.equal(created, one.input.tickets.length);
        assert.equal(takenOver, one.input.held.length + one.input.waiting.length);
        assert.equal(created + takenOver, solved + open + waiting);
      }),
      parameters,
    );
  });

  it('counts what became of the tickets, one by one', () => {
    fc.assert(
      fc.property(cases.filter(beganEmpty), (one) => {
        const { count, operator, solvedAt } = runCase(one).record;
        assert.equal(count.waiting, operator.filter((place) => place === -1).length);
        assert.equal(count.solved, solvedAt.filter((at) => !Number.isNaN(at)).length);
      }),
      parameters,
    );
  });

  it('obeys Little’s law: on average as many tickets wait as come in the time that one waits', () => {
    fc.assert(
      fc.property(
        cases.filter((one) => beganEmpty(one) && one.input.tickets.length > 0),
        (one) => {
          const { plans, record } = runCase(one);
          const { begin, end } = one.input;
          const stays = Array.from(plans.createdAt, (from, ticket) => ({
            from,
            to: instant(record.assignedAt[ticket]) ?? end,
          }));
          // The queue, looked at from one change to the next.
          const changes = [...new Set([begin, end, ...stays.flatMap(({ from, to }) => [from, to])])].sort(
            (a, b) => a - b,
          );
          let waited = 0;
          changes.forEach((at, index) => {
            const queue = stays.filter(({ from, to }) => from <= at && at < to).length;
            waited += queue * ((changes[index + 1] ?? end) - at);
          });
          const time = end - begin;
          const rate = plans.count / time;
          const wait = stays.reduce((sum, { from, to }) => sum + (to - from), 0) / plans.count;
          assert.ok(Math.abs(waited / time - rate * wait) <= 1e-9 * Math.max(1, rate * wait));
        },
      ),
      parameters,
    );
  });

  it('has every operator do the planned work, in open hours, one ticket at a time, and nothing else', () => {
    fc.assert(
      fc.property(cases.filter(beganEmpty), (one) => {
        const { plans, record } = runCase(one);
        const { directory, end } = one.input;
        const stint = Array.from({ length: plans.count }, (_, ticket) => plans.firstStint[ticket] ?? NaN);
        const busy = directory.operators.map(() => 0);
        const freeAt = directory.operators.map(() => -Infinity);
        for (let row = 0; row < record.work.count; row++) {
          const place = record.work.operator[row] ?? NaN;
          const ticket = record.work.ticket[row] ?? NaN;
          const from = record.work.from[row] ?? NaN;
          const to = record.work.to[row] ?? NaN;
          const id = directory.operators[place]?.calendar ?? null;
          const calendar = compileCalendar(directory.calendars.find((known) => known.id === id) ?? null);
          const worked = calendar.elapsed(from, to);
          const planned = plans.work[stint[ticket] ?? NaN] ?? NaN;
          assert.ok(calendar.isOpen(from));
          assert.ok(from >= (freeAt[place] ?? NaN));
          assert.equal(record.operator[ticket], place);
          if (to < end) assert.equal(worked, planned);
          else assert.ok(worked <= planned);
          stint[ticket] = (stint[ticket] ?? NaN) + 1;
          freeAt[place] = to;
          busy[place] = (busy[place] ?? NaN) + worked;
        }
        assert.deepEqual([...record.busy], busy);
        for (const [place, time] of busy.entries()) assert.ok(time <= (record.onDuty[place] ?? NaN));
      }),
      parameters,
    );
  });
});
