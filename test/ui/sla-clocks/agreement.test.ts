import { expect } from 'chai';
import fc from 'fast-check';
import { replay } from '../../../src/domain/sla/replay.ts';
import type { ClockState, CycleState } from '../../../src/domain/sla/state.ts';
import { walks, type Walk } from '../../domain/sla/generate.ts';
import { directory } from '../../domain/sla/world.ts';
import { readClocks, shown, type ReadClock } from './clocks-page.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Formats of the test's own, so that a fault of the element's is not shared. */
const kyiv = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Kyiv', hourCycle: 'h23', ...options });
  return (at: number) => format.format(at);
};
const time = kyiv({ hour: '2-digit', minute: '2-digit' });
const weekday = kyiv({ weekday: 'short' });
const date = kyiv({ month: 'short', day: 'numeric' });
const dateWithYear = kyiv({ month: 'short', day: 'numeric', year: 'numeric' });
const isoDay = kyiv({ year: 'numeric', month: '2-digit', day: '2-digit' });

function moment(at: number, now: number): string {
  if (isoDay(at) === isoDay(now)) return time(at);
  if (Math.abs(at - now) < 6 * day) return `${weekday(at)} ${time(at)}`;
  const sameYear = dateWithYear(at).slice(-4) === dateWithYear(now).slice(-4);
  return `${sameYear ? date(at) : dateWithYear(at)}, ${time(at)}`;
}

/** The walks happen in whole minutes. */
function span(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / minute);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

function expectedState(clock: ClockState, now: number): string {
  switch (clock.state) {
    case 'not_started':
      return 'Not started';
    case 'cancelled':
      return 'Cancelled, the ticket was finished first';
    case 'met':
      return 'Met';
    case 'no_target':
      return 'No target';
    case 'breached': {
      const { breachedAt, stoppedAt } = clock;
      if (breachedAt === null) throw new Error('Breached at no instant');
      return stoppedAt === null
        ? `Breached, ${span(now - breachedAt)} late`
        : `Breached, ended ${span(stoppedAt - breachedAt)} late`;
    }
    case 'paused': {
      const pause = clock.reasons.filter((reason) => reason.code === 'paused').at(-1);
      const status = directory.statuses.find(({ id }) => pause?.code === 'paused' && id === pause.status);
      return status ? `Paused by status “${String(status.name)}”` : 'Paused by an event';
    }
    case 'outside_hours': {
      // Under many closed times the reasons name no single opening; the instant itself is tested with the engine.
      return clock.opensAt === null
        ? 'Outside working hours, none to come'
        : `Outside working hours until ${moment(clock.opensAt, now)}`;
    }
    case 'running':
      return clock.warnings.some(({ reached }) => reached) ? 'Running, due soon' : 'Running';
  }
}

function expectedDue(clock: ClockState, now: number): Pick<ReadClock, 'due' | 'dueAt' | 'remaining'> {
  const { state, dueAt, target, left } = clock;
  if (state === 'not_started' || state === 'cancelled' || state === 'no_target') {
    return { due: '', dueAt: null, remaining: '' };
  }
  if (target === null) return { due: 'No target', dueAt: null, remaining: '' };
  if (dueAt === null) {
    return { due: state === 'breached' ? '' : 'Never due: its working hours are too few', dueAt, remaining: '' };
  }
  const when = moment(dueAt, now);
  if (state === 'met' || state === 'breached') return { due: `Was due ${when}`, dueAt, remaining: '' };
  if (state === 'paused') return { due: `Due ${when} if resumed now`, dueAt, remaining: `${span(left ?? 0)} left` };
  return { due: `Due ${when}`, dueAt, remaining: `in ${span(dueAt - now)}` };
}

function expectedUse({ state, used, target }: ClockState): string {
  if (state === 'not_started') return '';
  return target === null ? `${span(used)} used` : `${span(used)} of ${span(target)} used`;
}

function expectedEarlier({ finished, stoppedAt }: ClockState): string {
  const earlier = finished.slice(0, stoppedAt === null ? finished.length : -1);
  const count = (state: CycleState['state']) => earlier.filter((cycle) => cycle.state === state).length;
  const told = [
    count('met') > 0 ? `${count('met')} met` : [],
    count('breached') > 0 ? `${count('breached')} breached` : [],
  ].flat();
  return told.length > 0 ? `Earlier: ${told.join(', ')}` : '';
}

function expected(clock: ClockState, now: number): Omit<ReadClock, 'name'> {
  return {
    state: expectedState(clock, now),
    ...expectedDue(clock, now),
    used: expectedUse(clock),
    earlier: expectedEarlier(clock),
  };
}

describe('what <ticket-settings-sla> shows', () => {
  it('is what the engine says, for 200 generated tickets', async function () {
    this.timeout(30_000);
    const tickets: readonly Walk[] = fc.sample(walks, { numRuns: 200, seed: 4 });
    const seen = new Map<string, number>();
    const [first] = tickets;
    if (!first) throw new Error('No tickets were generated');
    const element = await shown({ ...first, now: first.at });
    for (const [index, { events, versions, at, changeEffect }] of tickets.entries()) {
      Object.assign(element, { events, versions, now: at, changeEffect });
      await element.updateComplete;
      const clocks = replay(events, versions, at, { changeEffect });
      const read = readClocks(element);
      expect([...read.keys()], `ticket ${index}`).to.deep.equal(clocks.map(({ metric }) => metric));
      for (const clock of clocks) {
        const { name, ...rest } = read.get(clock.metric) ?? { name: '' };
        expect(rest, `ticket ${index}, ${clock.metric}`).to.deep.equal(expected(clock, at));
        expect(name, `the name of ${clock.metric}`).not.to.equal('');
        seen.set(clock.state, (seen.get(clock.state) ?? 0) + 1);
      }
    }
    // The tickets are worth nothing unless they bring about every state.
    const states = ['breached', 'cancelled', 'met', 'no_target', 'not_started', 'outside_hours', 'paused', 'running'];
    expect([...seen.keys()].sort()).to.deep.equal(states);
    for (const [state, count] of seen) expect(count, state).to.be.greaterThan(9);
  });
});
