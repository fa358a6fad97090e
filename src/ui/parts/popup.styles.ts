import { css } from 'lit';

/** Open lists and menus. */
export const popupStyles = css`
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

  @media (prefers-reduced-motion: reduce) {
    .popup:popover-open {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .popup {
      border: 1px solid CanvasText;
    }
    [role='option'].active,
    [role='menuitem']:focus {
      outline: 2px solid Highlight;
    }
  }
`;
