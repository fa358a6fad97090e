import { html, type TemplateResult } from 'lit';

/** A message in which parts stand in `<b>…</b>`. Nothing else in it is markup. */
export function richText(message: string): TemplateResult {
  const pieces = message.split(/<b>(.*?)<\/b>/);
  return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<b>${piece}</b>` : piece))}`;
}
