import type { ReactiveControllerHost } from 'lit';
import { inOrder, type Act, type StripEvent, type StripTicket } from './ticket.ts';

const hour = 3_600_000;
/** Ids of events that somebody added; those of the usual ticket are smaller. */
const firstAddedId = 100;

/** Stands for the creation where texts are kept by the ids of events. */
export const creation = -1;

/**
 * What somebody chose of the ticket, and the verbs to choose with; what they did not choose is as usual. Events follow the
 * creation until one of them is changed: from then on all stay where they are.
 */
export class TicketChoices {
  createdAt: number | undefined;
  priority: string | undefined;
  events: readonly StripEvent[] | undefined;
  /** Texts that are no times, by the id of their event. */
  typed: ReadonlyMap<number, string> = new Map();

  private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  private readonly shown: () => StripTicket | undefined;
  private readonly onChange: () => void;
  private nextId = firstAddedId;

  /** `shown` is the ticket as it is on the screen, usual values and all. */
  constructor(
    host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    shown: () => StripTicket | undefined,
    onChange: () => void,
  ) {
    this.host = host;
    this.shown = shown;
    this.onChange = onChange;
  }

  get any(): boolean {
    return this.createdAt !== undefined || this.priority !== undefined || this.events !== undefined;
  }

  choosePriority(priority: string): void {
    this.priority = priority;
    this.changed();
  }

  moveCreation(at: number): void {
    this.forgetTyped(creation);
    this.createdAt = at;
    this.changed();
  }

  moveEvent(id: number, at: number): void {
    this.forgetTyped(id);
    this.change((events) => events.map((event) => (event.id === id ? { ...event, at } : event)));
  }

  setAct(id: number, act: Act): void {
    this.change((events) => events.map((event) => (event.id === id ? { ...event, act } : event)));
  }

  /** An hour after the last one, the client writes; what really happens is chosen then. */
  add(): StripEvent {
    const ticket = this.shown();
    const last = ticket?.events.at(-1)?.at ?? ticket?.createdAt ?? 0;
    const added: StripEvent = { id: this.nextId++, at: last + hour, act: { type: 'client_message' } };
    this.change((events) => [...events, added]);
    return added;
  }

  remove(id: number): void {
    this.forgetTyped(id);
    this.change((events) => events.filter((event) => event.id !== id));
  }

  startOver(): void {
    this.createdAt = undefined;
    this.priority = undefined;
    this.events = undefined;
    this.forgetAllTyped();
    this.changed();
  }

  keepTyped(id: number, text: string): void {
    this.typed = new Map([...this.typed, [id, text]]);
    this.host.requestUpdate();
  }

  forgetAllTyped(): void {
    this.typed = new Map();
  }

  private forgetTyped(id: number): void {
    if (this.typed.has(id)) this.typed = new Map([...this.typed].filter(([key]) => key !== id));
  }

  private change(edit: (events: readonly StripEvent[]) => readonly StripEvent[]): void {
    const ticket = this.shown();
    this.events = inOrder(edit(ticket?.events ?? []));
    this.createdAt ??= ticket?.createdAt;
    this.changed();
  }

  private changed(): void {
    this.host.requestUpdate();
    this.onChange();
  }
}
