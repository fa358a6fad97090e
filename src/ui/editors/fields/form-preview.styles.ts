import { css } from 'lit';

export const formPreviewStyles = css`
  :host {
    display: block;
  }
  .head {
    align-items: center;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
    min-block-size: calc(var(--_u) * 14.75);
    padding-block: calc(var(--_u) * 3);
    border-block-end: 1px solid var(--_line);
  }
  .narrow {
    display: none;
  }
  .who {
    display: grid;
    grid-template-columns: minmax(auto, 40%) minmax(0, 1fr);
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
    align-items: center;
    justify-items: start;
  }
  .who > :last-child {
    inline-size: 100%;
  }
  .form {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--_u) * 3);
    max-inline-size: 560px;
  }
  .form > :not(.half) {
    grid-column: 1 / -1;
  }
  /* Whatever somebody calls a field, the form stays a form. */
  .form .label,
  .form .help {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
  .chosen {
    outline: 2px solid var(--_accent);
    outline-offset: 6px;
    border-radius: var(--_radius);
  }
  .star {
    color: var(--_bad);
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
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: start;
    text-decoration: underline;
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
