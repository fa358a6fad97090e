import { css } from 'lit';

/** The frame of an element that stands alone in a host's page. */
export const ticketElementStyles = css`
  :host {
    display: block;
    position: relative;
    container: ticket-settings / inline-size;
    background: var(--_surface);
    color: var(--_text);
    font: 400 var(--_size) / 1.5 var(--_font);
    font-variant-numeric: tabular-nums;
    text-align: start;
    min-inline-size: 0;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .aside {
    padding: calc(var(--_u) * 2) var(--_pad);
  }
  .notice {
    margin-block-start: calc(var(--_u) * 2);
    overflow-wrap: anywhere;
  }
`;
