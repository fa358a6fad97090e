import { css } from 'lit';

/** The headline, the tickets, the story and the facts of the results; charts have their own. */
export const resultsStyles = css`
  :host {
    display: block;
    container: results / inline-size;
    border-block-start: 1px solid var(--_line);
  }
  .headlines {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .headline {
    display: grid;
    gap: 3px;
    align-content: start;
    padding: calc(var(--_u) * 3.5) var(--_pad) calc(var(--_u) * 4);
  }
  .headline + .headline {
    border-inline-start: 1px solid var(--_line);
  }
  .headline > .label {
    font-weight: 500;
  }
  .numbers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 7px;
  }
  .numbers > .icon {
    color: var(--_text-2);
  }
  .saved-number {
    color: var(--_text-2);
    font-size: var(--_size-l);
  }
  .number {
    font-size: calc(var(--_size) + 7px);
    line-height: 1.3;
  }
  .verdict {
    display: flex;
    gap: 5px;
    align-items: center;
    color: var(--_text-2);
    font-size: var(--_size-s);
  }
  .verdict.better {
    color: var(--_ok);
  }
  .verdict.worse {
    color: var(--_late);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    border-block-start: 1px solid var(--_line);
  }
  .columns.wide-first {
    grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
  }
  .columns > * + * {
    border-inline-start: 1px solid var(--_line);
  }
  .chart,
  .facts,
  .apart,
  .changed-tickets {
    padding: calc(var(--_u) * 4) var(--_pad) calc(var(--_u) * 5);
    min-inline-size: 0;
  }
  ticket-settings-operator-timeline,
  ticket-settings-changed-tickets,
  .apart {
    display: block;
    border-block-start: 1px solid var(--_line);
  }
  .apart {
    background: var(--_sunken);
  }
  .facts > .label {
    margin-block: calc(var(--_u) * 2) 2px;
  }
  .plain-list {
    display: grid;
    gap: 4px;
    margin-block-start: calc(var(--_u) * 1.5);
    padding-inline-start: 16px;
    list-style: disc;
    color: var(--_text-2);
    font-size: var(--_size-s);
    max-inline-size: 74ch;
  }
  .downloads {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 4) var(--_pad);
    border-block-start: 1px solid var(--_line);
  }

  .changed-tickets [role='table'] {
    margin-inline: calc(-1 * var(--_pad));
  }
  .ticket-row {
    display: grid;
    grid-template-columns: 24px 92px minmax(0, 1.1fr) 76px minmax(0, 1.25fr) minmax(0, 1.25fr) minmax(0, 1.1fr);
    gap: 0 12px;
    align-items: center;
    min-block-size: var(--_row);
    padding-inline: calc(var(--_pad) - 4px) var(--_pad);
    border-block-start: 1px solid var(--_line);
  }
  .ticket-row > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .ticket-row.head-row {
    min-block-size: 28px;
    border: 0;
    color: var(--_text-2);
    font-size: var(--_size-xs);
  }
  .ticket-row.open,
  .story-row {
    background: var(--_sunken);
  }
  .ticket-row.open {
    box-shadow: inset 2px 0 var(--_accent);
  }
  .small-text {
    font-size: var(--_size-s);
  }
  .only-narrow {
    display: none;
  }
  .change.now_on_time,
  .change.now_assigned {
    color: var(--_accent-text);
  }
  .change.now_late,
  .change.never_assigned {
    color: var(--_late);
  }
  .change.operator {
    color: var(--_text-2);
  }
  .story-row {
    padding: 2px var(--_pad) calc(var(--_u) * 5) calc(var(--_pad) + 32px);
  }
  .story {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: calc(var(--_u) * 4) calc(var(--_u) * 8);
  }
  .story .field {
    max-inline-size: 220px;
    margin-block-start: calc(var(--_u) * 2);
  }
  .steps {
    counter-reset: step;
    display: grid;
    max-inline-size: 74ch;
  }
  .steps > li {
    counter-increment: step;
    position: relative;
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    gap: 0 8px;
    padding-block: 5px;
    line-height: 20px;
  }
  .steps > li::before {
    content: counter(step);
    z-index: 1;
    inline-size: 20px;
    block-size: 20px;
    border: 1.25px solid var(--_line-2);
    border-radius: 11px;
    background: var(--_surface);
    color: var(--_text-2);
    font-size: 11px;
    line-height: 18px;
    text-align: center;
  }
  .steps > li + li::after {
    content: '';
    position: absolute;
    inset-inline-start: 9.5px;
    inset-block: -8px auto;
    block-size: 14px;
    border-inline-start: 1px solid var(--_line-2);
  }
  .steps > .end::before {
    border-color: var(--_text);
    background: var(--_text);
    color: var(--_surface);
  }
  .was-so {
    color: var(--_text-2);
    font-size: var(--_size-s);
  }

  @container results (max-width: 1120px) {
    .columns.wide-first {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr);
    }
  }
  @container results (max-width: 760px) {
    .headlines {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .headline {
      padding-inline: calc(var(--_u) * 4);
    }
    .headline:nth-child(odd) {
      border-inline-start: 0;
    }
    .headline:nth-child(n + 3) {
      border-block-start: 1px solid var(--_line);
    }
    .columns,
    .columns.wide-first,
    .story {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns > * + * {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }
    .chart,
    .facts,
    .apart,
    .downloads,
    .changed-tickets {
      padding-inline: calc(var(--_u) * 4);
    }
    .changed-tickets [role='table'] {
      margin-inline: calc(var(--_u) * -4);
    }
    .ticket-row.head-row {
      clip-path: inset(50%);
      position: absolute;
      block-size: 1px;
      min-block-size: 0;
      overflow: hidden;
    }
    .ticket-row {
      grid-template-columns: 24px minmax(0, 1fr) auto;
      gap: 1px 8px;
      padding: 8px calc(var(--_u) * 4) 8px calc(var(--_u) * 3);
    }
    .ticket-row > :nth-child(1) {
      grid-row: 1 / 3;
    }
    .ticket-row > :nth-child(2) {
      grid-area: 1 / 3;
    }
    .ticket-row > :nth-child(3) {
      grid-area: 1 / 2;
    }
    .ticket-row > :nth-child(4) {
      grid-area: 2 / 3;
    }
    .ticket-row > :nth-child(5) {
      grid-area: 3 / 2 / 4 / -1;
    }
    .ticket-row > :nth-child(6) {
      grid-area: 4 / 2 / 5 / -1;
    }
    .ticket-row > :nth-child(7) {
      grid-area: 2 / 2;
    }
    .only-narrow {
      display: inline;
      color: var(--_text-2);
    }
    .story-row {
      padding: 2px calc(var(--_u) * 4) calc(var(--_u) * 4);
    }
  }
  @media (forced-colors: active) {
    .steps > .end::before {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
    .ticket-row.open {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
