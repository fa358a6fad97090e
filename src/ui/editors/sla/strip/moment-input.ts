import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../../parts/icon.ts';
import { instantOf, localMoment, readTime } from '../../asked-moment.ts';
import type { StripWords } from './strip-words.ts';

export interface MomentInput {
  /** Unique in the strip; its inputs are `…-day` and `…-time`. */
  readonly id: string;
  /** What the moment is of, for the names of the inputs. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly timeZone: string;
  /** Text that is no time yet. */
  readonly typed: string | undefined;
  readonly words: StripWords;
  readonly onMove: (at: number) => void;
  readonly onTyped: (text: string) => void;
}

/** A day and a time of day by the clocks of a zone. Text that is no time stays, with what is wrong with it. */
export function momentInput(input: MomentInput): TemplateResult {
  const { id, name, at, timeZone, typed, words, onMove, onTyped } = input;
  const { messages, times } = words;
  const local = localMoment(at, timeZone);
  const takeDay = (event: Event) => {
    const day = (event.target as HTMLInputElement).value;
    if (day !== '') onMove(instantOf({ ...local, day }, timeZone));
  };
  const takeTime = (event: Event) => {
    const text = (event.target as HTMLInputElement).value;
    const time = readTime(text);
    if (time === undefined) onTyped(text);
    else onMove(instantOf({ ...local, time }, timeZone));
  };
  return html`<span class="input day"
      ><span class="weekday" aria-hidden="true">${times.weekday(at)}</span
      ><input
        type="date"
        id="${id}-day"
        aria-label="${name}, ${messages.day}"
        min="1970-01-01"
        max="2150-12-31"
        .value=${live(local.day)}
        @change=${takeDay}
    /></span>
    <span class="input clock ${typed === undefined ? '' : 'invalid'}"
      ><input
        id="${id}-time"
        aria-label="${name}, ${messages.time}"
        aria-invalid=${typed === undefined ? nothing : 'true'}
        aria-describedby=${typed === undefined ? nothing : `${id}-fault`}
        autocomplete="off"
        .value=${live(typed ?? local.time)}
        @change=${takeTime}
    /></span>
    ${
      typed === undefined
        ? nothing
        : html`<span class="message" id="${id}-fault">${icon('error', 'small')}<span>${messages.notATime}</span></span>`
    }`;
}
