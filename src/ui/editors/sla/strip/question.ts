import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from '../../../../domain/settings/directory.ts';
import type { Localisation } from '../../../../locales/localisation.ts';
import { segments } from '../../../parts/inputs.ts';
import { select } from '../../../parts/select.ts';
import { eventRows } from './event-rows.ts';
import { momentInput } from './moment-input.ts';
import { actName, type StripWords } from './strip-words.ts';
import { creation, type TicketChoices } from './ticket-choices.ts';
import type { StripTicket } from './ticket.ts';

export type View = 'axis' | 'list';

export interface Question {
  /** Absent while the settings can't be followed. */
  readonly ticket: StripTicket | undefined;
  readonly timeZone: string;
  readonly choices: TicketChoices;
  readonly directory: Directory;
  readonly localisation: Localisation;
  readonly words: StripWords;
  /** The events are open for changes. */
  readonly editing: boolean;
  /** Absent: there is room for one only. */
  readonly view: View | undefined;
  readonly onEditing: (editing: boolean) => void;
  readonly onView: (view: View) => void;
  readonly onAdd: () => void;
  readonly onRemove: (id: number) => void;
  readonly onStartOver: () => void;
}

const plain = { editable: true, changed: false, errors: [], warnings: [] } as const;

/** The ticket: when it is created, its priority, and what happens to it. */
export function question(input: Question): TemplateResult {
  const { ticket, timeZone, choices, words, editing, view } = input;
  const { messages } = words;
  return html`<div class="question">
      <h3 class="subtitle" id="strip-title">${messages.title}</h3>
      ${
        ticket
          ? html`${momentInput({
              id: 'strip-created',
              name: messages.title,
              at: ticket.createdAt,
              timeZone,
              typed: choices.typed.get(creation),
              words,
              onMove: (at) => choices.moveCreation(at),
              onTyped: (text) => choices.keepTyped(creation, text),
            })}
            ${priority(ticket.values['priority'], input)}${summary(ticket, input)}`
          : nothing
      }
      ${view === undefined ? nothing : html`<span class="view">${viewSegments(view, input)}</span>`}
    </div>
    ${ticket && editing ? html`<div>${rows(ticket, input)}</div>` : nothing}`;
}

function priority(value: unknown, input: Question): TemplateResult | typeof nothing {
  const { directory, localisation, choices, words } = input;
  if (directory.priorities.length === 0) return nothing;
  return select({
    control: { ...plain, id: 'strip-priority' },
    label: words.messages.priority,
    labelUnseen: true,
    options: directory.priorities.map(({ id, name }) => ({
      value: id,
      label: localisation.text(name),
      icon: 'priority',
    })),
    value: typeof value === 'string' ? value : undefined,
    placeholder: words.messages.noPriority,
    words: localisation.messages('shell'),
    onChoose: (chosen) => choices.choosePriority(chosen),
  });
}

/** The events in a line, and the way to change them. */
function summary(
  { events }: StripTicket,
  { words, choices, editing, onEditing, onStartOver }: Question,
): TemplateResult {
  const { messages, times } = words;
  const told = events.map(({ act, at }) => messages.happens(actName(act, words), times.moment(at)));
  return html`<p class="summary">
    ${told.length > 0 ? words.list(told) : messages.noEvents}
    <button
      type="button"
      class="button link"
      aria-expanded=${editing ? 'true' : 'false'}
      @click=${() => onEditing(!editing)}
    >
      ${editing ? messages.eventsDone : messages.changeEvents}
    </button>
    ${
      choices.any
        ? html`<button type="button" class="button link" @click=${onStartOver}>${messages.startOver}</button>`
        : nothing
    }
  </p>`;
}

function viewSegments(view: View, { words: { messages }, onView }: Question): TemplateResult {
  return segments({
    control: { ...plain, id: 'strip-view' },
    label: messages.view,
    value: view,
    choices: [
      { value: 'axis', label: messages.axis },
      { value: 'list', label: messages.list },
    ],
    onChoose: onView,
  });
}

function rows({ events }: StripTicket, input: Question): TemplateResult {
  const { choices, directory, timeZone, words, localisation, onAdd, onRemove } = input;
  return eventRows({
    events,
    directory,
    timeZone,
    words,
    shared: localisation.messages('shell'),
    typed: choices.typed,
    onAct: (id, act) => choices.setAct(id, act),
    onMove: (id, at) => choices.moveEvent(id, at),
    onTyped: (id, text) => choices.keepTyped(id, text),
    onAdd,
    onRemove,
  });
}
