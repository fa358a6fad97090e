import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { TicketSettings } from '../../src/domain/settings/settings.ts';
import type { SimulationReport } from '../../src/simulator/report/report.ts';
import { example, simulateCommand } from './run.ts';

describe('ticket-settings-simulate', () => {
  let folder = '';
  const file = (name: string): string => path.join(folder, name);
  /** The example's settings with something changed, as a file. */
  const draft = async (name: string, change: (settings: TicketSettings) => TicketSettings): Promise<string> => {
    const settings = JSON.parse(await readFile('docs/examples/settings.json', 'utf8')) as TicketSettings;
    await writeFile(file(name), JSON.stringify(change(settings)));
    return file(name);
  };

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'simulate-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('tells what a typical week brings: figures, who gets what, and what is assumed', async () => {
    const { code, stdout, stderr } = await simulateCommand(...example);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(stdout, /^Simulated: docs\/examples\/settings\.json\.\nTickets: a typical week/);
    assert.match(stdout, /23 Nov 2026 to 29 Nov 2026 \(Europe\/Kyiv\), 5 runs\./);
    assert.match(stdout, /\n {2}First response met +\d+\.\d%\n/);
    assert.match(stdout, /\n {2}Olena +[\d,.]+ +\d+\.\d% +\d+\.\d%\n/);
    assert.match(stdout, /1 operator has no working calendar and works round the clock\./);
  });

  it('gives the same JSON for the same seed, to the byte, and another for another seed', async () => {
    const json = [...example, '--format', 'json'];
    const [one, same, other] = await Promise.all([
      simulateCommand(...json, '--seed', '7'),
      simulateCommand(...json, '--seed', '7'),
      simulateCommand(...json, '--seed', '8'),
    ]);
    assert.equal(one.stdout, same.stdout);
    assert.notEqual(one.stdout, other.stdout);
    const report = JSON.parse(one.stdout) as SimulationReport;
    assert.equal(report.seed, 7);
    assert.deepEqual(report.replications, { done: 5, asked: 5 });
    assert.deepEqual(report.period, { from: Date.UTC(2026, 10, 22, 22), to: Date.UTC(2026, 10, 29, 22) });
  });

  it('compares a draft, and fails where it is clearly worse, but only when asked to', async () => {
    const off = await draft('off.json', (settings) => ({
      ...settings,
      assignment: { ...settings.assignment, enabled: false },
    }));
    const { code, stdout } = await simulateCommand(...example, '--compare', off);
    assert.equal(code, 0);
    assert.match(stdout, /Compared on the same tickets: .*settings\.json \(saved\) and .*off\.json \(draft\)\./);
    assert.match(stdout, /First response met .* points \(.*\), WORSE/);
    assert.match(stdout, /draft: \d[\d,]* tickets about Billing: auto assignment is off\./);
    const failed = await simulateCommand(...example, '--compare', off, '--fail-if-worse');
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /^--fail-if-worse: First response met, .*, WORSE\.$/m);
    assert.equal(failed.stdout, stdout);
  });

  it('a draft that changes nothing is no clear change, and no failure', async () => {
    const same = await draft('same.json', (settings) => settings);
    const { code, stdout, stderr } = await simulateCommand(...example, '--compare', same, '--fail-if-worse');
    assert.equal(stderr, '');
    assert.equal(code, 0);
    assert.match(stdout, /First response met +(\S+) +\1 +no change/);
    assert.match(stdout, /Every ticket has the same outcome with both\./);
  });

  it('fails when a condition holds, and says what the figure is', async () => {
    const conditions = ['first_response.met<100.5%', 'wait.longest>=0s', 'never_assigned>1000000'];
    const { code, stderr } = await simulateCommand(...example, ...conditions.flatMap((text) => ['--fail-if', text]));
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^--fail-if first_response\.met<100\.5%: it is \d+\.\d%\.\n--fail-if wait\.longest>=0s: it is .*\.\n$/,
    );
  });

  it('shows what more operators would bring, without a draft', async () => {
    const { code, stdout } = await simulateCommand(...example, '--change', 'add 2 groups=finance', '--format', 'csv');
    assert.equal(code, 0);
    assert.match(stdout, /^figure,metric,priority,topic,operator,at,side,mean,low,high,verdict\r\n/);
    assert.match(stdout, /\r\nwait_mean,,,,,,difference,-?[\d.e-]+,/);
    assert.match(stdout, /\r\noperator_tickets,,,,Extra operator 2,,2,/);
  });

  it('writes to a file', async () => {
    const { code, stdout } = await simulateCommand(...example, '--format', 'json', '--output', file('report.json'));
    assert.deepEqual([code, stdout], [0, '']);
    const report = JSON.parse(await readFile(file('report.json'), 'utf8')) as SimulationReport;
    assert.equal(report.format, 1);
  });

  it('replays a history, exactly, and tells the rows that it left out', async () => {
    const rows = [
      'id;created;topic;handling time (min)',
      '1;23.11.2026 09:00;Billing;12',
      '2;23.11.2026 10:00;Billing;30,5',
      '3;some day;Billing;7',
      '4;23.11.2026 12:00;Billing;4',
    ];
    await writeFile(file('tickets.csv'), rows.join('\n'));
    const desk = example.slice(0, 4);
    const guessed = await simulateCommand(
      ...desk,
      '--history',
      file('tickets.csv'),
      '--print-mapping',
      '--time-zone',
      'Europe/Kyiv',
    );
    assert.equal(guessed.code, 0);
    await writeFile(file('mapping.json'), guessed.stdout);
    const words = [...desk, '--history', file('tickets.csv'), '--mapping', file('mapping.json')];
    const { code, stdout } = await simulateCommand(...words);
    assert.equal(code, 0);
    assert.match(stdout, /Tickets: 3 tickets of .*tickets\.csv, from 3 of 4 rows\./);
    assert.match(stdout, /1 row left out: no date that can be read in “created”\./);
    assert.match(stdout, /3 tickets as they came from 23 Nov 2026 .* one run says all\./);
  });

  it('says plainly that nobody can take a ticket where there are no operators', async () => {
    const directory = JSON.parse(await readFile('docs/examples/directory.json', 'utf8')) as object;
    await writeFile(file('nobody.json'), JSON.stringify({ ...directory, operators: [] }));
    const words = [
      '--settings',
      'docs/examples/settings.json',
      '--directory',
      file('nobody.json'),
      ...example.slice(4),
    ];
    const { code, stdout } = await simulateCommand(...words);
    assert.equal(code, 0);
    assert.match(stdout, /Never assigned\n {2}- [\d,]+ tickets about Billing: there are no operators\.\n/);
  });

  it('takes a workload from a file', async () => {
    const constant = { kind: 'constant', value: 600 };
    const workload = {
      ...{ kind: 'made', timeZone: 'UTC', handling: constant, reply: constant, pendingShare: 0, clientReply: constant },
      ...{ reopenedShare: 0, reopenAfter: constant, rework: constant, profile: new Array(168).fill(1) },
      streams: [{ topic: 'billing', priority: null, channel: null, perWeek: 50 }],
    };
    await writeFile(file('workload.json'), JSON.stringify(workload));
    const { code, stdout } = await simulateCommand(...example, '--workload', file('workload.json'));
    assert.equal(code, 0);
    assert.match(
      stdout,
      /Tickets: .*workload\.json\.\nAbout (4|5|6)\d tickets a run from 23 Nov 2026 to 29 Nov 2026 \(UTC\)/,
    );
  });

  it('speaks Ukrainian', async () => {
    const { code, stdout } = await simulateCommand(...example, '--language', 'uk');
    assert.equal(code, 0);
    assert.match(stdout, /^Змодельовано: docs\/examples\/settings\.json\.\nТікети: типовий тиждень/);
    assert.doesNotMatch(stdout, /[A-Za-z]{4,} [a-z]{3,} [a-z]{3,}/);
  });

  it('helps, and says its version', async () => {
    const [help, version] = await Promise.all([simulateCommand('--help'), simulateCommand('--version')]);
    assert.equal(help.code, 0);
    assert.match(help.stdout, /^Usage: ticket-settings-simulate .*\n[^]*Exit codes: 0 fine; 1 /);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
