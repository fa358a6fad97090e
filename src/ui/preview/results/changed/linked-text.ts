import { html, type TemplateResult } from 'lit';
import { formatPath, parsePath, type Path } from '../../../../domain/settings/path.ts';
import type { Names } from '../../../../locales/reasons/names.ts';
import type { SideNames } from '../result-names.ts';

/** Leads to a setting. */
export type OpenSetting = (path: Path) => void;

/** Stand around what becomes a link; in no font, and in nobody's names. */
const marks = { from: '\uE000', between: '\uE001', to: '\uE002' } as const;
const marked = new RegExp(`${marks.from}(.*?)${marks.between}(.*?)${marks.to}`, 's');

/** Names that know where they lead, for {@link linkedText}. */
export function linkedNames({ names, place }: SideNames): Names {
  return (kind, id) => {
    const name = names(kind, id);
    const path = name ? place(kind, id) : undefined;
    return path ? `${marks.from}${formatPath(path)}${marks.between}${name}${marks.to}` : name;
  };
}

/** A sentence made with {@link linkedNames}; without `open` its names stay text. */
export function linkedText(sentence: string, open: OpenSetting | undefined): TemplateResult {
  // Splitting gives text, then a path, then the name, and again.
  const pieces = sentence.split(marked);
  return html`${pieces.map((piece, index) => {
    if (index % 3 === 0) return piece;
    if (index % 3 === 1) return '';
    return open ? link(piece, parsePath(pieces[index - 1] ?? ''), open) : piece;
  })}`;
}

function link(name: string, path: Path, open: OpenSetting): TemplateResult {
  return html`<a
    href="#"
    @click=${(event: Event) => {
      event.preventDefault();
      open(path);
    }}
    >${name}</a
  >`;
}
