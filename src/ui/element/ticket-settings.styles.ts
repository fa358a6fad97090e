import { css } from 'lit';

export const shellStyles = css`
  .words {
    display: contents;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    column-gap: calc(var(--_u) * 4);
    min-block-size: calc(var(--_u) * 12);
    padding-inline: var(--_pad);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    position: sticky;
    inset-block-start: 0;
    z-index: 5;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_u) * 5);
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .tabs a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    position: relative;
    min-block-size: calc(var(--_u) * 12);
    white-space: nowrap;
    color: var(--_text-2);
    text-decoration: none;
    font-weight: 500;
  }
  .tabs a:hover,
  .tabs a[aria-current] {
    color: var(--_text);
  }
  .tabs a[aria-current]::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: 2px;
    background: var(--_text);
  }
  .tabs .count {
    min-inline-size: 16px;
    padding-inline: 4px;
    border-radius: 8px;
    text-align: center;
    font-size: 11px;
    line-height: 16px;
    font-weight: 600;
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  .tabs .dot {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 3px;
    background: var(--_bad);
  }
  .short {
    display: none;
  }
  .save {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: calc(var(--_u) * 2);
    margin-inline-start: auto;
    min-inline-size: 0;
    padding-block: 6px;
  }
  .save .tools {
    gap: 0;
  }
  .save .state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-2);
  }
  .save .state.ok {
    color: var(--_ok);
  }
  .save .state.bad {
    color: var(--_bad);
  }
  .save .state.warn {
    color: var(--_warn);
  }
  .save .state.busy::before {
    content: '';
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    border: 2px solid var(--_line-2);
    border-block-start-color: var(--_accent);
    animation: turn 900ms linear infinite;
  }
  .save .separator {
    inline-size: 1px;
    block-size: 20px;
    background: var(--_line);
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .summary {
    padding: calc(var(--_u) * 3) var(--_pad);
    outline-offset: -4px;
  }
  .summary .stack {
    gap: 4px;
  }
  .summary .button {
    flex: none;
  }
  .failure {
    justify-items: start;
  }
  .failure .row {
    flex-wrap: wrap;
  }
  .skeleton {
    opacity: 0;
    animation: appear 1ms 200ms forwards;
  }
  @keyframes appear {
    to {
      opacity: 1;
    }
  }
  .skeleton > div {
    display: flex;
    gap: calc(var(--_u) * 4);
    align-items: center;
    block-size: var(--_row);
    padding-inline: var(--_pad);
    border-block-end: 1px solid var(--_line);
  }
  .skeleton i {
    block-size: 10px;
    border-radius: 3px;
    background: var(--_press);
    inline-size: 16px;
  }
  .skeleton i:nth-child(2) {
    inline-size: 180px;
  }
  .skeleton i:nth-child(3) {
    inline-size: 60px;
  }
  .notices {
    position: sticky;
    inset-block-end: 12px;
    block-size: 0;
    display: flex;
    align-items: flex-end;
    padding-inline: var(--_pad);
    pointer-events: none;
    z-index: 6;
  }
  .notice {
    pointer-events: auto;
    display: flex;
    gap: 14px;
    align-items: center;
    padding: 9px 14px;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
    box-shadow: var(--_shadow);
    max-inline-size: 62ch;
  }
  .notice .button.link {
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    .save .state.busy::before {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .tabs a[aria-current]::after,
    .tabs .dot {
      background: Highlight;
      forced-color-adjust: none;
    }
    .notice {
      border: 1px solid CanvasText;
    }
  }
  @container ticket-settings (max-width: 760px) {
    .bar {
      padding-inline: 0;
    }
    .tabs {
      flex: 1 0 100%;
      padding-inline: calc(var(--_u) * 4);
      column-gap: calc(var(--_u) * 4);
      border-block-end: 1px solid var(--_line);
    }
    .tabs a {
      min-block-size: calc(var(--_u) * 10);
    }
    .long {
      display: none;
    }
    .short {
      display: inline;
    }
    .tabs .count {
      min-inline-size: 6px;
      inline-size: 6px;
      block-size: 6px;
      padding: 0;
      background: var(--_accent);
      color: transparent;
      font-size: 0;
      overflow: hidden;
    }
    .save {
      flex: 1 0 100%;
      gap: var(--_u);
      padding: 6px calc(var(--_u) * 4);
    }
    .save > .button {
      padding-inline: calc(var(--_u) * 2);
    }
    .save .tools {
      margin-inline-end: auto;
    }
    .save .state {
      flex: 1 0 100%;
      order: -1;
      min-block-size: 24px;
    }
    .save .separator {
      display: none;
    }
    .summary {
      padding-inline: calc(var(--_u) * 4);
    }
  }
`;
