import { css } from 'lit';

/** The table of tickets whose outcome differs, and the story of one. */
export const changedStyles = css`
  ticket-settings-operator-timeline,
  ticket-settings-changed-tickets,
  .apart {
    display: block;
    border-block-start: 1px solid var(--_line);
  }
  :is(ticket-settings-operator-timeline, ticket-settings-changed-tickets) > section,
  .apart {
    padding: calc(var(--_u) * 4) var(--_pad) calc(var(--_u) * 5);
  }
  .apart {
    background: var(--_sunken);
  }
  .apart > .chart-head > .icon-only {
    margin-inline-start: auto;
  }
  .tickets {
    inline-size: calc(100% + 2 * var(--_pad));
    margin-inline: calc(-1 * var(--_pad));
  }
  .tickets :is(th, td) {
    padding: 4px 12px 4px 0;
    border-block: 1px solid var(--_line);
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  .tickets thead th {
    position: static;
    border: 0;
  }
  .tickets :is(th, td):first-child {
    inline-size: 24px;
    min-inline-size: 0;
    padding-inline-start: var(--_pad);
  }
  .tickets .open > * {
    border-block-end-color: transparent;
    background: var(--_sunken);
  }
  .tickets .open + .open > * {
    border-block: 0 solid;
  }
  .tickets td.told:first-child {
    padding: 2px var(--_pad) calc(var(--_u) * 5) calc(var(--_pad) + 36px);
  }
  .side-name {
    display: none;
    color: var(--_text-2);
  }
  .change:is(.now_on_time, .now_assigned) {
    color: var(--_accent-text);
  }
  .change:is(.now_late, .never_assigned) {
    color: var(--_late);
  }
  .change.operator {
    color: var(--_text-2);
  }
  .changed-tickets > .more {
    margin-block-start: calc(var(--_u) * 2);
    margin-inline-start: 36px;
  }
  .story-note {
    padding-block: calc(var(--_u) * 2);
  }

  .story {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: calc(var(--_u) * 4) calc(var(--_u) * 8);
  }
  .story .segments {
    flex-wrap: wrap;
    margin-block: var(--_u);
  }
  .story .steps {
    max-inline-size: 74ch;
  }
  .was-so {
    color: var(--_text-2);
  }

  @container ticket-settings (max-width: 760px) {
    :is(ticket-settings-operator-timeline, ticket-settings-changed-tickets) > section,
    .apart {
      padding-inline: calc(var(--_u) * 4);
    }
    .chart-head .segments {
      flex-wrap: wrap;
    }
    .tickets {
      display: block;
      inline-size: auto;
      margin-inline: calc(var(--_u) * -4);
    }
    .tickets thead {
      display: block;
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .tickets :is(tbody, td.told) {
      display: block;
    }
    .tickets tbody tr {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr) auto;
      gap: 1px 8px;
      padding: 8px calc(var(--_u) * 4) 8px calc(var(--_u) * 3);
      border-block-start: 1px solid var(--_line);
    }
    .tickets tbody tr.open {
      background: var(--_sunken);
    }
    .tickets tbody tr.open + .open {
      display: block;
      border: 0;
    }
    .tickets tbody :is(th, td, td:first-child) {
      padding: 0;
      border: 0;
      inline-size: auto;
    }
    .ticket-row > :nth-child(1) {
      grid-row: 1 / 3;
    }
    .ticket-row > :nth-child(2) {
      grid-area: 1 / 3;
    }
    .ticket-row > :nth-child(3) {
      grid-area: 1 / 2;
    }
    .ticket-row > :nth-child(4) {
      grid-area: 2 / 3;
    }
    .ticket-row > .side {
      grid-column: 2 / -1;
    }
    .ticket-row > .change {
      grid-area: 2 / 2;
    }
    .ticket-row > :is(:nth-child(2), :nth-child(4)) {
      text-align: end;
    }
    .tickets td.told:first-child {
      padding: 2px calc(var(--_u) * 1) calc(var(--_u) * 3);
    }
    .side-name {
      display: inline;
    }
    .story {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .steps > .end::before {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
    .tickets .open {
      outline: 1px solid Highlight;
    }
  }
`;
