import { html, nothing, type TemplateResult } from 'lit';
import type { Directory } from '../../../domain/settings/directory.ts';
import { metricEvents, type MetricEvent, type MetricTrigger } from '../../../domain/settings/sla.ts';
import type { Localisation } from '../../../locales/localisation.ts';
import { messages as problemLines, wasLine, type ControlState } from '../../parts/control.ts';
import { icon } from '../../parts/icon.ts';
import { checkInput } from '../../parts/inputs.ts';
import { multiSelect } from '../../parts/multi-select.ts';
import { select } from '../../parts/select.ts';

/** Events, any of which does something to a clock. */
export interface TriggerList {
  readonly control: ControlState;
  /** What they do: "Starts at". */
  readonly label: string;
  readonly triggers: readonly MetricTrigger[];
  readonly directory: Directory | undefined;
  /** With the words of `changes`. */
  readonly localisation: Localisation;
  readonly onChange: (triggers: readonly MetricTrigger[]) => void;
  /** Puts the focus on the control with an id once it is there. */
  readonly focus: (id: string) => void;
}

/** Events that bots cause too. */
const withAuthor: readonly MetricEvent[] = ['public_reply', 'internal_note'];

export function triggerList(list: TriggerList): TemplateResult {
  const { control, label, triggers, localisation, onChange, focus } = list;
  const words = localisation.messages('sla');
  return html`<div
    class="triggers stack ${control.changed ? 'changed' : ''}"
    role="group"
    aria-label=${label}
    data-path=${control.id}
  >
    <h4 class="label">${label}</h4>
    ${triggers.map((trigger, index) => renderTrigger(trigger, index, list))}
    ${triggers.length === 0 ? html`<p class="secondary">${words.noEvents}</p>` : nothing}
    ${
      control.editable
        ? html`<div>
            <button
              class="button link"
              id=${control.id}
              aria-label=${words.addEventTo(label)}
              @click=${() => {
                onChange([...triggers, { event: nextEvent(triggers) }]);
                focus(`${control.id}/${triggers.length}/event`);
              }}
            >
              ${icon('plus')}${words.addEvent}
            </button>
          </div>`
        : nothing
    }
    ${wasLine(control)}${problemLines(control)}
  </div>`;
}

/** The first event that isn't in the list yet. */
const nextEvent = (triggers: readonly MetricTrigger[]): MetricEvent =>
  metricEvents.find((event) => triggers.every((trigger) => trigger.event !== event)) ?? 'status_entered';

function renderTrigger(trigger: MetricTrigger, index: number, list: TriggerList): TemplateResult {
  const { control, label, triggers, directory, localisation, onChange, focus } = list;
  const words = localisation.messages('sla');
  const shared = localisation.messages('shell');
  const { events } = localisation.messages('changes');
  const at = (part: string): ControlState => ({
    id: `${control.id}/${index}/${part}`,
    editable: control.editable,
    changed: false,
    errors: [],
    warnings: [],
  });
  const replace = (next: MetricTrigger) => onChange(triggers.with(index, next));
  return html`<div class="trigger">
    ${select({
      control: at('event'),
      label: words.eventOf(label, index + 1),
      labelUnseen: true,
      options: metricEvents.map((event) => ({ value: event, label: events[event] })),
      value: trigger.event,
      words: shared,
      onChoose: (event) => replace({ event: event as MetricEvent }),
    })}
    ${
      trigger.event === 'status_entered'
        ? multiSelect({
            control: at('statuses'),
            label: words.statusesOf(label),
            labelUnseen: true,
            options: (directory?.statuses ?? []).map(({ id, name }) => ({ value: id, label: localisation.text(name) })),
            values: trigger.statuses ?? [],
            words: shared,
            none: words.chooseStatuses,
            onChange: (statuses) => replace({ ...trigger, statuses }),
          })
        : withAuthor.includes(trigger.event)
          ? checkInput({
              control: at('bots'),
              label: words.botsToo,
              checked: trigger.includeBots ?? false,
              onToggle: (includeBots) => {
                const { includeBots: _before, ...rest } = trigger;
                replace(includeBots ? { ...rest, includeBots } : rest);
              },
            })
          : nothing
    }
    ${
      control.editable
        ? html`<button
            class="button icon-only small"
            aria-label=${shared.removeNamed(events[trigger.event])}
            @click=${() => {
              onChange(triggers.toSpliced(index, 1));
              focus(control.id);
            }}
          >
            ${icon('close')}
          </button>`
        : nothing
    }
  </div>`;
}
