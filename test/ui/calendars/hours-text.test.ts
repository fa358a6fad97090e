import { expect } from 'chai';
import { hoursText, parseHoursText } from '../../../src/ui/editors/calendars/hours-text.ts';

/** What typed text becomes: the text shown for it, or the code of what is wrong. */
function read(text: string): string {
  const typed = parseHoursText(text);
  return 'hours' in typed ? hoursText(typed.hours) : typed.fault.code;
}

describe('hours typed for a day', () => {
  const readable = {
    '8-13, 14-20': '08:00–13:00, 14:00–20:00',
    '14-20; 8-13': '08:00–13:00, 14:00–20:00',
    '8.30 – 17:45': '08:30–17:45',
    '22-6': '22:00–06:00 +1',
    '22:00–06:00 +1': '22:00–06:00 +1',
    '22-6+1': '22:00–06:00 +1',
    '0-24': '00:00–24:00',
    '18-24': '18:00–24:00',
    '18-0': '18:00–24:00',
    '9-9 +1': '09:00–09:00 +1',
    '8-12, 12-20': '08:00–20:00',
    '8-14, 12-20': '08:00–20:00',
    '8-20, 20-6': '08:00–06:00 +1',
    '8-20, 20-8': '08:00–08:00 +1',
    '': '',
    ' , ': '',
  };
  for (const [text, shown] of Object.entries(readable)) {
    it(`reads "${text}" as "${shown}"`, () => {
      expect(read(text)).to.equal(shown);
    });
  }

  const refused = {
    '25:00-9': 'hours_malformed',
    '8-20:60': 'hours_malformed',
    '8-24:01': 'hours_malformed',
    '24-6': 'hours_malformed',
    '9-9': 'hours_equal',
    '0-0': 'hours_equal',
    '8-20 +1': 'hours_too_long',
    '8': 'hours_not_read',
    '8-': 'hours_not_read',
    'from nine to five': 'hours_not_read',
    '8-13, lunch': 'hours_not_read',
    '<img src=x>': 'hours_not_read',
  };
  for (const [text, code] of Object.entries(refused)) {
    it(`refuses "${text}"`, () => {
      expect(read(text)).to.equal(code);
    });
  }

  it('reads back what it shows, for each start and end of a quarter of an hour', () => {
    for (let start = 0; start < 1440; start += 15) {
      for (let length = 15; length <= 1440; length += 15) {
        const clock = (minutes: number) =>
          `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const end = start + length > 1440 ? start + length - 1440 : start + length;
        const shown = hoursText([{ start: clock(start), end: clock(end) }]);
        expect(read(shown)).to.equal(shown);
      }
    }
  });

  it('keeps hours that together are longer than a day apart', () => {
    expect(read('8-22, 20-10')).to.equal('08:00–22:00, 20:00–10:00 +1');
  });

  it('shows malformed hours as they are stored', () => {
    expect(hoursText([{ start: '25:00', end: 'noon' }])).to.equal('25:00–noon');
  });
});
