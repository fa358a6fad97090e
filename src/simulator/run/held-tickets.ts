import type { Directory, Operator, StatusCategory } from '../../domain/settings/directory.ts';

/** A ticket that an operator holds when a run begins. */
export interface HeldTicket {
  /** Place of the operator in the directory. */
  readonly operator: number;
  /** Which of the operator's it is, from 0. */
  readonly index: number;
  readonly status: string;
  /** It waits for the client, who will write; the others call for work at once. */
  readonly waitsForClient: boolean;
}

const waiting: ReadonlySet<StatusCategory> = new Set(['pending', 'on_hold']);
const finished: ReadonlySet<StatusCategory> = new Set(['solved', 'closed']);

/** The unfinished tickets that operators hold by the directory's count, by operator, in the order of statuses. */
export function heldTickets({ operators, statuses }: Directory): HeldTicket[] {
  const unfinished = statuses.filter(({ category }) => !finished.has(category));
  const heldBy = ({ ticketsByStatus }: Operator, operator: number): HeldTicket[] =>
    unfinished
      .flatMap(({ id, category }) =>
        Array.from({ length: ticketsByStatus[id] ?? 0 }, () => ({ status: id, waitsForClient: waiting.has(category) })),
      )
      .map((ticket, index) => ({ ...ticket, operator, index }));
  return operators.flatMap(heldBy);
}

/** The directory as assignment meets it when a run begins: it is told of held tickets one by one, and of none with an empty start. */
export function directoryAtStart(directory: Directory, start: 'empty' | 'directory'): Directory {
  const operators = directory.operators.map((operator) => ({
    ...operator,
    ticketsByStatus: {},
    lastAssignedAt: start === 'empty' ? null : operator.lastAssignedAt,
  }));
  return { ...directory, operators };
}
