/** Encodings that files of help-desks come in, by the names that `TextDecoder` knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

/**
 * Turns bytes into text, a byte order mark left out: `new TextDecoder(encoding).decode(bytes)`. Given by the caller, as the
 * language itself has no such thing.
 */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string;

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Why a file holds no table: it is a workbook of a spreadsheet program, or no text at all. */
export type NoText = { readonly fault: 'workbook' | 'no_text' };

/** So much of a file tells what it is. */
const sample = 64_000;

/**
 * The text of a file: UTF-8 with or without byte order mark, UTF-16, else windows-1251 where the letters are Cyrillic and
 * windows-1252 where they aren't. UTF-8 with some damage stays UTF-8, and shows `�` in the places.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): Decoded | NoText {
  const start = bytes.subarray(0, sample);
  if (beginsWith(start, 0x50, 0x4b, 3, 4) || beginsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: 'workbook' };
  const encoding = encodingOf(bytes, start);
  return encoding ? { text: decode(bytes, encoding), encoding } : { fault: 'no_text' };
}

function encodingOf(bytes: Uint8Array, start: Uint8Array): Encoding | undefined {
  if (beginsWith(start, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (beginsWith(start, 0xff, 0xfe)) return 'utf-16le';
  if (beginsWith(start, 0xfe, 0xff)) return 'utf-16be';
  const zeros = [0, 0];
  for (const [place, byte] of start.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // In UTF-16 every other byte of separators and digits is zero; in the other encodings none is.
  if (odd > start.length / 8 && even < odd / 8) return 'utf-16le';
  if (even > start.length / 8 && odd < even / 8) return 'utf-16be';
  if (even + odd > 0) return undefined;
  const { whole, broken } = countSequences(bytes);
  if (broken * 10 <= whole) return 'utf-8';
  return isCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
}

const beginsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

/** How many letters beyond ASCII are whole in UTF-8, and how many bytes beyond ASCII belong to none. */
function countSequences(bytes: Uint8Array): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte < 0x80) continue;
    let more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    if (more === 0) {
      broken += 1;
      continue;
    }
    while (more > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) {
      at += 1;
      more -= 1;
    }
    if (more === 0) whole += 1;
    else broken += 1;
  }
  return { whole, broken };
}

/** Cyrillic words are all beyond ASCII; of Western words only a letter here and there is. */
function isCyrillic(bytes: Uint8Array): boolean {
  let letters = 0;
  let beside = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    letters += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0) beside += 1;
  }
  return beside * 2 > letters;
}
