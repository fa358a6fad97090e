import { css } from 'lit';

export const fieldDetailsStyles = css`
  :host {
    display: block;
  }
  .section {
    border-block-start: 1px solid var(--_line);
  }
  .constraints {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: calc(var(--_u) * 2.5);
    align-items: start;
  }
  .whole {
    grid-column: 1 / -1;
  }
  .trial.no {
    color: var(--_bad);
  }
  .trial {
    display: flex;
    gap: 4px;
    align-items: center;
    color: var(--_ok);
  }
  .trial .icon {
    color: inherit;
  }
  @container ticket-settings (max-width: 760px) {
    .section {
      padding-inline: calc(var(--_u) * 4);
    }
  }
`;
