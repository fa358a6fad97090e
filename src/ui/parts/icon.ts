import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawings on a 16 × 16 grid (12 × 12 for the small ones), stroked in the text's colour. */
const drawings = {
  plus: svg`<path d="M8 3.5v9M3.5 8h9"/>`,
  close: svg`<path d="M4.5 4.5l7 7M11.5 4.5l-7 7"/>`,
  undo: svg`<path d="M3 6.5h6.500a3.5 3.5 0 0 1 0 7H6M3 6.500L6 3.500M3 6.500l3 3"/>`,
  redo: svg`<path d="M13 6.500H6.500a3.5 3.5 0 0 0 0 7H10M13 6.500l-3-3M13 6.500l-3 3"/>`,
  find: svg`<circle cx="7" cy="7" r="4"/><path d="M10 10l3.3 3.3"/>`,
  down: svg`<path d="M4.5 6.300L8 9.800l3.5-3.5"/>`,
  right: svg`<path d="M6.3 4.500L9.8 8l-3.5 3.5"/>`,
  back: svg`<path d="M9.8 4.500L6.3 8l3.5 3.5"/>`,
  'arrow-up': svg`<path d="M8 12.500v-9M4.5 7L8 3.5 11.5 7"/>`,
  'arrow-down': svg`<path d="M8 3.500v9M4.5 9L8 12.5 11.5 9"/>`,
  'arrow-right': svg`<path d="M3.5 8h9M9 4.500L12.5 8 9 11.5"/>`,
  grip: svg`<path stroke-width="2" d="M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01"/>`,
  more: svg`<path stroke-width="2" d="M3.5 8h.01M8 8h.01M12.5 8h.01"/>`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.3"/><path d="M10.5 5.500v-3h-8v8h3"/>`,
  trash: svg`<path d="M3 4.500h10M6.5 4.500v-1.700h3v1.700M4.5 4.500l.6 8.700h5.800l.6-8.7"/>`,
  archive: svg`<path d="M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 9h3"/>`,
  lock: svg`<rect x="3.5" y="7" width="9" height="6.5" rx="1.3"/><path d="M5.5 7V5.200a2.5 2.5 0 0 1 5 0V7"/>`,
  check: svg`<path d="M3.5 8.500l3 3 6-7"/>`,
  warning: svg`<path d="M8 2.800l6 10.400H2zM8 6.800v3M8 11.400h.01"/>`,
  error: svg`<circle cx="8" cy="8" r="5.7"/><path d="M8 5v3.500M8 10.900h.01"/>`,
  info: svg`<circle cx="8" cy="8" r="5.7"/><path d="M8 7.300v3.700M8 5.100h.01"/>`,
  retry: svg`<path d="M13 8a5 5 0 1 1-1.5-3.600M13 2.500v3h-3"/>`,
  offline: svg`<path d="M2.5 2.500l11 11M5 5.500A3.5 3.5 0 0 0 4.5 12.500H11M13 11a2.6 2.6 0 0 0-1.5-4.500A4 4 0 0 0 7 4"/>`,
  download: svg`<path d="M8 2.500v7.500M5 7l3 3 3-3M3 12.500v1h10v-1"/>`,
  upload: svg`<path d="M8 10V2.500M5 5.500l3-3 3 3M3 12.500v1h10v-1"/>`,
  eye: svg`<path d="M1.8 8S4 4 8 4s6.2 4 6.2 4S12 12 8 12 1.8 8 1.8 8z"/><circle cx="8" cy="8" r="1.8"/>`,
  topic: svg`<path d="M2.8 2.800h5l5.6 5.6-5 5-5.6-5.600z"/><path d="M5.6 5.600h.01"/>`,
  status: svg`<circle cx="8" cy="8" r="5.3"/><path fill="currentColor" stroke="none" d="M8 4.800a3.2 3.2 0 0 1 0 6.400z"/>`,
  priority: svg`<path d="M3.5 12.500v-2M6.5 12.500v-4.500M9.5 12.500V6M12.5 12.500V3.5"/>`,
  operator: svg`<circle cx="8" cy="5.3" r="2.6"/><path d="M3 13.500c.5-2.6 2.5-3.7 5-3.700s4.5 1.1 5 3.7"/>`,
  client: svg`<rect x="1.8" y="3.3" width="12.4" height="9.4" rx="1.5"/><circle cx="5.6" cy="6.9" r="1.2"/><path d="M3.7 10.600c.3-1 1-1.4 1.9-1.400s1.6.4 1.9 1.400M9.8 6.800h2.400M9.8 9.400h2.4"/>`,
  channel: svg`<path d="M2.8 3.300h10.400v7.200H7.800L5 13v-2.500H2.800z"/>`,
  short_text: svg`<path d="M3.5 4.500v-1h9v1M8 3.500v9M6.5 12.500h3"/>`,
  long_text: svg`<path d="M3 4h10M3 7h10M3 10h10M3 13h5"/>`,
  integer: svg`<path d="M6.5 3l-1 10M11 3l-1 10M3.5 6h10M2.5 10h10"/>`,
  decimal: svg`<rect x="2" y="4" width="4" height="8" rx="2"/><path d="M8 12h.01"/><rect x="10" y="4" width="4" height="8" rx="2"/>`,
  yes_no: svg`<rect x="2.8" y="2.8" width="10.4" height="10.4" rx="2"/><path d="M5.5 8.200l1.8 1.8 3.3-4"/>`,
  date: svg`<rect x="2.5" y="3.5" width="11" height="10" rx="1.5"/><path d="M2.5 6.700h11M5.5 2v2.500M10.5 2v2.5"/>`,
  date_time: svg`<path d="M13.5 7V5a1.5 1.5 0 0 0-1.5-1.500H4A1.5 1.5 0 0 0 2.5 5v7A1.5 1.5 0 0 0 4 13.500h2.500M2.5 6.700H8M5.5 2v2.500M10.5 2v2.5"/><circle cx="11" cy="11.5" r="3.3"/><path d="M11 9.800v1.700l1.2.8"/>`,
  list: svg`<path d="M3 4h.01M3 8h.01M3 12h.01M6 4h7M6 8h7M6 12h7"/>`,
  multiple_list: svg`<path d="M2.5 4l1 1 1.7-2M2.5 8.200l1 1 1.7-2M2.5 12.400l1 1 1.7-2M7.5 4.300h6M7.5 8.500h6M7.5 12.700h6"/>`,
  nested_list: svg`<path d="M3.5 2.500v9h4M3.5 6h4M10 6h3M10 11.500h3"/>`,
  pattern: svg`<path d="M10.5 2.500v7M7.470 4.250l6.060 3.500M13.530 4.250l-6.060 3.5"/><rect x="2.8" y="11" width="2.2" height="2.2" rx=".3"/>`,
  email: svg`<rect x="2" y="3.5" width="12" height="9" rx="1.5"/><path d="M2.5 4.500L8 9l5.5-4.5"/>`,
  phone: svg`<path d="M5.8 2.800L3.6 3.500C3 9 7 13 12.5 12.400l.7-2.2-2.7-1.5-1.4 1.200C7.6 9.2 6.8 8.4 6.1 6.900l1.2-1.400z"/>`,
  link: svg`<path d="M6.5 9.500l3-3M7 5l1.8-1.800a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.8 1.800a2.8 2.8 0 0 1-4-4L5 7"/>`,
  file: svg`<path d="M4 2.500h5l3 3v8H4zM9 2.500v3h3"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof drawings;

/** A drawing beside words that say the same, or in a button that has a name: hidden from assistive technology. */
export function icon(name: IconName, size: 'small' | 'normal' = 'normal'): TemplateResult {
  return html`<svg class="icon ${size === 'small' ? 'small' : ''}" viewBox="0 0 16 16" aria-hidden="true">
    ${drawings[name]}
  </svg>`;
}
