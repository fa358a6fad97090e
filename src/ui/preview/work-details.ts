import { html, nothing, type TemplateResult } from 'lit';
import type { Localisation } from '../../locales/localisation.ts';
import type { Behaviour } from '../../simulator/workload/workload.ts';
import { plainControl } from '../editors/assignment/probe/plain-control.ts';
import { icon } from '../parts/icon.ts';
import { select } from '../parts/select.ts';
import { numberField, type NumberField, type TypedTexts } from './number-field.ts';
import {
  largestSeed,
  mostDays,
  mostReplications,
  mostVolume,
  type RunSettings,
  type WorkOverrides,
} from '../../simulator/client/run-settings.ts';
import type { RunDays } from './run-period.ts';
import { typicalTime } from './work-times.ts';

export interface WorkDetails {
  readonly settings: RunSettings;
  readonly days: RunDays;
  /** What is known of the work, before the user says otherwise; absent until it is. */
  readonly known: Behaviour | undefined;
  /** Whether luck has a part in it: if not, there is nothing to say of it. */
  readonly drawn: boolean;
  readonly localisation: Localisation;
  readonly typed: TypedTexts;
  readonly onTyped: NumberField['onTyped'];
  readonly onChange: (changes: Partial<RunSettings>) => void;
  readonly onWork: (said: WorkOverrides) => void;
  readonly onReset: () => void;
  readonly onCopyLink: () => void;
}

const minute = 60;
const hour = 3600;

/** The parameters of the run in words with units. */
export function workDetails(input: WorkDetails): TemplateResult {
  const { settings, drawn, localisation, onChange, onReset, onCopyLink } = input;
  const words = localisation.messages('preview');
  const { work } = settings;
  return html`<details class="work">
    <summary>${icon('right', 'small')}${words.work}</summary>
    <div class="fields">
      ${
        settings.source === 'typical'
          ? number(input, {
              id: 'preview:volume',
              label: words.volume,
              help: words.volumeHelp,
              suffix: words.times,
              value: settings.volume,
              from: 0.01,
              to: mostVolume,
              onValue: (volume) => onChange({ volume: volume ?? 1 }),
            })
          : nothing
      }
      ${
        drawn
          ? html`${time(input, 'handling', minute)} ${time(input, 'reply', minute)} ${time(input, 'clientReply', hour)}
            ${share(input, 'pendingShare')} ${share(input, 'reopenedShare')}`
          : nothing
      }
      ${number(input, {
        id: 'preview:days',
        label: words.days,
        value: input.days.days,
        whole: true,
        from: 1,
        to: mostDays,
        onValue: (days) => onChange({ from: input.days.from, days }),
      })}
      ${drawn ? luck(input) : nothing}
      <div class="wide">
        ${select({
          control: plainControl('preview:start'),
          label: words.start,
          options: (['warm_up', 'directory'] as const).map((value) => ({ value, label: words.starts[value] })),
          value: settings.start,
          words: localisation.messages('shell'),
          onChoose: (start) => onChange({ start: start === 'directory' ? 'directory' : 'warm_up' }),
        })}
      </div>
    </div>
    <div class="row wrap">
      <button class="button small" @click=${onCopyLink} aria-describedby="preview:link-help">
        ${icon('link')}${words.copyLink}
      </button>
      <span class="secondary" id="preview:link-help">${words.linkHelp}</span>
      ${
        Object.keys(work).length > 0 || settings.volume !== 1
          ? html`<button class="button link" @click=${onReset}>${words.reset}</button>`
          : nothing
      }
    </div>
  </details>`;
}

function luck(input: WorkDetails): TemplateResult {
  const { settings, localisation, onChange } = input;
  const words = localisation.messages('preview');
  return html`${number(input, {
    id: 'preview:replications',
    label: words.replications,
    help: words.replicationsHelp,
    value: settings.replications,
    whole: true,
    from: 1,
    to: mostReplications,
    onValue: (replications) => onChange({ replications: replications ?? 1 }),
  })}
  ${number(input, {
    id: 'preview:seed',
    label: words.seed,
    help: words.seedHelp,
    value: settings.seed,
    whole: true,
    from: 0,
    to: largestSeed,
    onValue: (seed) => onChange({ seed: seed ?? 0 }),
  })}`;
}

type Shared = 'localisation' | 'typed' | 'onTyped';

function number({ localisation, typed, onTyped }: WorkDetails, field: Omit<NumberField, Shared>): TemplateResult {
  return numberField({ ...field, localisation, typed, onTyped });
}

/** Typed in the unit that suits it; kept in seconds. Empty: as it is known. */
function time(input: WorkDetails, name: 'handling' | 'reply' | 'clientReply', unit: number): TemplateResult {
  const { settings, known, localisation, onWork } = input;
  const words = localisation.messages('preview');
  const said = settings.work[name];
  const helps = { handling: words.handlingHelp, reply: words.replyHelp, clientReply: undefined };
  return number(input, {
    id: `preview:${name}`,
    label: words[name],
    help: helps[name],
    suffix: unit === hour ? words.hours : words.minutes,
    value: said === undefined ? null : rounded(said / unit),
    none: known ? localisation.format.number(rounded(typicalTime(known[name]) / unit)) : '',
    from: 0.1,
    to: 10_000,
    onValue: (value) => onWork({ [name]: value === null ? undefined : value * unit }),
  });
}

function share(input: WorkDetails, name: 'pendingShare' | 'reopenedShare'): TemplateResult {
  const { settings, known, localisation, onWork } = input;
  const words = localisation.messages('preview');
  const said = settings.work[name];
  return number(input, {
    id: `preview:${name}`,
    label: words[name],
    help: words[`${name}Help`],
    suffix: words.percent,
    value: said === undefined ? null : rounded(said * 100),
    none: known ? localisation.format.number(rounded(known[name] * 100)) : '',
    from: 0,
    to: 100,
    onValue: (value) => onWork({ [name]: value === null ? undefined : value / 100 }),
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
