import { css } from 'lit';

/** The box of an element that stands in a host's page: its own colours and font, its own container, the host's scheme. */
export const frame = css`
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
`;
