import { css } from 'lit';

export const weekStyles = css`
  :host {
    display: block;
  }
  .week {
    display: grid;
    grid-template-columns: auto minmax(160px, 1fr) minmax(150px, 220px) auto;
    column-gap: calc(var(--_u) * 3);
    margin-block-start: 4px;
  }
  .heads,
  .day {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    border-block-end: 1px solid var(--_line);
  }
  .heads {
    padding-block-end: 4px;
  }
  .day {
    min-block-size: calc(var(--_u) * 12);
    --changed-x: -12px;
  }
  .scale {
    display: flex;
    justify-content: space-between;
  }
  .name {
    min-block-size: 32px;
    font-weight: 500;
  }
  .total {
    text-align: end;
    white-space: nowrap;
  }
  .typed {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    font-size: var(--_size-s);
  }
  .typed .input {
    flex: 1 1 auto;
  }
  .typed input {
    font-variant-numeric: tabular-nums;
    text-align: start;
  }
  .notes {
    grid-column: 3 / -1;
    /* Long messages wrap in the room of the columns, and leave these as wide as in the other rows. */
    inline-size: 0;
    min-inline-size: 100%;
    padding-block-end: 8px;
  }
  .below {
    padding-block-start: calc(var(--_u) * 2);
  }

  .line {
    position: relative;
    align-self: stretch;
    min-block-size: 42px;
    border-inline: 1px solid var(--_line);
  }
  .grid {
    position: absolute;
    inset-block: 4px;
    inline-size: 1px;
    background: var(--_line);
  }
  .bar,
  .rest {
    position: absolute;
    inset-block: calc(50% - 8px);
    border-radius: 2px;
  }
  .bar {
    background: var(--_accent);
  }
  .rest {
    border: 1px dashed var(--_accent);
    background: var(--_accent-mid);
    overflow: hidden;
    white-space: nowrap;
    line-height: 13px;
    padding-inline-start: 6px;
  }
  .rest .tiny {
    color: var(--_text);
    line-height: inherit;
    display: block;
  }
  /* The target is wider and higher than what is seen of it. */
  .handle {
    position: absolute;
    z-index: 1;
    inset-block: calc(50% - 14px);
    inline-size: 24px;
    margin-inline-start: -12px;
    cursor: ew-resize;
    touch-action: none;
  }
  .handle::before {
    content: '';
    position: absolute;
    inset-block: 4px;
    inset-inline-start: 9px;
    inline-size: 6px;
    border: 1.5px solid var(--_accent);
    border-radius: 2px;
    background: var(--_surface);
  }
  .handle:focus-visible {
    outline: none;
    z-index: 2;
  }
  .handle:focus-visible::before {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .handle:hover::before,
  .handle.held::before {
    background: var(--_accent-mid);
  }
  .empty {
    appearance: none;
    position: absolute;
    inset: 4px 0;
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    background: linear-gradient(var(--_line), var(--_line)) center / 100% 1px no-repeat;
    inline-size: 100%;
    cursor: copy;
  }
  .empty:focus-visible {
    outline-offset: -2px;
  }
  span.empty {
    cursor: default;
  }
  .halo {
    background: var(--_surface);
    padding-inline: 6px;
  }

  @container ticket-settings (max-width: 760px) {
    .section {
      padding-inline: calc(var(--_u) * 4);
    }
    .week {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .heads {
      display: none;
    }
    .day {
      padding-block: calc(var(--_u) * 2);
      row-gap: 2px;
    }
    .day > .total {
      grid-column: 2;
      grid-row: 1;
    }
    .day > :is(.line, .typed, .notes) {
      grid-column: 1 / -1;
    }
    .line {
      margin-inline: 6px;
    }
  }
  @media (forced-colors: active) {
    .bar {
      background: Highlight;
      forced-color-adjust: none;
    }
    .handle::before {
      border-color: ButtonText;
      background: ButtonFace;
    }
    .grid {
      background: GrayText;
    }
  }
`;
