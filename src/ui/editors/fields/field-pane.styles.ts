import { css } from 'lit';

export const fieldPaneStyles = css`
  :host {
    display: block;
  }
  .head {
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: calc(var(--_u) * 14.75);
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
  .head > .grow {
    flex: 1 1 60%;
  }
  .tools {
    display: flex;
    flex: none;
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
  .texts .prefix {
    align-self: flex-start;
    line-height: calc(var(--_control) - 2px);
  }
  .grid > .row {
    min-block-size: var(--_control);
    gap: 4px 16px;
  }
  .access {
    flex-wrap: wrap;
  }
  .access > span:first-child {
    min-inline-size: 76px;
  }
  .texts textarea {
    field-sizing: content;
    min-block-size: calc(var(--_control) - 2px);
    resize: none;
  }
  @container ticket-settings (max-width: 760px) {
    .narrow {
      display: inline-flex;
    }
    /* Back, and the way to the form, stand above the name. */
    .head {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .head > .button.narrow {
      order: -1;
      grid-column: span 2;
      justify-self: start;
    }
    .head > .button.narrow:last-child {
      grid-column: auto;
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
