import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { matches } from '../../../src/domain/fields/conditions.ts';
import { defaultSettings } from '../../../src/domain/settings/defaults.ts';
import { directorySchema, type Directory } from '../../../src/domain/settings/directory.ts';
import { settingsSchema, type TicketSettings } from '../../../src/domain/settings/settings.ts';
import { checkWorkload } from '../../../src/simulator/workload/check-workload.ts';
import { typicalWeek } from '../../../src/simulator/workload/typical-week.ts';
import { meanWork } from '../../../src/simulator/workload/usual-behaviour.ts';
import { madeWorkloadSchema, type Stream } from '../../../src/simulator/workload/workload.ts';
import { emptyDirectory } from './samples.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../demo/data/${file}`, import.meta.url), 'utf8'));
const directory = directorySchema.parse(read('directory.json'));
const settings = settingsSchema.parse(read('contact-centre.json'));
const total = (streams: readonly Stream[]) => streams.reduce((sum, { perWeek }) => sum + perWeek, 0);
const near = (actual: number, expected: number, part: number) =>
  assert.ok(Math.abs(actual - expected) <= part * expected, `${actual}, not about ${expected}`);

describe('a typical week of the demo', () => {
  const workload = typicalWeek(settings, directory);
  const { streams, profile, timeZone } = workload;

  it('is a workload without problems, the same each time', () => {
    assert.deepEqual(madeWorkloadSchema.parse(workload), workload);
    assert.deepEqual(checkWorkload(workload, directory, settings), []);
    assert.deepEqual(typicalWeek(settings, directory), workload);
  });

  it('keeps operators busy, but nobody has more work than 80 % of their hours', () => {
    // 16 operators work 40 hours a week, 12 work 45, six 24, and six 84: 1,828. All are in an active group.
    const work = total(streams.filter(({ topic }) => topic !== 'sim_replacement')) * meanWork(workload);
    assert.ok(work / 3_600_000 < 0.8 * 1828);
    assert.ok(work / 3_600_000 > 0.6 * 1828);
  });

  it('has a few tickets of the topic that nobody works with, so that it is seen', () => {
    const of = (topic: string) => total(streams.filter((stream) => stream.topic === topic));
    const others = directory.topics.filter(({ alias }) => alias !== 'sim_replacement').map(({ alias }) => of(alias));
    near(of('sim_replacement'), others.reduce((sum, volume) => sum + volume, 0) / others.length / 10, 0.01);
  });

  it('has tickets of every topic, priority and channel', () => {
    const seen = (name: 'topic' | 'priority' | 'channel') => new Set(streams.map((stream) => stream[name])).size;
    assert.deepEqual([seen('topic'), seen('priority'), seen('channel')], [12, 4, 6]);
  });

  it('has tickets for every policy', () => {
    const policyOf = ({ topic, priority, channel, values }: Stream) =>
      settings.sla.policies.find(({ conditions }) => matches(conditions, { topic, priority, channel, ...values }))?.id;
    const volumes = new Map<string | undefined, number>();
    for (const stream of streams) volumes.set(policyOf(stream), (volumes.get(policyOf(stream)) ?? 0) + stream.perWeek);
    assert.deepEqual([...volumes.keys()].sort(), settings.sla.policies.map(({ id }) => id).sort());
    near((volumes.get('key_accounts') ?? 0) / total(streams), 0.1, 0.01);
  });

  it('comes in the day most, at night and on weekends less, at every hour some', () => {
    assert.equal(timeZone, 'Europe/Kyiv');
    const at = (day: number, hour: number) => profile[day * 24 + hour] ?? NaN;
    assert.ok(profile.every((weight) => weight > 0));
    assert.ok(at(1, 14) > 3 * at(1, 3) && at(1, 14) > 2 * at(6, 14));
    near(
      profile.reduce((sum, weight) => sum + weight, 0),
      168,
      0.001,
    );
  });
});

describe('a typical week', () => {
  const operator = (id: string, calendar: string | null): Directory['operators'][number] => ({
    id,
    name: {},
    calendar,
    status: { name: {}, canReceive: true },
    ticketsByStatus: {},
    lastAssignedAt: null,
    limit: null,
  });
  const group = (id: string, topics: string[], operators: string[], active = true) => ({
    id,
    name: {},
    topics,
    operators,
    active,
  });
  /** Work a week by topic, in hours. */
  const hoursOf = (from: Directory) => {
    const workload = typicalWeek(defaultSettings(), from);
    const volumes: Record<string, number> = {};
    for (const { topic, perWeek } of workload.streams) volumes[topic ?? ''] = (volumes[topic ?? ''] ?? 0) + perWeek;
    return Object.values(volumes).map((volume) => (volume * meanWork(workload)) / 3_600_000);
  };
  const topics = ['a', 'b'].map((alias) => ({ alias, name: {} }));

  const calendar = (hours: { start: string; end: string }[]) => ({
    id: 'calendar',
    name: '',
    timeZone: 'UTC',
    weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    holidays: [],
    specialDays: [],
  });

  it('keeps operators busy for 80 % of the time when tickets come', () => {
    const operators = ['x', 'y'].map((id) => operator(id, null));
    const from = { ...emptyDirectory, topics: topics.slice(0, 1), operators };
    const [work = NaN] = hoursOf(from);
    const { profile } = typicalWeek(defaultSettings(), from);
    const all = profile.reduce((sum, weight) => sum + weight, 0);
    // In an hour with this weight so much work comes for two operators; and so many tickets meet that.
    near(
      profile.reduce((sum, weight) => sum + ((work * (weight / all)) / 2) * (weight / all), 0),
      0.8,
      0.001,
    );
  });

  it('never has more work than 80 % of the hours there are: what comes at night waits for the day', () => {
    const from = {
      ...emptyDirectory,
      topics: topics.slice(0, 1),
      operators: ['x', 'y'].map((id) => operator(id, 'calendar')),
      calendars: [calendar([{ start: '09:00', end: '17:00' }])],
    };
    near(hoursOf(from)[0] ?? NaN, 0.8 * 80, 0.001);
  });

  it('divides the hours of an operator among their topics', () => {
    const skillGroups = [group('1', ['a', 'b'], ['x', 'y']), group('2', ['b'], ['y']), group('3', ['b'], ['z'])];
    const operators = ['x', 'y', 'z'].map((id) => operator(id, null));
    const [a = NaN, b = NaN] = hoursOf({ ...emptyDirectory, topics, skillGroups, operators });
    assert.ok(a > 0);
    near(b, 2 * a, 0.001);
  });

  it('lets everybody work with everything where there are no active groups', () => {
    const operators = ['x', 'y', 'z'].map((id) => operator(id, null));
    const from = { ...emptyDirectory, topics, operators };
    const [all = NaN] = hoursOf({ ...from, topics: topics.slice(0, 1) });
    for (const skillGroups of [[], [group('1', ['a'], ['x'], false)], [group('1', [], ['x'])]]) {
      const [a = NaN, b = NaN] = hoursOf({ ...from, skillGroups });
      near(a, all / 2, 0.001);
      near(b, all / 2, 0.001);
    }
  });

  it('counts no hours for a calendar that isn’t there, nor for holidays', () => {
    const calendars = [
      {
        id: 'short',
        name: '',
        timeZone: 'Asia/Tokyo',
        weekly: { mon: [{ start: '09:00', end: '10:00' }] },
        holidays: [{ name: '', from: '2026-01-01', to: '2026-12-31' }],
        specialDays: [],
      },
    ];
    const operators = [operator('x', 'short'), operator('y', 'gone')];
    const from = { ...emptyDirectory, topics, operators, calendars };
    near(hoursOf(from)[0] ?? NaN, 0.4, 0.01);
    const { timeZone, profile } = typicalWeek(defaultSettings(), from);
    assert.equal(timeZone, 'Asia/Tokyo');
    assert.equal(profile.indexOf(Math.max(...profile)), 9);
  });

  it('also comes where nobody works, and where nothing is known', () => {
    assert.equal(total(typicalWeek(defaultSettings(), { ...emptyDirectory, topics }).streams), 1000);
    assert.deepEqual(typicalWeek(defaultSettings(), emptyDirectory).streams, [
      { topic: null, priority: null, channel: null, perWeek: 1000 },
    ]);
  });

  it('has tickets for the policies of a draft', () => {
    const draft: TicketSettings = {
      ...settings,
      sla: {
        ...settings.sla,
        policies: [
          {
            id: 'new',
            name: 'New',
            conditions: { match: 'all', rules: [{ field: 'device_model', operator: 'is_not_empty', values: [] }] },
            calendar: null,
            targets: [],
          },
          ...settings.sla.policies,
        ],
      },
    };
    assert.ok(settings.fields.some(({ id }) => id === 'device_model'));
    const hasModel = ({ values }: Stream) => values?.['device_model'] !== undefined;
    assert.ok(!typicalWeek(settings, directory).streams.some(hasModel));
    const { streams } = typicalWeek(settings, directory, [draft]);
    near(total(streams.filter(hasModel)) / total(streams), 0.1, 0.01);
    near(total(streams), total(typicalWeek(settings, directory).streams), 0.001);
  });
});
