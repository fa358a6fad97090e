import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAssigner } from '../../../src/domain/assignment/assigner.ts';
import { compileCalendars } from '../../../src/domain/calendar/compile-all.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import { directory, minutes, onBreak, operator, settings, ticket } from './build.ts';

const day = [{ start: '09:00', end: '18:00' }];
const office: Calendar = {
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Kyiv',
  weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [{ name: 'A day off', from: '2025-10-27' }],
  specialDays: [],
};

/** Friday 24 October 2025, 17:55 in Kyiv. The clocks go back on Sunday, and Monday is a day off. */
const fridayEvening = Date.UTC(2025, 9, 24, 14, 55);
/** Tuesday 28 October, 09:00 in Kyiv. */
const tuesdayMorning = Date.UTC(2025, 9, 28, 7);
const minute = 60_000;

test('waits over a weekend, a clock change and a holiday for the next opening', () => {
  const staffed = directory([operator('ann', { calendar: 'office', limit: 1 })], { calendars: [office] });
  const calendars = compileCalendars(settings(), staffed);
  const assigner = createAssigner({ settings: settings(), directory: staffed, calendars, at: fridayEvening });
  assigner.addTicket(ticket('in time', { createdAt: fridayEvening - minute }), fridayEvening);
  assigner.addTicket(ticket('too late', { createdAt: fridayEvening }), fridayEvening);
  assigner.updateTicket('in time', { status: 'solved' }, fridayEvening + 10 * minute);
  assert.equal(assigner.nextWakeUp(), tuesdayMorning);
  assert.deepEqual(
    assigner.advanceTo(tuesdayMorning + minute).map(({ ticket, at }) => [ticket, at]),
    [
      ['in time', fridayEvening],
      ['too late', tuesdayMorning],
    ],
  );
});

test('counts the return time in working hours only', () => {
  const rules = settings({ returnAfter: minutes(10) });
  const staffed = directory([operator('ann', { calendar: 'office' })], { calendars: [office] });
  const calendars = compileCalendars(rules, staffed);
  const assigner = createAssigner({ settings: rules, directory: staffed, calendars, at: fridayEvening });
  assigner.addTicket(ticket('a'), fridayEvening);
  assigner.advanceTo(fridayEvening);
  assigner.changeOperatorStatus('ann', onBreak, fridayEvening + minute);
  const returned = { kind: 'returned', at: tuesdayMorning + 6 * minute, ticket: 'a', operator: 'ann' };
  assert.deepEqual(assigner.advanceTo(tuesdayMorning + 60 * minute), [returned]);
});
