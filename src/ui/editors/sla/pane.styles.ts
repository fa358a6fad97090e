import { css } from 'lit';

/** What is set of one policy or metric. */
export const paneStyles = css`
  :host {
    display: block;
  }
  .head {
    align-items: flex-start;
    gap: calc(var(--_u) * 3);
    padding-block: calc(var(--_u) * 3);
    border-block-end: 1px solid var(--_line);
  }
  .head > .grow {
    align-self: center;
  }
  .policy-head .input {
    font-size: var(--_size-l);
    font-weight: 600;
    max-inline-size: 420px;
  }
  .tools {
    display: flex;
    flex: none;
  }
  .head .message {
    color: var(--_bad);
  }
  .head .message.warning {
    color: var(--_warn);
  }
  .head .explained {
    margin-block-start: 4px;
  }
  .default-calendar {
    max-inline-size: 420px;
    margin-block-start: calc(var(--_u) * 4);
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .default-calendar > .field {
    inline-size: 100%;
  }
  .condition {
    border-block-end: 1px solid var(--_line);
  }
  .condition + .section {
    border-block-start: 0;
  }
  .condition .rule {
    max-inline-size: 760px;
  }
  .grid {
    display: grid;
    grid-template-columns: minmax(84px, 180px) minmax(0, 520px);
    gap: calc(var(--_u) * 3.5) calc(var(--_u) * 3);
    align-items: start;
  }
  .grid > .label {
    padding-block-start: 6px;
  }
  .grid .stack {
    gap: calc(var(--_u) * 1.5);
  }
  .options {
    gap: calc(var(--_u) * 4);
  }
  .options > * {
    max-inline-size: 520px;
  }
  .events {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--_u) * 5) calc(var(--_u) * 6);
    align-items: start;
  }
  .trigger {
    display: flex;
    gap: 6px 8px;
    align-items: flex-start;
    max-inline-size: 520px;
  }
  .trigger > :not(.button) {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .trigger > .button {
    margin-block-start: calc((var(--_control) - var(--_control-s)) / 2);
  }
  .events > div:last-child:not(.triggers) {
    grid-column: 1 / -1;
  }

  .picture {
    display: grid;
    gap: 6px;
  }
  .clock {
    inline-size: 100%;
    max-inline-size: 390px;
    color: var(--_text);
  }
  .picture svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
  }
  .picture .time,
  .picture .still {
    stroke: var(--_line-2);
  }
  .picture .still {
    stroke: var(--_text-2);
    stroke-dasharray: 1 4;
    stroke-width: 2;
  }
  .picture .counting {
    fill: var(--_accent);
    stroke: none;
  }
  .picture .paused,
  .picture .dropped {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .picture .dropped {
    stroke-dasharray: 3 2;
  }
  .picture .stripes {
    stroke: var(--_accent);
  }
  .picture .start {
    fill: var(--_surface);
    stroke-width: 2;
  }
  .picture .stop {
    stroke-width: 2.4;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .legend > span {
    display: inline-flex;
    gap: 5px;
    align-items: center;
  }
  .legend svg {
    inline-size: 16px;
    block-size: 16px;
    color: var(--_text);
  }
  @media (forced-colors: active) {
    .picture .counting {
      fill: CanvasText;
    }
    .picture :is(.paused, .dropped, .start) {
      fill: Canvas;
      stroke: CanvasText;
    }
    .picture :is(.stripes, .time, .still, .stop) {
      stroke: CanvasText;
    }
  }
  @container ticket-settings (max-width: 760px) {
    .section,
    .head {
      padding-inline: calc(var(--_u) * 4);
    }
    .policy-head {
      flex-wrap: wrap;
    }
    .policy-head > .grow {
      flex: 1 1 180px;
    }
    .grid,
    .events {
      grid-template-columns: minmax(0, 1fr);
    }
    .grid {
      gap: 4px;
    }
  }
`;
