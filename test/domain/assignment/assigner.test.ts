import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAssigner, type Assigner } from '../../../src/domain/assignment/assigner.ts';
import type { WorkingCalendar } from '../../../src/domain/assignment/working-calendar.ts';
import type { AssignmentSettings } from '../../../src/domain/settings/assignment.ts';
import type { Operator, SkillGroup } from '../../../src/domain/settings/directory.ts';
import {
  directory,
  minute,
  minutes,
  onBreak,
  online,
  openDuring,
  operator,
  settings,
  skillGroup,
  start,
  ticket,
} from './build.ts';

function begin(
  rules: Partial<AssignmentSettings>,
  operators: Operator[],
  more: { skillGroups?: SkillGroup[]; calendars?: Record<string, WorkingCalendar> } = {},
): Assigner {
  return createAssigner({
    settings: settings(rules),
    directory: directory(operators, { skillGroups: more.skillGroups ?? [] }),
    calendars: new Map(Object.entries(more.calendars ?? {})),
    at: start,
  });
}

/** What is decided until this minute, as `minute ticket → operator`; a returned ticket as `minute ticket ← operator`. */
function until(assigner: Assigner, count: number): string[] {
  return assigner
    .advanceTo(minute(count))
    .map(
      ({ kind, at, ticket, operator }) =>
        `${(at - start) / 60_000} ${ticket} ${kind === 'assigned' ? '→' : '←'} ${operator}`,
    );
}

const waiting = (assigner: Assigner) => assigner.queue().map(({ ticket }) => ticket);

test('a ticket that nobody can take waits until somebody becomes able to', () => {
  const assigner = begin({}, [operator('ann', { status: onBreak })]);
  assigner.addTicket(ticket('a'), start);
  assert.deepEqual(until(assigner, 5), []);
  assigner.changeOperatorStatus('ann', online, minute(7));
  assert.deepEqual(until(assigner, 9), ['7 a → ann']);
});

test('the queue is offered at the opening of a calendar, without any event', () => {
  const calendars = { day: openDuring([30, 90]) };
  const assigner = begin({}, [operator('ann', { calendar: 'day' })], { calendars });
  assigner.addTicket(ticket('a'), start);
  until(assigner, 0);
  assert.equal(assigner.nextWakeUp(), minute(30));
  assert.deepEqual(until(assigner, 45), ['30 a → ann']);
});

test('a hundred waiting tickets meet ten operators at one opening: oldest first, in turn, up to the limit', () => {
  const calendars = { day: openDuring([30, 90]) };
  const names = Array.from({ length: 10 }, (_, index) => `operator ${index}`);
  const assigner = begin(
    { limit: 3, considerWorkload: true },
    names.map((id) => operator(id, { calendar: 'day' })),
    { calendars },
  );
  for (let index = 99; index >= 0; index--) {
    assigner.addTicket(ticket(`ticket ${index}`, { createdAt: minute(index - 100) }), start);
  }
  const expected = Array.from({ length: 30 }, (_, index) => `30 ticket ${index} → operator ${index % 10}`);
  assert.deepEqual(until(assigner, 60), expected);
  assert.equal(assigner.queue().length, 70);
  assert.equal(waiting(assigner)[0], 'ticket 30');
});

test('solving a ticket makes room for the next one', () => {
  const assigner = begin({ limit: 1 }, [operator('ann')]);
  assigner.addTicket(ticket('a', { createdAt: minute(-2) }), start);
  assigner.addTicket(ticket('b', { createdAt: minute(-1) }), start);
  assert.deepEqual(until(assigner, 1), ['0 a → ann']);
  assigner.updateTicket('a', { status: 'solved' }, minute(2));
  assert.deepEqual(until(assigner, 2), ['2 b → ann']);
  assigner.updateTicket('a', { status: 'open' }, minute(3));
  assigner.updateTicket('b', { status: 'closed' }, minute(4));
  assigner.addTicket(ticket('c'), minute(5));
  assert.deepEqual(until(assigner, 6), [], 'the reopened ticket counts again');
});

test('tickets that the assigner knows only as a number count as well', () => {
  const assigner = begin({ limit: 2 }, [operator('ann', { ticketsByStatus: { open: 2, solved: 7 } })]);
  assigner.addTicket(ticket('a'), start);
  assigner.changeOtherTickets('ann', 'solved', -7, minute(1));
  assert.deepEqual(until(assigner, 1), []);
  assigner.changeOtherTickets('ann', 'open', -1, minute(2));
  assert.deepEqual(until(assigner, 2), ['2 a → ann']);
  assert.throws(() => assigner.changeOtherTickets('ann', 'open', -2, minute(3)), RangeError);
});

test('tickets assigned by hand count, may exceed the limit, and move the operator to the end of the round', () => {
  const assigner = begin({ limit: 1 }, [operator('ann'), operator('bob')]);
  for (const id of ['a', 'b']) assigner.addTicket(ticket(id, { autoAssignee: false }), start);
  assigner.assignByHand('a', 'ann', minute(1));
  assigner.assignByHand('b', 'ann', minute(1));
  assigner.addTicket(ticket('c'), minute(2));
  assigner.addTicket(ticket('d'), minute(3));
  assert.deepEqual(until(assigner, 3), ['2 c → bob']);
  assigner.updateTicket('a', { status: 'solved' }, minute(4));
  assert.deepEqual(until(assigner, 4), [], 'still one by hand, which is the limit');

  const inTurn = begin({}, [operator('ann'), operator('bob')]);
  inTurn.addTicket(ticket('a', { autoAssignee: false }), start);
  inTurn.assignByHand('a', 'ann', start);
  inTurn.addTicket(ticket('b'), start);
  assert.deepEqual(until(inTurn, 0), ['0 b → bob']);
});

test('two assignments at one instant are still one after the other', () => {
  const assigner = begin({}, [operator('ann'), operator('bob'), operator('cyd')]);
  for (const id of ['a', 'b', 'c']) assigner.addTicket(ticket(id, { autoAssignee: false }), start);
  assigner.assignByHand('a', 'cyd', start);
  assigner.assignByHand('b', 'ann', start);
  assigner.assignByHand('c', 'bob', start);
  assigner.addTicket(ticket('d'), start);
  assigner.addTicket(ticket('e'), start);
  assert.deepEqual(until(assigner, 0), ['0 d → cyd', '0 e → ann']);
});

test('lowering the limit takes nothing away', () => {
  const assigner = begin({ limit: 3 }, [operator('ann')]);
  for (const id of ['a', 'b', 'c']) assigner.addTicket(ticket(id), start);
  until(assigner, 0);
  assigner.updateSettings(settings({ limit: 1 }), minute(1));
  assigner.addTicket(ticket('d'), minute(1));
  assert.deepEqual(until(assigner, 1), []);
  assert.deepEqual(assigner.placeOf('c'), { place: 'assigned', operator: 'ann', automatic: true });
});

test('saved settings are felt at once: a higher limit, skill groups off, the feature on', () => {
  const rules = { limit: 0, considerSkillGroups: true };
  const assigner = begin({ ...rules, enabled: false }, [operator('ann')]);
  assigner.addTicket(ticket('a'), start);
  assert.deepEqual(until(assigner, 1), []);
  assert.equal(assigner.nextWakeUp(), null);
  assert.equal(assigner.explain('a').outcome, 'feature_off');
  assigner.updateSettings(settings(rules), minute(2));
  assert.deepEqual(until(assigner, 2), []);
  assigner.updateSettings(settings({ ...rules, limit: 5 }), minute(3));
  assert.deepEqual(until(assigner, 3), []);
  assigner.updateSettings(settings({ limit: 5 }), minute(4));
  assert.deepEqual(until(assigner, 4), ['4 a → ann']);
});

test('a new skill group, a higher limit of one operator or a new operator is felt at once', () => {
  const rules = { considerSkillGroups: true };
  const assigner = begin(rules, [operator('ann', { limit: 0 })]);
  assigner.addTicket(ticket('a'), start);
  assigner.addTicket(ticket('b'), start);
  assert.deepEqual(until(assigner, 0), []);
  const skillGroups = [skillGroup(['refund'], ['ann', 'bob'])];
  assigner.updateDirectory(directory([operator('ann', { limit: 0 })], { skillGroups }), minute(1));
  assert.deepEqual(until(assigner, 1), []);
  assigner.updateDirectory(directory([operator('ann', { limit: 1 })], { skillGroups }), minute(2));
  assert.deepEqual(until(assigner, 2), ['2 a → ann']);
  assigner.updateDirectory(directory([operator('ann', { limit: 1 }), operator('bob')], { skillGroups }), minute(3));
  assert.deepEqual(until(assigner, 3), ['3 b → bob']);
});

test('an operator who left the directory gets nothing more, and goes on where they were when they come back', () => {
  const both = directory([operator('ann'), operator('bob')]);
  const assigner = begin({ limit: 1 }, [operator('ann'), operator('bob')]);
  assigner.addTicket(ticket('a'), start);
  until(assigner, 0);
  assigner.updateDirectory(directory([operator('bob')]), minute(1));
  assigner.addTicket(ticket('b'), minute(1));
  assigner.addTicket(ticket('c'), minute(1));
  assert.deepEqual(until(assigner, 1), ['1 b → bob']);
  assert.deepEqual(
    assigner.explain('c').verdicts.map(({ operator }) => operator),
    ['bob'],
  );
  assigner.updateDirectory(both, minute(2));
  assert.deepEqual(until(assigner, 2), [], 'their ticket still counts');
  assigner.updateTicket('a', { status: 'solved' }, minute(3));
  assert.deepEqual(until(assigner, 3), ['3 c → ann']);
});

test('changed hours are felt at once', () => {
  const calendars = { day: openDuring([60, 90]) };
  const assigner = begin({}, [operator('ann', { calendar: 'day' })], { calendars });
  assigner.addTicket(ticket('a'), start);
  assert.deepEqual(until(assigner, 5), []);
  assigner.updateCalendars(new Map([['day', openDuring([10, 90])]]), minute(6));
  assert.deepEqual(until(assigner, 30), ['10 a → ann']);
});

test('a changed topic is felt at once', () => {
  const skillGroups = [skillGroup(['refund'], ['ann'])];
  const assigner = begin({ considerSkillGroups: true }, [operator('ann')], { skillGroups });
  assigner.addTicket(ticket('a', { subjectAlias: 'sim' }), start);
  assert.deepEqual(until(assigner, 0), []);
  assigner.updateTicket('a', { subjectAlias: 'refund' }, minute(1));
  assert.deepEqual(until(assigner, 1), ['1 a → ann']);
});

test('a ticket that fits nobody does not block those behind it', () => {
  const skillGroups = [skillGroup(['refund'], ['ann'])];
  const assigner = begin({ considerSkillGroups: true }, [operator('ann')], { skillGroups });
  assigner.addTicket(ticket('older', { subjectAlias: 'sim', createdAt: minute(-9) }), start);
  assigner.addTicket(ticket('younger'), start);
  assert.deepEqual(until(assigner, 0), ['0 younger → ann']);
  assert.deepEqual(waiting(assigner), ['older']);
});

test('all changes of one instant take effect before anything is offered', () => {
  const assigner = begin({}, [operator('ann'), operator('bob')]);
  assigner.addTicket(ticket('young', { createdAt: minute(-1) }), start);
  assigner.addTicket(ticket('old', { createdAt: minute(-2) }), start);
  assigner.changeOperatorStatus('ann', onBreak, start);
  assert.deepEqual(until(assigner, 0), ['0 old → bob', '0 young → bob']);
});

test('queue orders: by age, by priority and then age, by deadline with those without one last', () => {
  const tickets = [
    ticket('c', { createdAt: minute(-3), priority: 'low', dueAt: null }),
    ticket('b', { createdAt: minute(-2), priority: 'critical', dueAt: minute(50) }),
    ticket('e', { createdAt: minute(-1), priority: 'critical', dueAt: minute(-5) }),
    ticket('a', { createdAt: minute(-1), priority: null, dueAt: minute(50) }),
    ticket('d', { createdAt: minute(-9), priority: 'no longer used', dueAt: null }),
  ];
  const order = (queueOrder: AssignmentSettings['queueOrder']) => {
    const assigner = begin({ queueOrder, limit: 0 }, [operator('ann')]);
    for (const one of tickets) assigner.addTicket(one, start);
    const queued = waiting(assigner).join('');
    assigner.updateSettings(settings({ queueOrder }), start);
    const offered = assigner.advanceTo(start).map(({ ticket }) => ticket);
    assert.equal(offered.join(''), queued, 'offered as listed');
    return queued;
  };
  assert.equal(order('oldest_first'), 'dcbae');
  assert.equal(order('priority_first'), 'becda');
  assert.equal(order('nearest_deadline_first'), 'ebadc');
});

test('a changed priority or deadline changes the place in the queue', () => {
  const assigner = begin({ queueOrder: 'priority_first' }, [operator('ann', { status: onBreak })]);
  assigner.addTicket(ticket('a', { priority: 'high' }), start);
  assigner.addTicket(ticket('b', { priority: 'low' }), start);
  assigner.updateTicket('b', { priority: 'critical' }, minute(1));
  assert.deepEqual(waiting(assigner), ['b', 'a']);
  assigner.updateSettings(settings({ queueOrder: 'nearest_deadline_first' }), minute(2));
  assert.deepEqual(waiting(assigner), ['a', 'b']);
  assigner.updateTicket('b', { dueAt: minute(1) }, minute(2));
  assert.deepEqual(waiting(assigner), ['b', 'a']);
});

test('after the fallback time skill groups no longer apply to a ticket', () => {
  const skillGroups = [skillGroup(['delivery'], ['ann'])];
  const rules = { considerSkillGroups: true, fallbackAfter: minutes(30) };
  const assigner = begin(rules, [operator('ann')], { skillGroups });
  assigner.addTicket(ticket('a'), minute(5));
  assigner.addTicket(ticket('none', { subjectAlias: null }), minute(10));
  assigner.addTicket(ticket('waited before', { joinedAt: minute(-10) }), minute(10));
  assert.deepEqual(until(assigner, 10), []);
  assert.equal(assigner.nextWakeUp(), minute(20));
  const { fallback, skillGroups: apply } = assigner.explain('a');
  assert.deepEqual([fallback, apply], [false, true]);
  assert.deepEqual(until(assigner, 90), ['20 waited before → ann', '35 a → ann', '40 none → ann']);
});

test('a ticket past its fallback time that still fits nobody says so', () => {
  const rules = { considerSkillGroups: true, fallbackAfter: minutes(30) };
  const assigner = begin(rules, [operator('ann', { status: onBreak })]);
  assigner.addTicket(ticket('a'), start);
  until(assigner, 31);
  assert.deepEqual(assigner.queue(), [{ ticket: 'a', joinedAt: start, fallback: true }]);
  const { fallback, skillGroups } = assigner.explain('a');
  assert.deepEqual([fallback, skillGroups], [true, false]);
});

test('an operator unable to receive for long enough gives unanswered automatic tickets back, with their age', () => {
  const rules = { returnAfter: minutes(10), limit: 3 };
  const assigner = begin(rules, [operator('ann'), operator('bob', { limit: 0 })]);
  for (const id of ['answered', 'unanswered', 'done']) assigner.addTicket(ticket(id, { createdAt: minute(-5) }), start);
  assigner.addTicket(ticket('by hand'), start);
  assigner.assignByHand('by hand', 'ann', start);
  until(assigner, 0);
  assert.deepEqual(waiting(assigner), ['unanswered'], 'the limit of three, one of them by hand');
  assigner.updateTicket('done', { status: 'solved' }, minute(1));
  assigner.replied('answered', minute(2));
  assert.deepEqual(until(assigner, 2), ['1 unanswered → ann']);

  assigner.addTicket(ticket('newer'), minute(3));
  assigner.changeOperatorStatus('ann', onBreak, minute(4));
  assert.deepEqual(until(assigner, 4), []);
  assert.equal(assigner.nextWakeUp(), minute(14));
  assert.deepEqual(until(assigner, 60), ['14 unanswered ← ann']);
  assert.deepEqual(waiting(assigner), ['unanswered', 'newer']);
  assert.equal(assigner.queue()[0]?.joinedAt, minute(14));
});

test('a returned ticket is offered to the others at that very instant', () => {
  const assigner = begin({ returnAfter: minutes(10) }, [
    operator('ann'),
    operator('bob', { lastAssignedAt: minute(-1) }),
  ]);
  assigner.addTicket(ticket('a'), start);
  assert.deepEqual(until(assigner, 0), ['0 a → ann']);
  assigner.changeOperatorStatus('ann', onBreak, minute(1));
  assert.deepEqual(until(assigner, 60), ['11 a ← ann', '11 a → bob']);
});

test('being able to receive in between, if only at the last instant, starts the return time anew', () => {
  const assigner = begin({ returnAfter: minutes(10) }, [operator('ann')]);
  assigner.addTicket(ticket('a'), start);
  until(assigner, 0);
  assigner.changeOperatorStatus('ann', onBreak, minute(1));
  assigner.changeOperatorStatus('ann', online, minute(11));
  assigner.changeOperatorStatus('ann', onBreak, minute(12));
  assert.deepEqual(until(assigner, 21), []);
  assert.deepEqual(until(assigner, 22), ['22 a ← ann']);
});

test('another status that cannot receive either is no break in the return time', () => {
  const assigner = begin({ returnAfter: minutes(10) }, [operator('ann')]);
  assigner.addTicket(ticket('a'), start);
  until(assigner, 0);
  assigner.changeOperatorStatus('ann', onBreak, minute(1));
  assigner.changeOperatorStatus('ann', { name: 'Offline', canReceive: false }, minute(6));
  assert.deepEqual(until(assigner, 30), ['11 a ← ann']);
});

test('closing hours do not count for the return', () => {
  const calendars = { day: openDuring([0, 20], [100, 140]) };
  const assigner = begin({ returnAfter: minutes(10) }, [operator('ann', { calendar: 'day' })], { calendars });
  assigner.addTicket(ticket('a'), start);
  until(assigner, 0);
  assigner.changeOperatorStatus('ann', onBreak, minute(14));
  assert.deepEqual(until(assigner, 200), ['104 a ← ann']);
});

test('nothing is returned while the feature is off', () => {
  const rules = { returnAfter: minutes(10) };
  const assigner = begin(rules, [operator('ann')]);
  assigner.addTicket(ticket('a'), start);
  until(assigner, 0);
  assigner.changeOperatorStatus('ann', onBreak, minute(1));
  assigner.updateSettings(settings({ ...rules, enabled: false }), minute(2));
  assert.deepEqual(until(assigner, 30), []);
  assigner.updateSettings(settings(rules), minute(31));
  assert.deepEqual(until(assigner, 31), ['31 a ← ann']);
});

test('a ticket that somebody holds already counts, is no new assignment, and can be returned', () => {
  const assigner = begin({ returnAfter: minutes(10), considerWorkload: true }, [operator('ann'), operator('bob')]);
  const heldBy = { operator: 'ann', automatic: true, replied: false };
  assigner.addTicket(ticket('held', { heldBy, status: 'on_hold' }), start);
  assigner.addTicket(ticket('a'), start);
  assigner.updateTicket('held', { status: 'solved' }, minute(1));
  assigner.updateTicket('a', { status: 'solved' }, minute(1));
  assigner.addTicket(ticket('b'), minute(1));
  assert.deepEqual(until(assigner, 1), ['0 a → bob', '1 b → ann']);
  assigner.changeOperatorStatus('ann', onBreak, minute(2));
  assigner.updateTicket('held', { status: 'open' }, minute(30));
  assert.deepEqual(until(assigner, 30), ['12 b ← ann', '12 b → bob', '30 held ← ann', '30 held → bob']);
});

test('a ticket that is solved, stops asking, is removed or taken by hand leaves the queue', () => {
  const assigner = begin({}, [operator('ann', { status: onBreak })]);
  for (const id of ['solved', 'stops', 'removed', 'by hand']) assigner.addTicket(ticket(id), start);
  assigner.updateTicket('solved', { status: 'solved' }, minute(1));
  assigner.updateTicket('stops', { autoAssignee: false }, minute(1));
  assigner.removeTicket('removed', minute(1));
  assigner.assignByHand('by hand', 'ann', minute(1));
  assert.deepEqual(waiting(assigner), []);
  assert.equal(assigner.nextWakeUp(), null);
  assert.deepEqual(assigner.placeOf('solved'), { place: 'finished', operator: null });
  assert.deepEqual(assigner.placeOf('stops'), { place: 'aside' });
  assert.equal(assigner.placeOf('removed'), null);
  assert.deepEqual(assigner.placeOf('by hand'), { place: 'assigned', operator: 'ann', automatic: false });

  assigner.updateTicket('solved', { status: 'open' }, minute(2));
  assigner.release('by hand', minute(3));
  assert.deepEqual(assigner.placeOf('solved'), { place: 'waiting', joinedAt: minute(2) });
  assert.deepEqual(assigner.placeOf('by hand'), { place: 'waiting', joinedAt: minute(3) });
});

test('an explanation agrees with the decision and belongs to the state in which it was made', () => {
  const assigner = createAssigner({
    settings: settings({ considerWorkload: true }),
    directory: directory([operator('ann'), operator('bob')]),
    calendars: new Map(),
    at: start,
    explainWhen: ({ id }) => id === 'b',
  });
  for (const id of ['a', 'b', 'c']) assigner.addTicket(ticket(id), start);
  const [a, b] = assigner.advanceTo(start);
  assert.ok(a?.kind === 'assigned' && b?.kind === 'assigned');
  assert.equal(a.explanation, undefined);
  assert.deepEqual(
    b.explanation?.verdicts.map(({ reason }) => reason),
    ['has_active_tickets', 'chosen'],
  );
});

test('who would get a ticket can be asked without changing anything', () => {
  const assigner = begin({}, [operator('ann'), operator('bob')]);
  assert.equal(assigner.consider({ autoAssignee: true, subjectAlias: 'sim' }).operator, 'ann');
  assert.equal(assigner.consider({ autoAssignee: true, subjectAlias: 'sim' }).operator, 'ann');
  assert.deepEqual(waiting(assigner), []);
});

test('an event out of order, or about somebody unknown, is an error that names it and changes nothing', () => {
  const assigner = begin({}, [operator('ann', { status: onBreak })]);
  assigner.addTicket(ticket('a'), minute(5));
  const before = JSON.stringify([assigner.queue(), assigner.at]);
  const errors: [() => void, RegExp][] = [
    [() => assigner.addTicket(ticket('b'), minute(4)), /addTicket "b"/],
    [() => assigner.addTicket(ticket('a'), minute(6)), /addTicket "a"/],
    [() => assigner.advanceTo(minute(4)), /advanceTo/],
    [() => assigner.advanceTo(NaN), /advanceTo/],
    [() => assigner.advanceTo(Infinity), /advanceTo/],
    [() => assigner.advanceTo(Date.UTC(2200, 0, 1)), /advanceTo.*1900 to 2199/],
    [() => assigner.addTicket(ticket('b', { createdAt: NaN }), minute(6)), /addTicket "b"/],
    [() => assigner.addTicket(ticket('b', { joinedAt: Infinity }), minute(6)), /addTicket "b"/],
    [() => assigner.updateTicket('a', { dueAt: NaN }, minute(6)), /updateTicket "a"/],
    [() => assigner.updateSettings(settings(), minute(4)), /updateSettings/],
    [() => assigner.updateTicket('b', {}, minute(6)), /updateTicket "b"/],
    [() => assigner.assignByHand('b', 'ann', minute(6)), /assignByHand "b"/],
    [() => assigner.assignByHand('a', 'zoe', minute(6)), /assignByHand "a".*"zoe"/],
    [() => assigner.release('b', minute(6)), /release "b"/],
    [() => assigner.replied('b', minute(6)), /replied "b"/],
    [() => assigner.removeTicket('b', minute(6)), /removeTicket "b"/],
    [() => assigner.changeOperatorStatus('zoe', online, minute(6)), /changeOperatorStatus "zoe"/],
    [() => assigner.changeOtherTickets('zoe', 'open', 1, minute(6)), /changeOtherTickets "zoe"/],
    [() => assigner.changeOtherTickets('ann', 'open', -1, minute(6)), /changeOtherTickets "ann"/],
    [
      () => assigner.addTicket(ticket('b', { heldBy: { operator: 'zoe', automatic: true, replied: true } }), minute(6)),
      /addTicket "b".*"zoe"/,
    ],
    [() => assigner.explain('b'), /explain "b"/],
  ];
  for (const [event, names] of errors) {
    assert.throws(event, (error) => error instanceof RangeError && names.test(error.message), String(names));
    assert.equal(JSON.stringify([assigner.queue(), assigner.at]), before);
  }
  assigner.assignByHand('a', 'ann', minute(6));
  assert.throws(() => assigner.explain('a'), /explain "a"/);
  const options = { settings: settings(), directory: directory([]), calendars: new Map(), at: NaN };
  assert.throws(() => createAssigner(options), /createAssigner/);
});

test('inputs are left as they were', () => {
  const freeze = <Value>(value: Value): Value => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const assigner = createAssigner({
    settings: freeze(settings({ limit: 2 })),
    directory: freeze(directory([operator('ann', { ticketsByStatus: { open: 1 } })])),
    calendars: new Map(),
    at: start,
  });
  assigner.addTicket(freeze(ticket('a')), start);
  assigner.updateTicket('a', freeze({ priority: 'high' }), start);
  assert.deepEqual(until(assigner, 0), ['0 a → ann']);
});
