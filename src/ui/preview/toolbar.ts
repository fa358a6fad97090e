import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../locales/localisation.ts';
import { plainControl } from '../editors/assignment/probe/plain-control.ts';
import { icon } from '../parts/icon.ts';
import { segments } from '../parts/inputs.ts';
import { select } from '../parts/select.ts';
import { daysInWords, type RunDays } from './run-period.ts';
import type { RunSettings, TicketSource } from '../../simulator/client/run-settings.ts';

export interface Toolbar {
  readonly settings: RunSettings;
  readonly sources: readonly TicketSource[];
  readonly days: RunDays;
  readonly choices: readonly RunDays[];
  /** How many work in the run; absent while they are not known. */
  readonly operators: number | undefined;
  readonly localisation: Localisation;
  readonly isRunning: boolean;
  /** How it goes, in words. */
  readonly status: TemplateResult | string | typeof nothing;
  readonly onSource: (source: TicketSource) => void;
  readonly onDays: (days: RunDays) => void;
  readonly onOperators: () => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

const keyOf = ({ from, days }: RunDays): string => `${from}/${days}`;

/** What is run: which tickets, of which days, with whom; and how it goes. */
export function toolbar(input: Toolbar): TemplateResult {
  const { settings, sources, localisation, isRunning, status, onSource, onRun, onCancel } = input;
  const words = localisation.messages('preview');
  return html`<div class="run" role="group" aria-label=${words.settingUp}>
    ${
      sources.length > 1
        ? segments({
            control: plainControl('preview:source'),
            label: words.tickets,
            value: settings.source,
            choices: sources.map((value) => ({ value, label: words.sources[value] })),
            onChoose: onSource,
          })
        : nothing
    }
    ${daysSelect(input)}${operatorsButton(input)}
    ${
      isRunning
        ? html`<button class="button" @click=${onCancel}>${icon('close')}${words.cancel}</button>`
        : html`<button class="button" @click=${onRun}>${icon('retry')}${words.runAgain}</button>`
    }
    <span class="secondary status">${status}</span>
  </div>`;
}

function daysSelect({ settings, days, choices, localisation, onDays }: Toolbar): TemplateResult {
  const words = localisation.messages('preview');
  const listed = choices.some((choice) => keyOf(choice) === keyOf(days)) ? choices : [days, ...choices];
  const made = settings.source === 'typical';
  return select({
    control: plainControl('preview:period'),
    label: words.period,
    labelUnseen: true,
    options: listed.map((choice, at) => {
      const label = daysInWords(choice, localisation.locale);
      const isAll = !made && at === listed.length - choices.length;
      return { value: keyOf(choice), label: isAll ? words.allDays(label) : label, icon: 'date' };
    }),
    value: keyOf(days),
    words: localisation.messages('shell'),
    onChoose: (key) => {
      const chosen = listed.find((choice) => keyOf(choice) === key);
      if (chosen) onDays(chosen);
    },
  });
}

function operatorsButton({ settings, operators, localisation, onOperators }: Toolbar): TemplateResult | typeof nothing {
  if (operators === undefined) return nothing;
  const words = localisation.messages('preview');
  const number = words.operators(operators);
  const { length: changes } = settings.changes;
  return html`<button class="button operators-button" aria-haspopup="dialog" @click=${onOperators}>
    ${icon('operator')}${changes > 0 ? words.changedOperators(number, changes) : words.asScheduled(number)}
  </button>`;
}
