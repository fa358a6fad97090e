import { css } from 'lit';

export const calendarsStyles = css`
  :host {
    display: block;
  }
  .columns {
    display: grid;
    grid-template-columns: 205px minmax(0, 1fr) 300px;
    border-block-start: 1px solid var(--_line);
  }
  .picker {
    display: none;
  }
  .list {
    border-inline-end: 1px solid var(--_line);
  }
  .side {
    border-inline-start: 1px solid var(--_line);
    min-inline-size: 0;
  }
  .shown {
    min-inline-size: 0;
  }
  .shown > * + * {
    border-block-start: 1px solid var(--_line);
    display: block;
  }
  .side > * + * {
    border-block-start: 1px solid var(--_line);
  }
  .wide {
    grid-column: 1 / -1;
  }
  .calendar {
    appearance: none;
    inline-size: 100%;
    display: grid;
    gap: 1px;
    padding: calc(var(--_u) * 2.5) var(--_pad);
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    text-align: start;
    --changed-x: 0;
  }
  button.calendar {
    cursor: pointer;
  }
  button.calendar:focus-visible {
    outline-offset: -2px;
  }
  button.calendar:not(.selected):hover {
    background: var(--_hover);
  }
  .calendar.selected {
    background: var(--_accent-soft);
  }
  .calendar.removed {
    color: var(--_text-2);
  }
  .calendar b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .invalid {
    color: var(--_bad);
  }
  .group {
    padding: calc(var(--_u) * 3) var(--_pad) calc(var(--_u) * 1.5);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
  }
  .add {
    padding: calc(var(--_u) * 2.5) var(--_pad);
  }
  .pane-head {
    display: grid;
    gap: 4px;
  }
  .row.top {
    align-items: flex-end;
  }
  .pane-head .field {
    max-inline-size: 420px;
  }
  .zone {
    display: grid;
    grid-template-columns: minmax(180px, 240px) minmax(0, 1fr);
    gap: 4px calc(var(--_u) * 4);
    align-items: end;
  }
  .zone > p {
    align-self: end;
    padding-block-end: 6px;
    max-inline-size: 62ch;
  }

  @container ticket-settings (max-width: 1120px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 280px;
    }
    .picker {
      display: block;
      grid-column: 1 / -1;
      padding: calc(var(--_u) * 4) var(--_pad);
    }
    .list {
      grid-column: 1 / -1;
      border: 0;
      border-block-end: 1px solid var(--_line);
    }
    .list > :not(.removed, .add) {
      display: none;
    }
    .add {
      padding-block-start: 0;
    }
  }
  @container ticket-settings (max-width: 860px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }
  }
  @container ticket-settings (max-width: 760px) {
    .section,
    .head,
    .picker,
    .add,
    .calendar {
      padding-inline: calc(var(--_u) * 4);
    }
    .zone {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .calendar.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
