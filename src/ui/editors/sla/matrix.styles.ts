import { css } from 'lit';

export const matrixStyles = css`
  :host {
    display: block;
  }
  .matrix {
    display: grid;
    grid-template-columns:
      minmax(128px, 1.25fr) repeat(var(--_columns), minmax(72px, max(84px, 144px - 10px * var(--_columns))))
      minmax(116px, 1.1fr) minmax(104px, 1fr);
    column-gap: 9px;
    margin-block-end: calc(var(--_u) * 3);
  }
  .scroller {
    overflow-x: auto;
    padding-inline: 6px;
    margin-inline: -6px;
  }
  .scroller > .matrix {
    min-inline-size: max-content;
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
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .priority path {
    stroke-width: 2;
  }
  .priority .dim {
    stroke: var(--_line-2);
  }
  .metric-row {
    border-block-start: 1px solid var(--_line);
    padding-block: calc(var(--_u) * 3);
    align-items: start;
  }
  .metric,
  .box {
    grid-row: 1;
    min-inline-size: 0;
  }
  .metric b {
    font-weight: 500;
  }
  /* The cell's control and its messages take places of their own in the row: messages need more width than a column. */
  .cell {
    display: contents;
  }
  .box {
    --changed-x: -5px;
  }
  .box .was {
    display: block;
    text-align: end;
  }
  .box.follows ::placeholder {
    color: var(--_text-2);
    font-style: italic;
  }
  .box .follow {
    font-size: var(--_size-xs);
    float: inline-end;
  }
  .cell-problems {
    grid-column: var(--_from) / -1;
    padding-block-start: 4px;
  }
  .cell-name {
    display: none;
  }
  .unknown {
    margin-block-end: calc(var(--_u) * 3);
  }
  @container ticket-settings (max-width: 820px) {
    .heads {
      display: none;
    }
    .matrix {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      column-gap: 6px;
    }
    .scroller > .matrix {
      min-inline-size: 0;
    }
    .metric-row {
      row-gap: 8px;
    }
    .metric,
    .cell-problems {
      grid-column: 1 / -1;
    }
    .box {
      grid-row: auto;
    }
    .cell-problems {
      order: 1;
      padding: 0;
    }
    .calendar > .box,
    .pauses > .box {
      grid-column: span 2;
      order: 2;
    }
    /* One target alone on its line leaves the calendar its place beside it. */
    .odd .calendar > .box {
      grid-column: span 3;
    }
    .odd .pauses > .box {
      grid-column: 1 / -1;
    }
    .cell-name {
      display: block;
      overflow-wrap: anywhere;
    }
    .box .unit {
      padding-inline: 3px;
    }
    .box .unit > .icon {
      display: none;
    }
    .box .duration > input {
      padding-inline-start: 3px;
    }
  }
`;
