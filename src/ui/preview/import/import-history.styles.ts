import { css } from 'lit';

export const importStyles = css`
  :host {
    display: block;
  }
  .drop {
    flex-wrap: wrap;
    align-items: center;
  }
  .import {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 4);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    gap: calc(var(--_u) * 3) calc(var(--_u) * 4);
  }
  .subtitle {
    padding-block-end: calc(var(--_u) * 2);
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    list-style: none;
    cursor: pointer;
    color: var(--_accent-text);
    font-size: var(--_size-s);
    font-weight: 500;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  details[open] > summary > .icon {
    rotate: 90deg;
  }
  details[open] > .fields {
    padding-block: calc(var(--_u) * 2);
  }
  section > details {
    margin-block-start: calc(var(--_u) * 2);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    white-space: nowrap;
  }
  th,
  td {
    padding: 5px calc(var(--_u) * 3) 5px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
  }
  thead th {
    color: var(--_text-2);
    font-size: var(--_size-s);
  }
  [role='status'] {
    padding-block: calc(var(--_u) * 3) calc(var(--_u) * 2);
    font-weight: 600;
  }
  @media (max-width: 760px) {
    .fields {
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    }
  }
  .problems > li {
    padding-block: 3px;
    overflow-wrap: anywhere;
  }
`;
