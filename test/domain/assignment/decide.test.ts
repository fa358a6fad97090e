import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from '../../../src/domain/assignment/decide.ts';
import type { Explanation } from '../../../src/domain/assignment/decision.ts';
import type { WorkingCalendar } from '../../../src/domain/assignment/working-calendar.ts';
import type { AssignmentSettings } from '../../../src/domain/settings/assignment.ts';
import type { Operator, SkillGroup } from '../../../src/domain/settings/directory.ts';
import { directory, minute, onBreak, openDuring, operator, settings, skillGroup, start } from './build.ts';

interface Given {
  operators: Operator[];
  skillGroups?: SkillGroup[];
  rules?: Partial<AssignmentSettings>;
  calendars?: Record<string, WorkingCalendar>;
  subjectAlias?: string | null;
}

function decided({
  operators,
  skillGroups = [],
  rules = {},
  calendars = {},
  subjectAlias = 'refund',
}: Given): Explanation {
  return decide(
    {
      settings: settings(rules),
      directory: directory(operators, { skillGroups }),
      calendars: new Map(Object.entries(calendars)),
      at: start,
    },
    { autoAssignee: true, subjectAlias },
  );
}

function reasons(given: Given): Record<string, string> {
  return Object.fromEntries(decided(given).verdicts.map(({ operator, reason }) => [operator, reason]));
}

test('an operator whose status cannot receive is not available', () => {
  assert.deepEqual(reasons({ operators: [operator('ann', { status: onBreak }), operator('bob')] }), {
    ann: 'cannot_receive',
    bob: 'chosen',
  });
});

test('an operator is available while their calendar is open, from the opening and not at the closing', () => {
  const calendars = { opens: openDuring([0, 60]), closes: openDuring([-60, 0]) };
  const operators = [operator('ann', { calendar: 'closes' }), operator('bob', { calendar: 'opens' })];
  assert.deepEqual(reasons({ operators, calendars }), { ann: 'outside_hours', bob: 'chosen' });
});

test('an operator without a calendar is always on; one with a calendar that does not exist never is', () => {
  const operators = [operator('ann', { calendar: 'lost' }), operator('bob')];
  assert.deepEqual(reasons({ operators }), { ann: 'outside_hours', bob: 'chosen' });
});

test('an operator needs fewer active tickets than the limit; their own goes before the general one', () => {
  const load = { ticketsByStatus: { open: 2 } };
  const operators = [
    operator('general', load),
    operator('higher', { ...load, limit: 3 }),
    operator('lower', { ticketsByStatus: { open: 1 }, limit: 1 }),
    operator('none', { limit: 0 }),
  ];
  assert.deepEqual(reasons({ operators, rules: { limit: 2 } }), {
    general: 'at_limit',
    higher: 'chosen',
    lower: 'at_limit',
    none: 'at_limit',
  });
});

test('without a limit any number of tickets is fine', () => {
  assert.deepEqual(reasons({ operators: [operator('ann', { ticketsByStatus: { new: 900 } })] }), { ann: 'chosen' });
});

test('new, open, pending and on hold are active unless the settings choose other statuses', () => {
  const statuses = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'];
  const operators = statuses.map((status) => operator(status, { ticketsByStatus: { [status]: 1 } }));
  const atLimit = (rules: Partial<AssignmentSettings>) =>
    Object.entries(reasons({ operators, rules: { limit: 1, ...rules } }))
      .filter(([, reason]) => reason === 'at_limit')
      .map(([id]) => id);
  assert.deepEqual(atLimit({}), ['new', 'open', 'pending', 'on_hold']);
  assert.deepEqual(atLimit({ activeStatuses: ['open', 'solved'] }), ['open', 'solved']);
});

test('with skill groups considered only an active group that has the topic gives the skill', () => {
  const operators = [
    operator('ann'),
    operator('bob'),
    operator('cyd'),
    operator('dan', { lastAssignedAt: minute(-1) }),
  ];
  const skillGroups = [
    skillGroup(['refund'], ['ann'], false),
    skillGroup(['delivery'], ['bob']),
    skillGroup([], ['cyd']),
    skillGroup(['delivery', 'refund'], ['dan', 'somebody who left']),
  ];
  const rules = { considerSkillGroups: true };
  assert.deepEqual(reasons({ operators, skillGroups, rules }), {
    ann: 'no_skill',
    bob: 'no_skill',
    cyd: 'no_skill',
    dan: 'chosen',
  });
  assert.equal(decided({ operators, skillGroups, rules: { considerSkillGroups: false } }).operator, 'ann');
});

test('a ticket without a topic, or with one in no group, fits nobody while skill groups are considered', () => {
  const given = { operators: [operator('ann')], skillGroups: [skillGroup(['refund'], ['ann'])] };
  for (const subjectAlias of [null, 'sim']) {
    const considered = decided({ ...given, subjectAlias, rules: { considerSkillGroups: true } });
    assert.equal(considered.outcome, 'waits');
    assert.equal(considered.verdicts[0]?.reason, 'no_skill');
    assert.equal(decided({ ...given, subjectAlias }).operator, 'ann');
  }
});

test('with workload considered operators without active tickets go first', () => {
  const operators = [
    operator('busy', { ticketsByStatus: { open: 1 } }),
    operator('idle', { lastAssignedAt: minute(-1), ticketsByStatus: { solved: 5 } }),
    operator('later', { lastAssignedAt: minute(0) }),
  ];
  assert.deepEqual(reasons({ operators, rules: { considerWorkload: true } }), {
    busy: 'has_active_tickets',
    idle: 'chosen',
    later: 'not_longest_waiting',
  });
  assert.equal(decided({ operators }).operator, 'busy');
});

test('when all have active tickets workload makes no difference, however many they have', () => {
  const operators = [
    operator('few', { ticketsByStatus: { open: 1 }, lastAssignedAt: minute(-1) }),
    operator('many', { ticketsByStatus: { open: 9 }, lastAssignedAt: minute(-2) }),
  ];
  assert.deepEqual(reasons({ operators, rules: { considerWorkload: true } }), {
    few: 'not_longest_waiting',
    many: 'chosen',
  });
});

test('an idle operator who may not take the ticket does not put others out', () => {
  const operators = [operator('idle', { status: onBreak }), operator('busy', { ticketsByStatus: { open: 1 } })];
  assert.deepEqual(reasons({ operators, rules: { considerWorkload: true } }), {
    idle: 'cannot_receive',
    busy: 'chosen',
  });
});

test('the longest without an assignment is chosen, those never assigned before all, in directory order', () => {
  const operators = [
    operator('ann', { lastAssignedAt: minute(-5) }),
    operator('bob', { lastAssignedAt: minute(-9) }),
    operator('cyd', { lastAssignedAt: minute(-9) }),
    operator('dan'),
    operator('eve'),
  ];
  const { verdicts } = decided({ operators });
  const inOrder = [...verdicts].sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  assert.deepEqual(
    inOrder.map((verdict) => verdict.operator),
    ['dan', 'eve', 'bob', 'cyd', 'ann'],
  );
});

test('reports the first rule that put an operator out, in the order of the norm', () => {
  const calendars = { closed: openDuring([60, 120]) };
  const faults: Partial<Operator>[] = [
    { status: onBreak },
    { calendar: 'closed' },
    {},
    { ticketsByStatus: { open: 3 } },
    { ticketsByStatus: { open: 1 } },
    { lastAssignedAt: minute(-1) },
    {},
  ];
  // Operator n has the faults from n on; the skill is missing up to the third.
  const operators = faults.map((_, index) =>
    operator(`${index}`, Object.assign({}, ...faults.slice(index).toReversed())),
  );
  const rules = { considerSkillGroups: true, considerWorkload: true, limit: 3 };
  const skillGroups = [skillGroup(['refund'], ['3', '4', '5', '6'])];
  assert.deepEqual(Object.values(reasons({ operators, calendars, rules, skillGroups })), [
    'cannot_receive',
    'outside_hours',
    'no_skill',
    'at_limit',
    'has_active_tickets',
    'not_longest_waiting',
    'chosen',
  ]);
});

test('gives the facts behind each reason', () => {
  const operators = [
    operator('ann', { lastAssignedAt: minute(-60), limit: 4 }),
    operator('bob', { lastAssignedAt: minute(-13), ticketsByStatus: { open: 1 } }),
    operator('cyd', { calendar: 'late', lastAssignedAt: minute(-90) }),
  ];
  const { verdicts, ...about } = decided({
    operators,
    calendars: { late: openDuring([30, 60]) },
    rules: { considerWorkload: true, limit: 6 },
  });
  assert.deepEqual(about, {
    at: start,
    ticket: null,
    subjectAlias: 'refund',
    outcome: 'assigned',
    operator: 'ann',
    skillGroups: false,
    fallback: false,
    workload: true,
  });
  const status = { name: 'Online', canReceive: true };
  assert.deepEqual(verdicts, [
    {
      ...{ operator: 'ann', reason: 'chosen', place: 1, status, active: 0, limit: 4 },
      ...{ lastAssignedAt: minute(-60), assignedAfterChosen: false, opensAt: null },
    },
    {
      ...{ operator: 'bob', reason: 'has_active_tickets', place: 2, status, active: 1, limit: 6 },
      ...{ lastAssignedAt: minute(-13), assignedAfterChosen: true, opensAt: null },
    },
    {
      ...{ operator: 'cyd', reason: 'outside_hours', place: null, status, active: 0, limit: 6 },
      ...{ lastAssignedAt: minute(-90), assignedAfterChosen: false, opensAt: minute(30) },
    },
  ]);
});

test('offers nothing while the feature is off, nor a ticket that does not ask', () => {
  const options = { settings: settings({ enabled: false }), directory: directory([operator('ann')]), at: start };
  const asking = { autoAssignee: true, subjectAlias: null };
  const off = decide({ ...options, calendars: new Map() }, asking);
  assert.deepEqual([off.outcome, off.operator, off.verdicts], ['feature_off', null, []]);
  const on = { ...options, settings: settings(), calendars: new Map() };
  assert.equal(decide(on, { ...asking, autoAssignee: false }).outcome, 'not_asked');
  assert.equal(decide(on, asking).outcome, 'assigned');
});
