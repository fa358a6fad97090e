import { expect } from 'chai';
import type { Holiday } from '../../../src/domain/settings/calendar.ts';
import { readIcalendar } from '../../../src/ui/editors/calendars/read-icalendar.ts';

const options = { timeZone: 'Europe/Kyiv', firstYear: 2026, lastYear: 2028 };

const event = (...lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const file = (...events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...events, 'END:VCALENDAR', ''].join('\r\n');

function read(...events: readonly string[]): { days: readonly Holiday[]; leftOut: Readonly<Record<string, number>> } {
  const found = readIcalendar(file(...events), options);
  if ('fault' in found) throw new Error(found.fault);
  return found;
}

const dates = (...events: readonly string[]) => read(...events).days.map(({ from }) => from);
const left = (...events: readonly string[]) =>
  Object.entries(read(...events).leftOut)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason} ${count}`);

const start = 'DTSTART;VALUE=DATE:20260824';

describe('an iCalendar file', () => {
  it('gives whole days as closed days, with their names', () => {
    const { days } = read(
      event(start, 'SUMMARY:Independence\\, day of\\nUkraine', 'DTEND;VALUE=DATE:20260825'),
      event('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20260104', 'SUMMARY:New Year'),
      event('DTSTART:20260501', 'DURATION:P2D'),
    );
    expect(days).to.deep.equal([
      { name: 'New Year', from: '2026-01-01', to: '2026-01-03' },
      { name: '', from: '2026-05-01', to: '2026-05-02' },
      { name: 'Independence, day of Ukraine', from: '2026-08-24' },
    ]);
  });

  it('is read with folded lines, other line ends, small letters and quoted parameters', () => {
    const text = file(event('dtstart;value=date:20260824', 'SUMMARY;X="a:b;c":Indepen', ' dence Day')).replaceAll(
      '\r\n',
      '\n',
    );
    const found = readIcalendar(`\ufeff${text}`, options);
    expect('days' in found && found.days).to.deep.equal([{ name: 'Independence Day', from: '2026-08-24' }]);
  });

  it('offers only the years asked for, each day once', () => {
    expect(dates(event('DTSTART;VALUE=DATE:20250101'), event('DTSTART;VALUE=DATE:20290101'))).to.deep.equal([]);
    expect(dates(event(start), event(start))).to.deep.equal(['2026-08-24']);
  });

  it('takes midnights as days, wherever they are given, and leaves times out', () => {
    const newYork = event(
      'DTSTART;TZID=America/New_York:20260704T000000',
      'DTEND;TZID=America/New_York:20260705T000000',
    );
    const kyivInUtc = event('DTSTART:20260823T210000Z', 'DTEND:20260824T210000Z');
    expect(dates(newYork, kyivInUtc)).to.deep.equal(['2026-07-04', '2026-08-24']);
    expect(
      left(event('DTSTART:20260704T100000Z'), event(start, 'DTEND;VALUE=DATE-TIME:20260824T120000')),
    ).to.deep.equal(['timed 2']);
  });

  it('passes over alarms, zones, tasks and cancelled entries', () => {
    const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT15M', 'DTSTART:19990101', 'END:VALARM'];
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Odd',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const task = ['BEGIN:VTODO', 'DTSTART;VALUE=DATE:20260202', 'END:VTODO'];
    const events = [...zone, ...task, event(...alarm, start), event('DTSTART;VALUE=DATE:20260303', 'STATUS:CANCELLED')];
    expect(dates(...events)).to.deep.equal(['2026-08-24']);
    expect(left(...events)).to.deep.equal([]);
  });

  it('is told apart from anything else', () => {
    for (const text of ['', 'hello', '{"a":1}', '\u0000\u0001', event(start), '<html>BEGIN:VCALENDAR</html>']) {
      expect(readIcalendar(text, options)).to.deep.equal({ fault: 'not_a_calendar' });
    }
  });

  it('loses only the entries that are broken', () => {
    const broken = [
      event('DTSTART;VALUE=DATE:20260231'),
      event('SUMMARY:No start'),
      event(start, 'a line without a colon'),
      event('DTSTART;VALUE=DATE:tomorrow'),
    ];
    expect(dates(...broken, event(start))).to.deep.equal(['2026-08-24']);
    expect(left(...broken)).to.deep.equal(['broken 4']);
    const cut = readIcalendar(`${file(event(start)).replace('END:VCALENDAR', '')}BEGIN:VEVENT\r\n${start}`, options);
    expect('leftOut' in cut && cut.leftOut.broken).to.equal(1);
  });

  it('leaves out what is longer than a month', () => {
    expect(left(event(start, 'DTEND;VALUE=DATE:20270101'))).to.deep.equal(['long 1']);
  });
});

describe('a repeated entry', () => {
  const rule = (text: string, from = start) => dates(event(from, `RRULE:${text}`));

  it('on its own date every year is one closed day that returns', () => {
    for (const text of ['FREQ=YEARLY', 'FREQ=YEARLY;INTERVAL=1;BYMONTH=8;BYMONTHDAY=24']) {
      expect(read(event(start, `RRULE:${text}`, 'SUMMARY:X')).days).to.deep.equal([
        { name: 'X', from: '2026-08-24', everyYear: true },
      ]);
    }
  });

  it('is worked out for the years asked for', () => {
    expect(rule('FREQ=YEARLY;COUNT=2')).to.deep.equal(['2026-08-24', '2027-08-24']);
    expect(rule('FREQ=YEARLY;UNTIL=20270101')).to.deep.equal(['2026-08-24']);
    expect(rule('FREQ=YEARLY;INTERVAL=2')).to.deep.equal(['2026-08-24', '2028-08-24']);
    // The fourth Thursday of November, and the last Monday of May.
    expect(rule('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'DTSTART;VALUE=DATE:20201126')).to.deep.equal([
      '2026-11-26',
      '2027-11-25',
      '2028-11-23',
    ]);
    expect(rule('FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5', 'DTSTART;VALUE=DATE:20200525')).to.deep.equal([
      '2026-05-25',
      '2027-05-31',
      '2028-05-29',
    ]);
    expect(rule('FREQ=YEARLY', 'DTSTART;VALUE=DATE:20240229').length).to.equal(1);
    expect(dates(event(start, 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270824'))).to.deep.equal([
      '2026-08-24',
      '2028-08-24',
    ]);
  });

  it('counts from its start', () => {
    expect(rule('FREQ=YEARLY;COUNT=3', 'DTSTART;VALUE=DATE:20240501')).to.deep.equal(['2026-05-01']);
  });

  it('on a day that never is gives none', () => {
    expect(rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).to.deep.equal([]);
  });

  it('of another kind is left out and counted', () => {
    const others = [
      'FREQ=SECONDLY',
      'FREQ=DAILY',
      'FREQ=YEARLY;BYDAY=MO',
      'FREQ=YEARLY;BYMONTH=1,2,3,4;BYDAY=MO,TU,WE,TH,FR',
      'FREQ=YEARLY;BYWEEKNO=20',
      'FREQ=YEARLY;BYMONTH=13',
      'FREQ=YEARLY;INTERVAL=0',
      'FREQ=YEARLY;COUNT=x',
      'nonsense',
      '',
    ];
    expect(left(...others.map((text) => event(start, `RRULE:${text}`)))).to.deep.equal([`repeated ${others.length}`]);
  });
});

describe('a hostile iCalendar file', () => {
  const took = (text: string): number => {
    const begin = performance.now();
    readIcalendar(text, options);
    return performance.now() - begin;
  };

  it('is refused with more than 2,000 entries', () => {
    expect(readIcalendar(file(...Array.from({ length: 2001 }, () => event(start))), options)).to.deep.equal({
      fault: 'too_many',
    });
  });

  it('takes no long time, whatever its rules', () => {
    const rules = [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-31;BYDAY=MO,TU,WE,TH,FR,SA,SU',
      'FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;COUNT=100000',
      'FREQ=YEARLY;INTERVAL=999999999',
      'FREQ=SECONDLY',
    ];
    for (const text of rules) {
      const events = Array.from({ length: 500 }, () => event('DTSTART;VALUE=DATE:17000101', `RRULE:${text}`));
      expect(took(file(...events)), text).to.be.below(2000);
    }
  });

  it('takes no long time, whatever its lines', () => {
    const megabyte = 1_000_000;
    for (const text of [
      file(event(start, `SUMMARY:${'a'.repeat(megabyte)}`)),
      file(event(start, `SUMMARY:${'a\r\n '.repeat(megabyte / 4)}`)),
      file(event(start, `X${';A="b"'.repeat(megabyte / 6)}`)),
      file(event(start, `X;${'A=,,'.repeat(megabyte / 4)}`)),
      `BEGIN:VCALENDAR\r\n${'BEGIN:X\r\n'.repeat(megabyte / 9)}`,
      `BEGIN:VCALENDAR\r\n${' \r\n'.repeat(megabyte / 3)}`,
    ]) {
      expect(took(text), text.slice(0, 60)).to.be.below(1000);
    }
  });
});
