import { css } from 'lit';

/** How the results stand beside and under each other, the headline, and the lists of facts. */
export const resultsStyles = css`
  :host {
    display: block;
    container: results / inline-size;
  }
  .headlines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    overflow: hidden;
  }
  .headline {
    display: grid;
    gap: 3px;
    align-content: start;
    padding: calc(var(--_u) * 3.5) var(--_pad) calc(var(--_u) * 4);
    box-shadow:
      -1px 0 var(--_line),
      0 -1px var(--_line);
  }
  .headline:dir(rtl) {
    box-shadow:
      1px 0 var(--_line),
      0 -1px var(--_line);
  }
  .numbers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 7px;
  }
  .numbers > .icon:dir(rtl) {
    scale: -1 1;
  }
  .saved-number {
    color: var(--_text-2);
    font-size: var(--_size-l);
  }
  .number {
    font-size: calc(var(--_size) + 7px);
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.012em;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 5px;
    font-size: var(--_size-s);
  }
  .verdict.better {
    color: var(--_ok);
  }
  .verdict.worse {
    color: var(--_late);
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    border-block-start: 1px solid var(--_line);
  }
  .pair.wide-first {
    grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
  }
  .pair > *,
  .column > * {
    display: block;
    min-inline-size: 0;
    padding: calc(var(--_u) * 4) var(--_pad) calc(var(--_u) * 5);
  }
  .pair > .column {
    padding: 0;
  }
  .pair > * + * {
    border-inline-start: 1px solid var(--_line);
  }
  .column > * + * {
    border-block-start: 1px solid var(--_line);
  }
  .facts {
    display: grid;
    gap: calc(var(--_u) * 2);
    align-content: start;
    max-inline-size: 82ch;
    padding-block-end: calc(var(--_u) * 3);
  }
  .downloads {
    display: grid;
    gap: calc(var(--_u) * 2);
  }
  .plain-list {
    display: grid;
    gap: var(--_u);
    padding-inline-start: 16px;
    list-style: disc;
    color: var(--_text-2);
    font-size: var(--_size-s);
    line-height: 1.45;
  }
  @container results (max-width: 900px) {
    .pair,
    .pair.wide-first {
      grid-template-columns: minmax(0, 1fr);
    }
    .pair > * + * {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }
  }
  @container results (max-width: 760px) {
    .headlines {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
    }
    .headline,
    .pair > *,
    .column > * {
      padding-inline: calc(var(--_u) * 4);
    }
    .pair > .column {
      padding-inline: 0;
    }
  }
`;
