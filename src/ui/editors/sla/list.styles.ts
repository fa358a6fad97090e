import { css } from 'lit';

/** A list at the start side and what is chosen in it; without room, a picker above. */
export const listStyles = css`
  :host {
    display: block;
  }
  .columns {
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr);
  }
  .columns.single {
    grid-template-columns: minmax(0, 1fr);
  }
  .columns.single > .below {
    order: 1;
    border-block-start: 1px solid var(--_line);
  }
  .shown {
    min-inline-size: 0;
  }
  .list + .shown {
    border-inline-start: 1px solid var(--_line);
  }
  .shown.gone {
    display: grid;
    gap: calc(var(--_u) * 2);
    justify-items: start;
    align-content: start;
    padding: calc(var(--_u) * 4) var(--_pad);
    color: var(--_text-2);
  }
  .picker {
    display: none;
  }
  .below {
    display: grid;
    gap: calc(var(--_u) * 3);
    justify-items: start;
    padding: calc(var(--_u) * 2.5) var(--_pad);
  }
  .entity {
    display: grid;
    grid-template-columns: 24px 18px minmax(0, 1fr);
    gap: 0 4px;
    align-items: start;
    padding: calc(var(--_u) * 2.25) calc(var(--_u) * 3) calc(var(--_u) * 2.5) 6px;
    border-block-end: 1px solid var(--_line);
    --changed-x: 0;
  }
  .unordered .entity {
    grid-template-columns: minmax(0, 1fr);
    padding-inline-start: var(--_pad);
  }
  .unordered .entity > span {
    display: none;
  }
  .entity:not(.removed) {
    cursor: pointer;
  }
  .entity:not(.removed, .selected):hover {
    background: var(--_hover);
  }
  .entity.selected {
    background: var(--_accent-soft);
  }
  .entity .row {
    gap: 6px;
  }
  .entity .secondary {
    overflow-wrap: anywhere;
  }
  .what {
    min-inline-size: 0;
  }
  .place {
    color: var(--_text-2);
    line-height: 24px;
    font-variant-numeric: tabular-nums;
  }
  .open {
    appearance: none;
    border: 0;
    background: none;
    padding: 0;
    min-block-size: 24px;
    font-weight: 500;
    text-align: start;
    cursor: inherit;
    overflow-wrap: anywhere;
  }
  .invalid {
    color: var(--_bad);
  }
  .removed .clip {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: bottom;
  }
  @media (forced-colors: active) {
    .entity.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @container ticket-settings (max-width: 1120px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .list {
      display: none;
    }
    .list + .shown {
      border-inline-start: 0;
    }
    .picker {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_u) * 2);
      align-items: flex-end;
      padding: calc(var(--_u) * 4) var(--_pad) 0;
    }
    .picker > .field {
      flex: 0 1 360px;
    }
    .picker > .below {
      padding: 0;
    }
    .picker .tiny {
      display: none;
    }
  }
  @container ticket-settings (max-width: 760px) {
    .picker,
    .below {
      padding-inline: calc(var(--_u) * 4);
    }
    .picker > .field {
      flex-basis: 100%;
    }
  }
`;
