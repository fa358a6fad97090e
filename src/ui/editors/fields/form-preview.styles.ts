import { css } from 'lit';

export const formPreviewStyles = css`
  :host {
    display: block;
  }
  .head {
    align-items: center;
    padding-block: calc(var(--_u) * 3);
    border-block-end: 1px solid var(--_line);
  }
  .narrow {
    display: none;
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
    align-items: center;
  }
  .form {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
  .chosen {
    outline: 2px solid var(--_accent);
    outline-offset: 6px;
    border-radius: var(--_radius);
  }
  .star {
    color: var(--_bad);
  }
  .files {
    inline-size: 100%;
    font-size: var(--_size-s);
  }
  .outcome {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-size: var(--_size-s);
  }
  .outcome.ok {
    color: var(--_ok);
  }
  .outcome.bad {
    color: var(--_bad);
  }
  .hidden .link {
    text-decoration: underline;
    min-block-size: 0;
  }
  @media (forced-colors: active) {
    .chosen {
      outline-color: Highlight;
    }
  }
  @container ticket-settings (max-width: 760px) {
    .narrow {
      display: inline-flex;
    }
    .section,
    .head {
      padding-inline: calc(var(--_u) * 4);
    }
  }
`;
