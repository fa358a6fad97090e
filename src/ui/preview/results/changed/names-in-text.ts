import type { Names, NamedKind } from '../../../../locales/reasons/names.ts';

/** A part of a sentence: plain text, or the name of something that has a place in the settings. */
export type TextPart = string | { readonly kind: LinkedKind; readonly id: string; readonly name: string };

type LinkedKind = Extract<NamedKind, 'policy' | 'calendar'>;

/** Of Unicode's private use: no name has them. */
const [start, between, end] = ['\uE000', '\uE001', '\uE002'];
const marked = /\uE000([^\uE001]*)\uE001([^\uE001]*)\uE001([^\uE002]*)\uE002/;

/** Names that can be found again in a finished sentence, whatever its order of words, by {@link partsOf}. */
export function findable(names: Names): Names {
  return (kind, id) => {
    const name = names(kind, id);
    return name && isLinked(kind) ? mark(kind, id, name) : name;
  };
}

/** One such name. */
export function mark(kind: LinkedKind, id: string, name: string): string {
  return [start, kind, between, id, between, name, end].join('');
}

/** A sentence cut at the names in it. */
export function partsOf(sentence: string): readonly TextPart[] {
  const pieces = sentence.split(marked);
  return pieces.flatMap((piece, index): TextPart[] => {
    if (index % 4 === 0) return piece === '' ? [] : [piece];
    const [id, name] = [pieces[index + 1], pieces[index + 2]];
    return index % 4 === 1 && isLinked(piece) && id !== undefined && name !== undefined
      ? [{ kind: piece, id, name }]
      : [];
  });
}

const isLinked = (kind: string): kind is LinkedKind => kind === 'policy' || kind === 'calendar';
