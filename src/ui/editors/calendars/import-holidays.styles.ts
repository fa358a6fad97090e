import { css } from 'lit';

export const importStyles = css`
  :host {
    display: block;
  }
  .found {
    margin-block: 4px 8px;
  }
  .found > li {
    border-block-end: 1px solid var(--_line);
    padding-block: 3px;
  }
`;
