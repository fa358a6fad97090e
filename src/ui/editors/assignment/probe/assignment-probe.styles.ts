import { css } from 'lit';

/** The pane is as wide as its column, so its parts follow its own width and not the widget's. */
export const probeStyles = css`
  :host {
    display: block;
    container: probe / inline-size;
  }
  .top {
    margin-block-end: calc(var(--_u) * 2);
  }
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr) minmax(0, 1.2fr) 84px;
    gap: calc(var(--_u) * 2);
    align-items: start;
  }
  .question > .problem {
    grid-column: 1 / -1;
  }
  .question > .problem:not(:has(.message)) {
    display: none;
  }
  .hint {
    margin-block-start: calc(var(--_u) * 2);
  }
  .hint .link {
    text-decoration: underline;
  }
  .outcome {
    max-inline-size: 62ch;
  }
  .sieve + .outcome {
    margin-block-start: calc(var(--_u) * 3);
  }

  .sieve {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }
  .sieve > li {
    display: grid;
    gap: 6px;
    align-content: space-between;
    color: var(--_text-2);
    font-size: var(--_size-s);
    line-height: 1.35;
  }
  .sieve > li + li {
    padding-inline-start: calc(var(--_u) * 2.5);
    border-inline-start: 1px solid var(--_line);
  }
  .sieve > li:not(:last-child) {
    padding-inline-end: calc(var(--_u) * 2);
  }
  .sieve b {
    color: var(--_text);
    font-size: var(--_size);
  }
  .sieve + .tiny {
    margin-block-start: calc(var(--_u) * 2);
  }
  .blocks {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-content: flex-start;
  }
  .blocks > i {
    inline-size: 7px;
    block-size: 20px;
    border: 1px solid var(--_edge);
    border-radius: 1.5px;
    background: var(--_edge);
  }
  .small .blocks {
    max-inline-size: 82px;
  }
  .small .blocks > i {
    inline-size: 5px;
    block-size: 9px;
    border-radius: 1px;
  }
  .blocks > .empty {
    border-color: var(--_line-2);
    background: none;
  }
  .blocks > .winner {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .rank {
    display: grid;
    grid-template-columns: 26px minmax(0, 1.05fr) 62px 100px minmax(0, 1.6fr);
    gap: 0 calc(var(--_u) * 2);
    align-items: center;
    min-block-size: calc(var(--_u) * 9.5);
    padding: 3px var(--_pad);
    border-block-start: 1px solid var(--_line);
  }
  .rank > span {
    position: relative;
  }
  .rank > .name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .rank > .place {
    color: var(--_text-2);
    font-weight: 500;
    text-align: center;
  }
  .rank > .last {
    font-size: var(--_size-s);
  }
  .rank > .why {
    color: var(--_text-2);
    font-size: var(--_size-s);
    line-height: 1.4;
  }
  .rank > .load {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-2);
    font-size: var(--_size-xs);
  }
  .head-row {
    min-block-size: 28px;
    border: 0;
    color: var(--_text-2);
    font-size: var(--_size-xs);
  }
  .winner.rank {
    background: var(--_accent-soft);
  }
  .winner > .place {
    inline-size: 22px;
    block-size: 22px;
    border-radius: 11px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    line-height: 22px;
  }
  .winner > .why {
    color: var(--_text);
  }
  .out > :is(.name, .last) {
    color: var(--_text-2);
  }
  .dots {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    max-inline-size: 62px;
  }
  .dots > i {
    inline-size: 8px;
    block-size: 8px;
    border: 1.25px solid var(--_edge);
    border-radius: 2px;
  }
  .dots > .full {
    border-color: var(--_text-2);
    background: var(--_text-2);
  }
  .band {
    display: flex;
    align-items: center;
    gap: 6px;
    margin: 0;
    min-block-size: 28px;
    padding-inline: var(--_pad);
    border-block-start: 1px solid var(--_line);
    background: var(--_sunken);
    color: var(--_text-2);
    font-size: var(--_size-xs);
    font-weight: 400;
  }
  .band > .link {
    font-size: inherit;
    text-decoration: underline;
  }
  .other,
  section.section {
    border-block-start: 1px solid var(--_line);
  }

  .lead {
    margin-block: calc(var(--_u) * 2);
    max-inline-size: 74ch;
  }
  .steps > .never {
    color: var(--_bad);
  }
  .steps > .never::before {
    border-color: var(--_bad);
    background: var(--_bad);
  }
  .steps .link {
    min-block-size: 24px;
  }
  .steps + .tiny {
    margin-block-start: calc(var(--_u) * 2);
    max-inline-size: 74ch;
  }

  @container probe (max-width: 580px) {
    .section {
      padding-inline: calc(var(--_u) * 4);
    }
    .question {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .sieve {
      grid-auto-flow: row;
      gap: 5px;
    }
    .sieve > li {
      grid-template-columns: minmax(88px, 34%) minmax(0, 1fr);
      gap: 10px;
      align-items: center;
    }
    .sieve > :is(li:first-child, li:last-child, li) {
      padding-inline: 0;
      border: 0;
    }
    .blocks > i {
      block-size: 12px;
    }
    .small .blocks {
      max-inline-size: none;
    }
    .rank {
      grid-template-columns: 24px minmax(0, 1fr) auto;
      gap: 1px 8px;
      padding: 8px calc(var(--_u) * 4);
    }
    .head-row {
      display: none;
    }
    .rank > .why {
      grid-area: 2 / 2 / 3 / -1;
    }
    .rank > .load {
      grid-area: 1 / 3;
    }
    .rank > .last {
      grid-area: 3 / 2 / 4 / -1;
      color: var(--_text-2);
    }
    .rank > .last > span {
      position: static;
      clip-path: none;
    }
    .rank > .last > span[aria-hidden] {
      display: none;
    }
    .band {
      padding-inline: calc(var(--_u) * 4);
    }
  }
  @media (forced-colors: active) {
    .blocks > i,
    .dots > .full {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
    .blocks > .empty {
      background: Canvas;
      border-color: GrayText;
    }
    .blocks > .winner {
      background: Highlight;
      border-color: Highlight;
    }
    .winner.rank {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .winner > .place,
    .steps > .end::before {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
