import { css } from 'lit';

export const answerStyles = css`
  :host {
    display: block;
    border-block-start: 1px solid var(--_line);
  }
  section {
    display: grid;
    gap: var(--_u);
    padding: calc(var(--_u) * 4) var(--_pad);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
    gap: calc(var(--_u) * 5);
    padding-block-start: calc(var(--_u) * 3);
  }
  .answer,
  form {
    display: grid;
    gap: calc(var(--_u) * 2);
    align-content: start;
    justify-items: start;
    min-inline-size: 0;
  }
  form {
    justify-items: stretch;
    inline-size: 100%;
  }
  .asked-for {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_u) * 2);
  }
  .asked-for > .field {
    flex: 1 1 130px;
  }
  .sentence {
    font-size: var(--_size-l);
    line-height: 1.5;
    max-inline-size: 62ch;
  }
  .curve {
    inline-size: 100%;
    max-inline-size: 520px;
  }
  .curve svg {
    display: block;
    inline-size: 100%;
    block-size: 130px;
    border-block-end: 1px solid var(--_line-2);
    overflow: visible;
  }
  .curve .line {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .curve .asked {
    stroke: var(--_edge);
    stroke-dasharray: 4 4;
    vector-effect: non-scaling-stroke;
  }
  .curve .answer {
    stroke: var(--_text);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .axis {
    display: flex;
    justify-content: space-between;
    padding-block-start: 2px;
  }
  summary {
    color: var(--_accent-text);
    font-size: var(--_size-s);
    min-block-size: 24px;
    cursor: pointer;
  }
  table {
    border-collapse: collapse;
    font-size: var(--_size-s);
  }
  th,
  td {
    padding: 3px 12px 3px 0;
    text-align: start;
    font-weight: 400;
  }
  thead th {
    color: var(--_text-2);
    font-size: var(--_size-xs);
  }
  .found > * {
    font-weight: 600;
  }
  @container ticket-settings (max-width: 760px) {
    section {
      padding-inline: calc(var(--_u) * 4);
    }
  }
  @media (forced-colors: active) {
    .curve .line {
      stroke: Highlight;
    }
  }
`;
