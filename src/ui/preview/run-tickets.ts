import type { PastTicket } from '../../adapters/backend.ts';
import { SimulationError } from '../../simulator/simulation-error.ts';
import type { Period } from '../../simulator/simulation.ts';
import type { Behaviour, MadeWorkload, ReplayedWorkload, Workload } from '../../simulator/workload/workload.ts';
import type { PastReader, PreviewSource } from './preview-source.ts';
import type { TicketSource } from '../../simulator/client/run-settings.ts';
import { TicketsUnavailable } from './tickets-unavailable.ts';

/** Tickets of a file that the user chose. */
export interface FileTickets {
  /** Name of the file. */
  readonly name: string;
  /** In order of creation; not none. */
  readonly tickets: readonly PastTicket[];
  /** What people do with tickets whose file doesn't tell. */
  readonly behaviour: Behaviour;
}

/** Milliseconds of the past that a typical week is learnt from. */
const learntFrom = 28 * 24 * 3_600_000;

/** Where the tickets of runs come from. Past ones are asked for once, as long as they are asked of the same backend. */
export class RunTickets {
  file: FileTickets | undefined;

  private reader: PastReader['read'] | undefined;
  /** Made once from the same tickets. */
  private estimate: { readonly tickets: readonly PastTicket[]; readonly workload: MadeWorkload } | undefined;
  private readonly past = new Map<string, Promise<readonly PastTicket[]>>();

  /** Instants that there are tickets between; `undefined`: as many as are made up. */
  rangeOf(from: TicketSource, { history }: PreviewSource): Period | undefined {
    if (from === 'history') return history?.range;
    const [first, last] = [this.file?.tickets.at(0), this.file?.tickets.at(-1)];
    return from === 'file' && first && last ? { from: first.createdAt, to: last.createdAt + 1 } : undefined;
  }

  /**
   * The workload of a run over `period`. Hours of the week are those of `timeZone`.
   * @throws {TicketsUnavailable} when the past can't be had
   */
  async workload(kind: TicketSource, source: PreviewSource, period: Period, timeZone: string): Promise<Workload> {
    switch (kind) {
      case 'typical':
        return (await this.learnt(source, timeZone)) ?? this.made(source);
      case 'history': {
        const from = Math.max(period.from, source.history?.range.from ?? period.from);
        const tickets = await this.read(source, { ...period, from });
        return replay(tickets, (await this.learnt(source, timeZone)) ?? (await this.made(source)));
      }
      case 'file': {
        const { tickets, behaviour } = this.file ?? { tickets: [], behaviour: await this.made(source) };
        return replay(within(tickets, period), behaviour);
      }
    }
  }

  /** A week made from what the help-desk knows. */
  private async made({ saved, draft, directory }: PreviewSource): Promise<MadeWorkload> {
    if (!directory) throw new SimulationError('unknown', { name: 'directory' });
    const { typicalWeek } = await import('../../simulator/workload/typical-week.ts');
    return typicalWeek(saved, directory, draft === saved ? [] : [draft]);
  }

  /** A week like those of late; nothing, when there is no past. */
  private async learnt(source: PreviewSource, timeZone: string): Promise<MadeWorkload | undefined> {
    const tickets = await this.recent(source);
    if (tickets.length === 0) return undefined;
    if (this.estimate?.tickets !== tickets || this.estimate.workload.timeZone !== timeZone) {
      const { estimateWorkload } = await import('../../simulator/workload/estimate-workload.ts');
      this.estimate = { tickets, workload: estimateWorkload(tickets, timeZone) };
    }
    return this.estimate.workload;
  }

  private recent(source: PreviewSource): Promise<readonly PastTicket[]> {
    const { history } = source;
    if (!history) return Promise.resolve([]);
    const { from, to } = history.range;
    return this.read(source, { from: Math.max(from, to - learntFrom), to });
  }

  /** Not given up with the run that asked first: the next one wants it, too. */
  private async read({ history }: PreviewSource, { from, to }: Period): Promise<readonly PastTicket[]> {
    if (this.reader !== history?.read) this.past.clear();
    this.reader = history?.read;
    const key = `${from} ${to}`;
    const reading = this.past.get(key) ?? history?.read({ from, to }) ?? Promise.resolve([]);
    this.past.set(key, reading);
    try {
      return await reading;
    } catch (error) {
      this.past.delete(key); // Asked again next time.
      throw new TicketsUnavailable(error);
    }
  }
}

function replay(tickets: readonly PastTicket[], behaviour: Behaviour): ReplayedWorkload {
  const { handling, reply, pendingShare, clientReply, reopenedShare, reopenAfter, rework } = behaviour;
  const known = { handling, reply, pendingShare, clientReply, reopenedShare, reopenAfter, rework };
  return { ...known, kind: 'replayed', tickets: [...tickets] };
}

function within(tickets: readonly PastTicket[], { from, to }: Period): PastTicket[] {
  return tickets.filter(({ createdAt }) => createdAt >= from && createdAt < to);
}
