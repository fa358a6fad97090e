import { expect } from 'chai';
import type { SideTimeline, Stretch } from '../../../../src/simulator/report/timeline.ts';
import { scaleOf } from '../../../../src/ui/editors/sla/strip/axis.ts';
import { lanesOf, shownRange } from '../../../../src/ui/preview/results/timeline/lanes.ts';
import { barAt, placeAfter, reachable } from '../../../../src/ui/preview/results/timeline/places.ts';

const hour = 3_600_000;
const day = { from: 0, to: 24 * hour };
const scale = scaleOf(day, 960);

const work = (index: number, from: number, to: number): Stretch => ({
  index,
  ticket: String(index),
  from: from * hour,
  to: to * hour,
  late: false,
});

const side = (changes: Partial<SideTimeline> = {}): SideTimeline => ({
  operators: [
    { operator: 'ann', open: [{ from: 9 * hour, to: 17 * hour }], work: [work(1, 9, 10), work(2, 16.5, 17)] },
    { operator: 'bob', open: [], work: [] },
    { operator: 'eve', open: [{ from: 8.5 * hour, to: 12 * hour }], work: [work(3, 11, 12)] },
  ],
  waiting: [],
  left: 0,
  ...changes,
});

describe('a day of operators', () => {
  it('is shown from the first opening to the last closing, in whole hours', () => {
    expect(shownRange(day, side())).to.deep.equal({ from: 8 * hour, to: 17 * hour });
    expect(shownRange(day, side({ operators: [] }))).to.deep.equal(day);
  });

  it('shows at least four hours, and no more than the day', () => {
    const short = (from: number) =>
      shownRange(day, side({ operators: [{ operator: 'ann', open: [{ from, to: from + hour }], work: [] }] }));
    expect(short(9 * hour)).to.deep.equal({ from: 9 * hour, to: 13 * hour });
    expect(short(22 * hour)).to.deep.equal({ from: 22 * hour, to: 24 * hour });
  });

  it('draws work only where hours are open, and keeps what the whole stretch was', () => {
    const through = { ...work(7, 11, 14), late: true };
    const open = [
      { from: 9 * hour, to: 12 * hour },
      { from: 13 * hour, to: 17 * hour },
    ];
    const [, lane] = lanesOf(side({ operators: [{ operator: 'ann', open, work: [through] }] }), day, scale);
    expect(lane?.bars.map(({ from, to }) => [from / hour, to / hour])).to.deep.equal([
      [11, 12],
      [13, 14],
    ]);
    for (const bar of lane?.bars ?? []) expect(bar).to.include({ index: 7, late: true, whole: through });
    expect(lane?.closed.map(({ from, to }) => [from / hour, to / hour])).to.deep.equal([
      [0, 9],
      [12, 13],
      [17, 24],
    ]);
  });

  it('counts a crowd that waits in place of drawing each, and draws a few one by one', () => {
    const waiting = Array.from({ length: 500 }, (_none, index) => work(index, 1 + index / 1000, 6));
    const [crowd] = lanesOf(side({ waiting }), day, scale);
    expect(crowd?.bars).to.deep.equal([]);
    const counted = crowd?.crowd ?? [];
    expect([counted[0]?.from, counted.at(-1)?.to]).to.deep.equal([hour, 6 * hour]);
    expect(Math.max(...counted.map(({ tickets }) => tickets))).to.equal(500);
    const at = (time: number) => counted.find(({ from, to }) => from <= time && time < to)?.tickets ?? 0;
    expect(at(1.25 * hour)).to.be.within(250, 360);
    expect(at(7 * hour)).to.equal(0);
    const [few] = lanesOf(side({ waiting: waiting.slice(0, 3) }), day, scale);
    expect(few?.bars).to.have.length(3);
    expect(few?.crowd).to.deep.equal([]);
    const [heap] = lanesOf(side({ waiting: waiting.slice(0, 30) }), day, scale);
    expect(heap?.bars, 'they would cover each other').to.deep.equal([]);
  });
});

describe('arrow keys in a day of operators', () => {
  const lanes = lanesOf(side(), day, scale);

  it('begin at the first bar there is', () => {
    expect(reachable(lanes, [0, 0])).to.deep.equal([1, 0]);
    expect(reachable(lanes, [1, 1])).to.deep.equal([1, 1]);
  });

  it('go along a row and stop at its ends', () => {
    expect(placeAfter('ArrowRight', lanes, [1, 0])).to.deep.equal([1, 1]);
    expect(placeAfter('ArrowRight', lanes, [1, 1])).to.deep.equal([1, 1]);
    expect(placeAfter('ArrowLeft', lanes, [1, 0])).to.deep.equal([1, 0]);
    expect(placeAfter('End', lanes, [1, 0])).to.deep.equal([1, 1]);
  });

  it('go to the bar nearest in time in the next row that has one', () => {
    expect(placeAfter('ArrowDown', lanes, [1, 1])).to.deep.equal([3, 0]);
    expect(placeAfter('ArrowUp', lanes, [3, 0])).to.deep.equal([1, 0]);
    expect(placeAfter('ArrowDown', lanes, [3, 0])).to.deep.equal([3, 0]);
    expect(barAt(lanes, [3, 0])?.lane.operator).to.equal('eve');
  });

  it('leave other keys to the page', () => {
    expect(placeAfter('Tab', lanes, [1, 0])).to.equal(undefined);
  });
});
