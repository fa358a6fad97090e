import { writeFile } from 'node:fs/promises';
import { simulate } from '../simulator/simulate.ts';
import { reportCsv, reportJson } from '../simulator/report/export.ts';
import type { SimulationReport } from '../simulator/report/report.ts';
import { clearlyWorse } from '../simulator/report/verdicts.ts';
import type { Side, Simulation, Start } from '../simulator/simulation.ts';
import { SimulationError } from '../simulator/simulation-error.ts';
import { judge, type Condition } from './condition.ts';
import { FigureText, type Measure } from './figure-text.ts';
import { InputError } from './input-error.ts';
import { checkChanges, readDirectory, readSettings } from './inputs.ts';
import { namesOf } from './names.ts';
import { readFirstOptions, readOptions, type Options } from './options.ts';
import { differenceText, reportText, subjectText } from './report-text.ts';
import { periodOf } from './run-period.ts';
import { readMapping, readTickets, type HelpDesk, type Tickets } from './tickets.ts';
import { assumptionsTold, countsTold, runTold, ticketsTold } from './told.ts';
import { loadWords, type ReportWords } from './words.ts';

/** What the command has around it. */
export interface Surroundings {
  /** What the user gets. */
  readonly print: (text: string) => void;
  /** What the user is told beside it. */
  readonly tell: (text: string) => void;
  /** Epoch milliseconds; for the next Monday. */
  readonly now: () => number;
  /** Of the package. */
  readonly version: () => Promise<string>;
}

const week = 7 * 24 * 3_600_000;

export const exitCodes = { fine: 0, failed: 1, badInput: 2 } as const;

/**
 * The command `ticket-settings-simulate`: reads files, simulates, prints a report. docs/simulator.md tells its options.
 * @returns the exit code
 */
export async function runCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const first = readFirstOptions(words);
  const { text } = await loadWords(first.language, 'UTC');
  try {
    if (first.help) around.print(text.help);
    else if (first.version) around.print(`${await around.version()}\n`);
    else return await simulateAndTell(readOptions(words), first.language, around);
    return exitCodes.fine;
  } catch (error) {
    if (error instanceof InputError) around.tell(`${error.say(text.errors)}\n`);
    else if (error instanceof SimulationError) around.tell(`${text.errors.simulation(error)}\n`);
    else throw error;
    return exitCodes.badInput;
  }
}

async function simulateAndTell(options: Options, language: string, around: Surroundings): Promise<number> {
  const [saved, draft, directory] = await Promise.all([
    readSettings(options.settings, '--settings'),
    options.compare === undefined ? undefined : readSettings(options.compare, '--compare'),
    readDirectory(options.directory),
  ]);
  const desk: HelpDesk = { directory, settings: draft ? [saved, draft] : [saved] };
  checkChanges(options.changes, directory, desk.settings);
  if (options.printMapping) return printMapping(options, desk, around);
  const tickets = await readTickets(options, desk);
  const report = simulate(simulationOf(options, desk, tickets, around.now()));
  const reportWords = await loadWords(language, tickets.timeZone);
  // Conditions that can't be read from the report are bad input: say so before anything is printed.
  const failures = failuresOf(options, desk, report, reportWords);
  const told = reportAs(options, desk, tickets, report, reportWords);
  if (options.output === undefined) around.print(told);
  else await write(options.output, told);
  if (options.format !== 'text') {
    for (const line of ticketsTold(tickets, options.workload, reportWords).slice(1)) around.tell(`${line}\n`);
  }
  for (const failure of failures) around.tell(`${failure}\n`);
  return failures.length > 0 ? exitCodes.failed : exitCodes.fine;
}

async function printMapping(options: Options, desk: HelpDesk, around: Surroundings): Promise<number> {
  const zone = options.timeZone ?? 'UTC';
  const { mapping } = await readMapping(options.history ?? '', options.mapping, zone, desk);
  const text = `${JSON.stringify(mapping, null, 2)}\n`;
  if (options.output === undefined) around.print(text);
  else await write(options.output, text);
  return exitCodes.fine;
}

function simulationOf(options: Options, desk: HelpDesk, tickets: Tickets, now: number): Simulation {
  const { directory, settings } = desk;
  const { changes, seed, replications } = options;
  const [saved, draft] = settings;
  const before: Side = { settings: saved, directory };
  const after: Side = { settings: draft ?? saved, directory, changes };
  return {
    sides: draft !== undefined || changes.length > 0 ? [before, after] : [before],
    workload: tickets.workload,
    period: periodOf(options, tickets, now),
    start: startOf(options, tickets),
    seed,
    replications,
  };
}

/** Made tickets come a week before, too, so that the run begins with work under way; a history begins with its first ticket. */
function startOf({ start, waiting, warmUp }: Options, { workload }: Tickets): Start {
  if (start === 'directory') return { kind: 'directory', waiting };
  return { kind: 'empty', warmUp: warmUp ?? (workload.kind === 'replayed' ? 0 : week) };
}

function reportAs(
  options: Options,
  { directory, settings }: HelpDesk,
  tickets: Tickets,
  report: SimulationReport,
  words: ReportWords,
): string {
  const names = namesOf(settings, directory, options.changes, words);
  switch (options.format) {
    case 'json':
      return reportJson(report);
    case 'csv':
      return reportCsv(report, names);
    case 'text': {
      const { text } = words;
      const sides =
        report.counts.length === 1
          ? [text.sides.alone]
          : options.compare === undefined
            ? [text.sides.unchanged, text.sides.changed]
            : [text.sides.saved, text.sides.draft];
      const calendars = [...settings.flatMap((each) => each.calendars), ...directory.calendars];
      const about =
        options.compare !== undefined
          ? text.compares(options.settings, options.compare)
          : report.counts.length === 2
            ? text.comparesChange(options.settings)
            : text.about(options.settings);
      return reportText({
        ...{ report, names, words, sides },
        metrics: settings.flatMap(({ sla }) => sla.metrics),
        about: [about, ...ticketsTold(tickets, options.workload, words), ...runTold(report, words)],
        assumptions: [...countsTold(report, sides, words), ...assumptionsTold(report, names, calendars, sides, words)],
      });
    }
  }
}

/** A sentence for everything for which the command is to fail. */
function failuresOf(options: Options, desk: HelpDesk, report: SimulationReport, words: ReportWords): string[] {
  const { failures } = words.text;
  const figures = new FigureText(words);
  const conditions = options.failIf
    .map((condition) => judge(condition, report))
    .filter(({ holds }) => holds)
    .map(({ condition, value }) =>
      value === null
        ? failures.unmeasured(condition.text)
        : failures.holds(condition.text, figures.value(value, measureOfCondition(condition))),
    );
  if (!options.failIfWorse) return conditions;
  if (report.counts.length === 1) throw new InputError((errors) => errors.needsOption('--fail-if-worse', '--compare'));
  const names = namesOf(desk.settings, desk.directory, options.changes, words);
  const worse = clearlyWorse(report, desk.settings[0].sla.metrics).map((verdict) =>
    failures.worse(subjectText(verdict.subject, names, words), differenceText(verdict, words)),
  );
  return [...conditions, ...worse];
}

function measureOfCondition({ figure }: Condition): Measure {
  switch (figure.of) {
    case 'metric':
      return figure.figure === 'met' ? 'share' : figure.figure.startsWith('p') ? 'time' : 'number';
    case 'wait':
      return figure.figure === 'peak' ? 'number' : 'time';
    case 'never_assigned':
      return 'number';
    default:
      return 'share';
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new InputError((words) => words.notWritten(file, code), { cause: error });
  }
}
