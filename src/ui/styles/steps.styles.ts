import { css } from 'lit';

/** Steps that lead to a result: numbered circles on a line, the last one filled (`.end`). */
export const steps = css`
  .steps {
    counter-reset: step;
    display: grid;
  }
  .steps > li {
    counter-increment: step;
    position: relative;
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    gap: 0 8px;
    padding-block: 5px;
    line-height: 20px;
  }
  .steps > li::before {
    content: counter(step);
    z-index: 1;
    inline-size: 20px;
    block-size: 20px;
    border: 1.25px solid var(--_line-2);
    border-radius: 11px;
    background: var(--_surface);
    color: var(--_text-2);
    font-size: 11px;
    line-height: 18px;
    text-align: center;
  }
  .steps > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: 10px;
    inset-block: 25px -5px;
    border-inline-start: 1px solid var(--_line-2);
  }
  .steps > .end::before {
    border-color: var(--_text);
    background: var(--_text);
    color: var(--_surface);
  }
`;
