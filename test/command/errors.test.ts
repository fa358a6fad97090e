import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { example, simulateCommand } from './run.ts';

const desk = example.slice(0, 4);
const constant = { kind: 'constant', value: 600 };

describe('ticket-settings-simulate, given what it can’t use, says what, where and how to mend it', () => {
  let folder = '';
  const files = {
    'broken.json': '{\n  "fields": [,]\n}',
    'short.json': '{ "fields": [',
    'twice.json': '{ "topics": [],\n "topics": [] }',
    'wrong.json': JSON.stringify({ kind: 'made', streams: 'many', handling: { kind: 'gamma' } }),
    'flood.json': JSON.stringify({
      ...{ kind: 'made', timeZone: 'UTC', handling: constant, reply: constant, pendingShare: 0, clientReply: constant },
      ...{ reopenedShare: 0, reopenAfter: constant, rework: constant, profile: new Array<number>(168).fill(1) },
      streams: [{ topic: 'billing', priority: null, channel: null, perWeek: 1e12 }],
    }),
    'newer.json': JSON.stringify({ schemaVersion: 99 }),
    'empty.csv': '',
    'nothing.csv': 'a,b\n1,2\n',
  };
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'simulate-'));
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
  });
  after(() => rm(folder, { recursive: true }));

  const cases: readonly (readonly [name: string, words: readonly string[], says: RegExp])[] = [
    ['no settings', ['--directory', 'docs/examples/directory.json'], /^--settings is missing\. See --help\.$/m],
    ['an unknown option', [...desk, '--speed', '9'], /'--speed'\. Options are --settings, /],
    ['a format that there isn’t', [...desk, '--format', 'pdf'], /^--format: “pdf” is none of text, json or csv\.$/m],
    [
      'no number',
      [...desk, '--replications', 'many'],
      /^--replications: “many” is no whole number from 1 to 1,000\.$/m,
    ],
    ['no length of time', [...desk, '--warm-up', 'a week'], /^--warm-up: “a week” is no length of time\. Write 90s, /m],
    ['no date', [...desk, '--from', '23.11.2026'], /^--from: “23\.11\.2026” is no date\. Write 2026-11-23/m],
    [
      'an end before the beginning',
      [...desk, '--from', '2026-11-23', '--to', '2026-11-20'],
      /can’t be simulated\. Choose others/,
    ],
    [
      'a zone that there isn’t',
      [...desk, '--time-zone', 'Europe/Kviv'],
      /there is no time zone “Europe\/Kviv”\. Use an IANA name/,
    ],
    [
      'two sources of tickets',
      [...desk, '--workload', 'a', '--history', 'b'],
      /^Use either --workload or --history\.$/m,
    ],
    ['a mapping of nothing', [...desk, '--mapping', 'a'], /^--mapping needs --history\.$/m],
    [
      'a file that isn’t there',
      [...desk.slice(0, 3), 'nowhere.json'],
      /^--directory: nowhere\.json can’t be read\. There is no such file\.$/m,
    ],
    ['no JSON', [...desk.slice(0, 3), '{}/broken.json'], /broken\.json:2:14: “,” doesn’t belong there\./],
    [
      'a file cut off',
      ['--settings', '{}/short.json', ...desk.slice(2)],
      /short\.json: the file ends too early, in line 1\./,
    ],
    ['a key twice', [...desk.slice(0, 3), '{}/twice.json'], /line 2, topics: this key is there twice\./],
    ['a newer document', ['--settings', '{}/newer.json', ...desk.slice(2)], /newer\.json/],
    [
      'what isn’t settings',
      ['--settings', 'package.json', ...desk.slice(2)],
      /^package\.json can’t be used:\n {2}schemaVersion: /m,
    ],
    ['a workload of another shape', [...desk, '--workload', '{}/wrong.json'], /streams: Expected here: a list\./],
    ['more tickets than can be', [...desk, '--workload', '{}/flood.json'], /at most can be simulated at once\./],
    ['waiting tickets at no start', [...desk, '--waiting', '5'], /^--waiting needs --start directory\.$/m],
    [
      'an empty history',
      [...desk, '--history', '{}/empty.csv'],
      /can’t be read as past tickets\. There is nothing in it\./,
    ],
    [
      'a history without dates',
      [...desk, '--history', '{}/nothing.csv'],
      /columns\/created: name the column with it\. There is “a” or “b”\./,
    ],
    [
      'a change that can’t be read',
      [...desk, '--change', 'hire 3'],
      /--change: “hire 3” can’t be read\. Write “add 3 /,
    ],
    [
      'a change of nobody',
      [...desk, '--change', 'remove ivan'],
      /there is no operator “ivan”\. There is “olena”, “taras” or “iryna”\./,
    ],
    [
      'a condition that can’t be read',
      [...desk, '--fail-if', 'met is low'],
      /--fail-if: “met is low” can’t be read\. Write a figure/,
    ],
    [
      'a condition on no metric',
      [...example, '--fail-if', 'reply.met<1'],
      /names no metric of the settings\. There is “first_response”/,
    ],
    [
      'a change of one side',
      [...example, '--fail-if', 'wait.mean.change>1min'],
      /is about a change\. Give a draft with --compare/,
    ],
    ['nothing to be worse than', [...example, '--fail-if-worse'], /^--fail-if-worse needs --compare/m],
    ['a folder to write to', [...example, '--output', 'docs'], /^--output: docs can’t be written\. It is a folder\.$/m],
  ];
  for (const [name, words, says] of cases) {
    it(name, async () => {
      const { code, stdout, stderr } = await simulateCommand(...words.map((word) => word.replace('{}', folder)));
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
      assert.equal(code, 2);
      assert.equal(stdout, '');
    });
  }

  it('in Ukrainian, too', async () => {
    const { code, stderr } = await simulateCommand(...desk, '--format', 'pdf', '--language', 'uk');
    assert.equal(code, 2);
    assert.equal(stderr, '--format: «pdf» не є жодним із text, json або csv.\n');
  });
});
