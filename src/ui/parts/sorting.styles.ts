import { css } from 'lit';

/** A row that is lifted, and where it would go. */
export const sortingStyles = css`
  [data-row].lifted {
    background: var(--_accent-soft);
    outline: 1px solid var(--_accent);
    outline-offset: -1px;
  }
  [data-row].drop-before,
  [data-row].drop-after {
    position: relative;
  }
  [data-row].drop-before::after,
  [data-row].drop-after::after {
    content: '';
    position: absolute;
    inset-inline: calc(var(--_drop-level, 0) * 24px) 0;
    inset-block-start: -1px;
    block-size: 2px;
    background: var(--_accent);
    z-index: 1;
    pointer-events: none;
  }
  [data-row].drop-after::after {
    inset-block: auto -1px;
  }

  @media (forced-colors: active) {
    [data-row].drop-before::after,
    [data-row].drop-after::after {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
