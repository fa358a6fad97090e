import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Directory } from '../../../../domain/settings/directory.ts';
import type { ShellMessages } from '../../../../locales/shell.en.ts';
import { icon } from '../../../parts/icon.ts';
import { select } from '../../../parts/select.ts';
import { momentInput, type MomentInput } from './moment-input.ts';
import { actName, type StripWords } from './strip-words.ts';
import type { Act, StripEvent } from './ticket.ts';

export interface EventRows {
  readonly events: readonly StripEvent[];
  readonly directory: Directory;
  readonly timeZone: string;
  readonly words: StripWords;
  readonly shared: ShellMessages;
  /** Texts that are no times, by the id of the event. */
  readonly typed: ReadonlyMap<number, string>;
  readonly onAct: (id: number, act: Act) => void;
  readonly onMove: (id: number, at: number) => void;
  readonly onTyped: (id: number, text: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: (id: number) => void;
}

/** The ticket's events, one a row: what, when, and a way to take it away. */
export function eventRows(input: EventRows): TemplateResult {
  const { messages } = input.words;
  return html`<ul class="events" aria-label=${messages.events}>
      ${repeat(
        input.events,
        ({ id }) => id,
        (event) => html`<li class="row wrap">${eventRow(event, input)}</li>`,
      )}
    </ul>
    <button type="button" class="button link" id="strip-add" @click=${input.onAdd}>
      ${icon('plus')}${messages.addEvent}
    </button>`;
}

function eventRow({ id, at, act }: StripEvent, input: EventRows): TemplateResult {
  const { words, shared, directory, timeZone, typed } = input;
  const name = actName(act, words);
  const moment: MomentInput = {
    id: `strip-event-${id}`,
    name,
    at,
    timeZone,
    typed: typed.get(id),
    words,
    onMove: (to) => input.onMove(id, to),
    onTyped: (text) => input.onTyped(id, text),
  };
  return html`${select({
      control: { id: `strip-event-${id}`, editable: true, changed: false, errors: [], warnings: [] },
      label: words.messages.event,
      labelUnseen: true,
      options: possibleActs(directory).map((each) => ({ value: actKey(each), label: actName(each, words) })),
      value: actKey(act),
      words: shared,
      onChoose: (key) => {
        const chosen = possibleActs(directory).find((each) => actKey(each) === key);
        if (chosen) input.onAct(id, chosen);
      },
    })}
    ${momentInput(moment)}
    <button
      type="button"
      class="button icon-only small"
      aria-label=${words.messages.removeEvent(words.messages.happens(name, words.times.moment(at)))}
      @click=${() => input.onRemove(id)}
    >
      ${icon('close')}
    </button>`;
}

/** Everything that can be made to happen: solving and reopening are entering a status. */
function possibleActs({ statuses, priorities }: Directory): readonly Act[] {
  return [
    { type: 'client_message' },
    { type: 'public_reply' },
    { type: 'internal_note' },
    { type: 'assigned' },
    ...statuses.map(({ id }) => ({ type: 'status', status: id }) as const),
    ...priorities.map(({ id }) => ({ type: 'priority', priority: id }) as const),
  ];
}

function actKey(act: Act): string {
  if (act.type === 'status') return `status ${act.status}`;
  return act.type === 'priority' ? `priority ${act.priority}` : act.type;
}
