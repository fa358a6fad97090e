import { css } from 'lit';

/** The picture: marks of the axis, bars, deadlines, what can be moved, and the legend. */
export const plotStyles = css`
  .plot {
    display: grid;
    grid-template-columns: var(--_names) minmax(0, 1fr);
    column-gap: 12px;
    direction: ltr;
  }
  .names > div {
    display: grid;
    align-content: center;
    block-size: var(--_lane);
    line-height: 1.3;
    overflow: hidden;
  }
  .names > .top {
    block-size: var(--_top);
    align-content: end;
  }
  .names b {
    font-weight: 500;
  }
  .names b,
  .names .tiny {
    line-height: 1.3;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .time {
    position: relative;
    min-inline-size: 0;
  }
  .picture {
    display: block;
    overflow: visible;
  }
  .picture text {
    font-size: var(--_size-xs);
    fill: var(--_text-2);
    font-variant-numeric: tabular-nums;
  }
  .picture .strong {
    font-weight: 600;
    fill: var(--_text);
  }
  .picture .middle {
    text-anchor: middle;
  }
  .picture .end {
    text-anchor: end;
  }
  .picture .halo {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .closed-fill {
    fill: color-mix(in oklab, var(--_text) 5.5%, var(--_surface));
  }
  .closed-line,
  .hour {
    stroke: var(--_line);
  }
  .day,
  .base {
    stroke: var(--_line-2);
  }
  .closed {
    fill: url(#strip-closed);
  }
  .open {
    fill: var(--_text-2);
  }
  .counting {
    fill: var(--_accent);
  }
  .standing {
    stroke: var(--_edge);
    stroke-width: 1.5;
    stroke-dasharray: 2 4;
  }
  .paused {
    fill: url(#strip-paused);
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .paused-fill {
    fill: var(--_surface);
  }
  .paused-line {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .dropped {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-dasharray: 3 2;
  }
  .late {
    fill: url(#strip-late);
  }
  .late-fill {
    fill: var(--_late);
  }
  .late-line {
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .due {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .due.conditional {
    stroke-dasharray: 3 2;
  }
  .due.saved {
    stroke: var(--_mute);
  }
  .created-line {
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-dasharray: 2 2;
  }
  .event-line {
    stroke: var(--_edge);
    stroke-dasharray: 1 3;
  }
  .handle {
    position: absolute;
    inset-block-start: calc(var(--_top) - 12px);
    left: calc(var(--_x) - 12px);
    inline-size: 24px;
    block-size: 24px;
    border-radius: 12px;
    cursor: ew-resize;
    touch-action: none;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset: 8px;
    border-radius: 50%;
    border: 2px solid var(--_text-2);
    background: var(--_surface);
  }
  .handle.created::after {
    inset: 7px;
    border-color: var(--_text);
  }
  .handle:hover::after {
    background: var(--_press);
  }
  .handle:focus-visible {
    outline: none;
    z-index: 1;
  }
  .handle:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: calc(var(--_u) * 3);
    margin-inline-start: calc(var(--_names) + 12px);
    font-size: var(--_size-xs);
    color: var(--_text-2);
  }
  .legend > span {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .legend svg {
    inline-size: 22px;
    block-size: 10px;
    flex: none;
    overflow: visible;
  }
  @media (forced-colors: active) {
    .picture text {
      fill: CanvasText;
    }
    .picture .halo {
      stroke: Canvas;
    }
    .counting {
      fill: Highlight;
    }
    .paused,
    .dropped,
    .paused-line {
      stroke: Highlight;
    }
    .closed-fill,
    .paused-fill,
    .late-fill {
      fill: Canvas;
    }
    .closed-line,
    .hour,
    .day,
    .base,
    .standing,
    .event-line,
    .due.saved {
      stroke: GrayText;
    }
    .open {
      fill: CanvasText;
    }
    .due,
    .late-line,
    .created-line {
      stroke: CanvasText;
    }
    .late {
      stroke: CanvasText;
    }
  }
`;
