import { css } from 'lit';

export const fieldsStyles = css`
  :host {
    display: block;
  }
  .find {
    inline-size: 200px;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1.05fr) minmax(0, 1.05fr) minmax(0, 0.77fr);
    border-block-start: 1px solid var(--_line);
    min-block-size: 480px;
  }
  .panes > * + * {
    border-inline-start: 1px solid var(--_line);
  }
  .panes > * {
    min-inline-size: 0;
  }
  .panes > :not(.list) {
    padding-block-start: var(--_pane-top);
  }
  .side {
    background: var(--_sunken);
  }
  .field-row {
    display: grid;
    grid-template-columns: 24px 24px minmax(0, 1fr) 78px 82px 56px;
    gap: 0 6px;
    align-items: center;
    block-size: var(--_row);
    padding-inline: 8px var(--_pad);
    border-block-end: 1px solid var(--_line);
    --changed-x: 0;
  }
  .field-row:not(.heads, .removed) {
    cursor: pointer;
  }
  .field-row:not(.heads, .removed, .selected):hover {
    background: var(--_hover);
  }
  .field-row.heads {
    block-size: 31px;
  }
  .heads > .required {
    line-height: 1.25;
    white-space: normal;
  }
  .field-row > .icon {
    color: var(--_text-2);
  }
  .field-row.selected {
    background: var(--_accent-soft);
  }
  .field-row.archived .name {
    color: var(--_text-2);
  }
  .name {
    display: flex;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
  }
  .open {
    position: relative; /* What is only read out stays inside. */
    appearance: none;
    border: 0;
    background: none;
    padding: 2px 0;
    min-block-size: 24px;
    font-weight: 500;
    text-align: start;
    cursor: inherit;
  }
  .invalid {
    color: var(--_bad);
  }
  .required,
  .seen,
  .used {
    max-block-size: 100%;
    font-size: var(--_size-s);
    line-height: 1.2;
    color: var(--_text-2);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .heads > span {
    font-size: inherit;
  }
  .used {
    text-align: end;
  }
  .moves {
    grid-column: 4 / -1;
    display: flex;
    justify-content: flex-end;
    gap: 4px;
  }
  .gone {
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: flex-end;
    line-height: 1.2;
    text-align: end;
  }
  .gone > .button {
    flex: none;
  }
  .field-row.removed {
    grid-template-columns: 24px 24px minmax(60px, 1fr) minmax(0, 2fr);
    color: var(--_text-2);
  }
  .none-yet {
    padding: calc(var(--_u) * 5) var(--_pad) 0;
  }
  .none-yet > p {
    max-inline-size: 62ch;
  }
  .below {
    padding: calc(var(--_u) * 2.5) var(--_pad);
  }
  .none {
    padding: calc(var(--_u) * 4) var(--_pad);
    color: var(--_text-2);
  }
  .empty {
    padding: calc(var(--_u) * 6) var(--_pad);
  }
  @media (forced-colors: active) {
    .field-row.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @container ticket-settings (max-width: 1120px) {
    .panes {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1fr);
    }
    .panes > .list {
      grid-row: 1 / 3;
    }
    .panes > .side {
      grid-column: 2;
      padding-block-start: 0;
      border-block-start: 1px solid var(--_line);
    }
    .field-row:not(.removed) {
      grid-template-columns: 24px 24px minmax(0, 1fr) 78px 56px;
    }
    .seen {
      display: none;
    }
  }
  @container ticket-settings (max-width: 760px) {
    .head {
      flex-wrap: wrap;
      padding-inline: calc(var(--_u) * 4);
    }
    .head > .actions {
      inline-size: 100%;
      margin: 0;
    }
    .find {
      flex: 1;
    }
    .panes {
      display: block;
      min-block-size: 0;
    }
    .panes > * {
      border: 0 !important;
      padding-block-start: 0 !important;
    }
    .side {
      background: none;
    }
    :host([view='list']) :is(.pane, .side),
    :host([view='field']) :is(.list, .side, .head),
    :host([view='form']) :is(.list, .pane, .head) {
      display: none;
    }
    .field-row:not(.removed) {
      grid-template-columns: 24px 24px minmax(0, 1fr) auto;
    }
    .heads,
    .used {
      display: none !important;
    }
  }
`;
