import { css } from 'lit';

export const otherStyles = css`
  :host {
    display: block;
  }
  .section {
    border-block-start: 1px solid var(--_line);
    max-inline-size: 860px;
  }
  .parameter {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(120px, 240px);
    gap: 4px calc(var(--_u) * 6);
    align-items: center;
    padding-block: calc(var(--_u) * 2.5);
  }
  .parameter + .parameter {
    border-block-start: 1px solid var(--_line);
  }
  .name {
    font-weight: 500;
  }
  .secondary {
    max-inline-size: 62ch;
  }
  .value {
    display: grid;
    justify-items: end;
    text-align: end;
  }
  .value > .field {
    inline-size: 100%;
    text-align: start;
  }
  @container ticket-settings (max-width: 760px) {
    .section,
    .head {
      padding-inline: calc(var(--_u) * 4);
    }
    .parameter:not(:has(.switch)) {
      grid-template-columns: minmax(0, 1fr);
    }
    .parameter:has(.switch) {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .value {
      justify-items: start;
      text-align: start;
    }
  }
`;
