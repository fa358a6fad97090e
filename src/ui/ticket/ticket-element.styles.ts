import { css } from 'lit';

/** The frame of an element that stands alone in a host's page. */
export const ticketElementStyles = css`
  .aside {
    padding: calc(var(--_u) * 2) var(--_pad);
  }
  .notice {
    margin-block-start: calc(var(--_u) * 2);
    overflow-wrap: anywhere;
  }
`;
