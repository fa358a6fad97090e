import { css } from 'lit';

export const daysStyles = css`
  :host {
    display: block;
  }
  .section {
    padding-block-end: 0;
  }
  .section.foot,
  .section + .section.foot {
    padding-block: calc(var(--_u) * 2) calc(var(--_u) * 4);
    border: 0;
  }
  .days > li {
    --changed-x: -10px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    border-block-end: 1px solid var(--_line);
  }
  .days > li:last-child {
    border: 0;
  }
  .one,
  .gone > s {
    display: grid;
    grid-template-columns: minmax(62px, auto) minmax(0, 1fr) auto;
    gap: 2px 8px;
    align-items: baseline;
    flex: 1 1 200px;
    min-inline-size: 0;
    min-block-size: 32px;
    padding: 5px 0;
    text-align: start;
  }
  .one {
    appearance: none;
    border: 0;
    background: none;
    align-content: center;
  }
  button.one {
    cursor: pointer;
  }
  button.one:hover {
    background: var(--_hover);
  }
  .gone {
    color: var(--_text-2);
  }
  .date {
    color: var(--_text-2);
    font-variant-numeric: tabular-nums;
  }
  .named {
    overflow-wrap: anywhere;
  }
  .end {
    text-align: end;
  }
  .days .message {
    inline-size: 100%;
    padding-block-end: 6px;
  }
  footer .grow {
    flex: 1;
  }
  @container ticket-settings (max-width: 760px) {
    .section {
      padding-inline: calc(var(--_u) * 4);
    }
  }
`;
