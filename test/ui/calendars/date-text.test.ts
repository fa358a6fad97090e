import { expect } from 'chai';
import { parseDateText } from '../../../src/ui/editors/calendars/date-text.ts';
import { createFormat } from '../../../src/locales/format.ts';

function read(text: string, locale = 'en-GB', year = 2026): string {
  const typed = parseDateText(text, locale, year);
  return 'date' in typed ? typed.date : typed.fault;
}

describe('a typed date', () => {
  it('is read as people write it', () => {
    for (const text of [
      '2026-08-24',
      '24.08.2026',
      '24.8.2026',
      '24 Aug 2026',
      'August 24, 2026',
      '24/8/2026',
      '24.8',
    ]) {
      expect(read(text), text).to.equal('2026-08-24');
    }
    for (const text of ['24 серпня 2026 р.', '24 серп. 2026', '24 серпня', '24.08.2026', '24 Aug 2026']) {
      expect(read(text, 'uk'), text).to.equal('2026-08-24');
    }
  });

  it('with slashes is in the order of the locale', () => {
    expect(read('3/4/2026', 'en-US')).to.equal('2026-03-04');
    expect(read('3/4/2026', 'en-GB')).to.equal('2026-04-03');
  });

  it('is of the year given when it has none', () => {
    expect(read('1 May', 'en', 2031)).to.equal('2031-05-01');
  });

  it('must exist', () => {
    for (const text of ['31.02.2026', '2026-02-31', '31 February', '29 Feb 2026', '0.5.2026', '2026-13-01']) {
      expect(read(text), text).to.equal('no_such_date');
    }
    expect(read('29.02.2028')).to.equal('2028-02-29');
  });

  it('is nothing else', () => {
    for (const text of ['', 'soon', '24', '24 x 2026', 'Aug 2026', '1 May 2026 2027', '24 Au', '12345', '1 2 May']) {
      expect(read(text), text).to.equal('not_a_date');
    }
  });

  it('is read back as it is shown, each day of a year, in several locales', () => {
    for (const locale of ['en', 'en-GB', 'en-US', 'uk', 'uk-UA']) {
      const format = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (let at = Date.UTC(2028, 0, 1); at < Date.UTC(2029, 0, 1); at += 86_400_000) {
        expect(read(format.format(at), locale)).to.equal(new Date(at).toISOString().slice(0, 10));
      }
    }
    expect(read(createFormat('en').localDate('2026-08-24'), 'en')).to.equal('2026-08-24');
  });
});
