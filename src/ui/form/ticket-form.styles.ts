import { css } from 'lit';

export const ticketFormStyles = css`
  form {
    display: grid;
    gap: calc(var(--_u) * 4);
    max-inline-size: 560px;
    padding: calc(var(--_u) * 4) var(--_pad);
  }
  /* Whatever somebody calls a field, the form stays a form. */
  .label,
  .help {
    overflow-wrap: anywhere;
  }
  .star {
    color: var(--_bad);
  }
  .summary ul {
    display: grid;
    gap: 2px;
    padding: 0;
  }
  .summary .link {
    text-align: start;
    text-decoration: underline;
    overflow-wrap: anywhere;
  }
  /* Of hundreds of fields only those in sight are laid out. */
  .many > .place {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 54px;
    /* Room for the rings of focus, which may not be painted outside. */
    padding: 3px;
    margin: -3px;
  }
  @container ticket-settings (max-width: 400px) {
    form {
      padding-inline: calc(var(--_u) * 3);
    }
    .actions > .button {
      inline-size: 100%;
    }
  }
`;
