import type { Period, Simulation } from '../../simulator/simulation.ts';
import { isDrawn } from '../../simulator/workload/is-drawn.ts';
import type { Behaviour } from '../../simulator/workload/workload.ts';
import { PreviewRun } from './preview-run.ts';
import { ingredientsOf, type PreviewSource } from './preview-source.ts';
import { readLink } from '../../simulator/client/run-link.ts';
import { dayChoices, daysOf, periodOf, type DayBounds, type RunDays } from './run-period.ts';
import { usualRun, type RunSettings, type WorkOverrides } from '../../simulator/client/run-settings.ts';
import { RunTickets, type FileTickets } from './run-tickets.ts';
import { simulationOf, withWarmUp } from './simulation-of.ts';

/** Why there is nothing to run yet. */
export type Obstacle = 'no_directory' | 'no_operators' | 'no_file';

/** Milliseconds after which a preview that nobody looks at gives up its worker. */
const drowsy = 30_000;

/** What became of the link that a run was restored from. */
export type LinkNote = 'broken' | 'older' | 'needs_file';

/**
 * All of a preview that outlives the tab it is shown in: how the run is made, its tickets, and what was found. Follows its
 * source: what changes there, or in the settings of the run, is run anew.
 */
export class PreviewStore {
  readonly run: PreviewRun;
  readonly tickets = new RunTickets();
  settings: RunSettings = usualRun;
  /** What is known of the work, before the user says otherwise. */
  known: Behaviour | undefined;
  /** Whether luck has a part in the run: a history that tells all leaves nothing to say about it. */
  drawn = true;
  linkNote: LinkNote | undefined;

  private source: PreviewSource | undefined;
  private timeZone = 'UTC';
  private readonly opened = Date.now();
  private bedtime: ReturnType<typeof setTimeout> | undefined;
  private link: { readonly text: string; read: boolean } | undefined;

  constructor(workerUrl?: string | URL) {
    this.run = new PreviewRun(workerUrl);
  }

  /** Somebody looks at it. */
  wake(): void {
    clearTimeout(this.bedtime);
  }

  /** Nobody looks at it any more, for the moment at least. */
  sleep(): void {
    clearTimeout(this.bedtime);
    this.bedtime = setTimeout(() => this.run.release(), drowsy);
  }

  /** Restores the run of a link, once the saved settings are known that it is for. The same link is restored once. */
  restore(text: string | undefined): void {
    if (text && text !== this.link?.text) this.link = { text, read: false };
  }

  /** Takes what is looked at now, and runs it if it is another than before. */
  follow(source: PreviewSource, timeZone: string): void {
    this.source = source;
    this.timeZone = timeZone;
    this.readLink(source);
    this.rerun();
  }

  /** Changes how the run is made. */
  set(changes: Partial<RunSettings>): void {
    // The days of one source say nothing of another.
    const days = changes.source && changes.source !== this.settings.source ? { from: null, days: null } : {};
    this.settings = { ...this.settings, ...days, ...changes };
    this.rerun();
  }

  /** Says something of the work, or with `undefined` no longer. */
  setWork(said: WorkOverrides): void {
    const work = Object.entries({ ...this.settings.work, ...said });
    // What is not said is not there, so that a run as usual is known by having nothing.
    this.set({ work: Object.fromEntries(work.filter(([, value]) => value !== undefined)) });
  }

  /** Takes a file's tickets and runs them. */
  takeFile(file: FileTickets): void {
    this.tickets.file = file;
    if (this.linkNote === 'needs_file') this.linkNote = undefined;
    this.set({ source: 'file', from: null, days: null });
  }

  runAgain(): void {
    void this.run.start((signal) => this.make(signal));
  }

  /** Why there is nothing to run; absent: there is. */
  get obstacle(): Obstacle | undefined {
    const { settings } = this;
    const directory = this.source?.directory;
    if (!directory) return 'no_directory';
    const adds = settings.changes.some(({ kind }) => kind === 'add_operators');
    if (directory.operators.length === 0 && !adds) return 'no_operators';
    return settings.source === 'file' && !this.tickets.file ? 'no_file' : undefined;
  }

  get days(): RunDays {
    return daysOf(this.settings, this.bounds);
  }

  get dayChoices(): readonly RunDays[] {
    return dayChoices(this.bounds);
  }

  get period(): Period {
    return periodOf(this.days, this.timeZone);
  }

  private get bounds(): DayBounds {
    const { settings, source, opened: now, timeZone } = this;
    return { now, timeZone, range: source && this.tickets.rangeOf(settings.source, source) };
  }

  private readLink({ revision, history }: PreviewSource): void {
    const { link } = this;
    if (!link || link.read) return;
    link.read = true;
    const linked = readLink(link.text);
    if (!linked) {
      this.linkNote = 'broken';
      return;
    }
    const source = linked.run.source === 'history' && !history ? 'typical' : linked.run.source;
    this.settings = { ...linked.run, source };
    this.linkNote = source === 'file' ? 'needs_file' : linked.revision === revision ? undefined : 'older';
  }

  private rerun(): void {
    const { source, settings, tickets, timeZone } = this;
    if (!source) return;
    this.run.follow([...ingredientsOf(source), settings, tickets.file, timeZone], (signal) => this.make(signal));
  }

  private make(signal: AbortSignal): Promise<Simulation> | null {
    const { source, settings, period, timeZone } = this;
    if (!source || this.obstacle) return null;
    return this.simulation(source, settings, period, timeZone, signal);
  }

  private async simulation(
    source: PreviewSource,
    settings: RunSettings,
    period: Period,
    timeZone: string,
    signal: AbortSignal,
  ): Promise<Simulation> {
    const workload = await this.tickets.workload(settings.source, source, withWarmUp(period, settings), timeZone);
    signal.throwIfAborted();
    const simulation = simulationOf(source, settings, workload, period);
    this.known = workload;
    this.drawn = isDrawn(simulation);
    return simulation;
  }
}
