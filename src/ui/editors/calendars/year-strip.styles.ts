import { css } from 'lit';

export const yearStripStyles = css`
  :host {
    display: block;
    border-block-start: 1px solid var(--_line);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px calc(var(--_u) * 3);
  }
  .top > .row {
    gap: 0;
  }
  .previous .icon {
    scale: -1 1;
  }
  .previous:dir(rtl) .icon {
    scale: 1;
  }
  .next:dir(rtl) .icon {
    scale: -1 1;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(var(--_u) * 3.5);
  }
  .key > li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .key .day {
    inline-size: 22px;
    block-size: 10px;
  }
  .scroller {
    overflow-x: auto;
    padding-block: 6px;
    margin-inline: -4px;
    padding-inline: 4px;
  }
  .strip {
    --columns: 53;
    min-inline-size: 720px;
  }
  .strip.long {
    --columns: 54;
  }
  .months,
  .week {
    display: grid;
    grid-template-columns: 36px repeat(var(--columns), minmax(0, 1fr));
    column-gap: 3px;
  }
  .months > span {
    grid-row: 1;
    white-space: nowrap;
    margin-inline-start: calc(36px * 0);
    inline-size: 0;
  }
  .months {
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    margin-inline-start: 39px;
    block-size: 18px;
  }
  .week {
    grid-auto-rows: 11px;
    margin-block-end: 3px;
    align-items: center;
  }
  .week > [role='rowheader'] {
    line-height: 11px;
  }
  .day {
    position: relative;
    block-size: 11px;
    border-radius: 2px;
  }
  .week > .day {
    cursor: pointer;
    grid-row: 1;
  }
  .day.none {
    box-shadow: inset 0 0 0 1px var(--_line-2);
  }
  .day.short {
    background: color-mix(in oklab, var(--_accent) 18%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_accent-mid);
  }
  .day.middle {
    background: color-mix(in oklab, var(--_accent) 42%, var(--_surface));
  }
  .day.long {
    background: color-mix(in oklab, var(--_accent) 82%, var(--_surface));
  }
  .day.closed {
    box-shadow: inset 0 0 0 1.5px var(--_late);
  }
  .day.closed::after {
    content: '';
    position: absolute;
    inset: calc(50% - 0.75px) 25%;
    background: var(--_late);
  }
  .day.special {
    box-shadow: inset 0 0 0 1.5px var(--_text);
  }
  .day:focus-visible {
    z-index: 1;
    outline-offset: 1px;
    border-radius: 2px;
  }
  .day[aria-selected='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .clock {
    justify-self: center;
    display: flex;
    justify-content: center;
  }
  .told {
    min-block-size: 24px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }
  @container ticket-settings (max-width: 760px) {
    .section {
      padding-inline: calc(var(--_u) * 4);
    }
  }
  @media (forced-colors: active) {
    .day {
      border: 1px solid GrayText;
      forced-color-adjust: none;
    }
    .day.short {
      background: linear-gradient(to top, Highlight 34%, Canvas 34%);
    }
    .day.middle {
      background: linear-gradient(to top, Highlight 67%, Canvas 67%);
    }
    .day.long {
      background: Highlight;
    }
    .day.none,
    .day.closed {
      background: Canvas;
    }
    .day.closed {
      border-style: dashed;
      border-color: CanvasText;
    }
    .day.closed::after {
      background: CanvasText;
    }
    .day.special {
      border: 2px solid CanvasText;
    }
  }
`;
