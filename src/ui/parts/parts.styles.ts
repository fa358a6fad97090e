import { css } from 'lit';

/** Looks of the parts that hold state; every editor that uses them includes it, after `base` and `controls`. */
export const partStyles = css`
  ticket-settings-select,
  ticket-settings-multi-select,
  ticket-settings-duration {
    display: block;
    min-inline-size: 0;
  }
  ticket-settings-menu {
    display: inline-block;
    flex: none;
  }
  ticket-settings-dialog {
    display: contents;
  }
  .placeholder {
    color: var(--_text-2);
  }

  button.input {
    appearance: none;
    cursor: pointer;
  }
  button.input:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
    border-color: var(--_accent);
    border-radius: var(--_radius);
  }

  .chips {
    flex-wrap: wrap;
    gap: 3px;
  }
  .input.chips {
    padding: 3px;
  }
  .chips > .chip > button,
  .chips > .add {
    appearance: none;
    border: 0;
    background: none;
    padding: 0;
    min-inline-size: 24px;
    min-block-size: 24px;
    display: grid;
    place-items: center;
    color: var(--_text-2);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }
  .chips > .chip > button {
    margin-inline-end: -7px;
  }
  .chips > .add {
    padding-inline: 7px;
    font-size: var(--_size-s);
  }
  .chips button:hover {
    background: var(--_press);
    color: var(--_text);
  }
  .chips > .placeholder {
    padding-inline: 6px;
  }

  .input.duration {
    gap: 0;
    padding-inline: 0;
    overflow: hidden;
  }
  .input.duration > input {
    padding-inline-start: 8px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .unit {
    position: relative;
    display: inline-flex;
    align-items: center;
    align-self: stretch;
    flex: none;
    gap: 2px;
    padding-inline: 5px 8px;
    color: var(--_text-2);
  }
  .unit:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .unit > select {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .grip {
    appearance: none;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_edge);
    cursor: grab;
    touch-action: none;
    flex: none;
  }
  .grip:hover,
  .grip:focus-visible {
    color: var(--_text);
  }
  .grip[aria-pressed='true'] {
    cursor: grabbing;
    color: var(--_accent-text);
  }
  /* What is scrolled to must not end under the bar at the top. */
  [data-row] {
    scroll-margin-block: 64px 16px;
  }

  @media (forced-colors: active) {
    .chip {
      border: 1px solid currentColor;
    }
  }
`;
