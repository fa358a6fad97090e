import { css } from 'lit';

/**
 * Charts: what is saved is grey, dashed or hollow; the draft accent, solid or filled; late is orange with stripes; closed is
 * hatched. Never green or red.
 */
export const chartStyles = css`
  .patterns {
    position: absolute;
  }
  .chart-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    margin-block-end: calc(var(--_u) * 1.5);
    min-block-size: 28px;
  }
  .chart-head > .legend,
  .chart-head > .table-actions {
    margin-inline-start: auto;
  }
  .table-actions {
    display: flex;
    gap: 6px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    color: var(--_text-2);
    font-size: var(--_size-xs);
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
  .readout {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    min-block-size: 24px;
    margin-block-end: calc(var(--_u) * 2);
    color: var(--_text-2);
    font-size: var(--_size-s);
    line-height: 1.4;
  }
  .plot-frame {
    position: relative;
    touch-action: pan-y;
  }
  .plot-frame:has(.values:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius-s);
  }
  .values {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .picture {
    display: block;
    overflow: visible;
  }
  .waiting-plot {
    overflow: hidden;
  }
  .picture text,
  .marks text {
    font-size: var(--_size-xs);
    fill: var(--_text-2);
    font-variant-numeric: tabular-nums;
  }
  .picture .strong {
    font-weight: 600;
    fill: var(--_text);
  }
  .picture .end {
    text-anchor: end;
  }
  .middle {
    text-anchor: middle;
  }
  .picture .halo {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .ground {
    fill: none;
    pointer-events: all;
  }
  .grid,
  .lane-line {
    stroke: var(--_line);
    fill: none;
  }
  .base {
    stroke: var(--_line-2);
  }
  .closed {
    fill: color-mix(in oklab, var(--_text) 5%, var(--_surface));
  }
  .line {
    fill: none;
    stroke-linejoin: round;
  }
  .line.saved {
    stroke: var(--_mute);
    stroke-width: 1.75;
    stroke-dasharray: 5 4;
  }
  .line.draft {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .band.saved {
    fill: var(--_mute);
    opacity: 0.16;
  }
  .band.draft {
    fill: var(--_accent);
    opacity: 0.18;
  }
  .dot.saved {
    fill: var(--_surface);
    stroke: var(--_mute);
    stroke-width: 1.75;
  }
  .dot.draft {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .between {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .between.worse {
    stroke: var(--_late);
    stroke-dasharray: 3 2;
  }
  .cursor {
    stroke: var(--_text);
    stroke-width: 1;
  }
  .track {
    fill: var(--_hover);
  }
  .bar {
    fill: var(--_accent);
  }
  .tick {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .equal {
    stroke: var(--_edge);
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
  }

  .rows {
    display: grid;
    font-size: var(--_size-s);
  }
  .rows > .group {
    padding-block: 5px 1px;
    font-weight: 500;
  }
  .chart-row {
    display: grid;
    grid-template-columns: var(--_row-names, 112px) minmax(0, 1fr) 108px;
    column-gap: 10px;
    align-items: center;
    border-radius: var(--_radius-s);
  }
  .dots {
    --_row-names: clamp(88px, 24%, 132px);
  }
  .chart-row.pointed {
    background: var(--_hover);
  }
  .row-value {
    color: var(--_text-2);
    font-size: var(--_size-xs);
    text-align: end;
    white-space: nowrap;
  }
  .row-value .icon {
    display: inline-block;
    margin-inline: 4px;
    vertical-align: -2px;
  }
  .row-value b {
    color: var(--_text);
  }
  .marks {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }

  .stepper {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-size: var(--_size-s);
  }
  .timeline {
    display: grid;
    grid-template-columns: var(--_names, 118px) minmax(0, 1fr);
    column-gap: 10px;
  }
  .lane-head {
    block-size: 22px;
  }
  .lane-name {
    block-size: 24px;
    line-height: 24px;
    font-size: var(--_size-s);
  }
  .timeline > .scroller {
    overflow-x: auto;
    overflow-y: hidden;
    padding-block-end: 2px;
  }
  .work {
    fill: var(--_accent-mid);
    stroke: color-mix(in oklab, var(--_accent) 64%, var(--_surface));
  }
  .late {
    fill: url(#results-late);
    stroke: var(--_late);
  }
  .late-fill {
    fill: color-mix(in oklab, var(--_late) 22%, var(--_surface));
  }
  .late-line {
    stroke: var(--_late);
    stroke-width: 2;
  }
  .waits {
    fill: none;
    stroke: var(--_mute);
    stroke-dasharray: 3 2;
    pointer-events: all;
  }
  .crowd {
    fill: color-mix(in oklab, var(--_mute) 45%, var(--_surface));
  }
  .off {
    fill: url(#results-off);
  }
  .off-fill {
    fill: color-mix(in oklab, var(--_text) 4%, var(--_surface));
  }
  .off-line {
    stroke: var(--_line);
  }
  .ticket {
    cursor: pointer;
  }
  .ticket.selected {
    stroke: var(--_text);
    stroke-width: 2;
    stroke-dasharray: none;
  }
  .ticket:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .in-bar {
    pointer-events: none;
  }

  .chart .scroller:has(table) {
    overflow: auto;
    max-block-size: 420px;
    border-block: 1px solid var(--_line);
  }
  table {
    border-collapse: collapse;
    font-size: var(--_size-s);
    min-inline-size: 100%;
  }
  th,
  td {
    padding: 5px 12px 5px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
    vertical-align: top;
  }
  .scroller tbody {
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_text-2);
    font-size: var(--_size-xs);
    min-inline-size: 72px;
  }
  .figure:is(th, td) {
    font-size: inherit;
    line-height: inherit;
    text-align: end;
    padding-inline: 12px;
  }

  @container results (max-width: 760px) {
    .chart-head > .legend,
    .chart-head > .table-actions {
      margin-inline-start: 0;
      flex-basis: 100%;
    }
    .timeline {
      --_names: 92px;
      column-gap: 6px;
    }
    .chart-row {
      grid-template-columns: 92px minmax(0, 1fr) 100px;
      column-gap: 8px;
    }
    .chart-head .segments {
      flex-wrap: wrap;
    }
  }
  @media (forced-colors: active) {
    .picture text,
    .marks text {
      fill: CanvasText;
    }
    .picture .halo {
      stroke: Canvas;
    }
    .line.saved,
    .dot.saved {
      stroke: CanvasText;
    }
    .line.draft,
    .between,
    .work,
    .ticket.selected {
      stroke: Highlight;
    }
    .dot.draft,
    .bar {
      fill: Highlight;
    }
    .dot.saved,
    .work,
    .late-fill,
    .off-fill,
    .track {
      fill: Canvas;
    }
    .crowd {
      fill: GrayText;
    }
    .band {
      fill: GrayText;
      opacity: 0.25;
    }
    .closed {
      fill: url(#results-off);
    }
    .tick,
    .late,
    .late-line,
    .cursor,
    .waits {
      stroke: CanvasText;
    }
    .grid,
    .base,
    .equal,
    .off-line,
    .lane-line {
      stroke: GrayText;
    }
  }
`;
