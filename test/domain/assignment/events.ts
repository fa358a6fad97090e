import fc from 'fast-check';
import type { Assigner } from '../../../src/domain/assignment/assigner.ts';
import { queueOrders, type AssignmentSettings } from '../../../src/domain/settings/assignment.ts';
import type { Directory } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import type { TicketChanges } from '../../../src/domain/assignment/ticket.ts';
import { directory, minute, minutes, onBreak, online, openDuring, operator, settings, ticket } from './build.ts';
import type { TestEvent } from './oracle.ts';

/** A help-desk at its start, and what happens to it within {@link horizon} minutes. */
export interface Story {
  settings: TicketSettings;
  directory: Directory;
  events: TestEvent[];
}

export const horizon = 90;

export const calendars = new Map([
  ['morning', openDuring([10, 40], [45, 60])],
  ['late', openDuring([-30, 5], [40, 80])],
]);

const topics = ['refund', 'delivery', 'sim'];
const operatorIds = ['ann', 'bob', 'cyd', 'dan', 'eve', 'fay'];
const statusIds = ['new', 'open', 'pending', 'solved', 'closed'];

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const subset = <Value>(values: readonly Value[]) => fc.subarray([...values]);

const assignmentArbitrary: fc.Arbitrary<Partial<AssignmentSettings>> = fc.record({
  enabled: fc.constantFrom(true, true, true, true, false),
  considerSkillGroups: fc.boolean(),
  considerWorkload: fc.boolean(),
  limit: orNull(fc.integer({ min: 0, max: 5 })),
  activeStatuses: fc.option(subset(statusIds), { nil: undefined, freq: 2 }),
  queueOrder: fc.constantFrom(...queueOrders),
  fallbackAfter: orNull(fc.integer({ min: 0, max: 30 }).map(minutes)),
  returnAfter: orNull(fc.integer({ min: 0, max: 20 }).map(minutes)),
});

const operatorArbitrary = (id: string) =>
  fc
    .record({
      calendar: fc.constantFrom(null, null, 'morning', 'late', 'lost'),
      status: fc.constantFrom(online, online, onBreak),
      ticketsByStatus: fc.record({ open: fc.integer({ min: 0, max: 2 }), solved: fc.integer({ min: 0, max: 2 }) }),
      lastAssignedAt: orNull(fc.integer({ min: -3, max: 0 }).map(minute)),
      limit: orNull(fc.integer({ min: 0, max: 3 })),
    })
    .map((facts) => operator(id, facts));

const skillGroupsArbitrary = fc.array(
  fc.record({
    id: fc.uuid(),
    name: fc.constant('group'),
    topics: subset(topics),
    operators: subset([...operatorIds, 'nobody']),
    active: fc.constantFrom(true, true, false),
  }),
  { maxLength: 4, size: 'max' },
);

const directoryArbitrary = fc
  .subarray(operatorIds, { minLength: 1 })
  .chain((ids) => fc.tuple(fc.tuple(...ids.map(operatorArbitrary)), skillGroupsArbitrary))
  .map(([operators, skillGroups]) => directory(operators, { skillGroups }));

const changesArbitrary: fc.Arbitrary<TicketChanges> = fc.record(
  {
    status: fc.constantFrom(...statusIds),
    autoAssignee: fc.constantFrom(true, true, false),
    subjectAlias: fc.constantFrom(...topics, 'unserved', null),
    priority: fc.constantFrom('low', 'high', 'critical', 'unknown', null),
    dueAt: orNull(fc.integer({ min: -20, max: 200 }).map(minute)),
  },
  { requiredKeys: [] },
);

const weights: Record<TestEvent['type'], number> = {
  addTicket: 14,
  updateTicket: 6,
  assignByHand: 2,
  release: 1,
  replied: 2,
  removeTicket: 1,
  changeOperatorStatus: 5,
  changeOtherTickets: 2,
  updateSettings: 1,
  updateDirectory: 1,
};
const types = Object.entries(weights).flatMap(([type, weight]) => Array<string>(weight).fill(type));

const rawEventArbitrary = fc.record({
  at: fc.integer({ min: 0, max: horizon - 10 }),
  type: fc.constantFrom(...types) as fc.Arbitrary<TestEvent['type']>,
  pick: fc.nat(),
  pickOperator: fc.nat(),
  age: fc.integer({ min: 0, max: 30 }),
  flag: fc.boolean(),
  held: fc.constantFrom(false, false, false, true),
  status: fc.constantFrom(online, online, onBreak),
  changes: changesArbitrary,
  assignment: assignmentArbitrary,
  directory: directoryArbitrary,
});
type RawEvent = typeof rawEventArbitrary extends fc.Arbitrary<infer Raw> ? Raw : never;

/** Stories in which every event names tickets and operators that are known at its instant. */
export const storyArbitrary: fc.Arbitrary<Story> = fc
  .record({
    assignment: assignmentArbitrary,
    directory: directoryArbitrary,
    raw: fc.array(rawEventArbitrary, { minLength: 10, maxLength: 60, size: 'max' }),
  })
  .map(({ assignment, directory, raw }) => ({
    settings: settings(assignment),
    directory,
    events: resolve(raw, directory),
  }));

function resolve(raw: readonly RawEvent[], first: Directory): TestEvent[] {
  const known: string[] = [];
  const met = new Set(first.operators.map(({ id }) => id));
  const other = new Map(first.operators.map(({ id, ticketsByStatus }) => [id, ticketsByStatus['open'] ?? 0]));
  const events: TestEvent[] = [];
  const inOrder = [...raw].sort((one, another) => one.at - another.at);
  inOrder.forEach((event, index) => {
    const at = minute(event.at);
    const operators = [...met];
    const operatorId = operators[event.pickOperator % operators.length];
    const id = known[event.pick % known.length];
    switch (event.type) {
      case 'addTicket': {
        const added = ticket(`t${index}`, { createdAt: minute(event.at - event.age), ...event.changes });
        const heldBy = { operator: operatorId ?? '', automatic: event.flag, replied: false };
        events.push({ at, type: 'addTicket', ticket: event.held && operatorId ? { ...added, heldBy } : added });
        known.push(added.id);
        break;
      }
      case 'changeOperatorStatus':
        if (operatorId) events.push({ at, type: 'changeOperatorStatus', operator: operatorId, status: event.status });
        break;
      case 'changeOtherTickets': {
        if (!operatorId) break;
        const present = other.get(operatorId) ?? 0;
        const count = event.flag || present === 0 ? 1 : -1;
        other.set(operatorId, present + count);
        events.push({ at, type: 'changeOtherTickets', operator: operatorId, status: 'open', count });
        break;
      }
      case 'updateSettings':
        events.push({ at, type: 'updateSettings', settings: settings(event.assignment) });
        break;
      case 'updateDirectory':
        events.push({ at, type: 'updateDirectory', directory: event.directory });
        for (const one of event.directory.operators) {
          if (!met.has(one.id)) other.set(one.id, one.ticketsByStatus['open'] ?? 0);
          met.add(one.id);
        }
        break;
      case 'updateTicket':
        if (id) events.push({ at, type: 'updateTicket', ticket: id, changes: event.changes });
        break;
      case 'assignByHand':
        if (id && operatorId) events.push({ at, type: 'assignByHand', ticket: id, operator: operatorId });
        break;
      case 'release':
      case 'replied':
        if (id) events.push({ at, type: event.type, ticket: id });
        break;
      case 'removeTicket':
        if (!id) break;
        events.push({ at, type: 'removeTicket', ticket: id });
        known.splice(known.indexOf(id), 1);
        break;
    }
  });
  return events;
}

export function apply(assigner: Assigner, event: TestEvent): void {
  const { at } = event;
  switch (event.type) {
    case 'addTicket':
      return assigner.addTicket(event.ticket, at);
    case 'updateTicket':
      return assigner.updateTicket(event.ticket, event.changes, at);
    case 'assignByHand':
      return assigner.assignByHand(event.ticket, event.operator, at);
    case 'release':
      return assigner.release(event.ticket, at);
    case 'replied':
      return assigner.replied(event.ticket, at);
    case 'removeTicket':
      return assigner.removeTicket(event.ticket, at);
    case 'changeOperatorStatus':
      return assigner.changeOperatorStatus(event.operator, event.status, at);
    case 'changeOtherTickets':
      return assigner.changeOtherTickets(event.operator, event.status, event.count, at);
    case 'updateSettings':
      return assigner.updateSettings(event.settings, at);
    case 'updateDirectory':
      return assigner.updateDirectory(event.directory, at);
  }
}
