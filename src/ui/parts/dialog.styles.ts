import { css } from 'lit';

export const dialogStyles = css`
  .dialog {
    inline-size: min(560px, 100% - 32px);
    max-block-size: calc(100% - 32px);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .dialog.wide {
    inline-size: min(960px, 100% - 32px);
  }
  .dialog[open] {
    display: flex;
    flex-direction: column;
  }
  .dialog::backdrop {
    background: var(--_scrim);
  }
  .dialog.sliced {
    inset-block: calc(var(--_slice-top) + 16px) auto;
    max-block-size: calc(var(--_slice-height) - 32px);
  }
  .dialog > header {
    display: grid;
    gap: 3px;
    padding: calc(var(--_u) * 4.5) calc(var(--_u) * 6) calc(var(--_u) * 3);
  }
  .dialog-title {
    font-size: calc(var(--_size) + 3px);
    font-weight: 600;
    line-height: 1.35;
    outline: none;
  }
  .dialog-body {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 calc(var(--_u) * 6) calc(var(--_u) * 3);
  }
  .dialog > footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: calc(var(--_u) * 3) calc(var(--_u) * 6);
    border-block-start: 1px solid var(--_line);
  }
  /* A dialog belongs to the page or the frame, not to the widget's width. */
  @media (max-width: 760px) {
    .dialog,
    .dialog.wide {
      inline-size: 100%;
      max-inline-size: none;
      border-radius: 0;
    }
    .dialog:not(.sliced) {
      block-size: 100%;
      max-block-size: none;
    }
    .dialog > header,
    .dialog > footer,
    .dialog-body {
      padding-inline: calc(var(--_u) * 4);
    }
  }

  @media (forced-colors: active) {
    .dialog {
      border: 1px solid CanvasText;
    }
  }
`;
