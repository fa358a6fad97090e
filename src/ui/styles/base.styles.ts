import { css } from 'lit';

/** Reset, text roles and helpers that every shadow root of the widget shares. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :where(h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(button, input, select, textarea) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  b,
  strong {
    font-weight: 600;
  }
  a {
    color: var(--_accent-text);
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius-s);
  }
  svg.icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
    stroke-linecap: round;
    stroke-linejoin: round;
    display: block;
  }
  svg.icon.small {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 1.9;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .secondary {
    color: var(--_text-2);
    font-size: var(--_size-s);
    line-height: 1.45;
  }
  .tiny {
    color: var(--_text-2);
    font-size: var(--_size-xs);
    line-height: 1.4;
  }
  .code {
    font-family: var(--_mono);
    font-size: 0.92em;
  }
  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .row {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
  }
  .wrap {
    flex-wrap: wrap;
  }
  .grow {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .stack {
    display: grid;
    gap: calc(var(--_u) * 2);
    min-inline-size: 0;
  }
  .head {
    display: flex;
    align-items: flex-end;
    gap: calc(var(--_u) * 4);
    padding: calc(var(--_u) * 4.5) var(--_pad) calc(var(--_u) * 3.5);
  }
  .head > .actions {
    margin-inline-start: auto;
    display: flex;
    gap: calc(var(--_u) * 2);
    flex: none;
  }
  .title {
    font-size: var(--_size-l);
    line-height: 1.4;
    font-weight: 600;
  }
  .subtitle {
    font-size: var(--_size);
    line-height: 1.5;
    font-weight: 600;
  }
  .head p {
    color: var(--_text-2);
    max-inline-size: 74ch;
  }
  .section {
    padding: calc(var(--_u) * 4) var(--_pad);
  }
  .section + .section {
    border-block-start: 1px solid var(--_line);
  }

  /* The draft mark: a thing that differs from what is saved. */
  .changed {
    position: relative;
  }
  .changed::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--changed-x, -8px);
    inline-size: 2px;
    border-radius: 1px;
    background: var(--_accent);
  }
  .was {
    color: var(--_text-2);
    font-size: var(--_size-xs);
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .tag {
    flex: none;
    padding-inline: 5px;
    border-radius: var(--_radius-s);
    font-size: var(--_size-xs);
    font-weight: 500;
    line-height: 18px;
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  .tag.plain {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_line-2);
    color: var(--_text-2);
    font-weight: 400;
  }

  .note {
    display: flex;
    gap: 10px;
    padding: 9px 12px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    align-items: flex-start;
  }
  .note > .icon {
    margin-block-start: 2px;
  }
  .note.warning {
    background: var(--_warn-soft);
  }
  .note.warning > .icon {
    color: var(--_warn);
  }
  .note.error {
    background: var(--_bad-soft);
  }
  .note.error > .icon {
    color: var(--_bad);
  }
  .note.draft {
    background: var(--_accent-soft);
  }
  .note.draft > .icon {
    color: var(--_accent-text);
  }
  .message {
    display: flex;
    gap: 5px;
    color: var(--_bad);
    font-size: var(--_size-s);
    line-height: 1.4;
  }
  .message > .icon {
    margin-block-start: 1px;
  }
  .message.warning {
    color: var(--_warn);
  }

  @media (forced-colors: active) {
    .changed::before {
      background: Highlight;
      forced-color-adjust: none;
    }
    .tag {
      border: 1px solid currentColor;
    }
  }
`;
