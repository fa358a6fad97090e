import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkWithEngine } from '../../../src/domain/checks/engine-checks.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import type { Directory, Operator } from '../../../src/domain/settings/directory.ts';
import type { TicketSettings } from '../../../src/domain/settings/settings.ts';
import { directory, policy, settings, target, weekdays9to18, when } from '../sla/world.ts';

const operator = (id: string, calendar: string | null): Operator => ({
  id,
  name: id,
  calendar,
  status: { name: 'Online', canReceive: true },
  ticketsByStatus: {},
  lastAssignedAt: null,
  limit: null,
});
const hours = (start: string, end: string) => {
  const day = [{ start, end }];
  return { mon: day, tue: day, wed: day, thu: day, fri: day };
};
const early: Calendar = { ...weekdays9to18, id: 'early', weekly: hours('09:00', '14:00') };
const late: Calendar = { ...weekdays9to18, id: 'late', weekly: hours('13:00', '18:00') };
const people: Directory = {
  ...directory,
  calendars: [weekdays9to18, early, late],
  operators: [operator('olena', 'early'), operator('taras', 'late')],
  skillGroups: [
    { id: 'billing', name: 'Billing', topics: ['billing'], operators: ['olena'], active: true },
    { id: 'delivery', name: 'Delivery', topics: ['delivery'], operators: ['olena', 'taras'], active: true },
  ],
};
const assigning = (document: TicketSettings, rest: Partial<TicketSettings['assignment']> = {}): TicketSettings => ({
  ...document,
  assignment: { ...document.assignment, enabled: true, ...rest },
});
const office = settings({ policies: [policy('all', null, [target('first_response', 60, { calendar: 'office' })])] });

describe('Topics that nobody can take while their SLA calendar is open', () => {
  it('are told with the times of the week', () => {
    const problems = checkWithEngine(assigning(office), people);
    assert.deepEqual(problems, [
      {
        code: 'topic_unassignable_hours',
        path: ['assignment', 'enabled'],
        severity: 'warning',
        details: {
          topic: 'billing',
          calendar: 'office',
          from: ['mon 14:00', 'tue 14:00', 'wed 14:00', 'thu 14:00', 'fri 14:00'],
          until: ['mon 18:00', 'tue 18:00', 'wed 18:00', 'thu 18:00', 'fri 18:00'],
        },
      },
    ]);
  });
  it('are none without skill groups, with a fallback, or while assignment is off', () => {
    assert.deepEqual(checkWithEngine(assigning(office, { considerSkillGroups: false }), people), []);
    assert.deepEqual(
      checkWithEngine(assigning(office, { fallbackAfter: { seconds: 600, unit: 'minutes' } }), people),
      [],
    );
    assert.deepEqual(checkWithEngine(office, people), []);
  });
  it('are none where somebody works round the clock', () => {
    const always = { ...people, operators: [operator('olena', null), operator('taras', 'late')] };
    assert.deepEqual(checkWithEngine(assigning(office), always), []);
  });
  it('mind only the policies that tickets of the topic can get', () => {
    const byTopic = settings({
      policies: [
        policy('billing', when('topic', 'billing'), [target('resolution', 6000, { calendar: 'early' })]),
        policy('all', null, [target('first_response', 60, { calendar: 'office' })]),
      ],
    });
    assert.deepEqual(checkWithEngine(assigning(byTopic), people), []);
  });
});

describe('Targets that run out while nobody works', () => {
  const round = settings({
    policies: [
      policy('all', null, [
        target('first_response', 600, { byPriority: { critical: 30 } }),
        target('time_in_status', 1),
      ]),
    ],
  });
  it('are told once a row, with the shortest target and the time of the week', () => {
    assert.deepEqual(checkWithEngine(round, people), [
      {
        code: 'target_unreachable',
        path: ['sla', 'policies', 'all', 'targets', 'first_response', 'byPriority', 'critical'],
        severity: 'warning',
        details: {
          metric: 'first_response',
          priority: 'critical',
          seconds: 1800,
          from: 'mon 18:00',
          until: 'tue 09:00',
        },
      },
    ]);
  });
  it('are none on a calendar on which somebody works, or with a target that outlasts the weekend', () => {
    assert.deepEqual(checkWithEngine(office, people), []);
    const long = settings({ policies: [policy('all', null, [target('first_response', 63 * 60)])] });
    assert.deepEqual(checkWithEngine(long, people), [], 'due exactly when the first person comes');
    const shorter = settings({ policies: [policy('all', null, [target('first_response', 63 * 60 - 1)])] });
    assert.deepEqual(
      checkWithEngine(shorter, people).map(({ details }) => details?.['from']),
      ['fri 18:00'],
    );
  });
  it('are not judged by a broken calendar', () => {
    const broken = {
      ...people,
      calendars: [...people.calendars, { ...early, id: 'broken', timeZone: 'Europe/Atlantis' }],
    };
    const document = settings({
      policies: [policy('all', null, [target('first_response', 1, { calendar: 'broken' })])],
    });
    assert.deepEqual(checkWithEngine(assigning(document), broken), []);
  });
});
