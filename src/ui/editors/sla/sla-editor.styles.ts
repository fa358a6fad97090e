import { css } from 'lit';

export const slaStyles = css`
  :host,
  .view {
    display: block;
  }
  .view {
    border-block-start: 1px solid var(--_line);
  }
  @container ticket-settings (max-width: 760px) {
    .head {
      flex-wrap: wrap;
      padding-inline: calc(var(--_u) * 4);
    }
    .head > .actions {
      inline-size: 100%;
      margin: 0;
    }
  }
`;
