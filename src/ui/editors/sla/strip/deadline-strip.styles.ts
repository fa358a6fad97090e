import { css } from 'lit';

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
  .plot {
    display: grid;
    grid-template-columns: var(--_names) minmax(0, 1fr);
    column-gap: 12px;
    direction: ltr;
  }
  .names > div {
    display: grid;
    align-content: center;
    block-size: var(--_lane);
    line-height: 1.3;
    overflow: hidden;
  }
  .names > .top {
    block-size: var(--_top);
    align-content: end;
  }
  .names b {
    font-weight: 500;
  }
  .names b,
  .names .tiny {
    line-height: 1.3;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .time {
    position: relative;
    min-inline-size: 0;
  }
  .picture {
    display: block;
    overflow: visible;
  }
  .picture text {
    font-size: var(--_size-xs);
    fill: var(--_text-2);
    font-variant-numeric: tabular-nums;
  }
  .picture .strong {
    font-weight: 600;
    fill: var(--_text);
  }
  .picture .middle {
    text-anchor: middle;
  }
  .picture .end {
    text-anchor: end;
  }
  .picture .halo {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .closed-fill {
    fill: color-mix(in oklab, var(--_text) 5.5%, var(--_surface));
  }
  .closed-line,
  .hour {
    stroke: var(--_line);
  }
  .day,
  .base {
    stroke: var(--_line-2);
  }
  .closed {
    fill: url(#strip-closed);
  }
  .open {
    fill: var(--_text-2);
  }
  .counting {
    fill: var(--_accent);
  }
  .standing {
    stroke: var(--_edge);
    stroke-width: 1.5;
    stroke-dasharray: 2 4;
  }
  .paused {
    fill: url(#strip-paused);
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .paused-fill {
    fill: var(--_surface);
  }
  .paused-line {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .dropped {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-dasharray: 3 2;
  }
  .late {
    fill: url(#strip-late);
  }
  .late-fill {
    fill: var(--_late);
  }
  .late-line {
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .due {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .due.conditional {
    stroke-dasharray: 3 2;
  }
  .due.saved {
    stroke: var(--_mute);
  }
  .created-line {
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-dasharray: 2 2;
  }
  .event-line {
    stroke: var(--_edge);
    stroke-dasharray: 1 3;
  }
  .handle {
    position: absolute;
    inset-block-start: calc(var(--_top) - 12px);
    left: calc(var(--_x) - 12px);
    inline-size: 24px;
    block-size: 24px;
    border-radius: 12px;
    cursor: ew-resize;
    touch-action: none;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset: 8px;
    border-radius: 50%;
    border: 2px solid var(--_text-2);
    background: var(--_surface);
  }
  .handle.created::after {
    inset: 7px;
    border-color: var(--_text);
  }
  .handle:hover::after {
    background: var(--_press);
  }
  .handle:focus-visible {
    outline: none;
    z-index: 1;
  }
  .handle:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: calc(var(--_u) * 3);
    margin-inline-start: calc(var(--_names) + 12px);
    font-size: var(--_size-xs);
    color: var(--_text-2);
  }
  .legend > span {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .legend svg {
    inline-size: 22px;
    block-size: 10px;
    flex: none;
    overflow: visible;
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
    .picture text {
      fill: CanvasText;
    }
    .picture .halo {
      stroke: Canvas;
    }
    .counting {
      fill: Highlight;
    }
    .paused,
    .dropped,
    .paused-line {
      stroke: Highlight;
    }
    .closed-fill,
    .paused-fill,
    .late-fill {
      fill: Canvas;
    }
    .closed-line,
    .hour,
    .day,
    .base,
    .standing,
    .event-line,
    .due.saved {
      stroke: GrayText;
    }
    .open {
      fill: CanvasText;
    }
    .due,
    .late-line,
    .created-line {
      stroke: CanvasText;
    }
    .late {
      stroke: CanvasText;
    }
    .moments .due > i::after {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
  }
`;
