import fc from 'fast-check';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import { queueOrders } from '../../../src/domain/settings/assignment.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { Start } from '../../../src/simulator/simulation.ts';
import type { OracleInput, OracleTicket } from './oracle.ts';

/** A Wednesday, 00:00 UTC. */
const from = Date.UTC(2026, 5, 10);
const minute = 60_000;
const hour = 60 * minute;

const ids = ['ann', 'bob', 'cyd', 'dan'] as const;
const topics = ['red', 'green', 'blue'] as const;
const priorities = ['low', 'high'] as const;

/** Steps of ten minutes, so that things often happen at one instant; now and then, none. */
const step = (most: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: most }).map((steps) => steps * 10 * minute),
    fc.constant(0),
  );
const duration = (most: number) =>
  fc.integer({ min: 1, max: most }).map((steps) => ({ seconds: steps * 600, unit: 'minutes' as const }));
const nullable = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });

const time = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const hours = fc.array(
  fc.record({ start: time, end: time }).filter(({ start, end }) => start !== end),
  { maxLength: 2 },
);
const calendars = fc
  .array(fc.record({ wed: hours, thu: hours, fri: hours, tue: hours }), { minLength: 2, maxLength: 2 })
  .map((weeks) =>
    weeks.map((weekly, index) => ({
      id: `calendar ${index}`,
      name: '',
      timeZone: 'UTC',
      weekly,
      holidays: [],
      specialDays: [],
    })),
  );

const operator = fc.record({
  calendar: fc.constantFrom(null, null, 'calendar 0', 'calendar 1', 'calendar 1', 'gone'),
  limit: nullable(fc.integer({ min: 1, max: 3 })),
  lastAssignedAt: nullable(fc.integer({ min: 1, max: 3 }).map((hours) => from - hours * hour)),
  open: fc.integer({ min: 0, max: 2 }),
  pending: fc.integer({ min: 0, max: 2 }),
});

const directories: fc.Arbitrary<Directory> = fc
  .record({
    operators: fc.array(operator, { minLength: 1, maxLength: ids.length }),
    groups: fc.array(
      fc.record({
        topics: fc.subarray([...topics]),
        operators: fc.subarray([...ids]),
        active: fc.constantFrom(true, true, false),
      }),
      { maxLength: 3 },
    ),
    calendars,
  })
  .map(({ operators, groups, calendars }) => ({
    topics: topics.map((alias) => ({ alias, name: '' })),
    skillGroups: groups.map((group, index) => ({ id: `group ${index}`, name: '', ...group })),
    operators: operators.map(({ open, pending, ...facts }, place) => ({
      ...facts,
      id: ids[place] ?? '',
      name: '',
      status: { name: '', canReceive: place % 2 === 0 },
      ticketsByStatus: { open, pending },
    })),
    statuses: (['new', 'open', 'pending', 'solved'] as const).map((category) => ({ id: category, name: '', category })),
    channels: [],
    priorities: priorities.map((id) => ({ id, name: '' })),
    calendars,
  }));

const settings: fc.Arbitrary<TicketSettings> = fc
  .record({
    assignment: fc.record({
      enabled: fc.constantFrom(true, true, true, true, false),
      considerSkillGroups: fc.boolean(),
      considerWorkload: fc.boolean(),
      limit: nullable(fc.integer({ min: 1, max: 4 })),
      activeStatuses: fc.constantFrom<(string[] | undefined)[]>(undefined, ['new', 'open'], ['new', 'open', 'pending']),
      queueOrder: fc.constantFrom(...queueOrders),
      fallbackAfter: nullable(duration(30)),
      returnAfter: nullable(duration(3)),
    }),
    all: fc.option(duration(60), { nil: undefined }),
    high: fc.option(nullable(duration(12)), { nil: undefined }),
  })
  .map(({ assignment: { activeStatuses, ...assignment }, all, high }) => ({
    ...defaultSettings(),
    assignment: { ...assignment, ...(activeStatuses ? { activeStatuses } : {}) },
    sla: {
      metrics: [{ id: 'first_response', type: 'first_response' as const }],
      policies: [
        {
          id: 'other',
          name: '',
          conditions: null,
          calendar: null,
          targets: [
            {
              metric: 'first_response',
              ...(all ? { all } : {}),
              ...(high === undefined ? {} : { byPriority: { high } }),
              calendar: null,
              pauseStatuses: [],
            },
          ],
        },
      ],
    },
  }));

const stint = fc.record({
  work: step(20),
  replyAfter: nullable(step(20)),
  end: fc.constantFrom('solved' as const, 'solved' as const, 'pending' as const),
  clientAfter: step(30),
});
const tickets: fc.Arbitrary<OracleTicket[]> = fc
  .array(
    fc.record({
      after: step(6),
      topic: fc.constantFrom(...topics, null),
      priority: fc.constantFrom(...priorities, null, 'odd'),
      stints: fc.array(stint, { minLength: 1, maxLength: 3 }),
      name: fc.integer({ min: 0, max: 99 }),
    }),
    { maxLength: 40, size: 'max' },
  )
  .map((list) => {
    let at = from;
    return list.map(({ after, name, stints, ...ticket }, index) => {
      at += after;
      return {
        ...ticket,
        // Not in the order of creation, as ids of a history need not be.
        id: `${name} ${index}`,
        createdAt: at,
        stints: stints.map(({ work, replyAfter, end, clientAfter }, place) => ({
          work,
          end,
          replyAfter: replyAfter === null ? null : Math.min(replyAfter, work),
          clientAfter: place === stints.length - 1 ? null : clientAfter,
        })),
      };
    });
  })
  .map((list) => list.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1)));

const waiting = fc.array(
  fc.record({
    topic: fc.constantFrom(...topics, null),
    priority: fc.constantFrom(...priorities, null),
    work: step(20),
  }),
  { maxLength: 5 },
);

/** What to play by hand, and how the run of the simulator is to begin. */
export interface Case {
  readonly input: OracleInput;
  readonly start: Start;
}

const atOnce: Start = { kind: 'directory' };
const empty: Start = { kind: 'empty', warmUp: 0 };

/** A help-desk of up to four operators, and up to forty tickets of two days. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    settings,
    directory: directories,
    tickets,
    waiting,
    atStart: fc.boolean(),
    luck: fc.array(step(20), { minLength: 16, maxLength: 16 }),
  })
  .map(({ settings, directory, tickets, waiting, atStart, luck }) => {
    const held = directory.operators.flatMap(({ id, ticketsByStatus: { open = 0, pending = 0 } }, place) =>
      Array.from({ length: open + pending }, (_, index) => ({
        operator: id,
        status: index < open ? 'open' : 'pending',
        work: luck[4 * place + index] ?? 0,
        clientAfter: index < open ? null : (luck[15 - 4 * place - index] ?? 0),
      })),
    );
    const nobodyYet = {
      ...directory,
      operators: directory.operators.map((one) => ({ ...one, ticketsByStatus: {}, lastAssignedAt: null })),
    };
    const input: OracleInput = {
      settings,
      directory: atStart ? directory : nobodyYet,
      tickets,
      held: atStart ? held : [],
      waiting: atStart ? waiting : [],
      begin: from,
      end: from + 48 * hour,
    };
    return { input, start: atStart ? atOnce : empty };
  });
