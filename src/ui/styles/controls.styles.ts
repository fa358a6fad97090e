import { css } from 'lit';

/** Buttons and form controls; used by every shadow root that has some. */
export const controls = css`
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_control);
    padding: 0 calc(var(--_u) * 3);
    border: 1px solid var(--_line-2);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 500;
    cursor: pointer;
    text-decoration: none;
    transition:
      background var(--_time),
      border-color var(--_time);
  }
  .button:hover {
    background: var(--_hover);
    border-color: var(--_edge);
  }
  .button:active {
    background: var(--_press);
  }
  .button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  .button.quiet,
  .button.icon-only {
    border-color: transparent;
    background: none;
  }
  .button.quiet:hover,
  .button.icon-only:hover {
    background: var(--_hover);
  }
  .button.icon-only {
    padding: 0;
    inline-size: var(--_control);
    color: var(--_text-2);
    flex: none;
  }
  .button.icon-only:hover {
    color: var(--_text);
  }
  .button.small {
    min-block-size: var(--_control-s);
    padding-inline: 8px;
    font-size: var(--_size-s);
  }
  .button.icon-only.small {
    padding: 0;
    inline-size: var(--_control-s);
  }
  .button.link {
    border: 0;
    background: none;
    padding: 0;
    min-block-size: 24px;
    color: var(--_accent-text);
    font-size: var(--_size-s);
  }
  .button.link:hover {
    text-decoration: underline;
  }
  .button.danger {
    color: var(--_bad);
  }
  .button[aria-disabled='true'],
  .button:disabled {
    color: var(--_mute);
    border-color: var(--_line);
    background: none;
    cursor: default;
  }
  .button.primary[aria-disabled='true'] {
    background: var(--_press);
    border-color: transparent;
  }
  .button.quiet[aria-disabled='true'],
  .button.icon-only[aria-disabled='true'] {
    border-color: transparent;
    color: color-mix(in oklab, var(--_text) 36%, var(--_surface));
  }

  /* A control and everything that belongs to it: label, help, what it was, what is wrong. */
  .field {
    display: grid;
    gap: 3px;
    min-inline-size: 0;
    align-content: start;
  }
  .label {
    font-size: var(--_size-s);
    font-weight: 500;
    color: var(--_text-2);
    line-height: 1.45;
  }
  .help {
    font-size: var(--_size-s);
    color: var(--_text-2);
    line-height: 1.45;
    max-inline-size: 74ch;
  }
  .input {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_control);
    inline-size: 100%;
    padding-inline: calc(var(--_u) * 2.25);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    min-inline-size: 0;
    text-align: start;
  }
  .input:hover {
    border-color: var(--_text-2);
  }
  .input > input,
  .input > textarea {
    appearance: none;
    border: 0;
    background: none;
    padding: 0;
    margin: 0;
    inline-size: 100%;
    min-inline-size: 0;
    outline: 0;
  }
  .input > textarea {
    resize: vertical;
    min-block-size: calc(var(--_u) * 12);
    padding-block: 6px;
    line-height: 1.5;
  }
  .input > input::placeholder,
  .input > textarea::placeholder {
    color: var(--_mute);
    opacity: 1;
  }
  .input .icon {
    color: var(--_text-2);
  }
  .input:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
    border-color: var(--_accent);
  }
  .input.invalid {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .input.disabled {
    border-color: var(--_line-2);
    color: var(--_mute);
    background: var(--_sunken);
  }
  .input.small {
    min-block-size: var(--_control-s);
    font-size: var(--_size-s);
    border-radius: var(--_radius-s);
    padding-inline: 8px;
  }
  .input > .prefix,
  .input > .suffix {
    flex: none;
    color: var(--_text-2);
  }
  .input > .prefix {
    font-size: var(--_size-xs);
    font-weight: 600;
    min-inline-size: 20px;
  }
  /* Read only: the value as text, in the same place. */
  .text-value {
    min-block-size: var(--_control);
    display: flex;
    align-items: center;
    overflow-wrap: anywhere;
  }

  input.switch,
  input.check {
    appearance: none;
    margin: 0;
    flex: none;
    position: relative;
    border: 1.5px solid var(--_edge);
    background: var(--_surface);
    cursor: pointer;
    transition: background var(--_time);
  }
  input.switch {
    inline-size: 34px;
    block-size: 20px;
    border-radius: 10px;
  }
  input.switch::before {
    content: '';
    position: absolute;
    inset-block-start: 2.5px;
    inset-inline-start: 3px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 6px;
    background: var(--_edge);
    transition: inset-inline-start var(--_time);
  }
  input.switch:checked {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  input.switch:checked::before {
    inset-inline-start: 16px;
    background: var(--_on-accent);
  }
  input.check {
    inline-size: 16px;
    block-size: 16px;
    border-radius: 4px;
  }
  input.check[type='radio'] {
    border-radius: 8px;
  }
  input.check:checked,
  input.check:indeterminate {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  input.check[type='checkbox']:checked::before {
    content: '';
    position: absolute;
    inset: 1px 4px 3px;
    border: solid var(--_on-accent);
    border-width: 0 1.8px 1.8px 0;
    rotate: 42deg;
  }
  input.check:indeterminate::before {
    content: '';
    position: absolute;
    inset: 5.5px 2.5px;
    background: var(--_on-accent);
  }
  input.check[type='radio']:checked {
    background: var(--_surface);
    border-width: 5px;
  }
  input:is(.switch, .check)[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  .option {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 24px;
  }

  .segments {
    display: inline-flex;
    padding: 2px;
    border-radius: var(--_radius);
    background: var(--_press);
  }
  .segments > label {
    position: relative;
    min-block-size: calc(var(--_control) - 6px);
    padding-inline: 10px;
    border-radius: calc(var(--_radius) - 2px);
    color: var(--_text-2);
    font-weight: 500;
    font-size: var(--_size-s);
    display: inline-flex;
    align-items: center;
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    opacity: 0;
    inset: 0;
    margin: 0;
    cursor: inherit;
  }
  .segments > label:has(:checked) {
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_line-2);
  }
  .segments > label:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .segments > label:has([aria-disabled='true']) {
    cursor: default;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding-inline: 7px;
    border-radius: var(--_radius-s);
    background: var(--_press);
    font-size: var(--_size-s);
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    input.switch:checked,
    input.check:checked {
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }
    input.switch:checked::before {
      background: HighlightText;
    }
    .segments > label:has(:checked) {
      outline: 2px solid Highlight;
    }
    .button {
      border-color: ButtonBorder;
    }
  }
`;
