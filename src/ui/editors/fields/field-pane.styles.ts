import { css } from 'lit';

export const fieldPaneStyles = css`
  :host {
    display: block;
  }
  .head {
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding-block: calc(var(--_u) * 3);
    border-block-end: 1px solid var(--_line);
  }
  .kind {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    flex: none;
    border-radius: var(--_radius);
    background: var(--_press);
  }
  .head .secondary {
    display: flex;
    gap: 4px 10px;
    align-items: center;
    flex-wrap: wrap;
  }
  .narrow {
    display: none;
  }
  .grid {
    display: grid;
    grid-template-columns: minmax(84px, 0.42fr) minmax(0, 1fr);
    gap: calc(var(--_u) * 3.5) calc(var(--_u) * 3);
    align-items: start;
  }
  .grid > .label {
    padding-block-start: 6px;
  }
  .grid .stack {
    gap: calc(var(--_u) * 1.5);
  }
  .grid > .row {
    min-block-size: var(--_control);
    gap: 4px 16px;
  }
  .access > span:first-child {
    min-inline-size: 76px;
  }
  .constraints {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: calc(var(--_u) * 2.5);
    align-items: start;
  }
  .whole {
    grid-column: 1 / -1;
  }
  @container ticket-settings (max-width: 760px) {
    .narrow {
      display: inline-flex;
    }
    .section,
    .head {
      padding-inline: calc(var(--_u) * 4);
    }
    .grid {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 4px;
    }
    .grid > .label {
      padding-block-start: 8px;
    }
  }
`;
