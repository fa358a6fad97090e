import { css } from 'lit';

export const slaStyles = css`
  :host {
    display: block;
  }
  .columns {
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr);
    border-block-start: 1px solid var(--_line);
  }
  .columns.single {
    grid-template-columns: minmax(0, 1fr);
  }
  .shown {
    min-inline-size: 0;
  }
  .policies + .shown {
    border-inline-start: 1px solid var(--_line);
  }
  .policy-picker {
    display: none;
  }
  .policies > p {
    padding: calc(var(--_u) * 3) var(--_pad);
  }
  .policy {
    appearance: none;
    inline-size: 100%;
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 4px;
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 4);
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    text-align: start;
    cursor: pointer;
    --changed-x: 0;
  }
  .policy:focus-visible {
    outline-offset: -2px;
  }
  .policy b {
    font-weight: 500;
  }
  .policy:hover {
    background: var(--_hover);
  }
  .policy.selected {
    background: var(--_accent-soft);
  }
  .place {
    color: var(--_text-2);
  }
  .invalid {
    color: var(--_bad);
    display: inline-block;
    vertical-align: -3px;
  }
  .matrix {
    display: grid;
    column-gap: 9px;
    align-items: center;
    margin-block-end: calc(var(--_u) * 3);
  }
  .columns-1 {
    grid-template-columns: minmax(128px, 1.35fr) repeat(1, minmax(76px, 104px)) minmax(112px, 0.9fr) minmax(110px, 1fr);
  }
  .columns-2 {
    grid-template-columns: minmax(128px, 1.35fr) repeat(2, minmax(76px, 104px)) minmax(112px, 0.9fr) minmax(110px, 1fr);
  }
  .columns-3 {
    grid-template-columns: minmax(128px, 1.35fr) repeat(3, minmax(76px, 104px)) minmax(112px, 0.9fr) minmax(110px, 1fr);
  }
  .columns-4 {
    grid-template-columns: minmax(128px, 1.35fr) repeat(4, minmax(76px, 104px)) minmax(112px, 0.9fr) minmax(110px, 1fr);
  }
  .columns-5 {
    grid-template-columns: minmax(128px, 1.35fr) repeat(5, minmax(72px, 96px)) minmax(108px, 0.9fr) minmax(104px, 1fr);
  }
  .columns-6 {
    grid-template-columns: minmax(128px, 1.35fr) repeat(6, minmax(70px, 90px)) minmax(104px, 0.9fr) minmax(100px, 1fr);
  }
  .heads,
  .metric-row {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  .heads {
    font-size: var(--_size-xs);
    color: var(--_text-2);
    padding-block-end: 6px;
    align-items: end;
  }
  .priority {
    display: flex;
    gap: 5px;
    align-items: center;
    color: var(--_text);
    font-weight: 500;
    font-size: var(--_size-s);
  }
  .metric-row {
    border-block-start: 1px solid var(--_line);
    padding-block: calc(var(--_u) * 3);
    align-items: start;
  }
  .metric b {
    font-weight: 500;
  }
  .metric .field {
    margin-block-start: 4px;
  }
  .cell {
    --changed-x: -5px;
    min-inline-size: 0;
  }
  .cell .was {
    display: block;
    text-align: end;
  }
  .cell-name {
    display: none;
  }
  @container ticket-settings (max-width: 1120px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .policies {
      display: none;
    }
    .policies + .shown {
      border-inline-start: 0;
    }
    .policy-picker {
      display: block;
      padding: calc(var(--_u) * 4) var(--_pad) 0;
    }
  }
  @container ticket-settings (max-width: 760px) {
    .section,
    .head,
    .policy-picker {
      padding-inline: calc(var(--_u) * 4);
    }
    .heads {
      display: none;
    }
    .matrix {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      column-gap: 6px;
    }
    .metric-row {
      row-gap: 8px;
    }
    .metric {
      grid-column: 1 / -1;
    }
    .calendar,
    .pauses {
      grid-column: span 2;
    }
    .cell-name {
      display: block;
    }
    .cell .unit {
      padding-inline: 3px;
    }
    .cell .unit > .icon {
      display: none;
    }
    .cell .duration > input {
      padding-inline-start: 3px;
    }
  }
`;
