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

/** Milliseconds of the past that a typical week is learnt from, unless so many tickets come sooner. */
const learntFrom = 28 * 24 * 3_600_000;
const fewEnough = 20_000;

/** Where the tickets of runs come from. Past ones are asked for once of each backend. */
export class RunTickets {
  file: FileTickets | undefined;

  /** Made once from the same tickets. */
  private estimate: { readonly tickets: readonly PastTicket[]; readonly workload: MadeWorkload } | undefined;

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
        const { history } = source;
        if (!history) return replay([], await this.made(source));
        const tickets = await readPast(history, { ...period, from: Math.max(period.from, history.range.from) });
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

  private recent({ history }: PreviewSource): Promise<readonly PastTicket[]> {
    if (!history) return Promise.resolve([]);
    const { from, to, tickets } = history.range;
    const enough = Math.min(learntFrom, (fewEnough / Math.max(1, tickets)) * (to - from));
    return readPast(history, { from: Math.max(from, Math.ceil(to - enough)), to });
  }
}

type Pasts = Map<string, Promise<readonly PastTicket[]>>;

/** What backends told of the past: a preview and the warning beside the controls ask for the same. */
const told = new WeakMap<PastReader['read'], Pasts>();

/** Not given up with the run that asked first: the next one wants it, too. */
async function readPast({ read }: PastReader, { from, to }: Period): Promise<readonly PastTicket[]> {
  const pasts: Pasts = told.get(read) ?? new Map();
  told.set(read, pasts);
  const key = `${from} ${to}`;
  const reading = pasts.get(key) ?? read({ from, to });
  pasts.set(key, reading);
  try {
    return await reading;
  } catch (error) {
    pasts.delete(key); // Asked again next time.
    throw new TicketsUnavailable(error);
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
