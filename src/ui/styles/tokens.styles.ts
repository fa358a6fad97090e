import { css } from 'lit';

/**
 * The public `--ts-*` properties and all that is derived from them (`--_*`, never public). Mixes are in oklab, so any
 * surface and text of a host give a consistent set. Lengths are px and em only: the host owns the root font size.
 */
export const tokens = css`
  :host {
    --_font: var(--ts-font, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif);
    --_mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    --_density: var(--ts-density, 1);
    --_radius: var(--ts-radius, 6px);
    --_size: var(--ts-font-size, 13px);
    --_surface: var(--ts-surface, light-dark(#ffffff, #17191e));
    --_text: var(--ts-text, light-dark(#1a1e25, #e7e9ed));
    --_accent: var(--ts-accent, light-dark(#2954c4, #8caeff));
    --_on-accent: var(--ts-on-accent, light-dark(#ffffff, #0b1430));

    --_sunken: color-mix(in oklab, var(--_text) 3.2%, var(--_surface));
    --_hover: color-mix(in oklab, var(--_text) 5%, var(--_surface));
    --_press: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    --_line: color-mix(in oklab, var(--_text) 11%, var(--_surface));
    --_line-2: color-mix(in oklab, var(--_text) 22%, var(--_surface));
    --_edge: color-mix(in oklab, var(--_text) 50%, var(--_surface));
    --_mute: color-mix(in oklab, var(--_text) 54%, var(--_surface));
    --_text-2: color-mix(in oklab, var(--_text) 70%, var(--_surface));
    --_accent-text: color-mix(in oklab, var(--_accent) 90%, var(--_text));
    --_accent-soft: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    --_accent-mid: color-mix(in oklab, var(--_accent) 28%, var(--_surface));
    --_ok: light-dark(#1a7547, #69c798);
    --_warn: light-dark(#8a5300, #e4b45c);
    --_bad: light-dark(#b3261e, #ff9a90);
    --_late: light-dark(#b8500a, #f29a52);
    --_warn-soft: color-mix(in oklab, var(--_warn) 9%, var(--_surface));
    --_bad-soft: color-mix(in oklab, var(--_bad) 8%, var(--_surface));

    --_u: calc(4px * var(--_density));
    --_control: max(24px, calc(var(--_u) * 8));
    --_control-s: max(24px, calc(var(--_u) * 6));
    --_row: max(32px, calc(var(--_u) * 9.5));
    --_pad: calc(var(--_u) * 5);
    --_radius-s: calc(var(--_radius) * 0.66);
    --_radius-l: calc(var(--_radius) * 1.5);
    --_size-xs: calc(var(--_size) - 2px);
    --_size-s: calc(var(--_size) - 1px);
    --_size-l: calc(var(--_size) + 2px);
    --_shadow:
      0 0 0 1px light-dark(rgb(20 26 40 / 0.1), rgb(255 255 255 / 0.12)),
      0 8px 28px light-dark(rgb(20 26 40 / 0.16), rgb(0 0 0 / 0.55));
    --_scrim: light-dark(rgb(20 26 40 / 0.32), rgb(0 0 0 / 0.55));
    --_time: 120ms cubic-bezier(0.2, 0, 0.2, 1);
  }
  @media (pointer: coarse) {
    :host {
      --_density: var(--ts-density, 1.2);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_time: 0ms linear;
    }
  }
`;
