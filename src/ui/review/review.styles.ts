import { css } from 'lit';

export const reviewStyles = css`
  :host {
    display: contents;
  }
  .group {
    padding: 5px var(--_pad);
    background: var(--_sunken);
    border-block: 1px solid var(--_line);
    font-size: var(--_size-s);
    font-weight: 600;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.3fr) auto;
    gap: 4px 16px;
    align-items: center;
    min-block-size: var(--_row);
    padding: 6px var(--_pad);
  }
  li + li {
    border-block-start: 1px solid var(--_line);
  }
  .values {
    display: flex;
    gap: 4px 8px;
    align-items: center;
    flex-wrap: wrap;
    overflow-wrap: anywhere;
  }
  .values s {
    color: var(--_text-2);
  }
  .values .icon {
    color: var(--_text-2);
  }
  .discard {
    margin-inline-end: auto;
  }
  .empty,
  .more {
    padding: calc(var(--_u) * 4) var(--_pad);
  }
  @container ticket-settings (max-width: 760px) {
    li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .values {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
`;
