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

  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 4px;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
    max-block-size: min(340px, var(--_room, 340px));
    overflow: auto;
    overscroll-behavior: contain;
  }
  .popup:popover-open {
    display: flex;
    flex-direction: column;
    animation: popup 160ms;
  }
  @keyframes popup {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
  .popup > .input {
    flex: none;
    margin-block-end: 4px;
  }
  .popup > .empty {
    padding: 6px 8px;
  }
  .options {
    overflow: auto;
    overscroll-behavior: contain;
    min-block-size: 0;
  }
  [role='option'],
  [role='menuitem'] {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 4px 8px;
    padding-inline-start: calc(8px + 20px * var(--_level, 0));
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  [role='option'] {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 32px;
  }
  [role='option']:hover,
  [role='menuitem']:hover {
    background: var(--_hover);
  }
  [role='option'].active,
  [role='menuitem']:focus {
    background: var(--_press);
    outline-offset: -2px;
  }
  [role='option'][aria-selected='true'] > .icon:last-child {
    color: var(--_accent-text);
  }
  [role='option'] > .icon,
  [role='menuitem'] > .icon {
    color: var(--_text-2);
  }
  [role='menuitem'].danger,
  [role='menuitem'].danger > .icon {
    color: var(--_bad);
  }
  :is([role='option'], [role='menuitem'])[aria-disabled='true'] {
    color: var(--_mute);
    cursor: default;
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
  [data-row].lifted {
    background: var(--_accent-soft);
    outline: 1px solid var(--_accent);
    outline-offset: -1px;
  }
  [data-row].drop-before,
  [data-row].drop-after {
    position: relative;
  }
  [data-row].drop-before::after,
  [data-row].drop-after::after {
    content: '';
    position: absolute;
    inset-inline: calc(var(--_drop-level, 0) * 24px) 0;
    inset-block-start: -1px;
    block-size: 2px;
    background: var(--_accent);
    z-index: 1;
    pointer-events: none;
  }
  [data-row].drop-after::after {
    inset-block: auto -1px;
  }

  .dialog {
    inline-size: min(560px, 100% - 32px);
    max-block-size: calc(100% - 32px);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .dialog.wide {
    inline-size: min(960px, 100% - 32px);
  }
  .dialog[open] {
    display: flex;
    flex-direction: column;
  }
  .dialog::backdrop {
    background: var(--_scrim);
  }
  .dialog.sliced {
    inset-block: calc(var(--_slice-top) + 16px) auto;
    max-block-size: calc(var(--_slice-height) - 32px);
  }
  .dialog > header {
    display: grid;
    gap: 3px;
    padding: calc(var(--_u) * 4.5) calc(var(--_u) * 6) calc(var(--_u) * 3);
  }
  .dialog-title {
    font-size: calc(var(--_size) + 3px);
    font-weight: 600;
    line-height: 1.35;
    outline: none;
  }
  .dialog-body {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 calc(var(--_u) * 6) calc(var(--_u) * 3);
  }
  .dialog > footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: calc(var(--_u) * 3) calc(var(--_u) * 6);
    border-block-start: 1px solid var(--_line);
  }
  /* A dialog belongs to the page or the frame, not to the widget's width. */
  @media (max-width: 760px) {
    .dialog,
    .dialog.wide {
      inline-size: 100%;
      max-inline-size: none;
      border-radius: 0;
    }
    .dialog:not(.sliced) {
      block-size: 100%;
      max-block-size: none;
    }
    .dialog > header,
    .dialog > footer,
    .dialog-body {
      padding-inline: calc(var(--_u) * 4);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .popup:popover-open {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .popup,
    .dialog {
      border: 1px solid CanvasText;
    }
    [role='option'].active,
    [role='menuitem']:focus {
      outline: 2px solid Highlight;
    }
    [data-row].drop-before::after,
    [data-row].drop-after::after {
      background: Highlight;
      forced-color-adjust: none;
    }
    .chip {
      border: 1px solid currentColor;
    }
  }
`;
