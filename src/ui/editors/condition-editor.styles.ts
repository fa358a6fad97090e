import { css } from 'lit';

/** Looks of {@link conditionEditor}, for the editor that uses it. */
export const conditionStyles = css`
  ticket-settings-condition {
    display: block;
  }
  .rule {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px;
    align-items: start;
  }
  .rule > div {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    min-inline-size: 0;
  }
  .rule > div > * {
    flex: 1 1 110px;
  }
  .rule > div > :nth-child(3) {
    flex: 2 1 150px;
  }
  .rule > .button {
    margin-block-start: calc((var(--_control) - var(--_control-s)) / 2);
  }
`;
