import { css } from 'lit';

/** Paused is striped, closed is hatched: as on the deadline strip, the two never look alike. */
export const ticketSlaStyles = css`
  .clock {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    gap: 2px calc(var(--_u) * 4);
    align-items: baseline;
    padding: calc(var(--_u) * 2.5) var(--_pad);
  }
  .clock + .clock {
    border-block-start: 1px solid var(--_line);
  }
  .what,
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 2);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name {
    font-weight: 600;
  }
  .state {
    display: inline-flex;
    gap: 4px;
    align-items: baseline;
    color: var(--_text-2);
  }
  .state > .icon {
    align-self: center;
  }
  .running .state {
    color: var(--_accent-text);
  }
  .met .state {
    color: var(--_ok);
  }
  .soon :is(.state, .remaining) {
    color: var(--_warn);
  }
  .late .state {
    color: var(--_late);
    font-weight: 500;
  }
  .remaining {
    color: var(--_text-2);
  }
  .bar {
    grid-column: 1 / -1;
    position: relative;
    block-size: 6px;
    margin-block: 3px 1px;
    border-radius: 3px;
    background: var(--_press);
    overflow: hidden;
  }
  .bar > .fill {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: var(--used);
    min-inline-size: 2px;
    background-color: var(--_accent);
  }
  .bar > .mark {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--warning);
    inline-size: 2px;
    background: var(--_text);
    outline: 1px solid var(--_surface);
  }
  .soon > .bar > .fill {
    background-color: var(--_warn);
  }
  .met > .bar > .fill {
    background-color: var(--_edge);
  }
  .late > .bar > .fill {
    background-color: var(--_late);
  }
  .paused > .bar > .fill {
    background: repeating-linear-gradient(90deg, var(--_accent) 0 4px, var(--_accent-mid) 4px 8px);
  }
  .closed > .bar > .fill {
    background: repeating-linear-gradient(135deg, var(--_edge) 0 1.5px, var(--_surface) 1.5px 4px);
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  .spent {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 3);
  }
  .spent:empty {
    display: none;
  }
  .why {
    grid-column: 3;
    grid-row: 1;
  }
  .why[aria-expanded='true'] {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .reasons {
    grid-column: 1 / -1;
    list-style: decimal;
    padding-inline-start: 2.2em;
    max-inline-size: 74ch;
  }
  .reasons > li {
    padding-block: 1px;
    overflow-wrap: anywhere;
  }
  @container ticket-settings (max-width: 560px) {
    .clock {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-inline: calc(var(--_u) * 3);
    }
    .when {
      grid-column: 1 / -1;
    }
    .why {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
      block-size: 8px;
    }
    .bar > i {
      forced-color-adjust: none;
    }
    .bar > .mark {
      background: CanvasText;
      outline-color: Canvas;
    }
    .clock > .bar > .fill {
      background-color: Highlight;
    }
    .met > .bar > .fill {
      background-color: GrayText;
    }
    .late > .bar > .fill {
      background-color: CanvasText;
    }
    .paused > .bar > .fill {
      background: repeating-linear-gradient(90deg, Highlight 0 4px, Canvas 4px 8px);
    }
    .closed > .bar > .fill {
      background: repeating-linear-gradient(135deg, GrayText 0 1.5px, Canvas 1.5px 4px);
      box-shadow: none;
    }
  }
`;
