import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkingHours } from '../../../src/domain/calendar/compile.ts';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import type { Hours, Weekday } from '../../../src/domain/settings/calendar.ts';
import { weekdays } from '../../../src/domain/settings/calendar.ts';

// Named after the sentences of docs/semantics.md, section 4. Hours are written "09:00-13:00 14:00-18:00", openings as
// the UTC instants in which they show up.

describe('weekly hours', () => {
  it('are local wall-clock time, several a day, and half open', () => {
    const calendar = make({ timeZone: 'Europe/Kyiv', weekly: { mon: '09:00-13:00 14:00-18:00' } });
    shows(calendar, '2026-01-05', '2026-01-06', [
      '2026-01-05T07:00Z/2026-01-05T11:00Z',
      '2026-01-05T12:00Z/2026-01-05T16:00Z',
    ]);
    const compiled = compileCalendar(calendar);
    assert.equal(compiled.isOpen(at('2026-01-05T07:00Z')), true);
    assert.equal(compiled.isOpen(at('2026-01-05T11:00Z') - 1), true);
    assert.equal(compiled.isOpen(at('2026-01-05T11:00Z')), false);
  });

  it('end a day at 24:00', () => {
    const calendar = make({ weekly: { mon: '20:00-24:00' } });
    shows(calendar, '2026-01-05', '2026-01-07', ['2026-01-05T20:00Z/2026-01-06T00:00Z']);
  });

  it('run past midnight when they end before they start, and belong to the day they start on', () => {
    const calendar = make({ weekly: { mon: '22:00-06:00' } });
    shows(calendar, '2026-01-04', '2026-01-08', ['2026-01-05T22:00Z/2026-01-06T06:00Z']);
  });

  it('last 24 hours when start and end are equal', () => {
    shows(make({ weekly: { mon: '09:00-09:00' } }), '2026-01-04', '2026-01-08', [
      '2026-01-05T09:00Z/2026-01-06T09:00Z',
    ]);
    shows(make({ weekly: { mon: '00:00-00:00' } }), '2026-01-04', '2026-01-08', [
      '2026-01-05T00:00Z/2026-01-06T00:00Z',
    ]);
  });

  it('merge when they overlap or touch, over midnight too', () => {
    const weekly = {
      mon: '12:00-18:00 09:00-13:00 18:00-19:00 10:00-11:00 20:00-02:00',
      tue: '01:00-03:00 03:00-04:00',
    };
    shows(make({ weekly }), '2026-01-05', '2026-01-08', [
      '2026-01-05T09:00Z/2026-01-05T19:00Z',
      '2026-01-05T20:00Z/2026-01-06T04:00Z',
    ]);
  });
});

describe('holidays', () => {
  const daily = everyDay('09:00-17:00');

  it('close their dates from 00:00 to 24:00, the last one included', () => {
    const calendar = make({
      weekly: everyDay('00:00-24:00'),
      holidays: [{ name: '', from: '2026-01-06', to: '2026-01-07' }],
    });
    shows(calendar, '2026-01-05', '2026-01-10', [
      '2026-01-05T00:00Z/2026-01-06T00:00Z',
      '2026-01-08T00:00Z/2026-01-10T00:00Z',
    ]);
  });

  it('close local dates, not those of UTC', () => {
    const calendar = make({
      timeZone: 'Asia/Kathmandu',
      weekly: everyDay('00:00-24:00'),
      holidays: [{ name: '', from: '2026-01-06' }],
    });
    shows(calendar, '2026-01-05', '2026-01-08', [
      '2026-01-05T00:00Z/2026-01-05T18:15Z',
      '2026-01-06T18:15Z/2026-01-08T00:00Z',
    ]);
  });

  it('come back every year by month and day, before and after the year they are written with', () => {
    const calendar = make({
      weekly: daily,
      holidays: [{ name: '', from: '2026-05-01', to: '2026-05-02', everyYear: true }],
    });
    for (const year of [2001, 2026, 2040]) {
      shows(calendar, `${year}-04-30`, `${year}-05-04`, [
        `${year}-04-30T09:00Z/${year}-04-30T17:00Z`,
        `${year}-05-03T09:00Z/${year}-05-03T17:00Z`,
      ]);
    }
  });

  it('run over New Year when they end earlier in the year than they start', () => {
    const calendar = make({
      weekly: daily,
      holidays: [{ name: '', from: '2026-12-30', to: '2027-01-02', everyYear: true }],
    });
    for (const year of [2020, 2030]) {
      shows(calendar, `${year}-12-29`, `${year + 1}-01-04`, [
        `${year}-12-29T09:00Z/${year}-12-29T17:00Z`,
        `${year + 1}-01-03T09:00Z/${year + 1}-01-03T17:00Z`,
      ]);
    }
  });

  it('of 29 February close it in leap years, and nothing in others', () => {
    const calendar = make({ weekly: daily, holidays: [{ name: '', from: '2024-02-29', everyYear: true }] });
    assert.equal(openHours(calendar, '2028-02-28', '2028-03-02'), 16);
    assert.equal(openHours(calendar, '2027-02-28', '2027-03-02'), 16);
    assert.equal(openHours(calendar, '2028-02-29', '2028-03-01'), 0);
  });
});

describe('special days', () => {
  it('replace the weekly hours of their date', () => {
    const calendar = make({
      weekly: { mon: '09:00-17:00' },
      specialDays: { '2026-01-05': '12:00-14:00', '2026-01-06': '10:00-11:00' },
    });
    shows(calendar, '2026-01-05', '2026-01-08', [
      '2026-01-05T12:00Z/2026-01-05T14:00Z',
      '2026-01-06T10:00Z/2026-01-06T11:00Z',
    ]);
  });

  it('without hours are closed dates', () => {
    const calendar = make({ weekly: everyDay('09:00-17:00'), specialDays: { '2026-01-06': '' } });
    assert.equal(openHours(calendar, '2026-01-06', '2026-01-07'), 0);
  });

  it('win over a holiday, for their own hours only', () => {
    const calendar = make({
      weekly: everyDay('00:00-24:00'),
      holidays: [{ name: '', from: '2026-01-06' }],
      specialDays: { '2026-01-06': '10:00-12:00' },
    });
    shows(calendar, '2026-01-05', '2026-01-08', [
      '2026-01-05T00:00Z/2026-01-06T00:00Z',
      '2026-01-06T10:00Z/2026-01-06T12:00Z',
      '2026-01-07T00:00Z/2026-01-08T00:00Z',
    ]);
  });

  it('run past midnight by their own night hours', () => {
    const calendar = make({ weekly: {}, specialDays: { '2026-01-05': '22:00-03:00' } });
    shows(calendar, '2026-01-05', '2026-01-08', ['2026-01-05T22:00Z/2026-01-06T03:00Z']);
  });
});

describe('night hours from the day before', () => {
  const monday = { mon: '22:00-06:00' };
  const cut = ['2026-01-05T22:00Z/2026-01-06T00:00Z'];
  const whole = ['2026-01-05T22:00Z/2026-01-06T06:00Z'];
  const showsNight = (rest: Partial<Rules>, expected: readonly string[]) => {
    shows(make({ weekly: monday, ...rest }), '2026-01-05', '2026-01-08', expected);
  };

  it('run into a date without hours', () => showsNight({}, whole));
  it('run into a special day, beside its own hours', () => {
    showsNight({ specialDays: { '2026-01-06': '12:00-13:00' } }, [...whole, '2026-01-06T12:00Z/2026-01-06T13:00Z']);
  });
  it('end at 00:00 of a holiday', () => showsNight({ holidays: [{ name: '', from: '2026-01-06' }] }, cut));
  it('end at 00:00 of a closed date', () => showsNight({ specialDays: { '2026-01-06': '' } }, cut));
  it('end at 00:00 of a holiday that a special day opens', () => {
    showsNight({ holidays: [{ name: '', from: '2026-01-06' }], specialDays: { '2026-01-06': '05:00-07:00' } }, [
      ...cut,
      '2026-01-06T05:00Z/2026-01-06T07:00Z',
    ]);
  });
  it('do not exist when the day before is a holiday', () => {
    showsNight({ holidays: [{ name: '', from: '2026-01-05' }] }, []);
  });
  it('of a holiday come from its special day, and run on', () => {
    showsNight({ holidays: [{ name: '', from: '2026-01-05' }], specialDays: { '2026-01-05': '23:00-01:00' } }, [
      '2026-01-05T23:00Z/2026-01-06T01:00Z',
    ]);
  });
  it('end at 00:00 of a holiday although 24 hours were meant', () => {
    showsNight({ weekly: { mon: '09:00-09:00' }, holidays: [{ name: '', from: '2026-01-06' }] }, [
      '2026-01-05T09:00Z/2026-01-06T00:00Z',
    ]);
  });
});

describe('clock changes', () => {
  it('move skipped wall time forward by the gap', () => {
    // 02:00 to 03:00 on 29 March 2026 is skipped in Berlin.
    const berlin = (hours: string) => make({ timeZone: 'Europe/Berlin', weekly: { sun: hours } });
    shows(berlin('02:15-05:00'), '2026-03-28', '2026-03-30', ['2026-03-29T01:15Z/2026-03-29T03:00Z']);
    shows(berlin('01:00-02:30'), '2026-03-28', '2026-03-30', ['2026-03-29T00:00Z/2026-03-29T01:30Z']);
  });

  it('leave hours empty whose end, once mapped, is not after their start', () => {
    const berlin = (hours: string) => make({ timeZone: 'Europe/Berlin', weekly: { sun: hours } });
    shows(berlin('02:30-03:15'), '2026-03-28', '2026-03-30', []);
    shows(berlin('02:30-03:30'), '2026-03-28', '2026-03-30', []);
    shows(berlin('02:30-03:31'), '2026-03-28', '2026-03-30', ['2026-03-29T01:30Z/2026-03-29T01:31Z']);
  });

  it('are mapped before merging: touching hours around a gap do not swallow each other', () => {
    const calendar = make({ timeZone: 'Europe/Berlin', weekly: { sun: '02:15-02:45 02:45-03:30' } });
    shows(calendar, '2026-03-28', '2026-03-30', ['2026-03-29T01:15Z/2026-03-29T01:45Z']);
  });

  it('take the first occurrence of wall time that occurs twice', () => {
    // 03:00 to 04:00 on 25 October 2026 occurs twice in Kyiv.
    const kyiv = (hours: string) => make({ timeZone: 'Europe/Kyiv', weekly: { sun: hours } });
    shows(kyiv('03:30-05:00'), '2026-10-24', '2026-10-26', ['2026-10-25T00:30Z/2026-10-25T03:00Z']);
    shows(kyiv('02:00-03:30'), '2026-10-24', '2026-10-26', ['2026-10-24T23:00Z/2026-10-25T00:30Z']);
  });

  it('make a night shift an hour shorter or longer', () => {
    const calendar = make({ timeZone: 'Europe/Kyiv', weekly: { sat: '22:00-06:00' } });
    assert.equal(openHours(calendar, '2026-03-28', '2026-03-30'), 7);
    assert.equal(openHours(calendar, '2026-10-24', '2026-10-26'), 9);
    assert.equal(openHours(calendar, '2026-06-06', '2026-06-08'), 8);
  });

  it('of half an hour and of two hours count as they are', () => {
    const lordHowe = make({ timeZone: 'Australia/Lord_Howe', weekly: { sat: '22:00-06:00' } });
    assert.equal(openHours(lordHowe, '2026-10-03', '2026-10-05'), 7.5);
    assert.equal(openHours(lordHowe, '2026-04-04', '2026-04-06'), 8.5);
    const troll = make({ timeZone: 'Antarctica/Troll', weekly: { sun: '00:00-24:00' } });
    assert.equal(openHours(troll, '2026-03-28', '2026-03-30'), 22);
    assert.equal(openHours(troll, '2026-10-24', '2026-10-26'), 26);
  });

  it('at midnight begin the date at its first instant', () => {
    // Cairo skips 00:00 to 01:00 on 24 April 2026, and has 23:00 to 24:00 twice on 29 October.
    const cairo = make({
      timeZone: 'Africa/Cairo',
      weekly: everyDay('00:00-24:00'),
      holidays: [
        { name: '', from: '2026-04-24' },
        { name: '', from: '2026-10-30' },
      ],
    });
    shows(cairo, '2026-04-23', '2026-04-26', [
      '2026-04-23T00:00Z/2026-04-23T22:00Z',
      '2026-04-24T21:00Z/2026-04-26T00:00Z',
    ]);
    shows(cairo, '2026-10-29', '2026-11-01', [
      '2026-10-29T00:00Z/2026-10-29T22:00Z',
      '2026-10-30T22:00Z/2026-11-01T00:00Z',
    ]);
    // Toronto's clocks went from 23:30 straight to 00:30 on 31 March 1919.
    const toronto = make({ timeZone: 'America/Toronto', weekly: { mon: '00:00-24:00' } });
    shows(toronto, '1919-03-30', '1919-04-02', ['1919-03-31T04:30Z/1919-04-01T04:00Z']);
  });

  it('that begin a date twice count from the first time', () => {
    // St. John's went from 00:01 on 4 November 2007 back to 23:01 on the 3rd.
    const calendar = make({
      timeZone: 'America/St_Johns',
      weekly: everyDay('00:00-24:00'),
      holidays: [{ name: '', from: '2007-11-04' }],
    });
    shows(calendar, '2007-11-03', '2007-11-06', [
      '2007-11-03T00:00Z/2007-11-04T02:30Z',
      '2007-11-05T03:30Z/2007-11-06T00:00Z',
    ]);
  });

  describe('that skip a date: Samoa had no 30 December 2011', () => {
    const samoa = (rest: Partial<Rules>) => make({ timeZone: 'Pacific/Apia', ...rest });

    it('the skipped date has no hours of its own', () => {
      const calendar = samoa({ weekly: { fri: '09:00-17:00' }, specialDays: { '2011-12-30': '08:00-20:00' } });
      shows(calendar, '2011-12-28', '2012-01-02', []);
    });

    it('the date before ends where the next existing one begins', () => {
      shows(samoa({ weekly: { thu: '20:00-24:00' } }), '2011-12-28', '2012-01-02', [
        '2011-12-30T06:00Z/2011-12-30T10:00Z',
      ]);
      const daily = samoa({ weekly: everyDay('00:00-24:00'), holidays: [{ name: '', from: '2011-12-31' }] });
      shows(daily, '2011-12-29', '2012-01-02', [
        '2011-12-29T00:00Z/2011-12-30T10:00Z',
        '2011-12-31T10:00Z/2012-01-02T00:00Z',
      ]);
    });

    it('night hours go on into the next existing date, unless that is a holiday', () => {
      const nights = { weekly: { thu: '22:00-06:00' } };
      shows(samoa(nights), '2011-12-28', '2012-01-02', ['2011-12-30T08:00Z/2011-12-30T16:00Z']);
      shows(samoa({ ...nights, holidays: [{ name: '', from: '2011-12-31' }] }), '2011-12-28', '2012-01-02', [
        '2011-12-30T08:00Z/2011-12-30T10:00Z',
      ]);
      shows(samoa({ ...nights, holidays: [{ name: '', from: '2011-12-30' }] }), '2011-12-28', '2012-01-02', [
        '2011-12-30T08:00Z/2011-12-30T16:00Z',
      ]);
    });
  });
});

describe('due', () => {
  const calendar = compileCalendar(make({ timeZone: 'Europe/Kyiv', weekly: weekdaysOnly('09:00-13:00 14:00-18:00') }));
  const minutes = (count: number) => count * 60_000;

  it('is at closing time when the time is used up exactly then', () => {
    assert.equal(calendar.due(at('2026-01-09T15:00Z'), minutes(60)), at('2026-01-09T16:00Z'));
    assert.equal(calendar.due(at('2026-01-09T10:00Z'), minutes(60)), at('2026-01-09T11:00Z'));
    assert.equal(calendar.due(at('2026-01-09T15:00Z'), minutes(60) + 1), at('2026-01-12T07:00Z') + 1);
  });

  it('counts from the next opening when it starts outside hours', () => {
    assert.equal(calendar.due(at('2026-01-09T16:00Z'), minutes(1)), at('2026-01-12T07:01Z'));
    assert.equal(calendar.due(at('2026-01-09T11:30Z'), minutes(30)), at('2026-01-09T12:30Z'));
  });

  it('is the start itself for no time at all, closed or open', () => {
    assert.equal(calendar.due(at('2026-01-10T00:00Z'), 0), at('2026-01-10T00:00Z'));
    assert.equal(calendar.due(at('2026-01-09T08:00Z'), 0), at('2026-01-09T08:00Z'));
  });

  it('is never for a calendar without any hours', () => {
    const never = compileCalendar(make({ weekly: {} }));
    assert.equal(never.due(at('2026-01-05T00:00Z'), 1), null);
    assert.equal(never.due(at('2026-01-05T00:00Z'), 0), at('2026-01-05T00:00Z'));
    assert.equal(never.nextOpening(at('2026-01-05T00:00Z')), null);
    assert.equal(never.nextClosing(at('2026-01-05T00:00Z')), null);
    assert.equal(never.elapsed(at('2026-01-05T00:00Z'), at('2036-01-05T00:00Z')), 0);
    assert.equal(never.isOpen(at('2026-01-05T00:00Z')), false);
  });
});

describe('elapsed', () => {
  it('is 0 when the end is not after the beginning', () => {
    const calendar = compileCalendar(make({ weekly: everyDay('00:00-24:00') }));
    assert.equal(calendar.elapsed(at('2026-01-05T00:00Z'), at('2026-01-05T00:00Z')), 0);
    assert.equal(calendar.elapsed(at('2026-01-06T00:00Z'), at('2026-01-05T00:00Z')), 0);
  });
});

describe('the next opening and closing', () => {
  const calendar = compileCalendar(
    make({ weekly: { mon: '09:00-17:00 22:00-24:00', tue: '00:00-06:00 09:00-17:00' } }),
  );

  it('are the first after the instant, never the instant itself', () => {
    assert.equal(calendar.nextOpening(at('2026-01-05T08:00Z')), at('2026-01-05T09:00Z'));
    assert.equal(calendar.nextOpening(at('2026-01-05T09:00Z')), at('2026-01-05T22:00Z'));
    assert.equal(calendar.nextClosing(at('2026-01-05T08:00Z')), at('2026-01-05T17:00Z'));
    assert.equal(calendar.nextClosing(at('2026-01-05T17:00Z')), at('2026-01-06T06:00Z'));
  });

  it('see hours that touch at midnight as one opening', () => {
    assert.equal(calendar.nextOpening(at('2026-01-05T22:00Z')), at('2026-01-06T09:00Z'));
    assert.equal(calendar.nextClosing(at('2026-01-05T23:00Z')), at('2026-01-06T06:00Z'));
  });

  it('do not exist for a calendar that never closes', () => {
    const always = compileCalendar(make({ timeZone: 'Europe/Kyiv', weekly: everyDay('00:00-24:00') }));
    assert.equal(always.nextOpening(at('2026-01-05T00:00Z')), null);
    assert.equal(always.nextClosing(at('2026-01-05T00:00Z')), null);
  });
});

describe('round the clock', () => {
  const always = compileCalendar(null);
  const start = at('2026-01-05T12:34Z');

  it('counts every millisecond', () => {
    assert.equal(always.isOpen(start), true);
    assert.equal(always.elapsed(start, start + 12_345), 12_345);
    assert.equal(always.elapsed(start, start - 1), 0);
    assert.equal(always.due(start, 12_345), start + 12_345);
    assert.deepEqual(always.intervals(start, start + 5), [{ start, end: start + 5 }]);
    assert.deepEqual(always.intervals(start, start), []);
    assert.equal(always.nextOpening(start), null);
    assert.equal(always.nextClosing(start), null);
  });
});

interface Rules {
  timeZone: string;
  weekly: Partial<Record<Weekday, string>>;
  holidays: WorkingHours['holidays'];
  specialDays: Record<string, string>;
}

function make({ timeZone = 'UTC', weekly = {}, holidays = [], specialDays = {} }: Partial<Rules>): WorkingHours {
  return {
    timeZone,
    weekly: Object.fromEntries(weekdays.map((weekday) => [weekday, parse(weekly[weekday] ?? '')])),
    holidays,
    specialDays: Object.entries(specialDays).map(([date, hours]) => ({ name: date, date, hours: parse(hours) })),
  };
}

function parse(text: string): Hours[] {
  return text.split(' ').flatMap((hours) => {
    const [start, end] = hours.split('-');
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}

function everyDay(hours: string): Partial<Record<Weekday, string>> {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, hours]));
}

function weekdaysOnly(hours: string): Partial<Record<Weekday, string>> {
  return { ...everyDay(hours), sat: '', sun: '' };
}

function at(text: string): number {
  return Date.parse(text);
}

/** Asserts the openings between two UTC midnights. */
function shows(calendar: WorkingHours, from: string, to: string, expected: readonly string[]): void {
  const short = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z');
  const found = compileCalendar(calendar).intervals(at(from), at(to));
  assert.deepEqual(
    found.map(({ start, end }) => `${short(start)}/${short(end)}`),
    expected,
  );
}

function openHours(calendar: WorkingHours, from: string, to: string): number {
  return compileCalendar(calendar).elapsed(at(from), at(to)) / 3_600_000;
}
