import { css } from 'lit';

export const assignmentStyles = css`
  :host {
    display: block;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    border-block-start: 1px solid var(--_line);
  }
  .columns > * + * {
    border-inline-start: 1px solid var(--_line);
  }
  .sentence {
    font-size: calc(var(--_size) + 3px);
    line-height: 1.62;
    max-inline-size: 62ch;
  }
  .sentence a {
    color: inherit;
    font-weight: 600;
    text-decoration: underline dotted;
    text-underline-offset: 4px;
  }
  .sentence a.draft {
    color: var(--_accent-text);
    text-decoration: underline solid 1.5px;
  }
  .switch-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    padding-block: calc(var(--_u) * 2.75);
    align-items: center;
  }
  .switch-row + .switch-row {
    border-block-start: 1px solid var(--_line);
  }
  .switch-row > label {
    font-weight: 600;
    cursor: pointer;
  }
  .switch-row > input {
    grid-area: 1 / 2;
  }
  .switch-row > :is(p, div) {
    grid-column: 1;
  }
  .switch-row.sub {
    padding-inline-start: calc(var(--_u) * 5);
  }
  .switch-row.sub::after {
    content: '';
    position: absolute;
    inset-inline-start: 5px;
    inset-block: 0 50%;
    inline-size: 9px;
    border: solid var(--_line-2);
    border-width: 0;
    border-inline-start-width: 1.5px;
    border-block-end-width: 1.5px;
    border-end-start-radius: 5px;
  }
  .switch-row {
    position: relative;
  }
  .switch-row.off > label {
    color: var(--_text-2);
  }
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 104px;
    gap: 4px 16px;
    align-items: center;
    padding-block: calc(var(--_u) * 2);
  }
  .question .secondary {
    max-inline-size: 62ch;
  }
  .block {
    padding-block: calc(var(--_u) * 2);
  }
  .section > .subtitle + .stack {
    padding-block: calc(var(--_u) * 2);
  }
  @container ticket-settings (max-width: 760px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns > * + * {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }
    .section,
    .head {
      padding-inline: calc(var(--_u) * 4);
    }
    .sentence {
      font-size: calc(var(--_size) + 2px);
    }
  }
`;
