import { expect } from 'chai';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import { weekdays, type Calendar, type Hours } from '../../../src/domain/settings/calendar.ts';
import { summarise } from '../../../src/ui/editors/calendars/calendar-summary.ts';
import { edgeLimits, freeHours, moveEdge } from '../../../src/ui/editors/calendars/week-edits.ts';
import { weekShape } from '../../../src/ui/editors/calendars/week-shape.ts';
import { parseHoursText } from '../../../src/ui/editors/calendars/hours-text.ts';
import { spare } from './calendars-page.ts';

const hours = (text: string): Hours[] => {
  const typed = parseHoursText(text);
  if ('fault' in typed) throw new Error(typed.fault.code);
  return typed.hours;
};

const week = (texts: Partial<Record<(typeof weekdays)[number], string>>): Calendar['weekly'] =>
  Object.fromEntries(Object.entries(texts).map(([day, text]) => [day, hours(text)]));

describe('the shape of a week', () => {
  it('gives a night to the day on which it starts, and its rest to be seen on the next', () => {
    const { days, total } = weekShape(week({ fri: '8-20, 22-6', sat: '9-15' }));
    const friday = days[4];
    const saturday = days[5];
    expect(friday?.total).to.equal(20 * 60);
    expect(saturday?.total).to.equal(6 * 60);
    expect(saturday?.nightUntil).to.equal(6 * 60);
    expect(total).to.equal(26 * 60);
  });

  it('brings the night of Sunday to Monday', () => {
    expect(weekShape(week({ sun: '20-8' })).days[0]?.nightUntil).to.equal(8 * 60);
  });

  it('counts once what two days share', () => {
    expect(weekShape(week({ fri: '22-6', sat: '5-10' })).total).to.equal(12 * 60);
    expect(weekShape(week({ sun: '22-6', mon: '5-10' })).total).to.equal(12 * 60);
  });

  it('agrees with the engine on how long a week is open', () => {
    // A week without clock changes.
    const monday = Date.UTC(2026, 0, 12);
    const weeks = [
      week({ mon: '8-13, 14-20', fri: '22-6' }),
      week(Object.fromEntries(weekdays.map((day) => [day, '20-8']))),
      week(Object.fromEntries(weekdays.map((day) => [day, '9-9 +1']))),
      week({ sun: '12-12 +1', mon: '11-13', tue: '0-24' }),
    ];
    for (const weekly of weeks) {
      const open = compileCalendar({ ...spare, timeZone: 'UTC', weekly }).elapsed(monday, monday + 7 * 86_400_000);
      expect(weekShape(weekly).total).to.equal(open / 60_000);
    }
  });

  it('leaves out hours that can’t be read', () => {
    const { days, total } = weekShape({ mon: [{ start: '25:00', end: '26:00' }, ...hours('8-9')] });
    expect(days[0]?.bars).to.deep.equal([{ start: 480, end: 540 }]);
    expect(total).to.equal(60);
  });
});

describe('the summary of a week', () => {
  const of = (texts: Parameters<typeof week>[0]) => summarise({ ...spare, weekly: week(texts) });

  it('has the hours when all open days share them', () => {
    expect(of({ mon: '8-20', tue: '8-20' })).to.deep.equal({
      runs: [['mon', 'tue']],
      hours: { start: 480, end: 1200 },
      total: 1440,
    });
    expect(of({ mon: '8-20', tue: '9-20' }).hours).to.equal(undefined);
    expect(of({ mon: '8-12, 13-17' }).hours).to.equal(undefined);
  });

  it('has each run of days', () => {
    expect(of({ mon: '8-9', tue: '8-9', thu: '8-9', sun: '8-9' }).runs).to.deep.equal([
      ['mon', 'tue'],
      ['thu', 'thu'],
      ['sun', 'sun'],
    ]);
  });
});

describe('an end of a bar', () => {
  const bars = [
    { start: 480, end: 780 },
    { start: 840, end: 1200 },
  ];

  it('snaps to a quarter of an hour', () => {
    expect(moveEdge(bars, 0, 'start', 489)[0]?.start).to.equal(495);
    expect(moveEdge(bars, 0, 'start', 487)[0]?.start).to.equal(480);
  });

  it('stops at the next hours, at midnight, and a quarter of an hour before the other end', () => {
    expect(moveEdge(bars, 0, 'end', 2000)[0]?.end).to.equal(840);
    expect(moveEdge(bars, 1, 'start', 0)[1]?.start).to.equal(780);
    expect(moveEdge(bars, 0, 'start', -50)[0]?.start).to.equal(0);
    expect(moveEdge(bars, 0, 'start', 2000)[0]?.start).to.equal(765);
  });

  it('goes past midnight, up to 24 hours', () => {
    expect(edgeLimits(bars, 1, 'end')).to.deep.equal({ min: 855, max: 840 + 1440 });
    expect(moveEdge(bars, 1, 'end', 1800)[1]?.end).to.equal(1800);
  });
});

describe('hours to add', () => {
  it('start at the hour pointed at, in the room there is', () => {
    expect(freeHours([{ start: 480, end: 720 }], 0, 13.5 * 60)).to.deep.equal({ start: 780, end: 1020 });
    expect(freeHours([{ start: 480, end: 720 }], 0, 7 * 60)).to.deep.equal({ start: 420, end: 480 });
    expect(freeHours([], 360, 60)).to.deep.equal({ start: 360, end: 600 });
  });

  it('come after those there are, or before when these last till the end', () => {
    expect(freeHours([{ start: 480, end: 720 }], 0, undefined)).to.deep.equal({ start: 780, end: 1020 });
    expect(freeHours([{ start: 600, end: 1440 }], 0, undefined)?.start).to.be.below(600);
  });

  it('are none when the day is full', () => {
    expect(freeHours([{ start: 0, end: 1440 }], 0, undefined)).to.equal(undefined);
  });
});
