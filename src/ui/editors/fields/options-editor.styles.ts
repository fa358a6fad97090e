import { css } from 'lit';

export const optionsStyles = css`
  :host {
    display: block;
    border-block-start: 1px solid var(--_line);
  }
  .count {
    color: var(--_text-2);
    font-weight: 400;
  }
  .choices {
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius);
  }
  .choice {
    display: block;
    --changed-x: -1px;
  }
  .choice:not(:last-child),
  .choices > :not(:only-child):first-child {
    border-block-end: 1px solid var(--_line);
  }
  .line {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: calc(var(--_u) * 7.5);
    padding: 1px 4px;
  }
  .level-1 {
    padding-inline-start: 28px;
  }
  .level-2 {
    padding-inline-start: 52px;
  }
  .level-3 {
    padding-inline-start: 76px;
  }
  .name {
    appearance: none;
    border: 0;
    background: none;
    padding: 2px 4px;
    min-block-size: 24px;
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  span.name,
  s.name {
    cursor: default;
  }
  .removed {
    color: var(--_text-2);
  }
  .gripless {
    inline-size: 24px;
  }
  .line > .name {
    min-inline-size: 72px;
  }
  .line > .tag {
    flex: 0 1 auto;
    line-height: 1.3;
    padding-block: 2px;
  }
  .line > .code {
    overflow-wrap: anywhere;
    text-align: end;
  }
  .name.parent {
    font-weight: 600;
  }
  .labels {
    padding: 4px 12px 12px;
    padding-inline-start: 32px;
  }
  .choice > div:not(.line, .labels) {
    padding: 0 12px 6px;
    padding-inline-start: 32px;
  }
  .add {
    color: var(--_text-2);
    padding-inline-start: 8px;
  }
  .add input {
    flex: 1;
    border: 0;
    background: none;
    outline: 0;
    min-inline-size: 0;
    padding: 4px;
  }
  .add:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
    border-radius: var(--_radius);
  }
  @container ticket-settings (max-width: 760px) {
    .section {
      padding-inline: calc(var(--_u) * 4);
    }
    .line > .code {
      display: none;
    }
  }
`;
