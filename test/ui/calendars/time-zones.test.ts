import { expect } from 'chai';
import {
  currentName,
  nextClockChange,
  offsetText,
  storedName,
  todayIn,
  zoneChoices,
} from '../../../src/ui/editors/calendars/time-zones.ts';
import { isTimeZone } from '../../../src/domain/calendar/zone-clock.ts';

describe('the time zones to choose from', () => {
  it('have Europe/Kyiv once, under that name, found by the old one too', () => {
    const kyiv = zoneChoices().filter(({ name, oldName }) => /Ki?[ey]+i?v/.test(`${name} ${oldName ?? ''}`));
    expect(kyiv).to.deep.equal([{ name: 'Europe/Kyiv', oldName: 'Europe/Kiev' }]);
    expect(currentName('Europe/Kiev')).to.equal('Europe/Kyiv');
  });

  it('are all known to the engine, as they would be stored', () => {
    for (const choice of zoneChoices()) expect(isTimeZone(storedName(choice)), choice.name).to.equal(true);
    expect(zoneChoices().map(({ name }) => name)).to.include('UTC');
  });
});

describe('the next clock change', () => {
  it('is told with its local date, what the clock shows, and by how much it moves', () => {
    expect(nextClockChange('Europe/Kyiv', Date.UTC(2026, 0, 1))).to.deep.equal({
      date: '2026-03-29',
      minutes: 180,
      by: 3_600_000,
    });
    expect(nextClockChange('Europe/Kyiv', Date.UTC(2026, 5, 1))).to.deep.equal({
      date: '2026-10-25',
      minutes: 240,
      by: -3_600_000,
    });
    expect(nextClockChange('Australia/Lord_Howe', Date.UTC(2026, 5, 1))?.by).to.equal(1_800_000);
  });

  it('is none where the clocks stay, or the zone is not known', () => {
    expect(nextClockChange('Asia/Tokyo', Date.UTC(2026, 0, 1))).to.equal(undefined);
    expect(nextClockChange('Europe/Atlantis', Date.UTC(2026, 0, 1))).to.equal(undefined);
  });
});

it('the distance of a zone from UTC is told as people write it', () => {
  const winter = Date.UTC(2026, 0, 1);
  expect(offsetText('Europe/Kyiv', winter)).to.equal('UTC+2');
  expect(offsetText('Europe/Kyiv', Date.UTC(2026, 6, 1))).to.equal('UTC+3');
  expect(offsetText('America/St_Johns', winter)).to.equal('UTC−3:30');
  expect(offsetText('UTC', winter)).to.equal('UTC');
  expect(offsetText('Europe/Atlantis', winter)).to.equal('');
});

it('today is that of the zone', () => {
  const at = Date.UTC(2026, 11, 31, 23);
  expect(todayIn('Europe/Kyiv', at)).to.equal('2027-01-01');
  expect(todayIn('UTC', at)).to.equal('2026-12-31');
  expect(todayIn('Europe/Atlantis', at)).to.equal('2026-12-31');
});
