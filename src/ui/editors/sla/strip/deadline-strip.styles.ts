import { css } from 'lit';

/** The question, the events, and the list of moments. */
export const stripStyles = css`
  :host {
    display: block;
    border-block-start: 1px solid var(--_line);
  }
  .strip {
    --_names: clamp(128px, 16cqi, 184px);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 4) var(--_pad) calc(var(--_u) * 5);
  }
  .question {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
    align-items: center;
  }
  .question > .summary {
    flex: 1 1 260px;
    color: var(--_text-2);
  }
  .summary > .button {
    margin-inline-start: 6px;
    vertical-align: baseline;
  }
  .question > .view {
    margin-inline-start: auto;
  }
  .input.day,
  .input.clock {
    inline-size: auto;
  }
  .input.clock > input {
    inline-size: 5ch;
  }
  .input.day > input {
    inline-size: auto;
  }
  .weekday {
    color: var(--_text-2);
  }
  .events {
    display: grid;
    gap: calc(var(--_u) * 2);
    margin-block-end: calc(var(--_u) * 1);
  }
  .events .field {
    flex: 0 1 240px;
  }
  .moments > li {
    display: grid;
    grid-template-columns: minmax(72px, max-content) 14px minmax(0, 62ch);
    gap: 0 8px;
    position: relative;
    min-block-size: 34px;
    line-height: 20px;
  }
  .moments time {
    text-align: end;
    color: var(--_text-2);
    font-size: var(--_size-s);
  }
  .moments p {
    padding-block-end: 8px;
  }
  .moments i {
    position: relative;
  }
  .moments i::before {
    content: '';
    position: absolute;
    inset-inline-start: 6px;
    inset-block: 10px -10px;
    border-inline-start: 2px solid var(--_accent);
  }
  .moments .then-standing > i::before {
    border-inline-start: 2px dotted var(--_edge);
  }
  .moments .then-paused > i::before {
    border-inline-start: 2px dashed var(--_accent);
  }
  .moments .then-nothing > i::before,
  .moments > li:last-child > i::before {
    display: none;
  }
  .moments i::after {
    content: '';
    position: absolute;
    inset-inline-start: 2px;
    inset-block-start: 5px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_surface);
    border: 2px solid var(--_text-2);
  }
  .moments .due > i::after {
    border-radius: 1px;
    background: var(--_text);
    border-color: var(--_text);
  }
  .moments :is(.closed, .open) b {
    font-weight: 400;
    color: var(--_text-2);
  }
  @container ticket-settings (max-width: 760px) {
    .strip {
      padding-inline: calc(var(--_u) * 4);
    }
    .question > .view,
    .question > .summary {
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    .moments .due > i::after {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
  }
`;
