import { expect } from 'chai';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import type { Calendar } from '../../../src/domain/settings/calendar.ts';
import { yearOf } from '../../../src/ui/editors/calendars/year.ts';
import { contactCentre, nightShift } from './calendars-page.ts';

const dayOf = (calendar: Calendar, date: string) =>
  yearOf(calendar, Number(date.slice(0, 4)))?.days.find((day) => day.date === date);

describe('a year of a calendar', () => {
  it('has every date once, with its weekday', () => {
    expect(yearOf(contactCentre, 2026)?.days).to.have.length(365);
    expect(yearOf(contactCentre, 2028)?.days).to.have.length(366);
    expect(dayOf(contactCentre, '2026-08-24')?.weekday).to.equal(0);
  });

  it('tells closed, special and ordinary days apart, with hours and names', () => {
    expect(dayOf(contactCentre, '2027-01-01')).to.include({ kind: 'closed', name: 'New Year', open: 0 });
    const special = dayOf(contactCentre, '2026-08-24');
    expect(special).to.include({ kind: 'special', name: 'Independence Day' });
    expect(special?.hours).to.deep.equal([{ start: 600, end: 960 }]);
    expect(dayOf(contactCentre, '2026-08-25')).to.include({ kind: 'weekly', open: 12 * 3_600_000 });
    expect(dayOf(contactCentre, '2026-08-23')).to.include({ kind: 'weekly', open: 0 });
  });

  it('sums up to what the engine counts', () => {
    const calendars = [contactCentre, nightShift, { ...contactCentre, timeZone: 'Pacific/Apia' }];
    for (const calendar of calendars) {
      const engine = compileCalendar({ ...calendar, timeZone: calendar.timeZone });
      const from = Date.parse('2025-12-31T00:00Z');
      const days = [2026, 2027].flatMap((year) => yearOf(calendar, year)?.days ?? []);
      const open = days.reduce((sum, day) => sum + day.open, 0);
      // Both years lie in the span, and the calendar is closed around them but for the ends.
      const all = engine.elapsed(from, Date.parse('2028-01-02T00:00Z'));
      expect(all - open).to.be.within(0, 2 * 86_400_000);
    }
  });

  it('cuts a night at midnight, and shows it by the clock on the wall when that changes', () => {
    const saturdays: Calendar = { ...nightShift, weekly: { sat: [{ start: '22:00', end: '06:00' }] } };
    expect(dayOf(saturdays, '2026-03-28')?.hours).to.deep.equal([{ start: 1320, end: 1440 }]);
    const spring = dayOf(saturdays, '2026-03-29');
    expect(spring?.hours).to.deep.equal([{ start: 0, end: 360 }]);
    expect(spring).to.include({ open: 5 * 3_600_000, clockChange: 3_600_000 });
    expect(dayOf(saturdays, '2026-10-25')).to.include({ open: 7 * 3_600_000, clockChange: -3_600_000 });
  });

  it('is not there while the calendar is malformed, and nothing breaks', () => {
    for (const broken of [
      { ...contactCentre, timeZone: 'Europe/Atlantis' },
      { ...contactCentre, weekly: { mon: [{ start: '25:00', end: '9' }] } },
      { ...contactCentre, holidays: [{ name: '', from: '2026-02-31' }] },
    ]) {
      expect(yearOf(broken, 2026)).to.equal(undefined);
    }
  });

  it('is computed once for a calendar, and quickly with 500 special days and 200 holidays', () => {
    const at = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const large: Calendar = {
      ...contactCentre,
      holidays: Array.from({ length: 200 }, (_, index) => ({ name: `H${index}`, from: at(index * 3) })),
      specialDays: Array.from({ length: 500 }, (_, index) => ({
        name: `S${index}`,
        date: at(index),
        hours: [{ start: '10:00', end: '16:00' }],
      })),
    };
    const start = performance.now();
    const first = yearOf(large, 2026);
    expect(performance.now() - start).to.be.below(250);
    expect(yearOf(large, 2026) === first).to.equal(true);
  });
});
