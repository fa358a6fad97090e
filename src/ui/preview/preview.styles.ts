import { css } from 'lit';

export const previewStyles = css`
  :host {
    display: block;
  }
  .head {
    padding-block-end: calc(var(--_u) * 2);
  }
  .run {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding: 0 var(--_pad) calc(var(--_u) * 3);
  }
  .run > .field {
    flex: none;
  }
  .run .input {
    inline-size: auto;
  }
  .status {
    flex: 1 1 200px;
    min-inline-size: 0;
  }
  .status b {
    color: var(--_text);
  }
  .notes {
    display: grid;
    gap: calc(var(--_u) * 2);
    padding: 0 var(--_pad) calc(var(--_u) * 3);
  }
  .notes .note > .button {
    flex: none;
    margin-inline-start: auto;
  }
  details.work {
    padding: 0 var(--_pad) calc(var(--_u) * 3);
  }
  details.work > summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
    list-style: none;
    cursor: pointer;
    color: var(--_accent-text);
    font-size: var(--_size-s);
    font-weight: 500;
  }
  details.work > summary::-webkit-details-marker {
    display: none;
  }
  details[open] > summary > .icon {
    rotate: 90deg;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
    gap: calc(var(--_u) * 3) calc(var(--_u) * 4);
    padding-block: calc(var(--_u) * 3);
    max-inline-size: 1120px;
  }
  .fields > .wide {
    grid-column: 1 / -1;
    max-inline-size: 520px;
  }
  .fields > .button.link {
    justify-self: start;
  }
  ticket-settings-preview-results {
    border-block-start: 1px solid var(--_line);
  }
  .operators {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 3);
  }
  .operators > .button.add,
  .operators > .button.link {
    justify-self: start;
  }
  .operators > ul {
    border-block-end: 1px solid var(--_line);
  }
  .operators li,
  .operators .added {
    border-block-start: 1px solid var(--_line);
    padding-block: 4px;
  }
  .operators li > .row,
  .operators .added > .row {
    min-block-size: var(--_row);
  }
  .operators li > .fields {
    padding-inline-start: 32px;
  }
  .operators b {
    font-weight: 500;
  }
  @container ticket-settings (max-width: 760px) {
    .head,
    .run,
    .notes,
    details.work {
      padding-inline: calc(var(--_u) * 4);
    }
    .run > .field,
    .run > .button {
      flex: 1 1 auto;
    }
    .operators li > .fields {
      padding-inline-start: 0;
    }
  }
`;
