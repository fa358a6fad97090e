import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileCalendar } from '../../../src/domain/calendar/compile.ts';
import { closedIn, midnights, rangeOf, scaleOf, visible, wholeHours } from '../../../src/ui/editors/sla/strip/axis.ts';
import { follow } from '../../../src/ui/editors/sla/strip/follow.ts';
import { placeLabels } from '../../../src/ui/editors/sla/strip/lane-marks.ts';
import { timeWords } from '../../../src/ui/editors/sla/strip/strip-words.ts';
import { timeMarks } from '../../../src/ui/editors/sla/strip/time-marks.ts';
import { createFormat } from '../../../src/locales/format.ts';
import { created, directory, hour, on, target, targets, weekdays9to18 } from '../../domain/sla/world.ts';

const zone = 'Europe/Kyiv';
const office = compileCalendar(weekdays9to18);
const textWidth = (text: string) => text.length * 6;
const lanesFor = (minutes: number) =>
  follow([created('13 17:20')], targets(target('resolution', minutes, { calendar: 'office' })), directory).lanes;

describe('the range of the axis', () => {
  it('goes from the open hours before creation to the end of the day of the last deadline', () => {
    assert.deepEqual(rangeOf(on('13 17:20'), lanesFor(120), office, zone), {
      from: on('13 12:00'),
      to: on('17 00:00'),
    });
  });

  it('begins where it was last open for a ticket created while closed', () => {
    const { from } = rangeOf(on('14 12:00'), [], office, zone);
    assert.equal(from, on('14 07:00'));
  });

  it('takes in events and saved deadlines after the last deadline', () => {
    assert.equal(rangeOf(on('13 17:20'), lanesFor(10), office, zone, [on('18 10:00')]).to, on('19 00:00'));
  });

  it('ends after two years, whatever the target', () => {
    const { from, to } = rangeOf(on('13 17:20'), lanesFor(10_000 * 60 - 1), office, zone);
    assert.ok(to - from < 734 * 24 * hour);
  });
});

describe('the marks of the axis', () => {
  const marksFor = (days: number, width: number) => {
    const range = { from: on('13 12:00'), to: on('13 12:00') + days * 24 * hour };
    const scale = scaleOf(range, width);
    const times = timeWords({ locale: 'en', format: createFormat('en', zone) }, zone, range);
    return { scale, marks: timeMarks(range, zone, scale, times, textWidth) };
  };

  it('never write one text over another', () => {
    for (const days of [1, 2, 3, 5, 8, 13, 21, 34, 55, 90, 200, 400, 730]) {
      for (const width of [560, 1100, 1440]) {
        const { scale, marks } = marksFor(days, width);
        for (const list of [marks.dates.filter(({ text }) => text !== '')]) {
          for (const [index, { at, text }] of list.entries()) {
            const next = list[index + 1];
            if (next) assert.ok(scale.x(at) + textWidth(text) <= scale.x(next.at), `${days} days in ${width} px`);
          }
        }
        for (const [index, { at }] of marks.hours.entries()) {
          const next = marks.hours[index + 1];
          if (next) assert.ok(scale.x(next.at) - scale.x(at) >= textWidth('00') + 6, `${days} days in ${width} px`);
        }
        assert.ok(marks.dates.some(({ text }) => text !== ''));
        assert.ok(marks.dates.length <= width / 20, 'a year has no line a day');
      }
    }
  });

  it('names days and hours of a few days, weeks of a month, months of a year', () => {
    assert.deepEqual(
      marksFor(3, 900).marks.dates.map(({ text }) => text),
      ['Friday Nov 13', 'Saturday Nov 14', 'Sunday Nov 15', 'Monday Nov 16'],
    );
    assert.ok(marksFor(3, 900).marks.hours.length > 0);
    assert.deepEqual(
      marksFor(40, 900)
        .marks.dates.slice(1, 3)
        .map(({ text }) => text),
      ['Nov 16', 'Nov 23'],
    );
    assert.deepEqual(
      marksFor(300, 900)
        .marks.dates.slice(1, 3)
        .map(({ text }) => text),
      ['Dec', 'Jan 2027'],
    );
  });

  it('finds midnights and hours on days with a clock change', () => {
    // On 25 October 2026 clocks in Kyiv go back at 04:00: the day has 25 hours.
    const range = { from: Date.UTC(2026, 9, 24, 21), to: Date.UTC(2026, 9, 25, 22) };
    assert.equal(range.to - range.from, 25 * hour);
    assert.deepEqual(midnights(range, zone), []);
    const hours = wholeHours(range, zone, scaleOf(range, 1000), 30);
    assert.deepEqual(
      hours.map(({ hour: each }) => each),
      Array.from({ length: 23 }, (_none, index) => index + 1),
    );
    assert.equal((hours[4]?.at ?? 0) - (hours[2]?.at ?? 0), 3 * hour);
  });

  it('is closed where it is not open', () => {
    const closed = closedIn(office, { from: on('13 12:00'), to: on('17 00:00') });
    assert.deepEqual(closed, [
      { from: on('13 18:00'), to: on('16 09:00') },
      { from: on('16 18:00'), to: on('17 00:00') },
    ]);
  });

  it('draws no more stretches than can be told apart', () => {
    const range = { from: on('1 00:00'), to: on('1 00:00') + 730 * 24 * hour };
    const open = office.intervals(range.from, range.to).map(({ start, end }) => ({ from: start, to: end }));
    assert.ok(open.length > 500);
    const drawn = visible(open, scaleOf(range, 1000));
    assert.ok(drawn.length < 200);
    assert.equal(drawn[0]?.from, open[0]?.from);
    assert.equal(drawn.at(-1)?.to, open.at(-1)?.to);
  });
});

describe('labels beside deadlines', () => {
  it('stand after the mark, before it where space is short, and nowhere where there is none', () => {
    assert.deepEqual(placeLabels([{ x: 100, width: 50 }], 400), [{ x: 109, anchor: 'start' }]);
    assert.deepEqual(placeLabels([{ x: 380, width: 50 }], 400), [{ x: 371, anchor: 'end' }]);
    assert.deepEqual(placeLabels([{ x: 30, width: 90 }], 100), [undefined]);
  });

  it('keep clear of each other, and of bars where they can', () => {
    assert.deepEqual(
      placeLabels(
        [
          { x: 100, width: 50 },
          { x: 130, width: 50 },
          { x: 140, width: 50 },
        ],
        400,
      ),
      [{ x: 109, anchor: 'start' }, undefined, undefined],
    );
    assert.deepEqual(placeLabels([{ x: 100, width: 50 }], 400, [{ from: 110, to: 300 }]), [{ x: 91, anchor: 'end' }]);
    assert.deepEqual(placeLabels([{ x: 100, width: 50 }], 400, [{ from: 0, to: 400 }]), [{ x: 109, anchor: 'start' }]);
  });
});
