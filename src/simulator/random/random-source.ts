/**
 * Luck that depends on nothing but its key and what it is for: the same question always has the same answer, whatever was
 * asked before, so that one decision never shifts another's luck.
 *
 * The construction is Threefry-2x32 with 20 rounds: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel Random
 * Numbers: As Easy as 1, 2, 3", SC11 (2011): a key of two 32-bit words turns a counter of two words into two words. It uses
 * additions, rotations and exclusive ors of 32-bit integers alone, which every JavaScript engine does alike.
 */
export class RandomSource {
  readonly #first: number;
  readonly #second: number;
  /** The words of the last answer; each source has its own, so that answers are not allocated. */
  readonly #words = new Uint32Array(2);

  /** The source of a seed and a replication, whole numbers of which the lower 32 bits count. */
  constructor(seed: number, replication: number) {
    this.#first = seed | 0;
    this.#second = replication | 0;
  }

  /**
   * A number in (0, 1), never 0 or 1: an odd multiple of 2⁻⁵³, each as likely as another.
   * @param counter which one of many, a whole number from 0 to 2³² − 1.
   * @param purpose what it is for, likewise.
   */
  uniform(counter: number, purpose: number): number {
    const words = this.#words;
    threefry(this.#first, this.#second, counter, purpose, words);
    // 52 bits: all of the first word, 20 of the second. A half more keeps clear of 0 and of 1.
    return ((words[0] ?? NaN) * 0x10_0000 + ((words[1] ?? NaN) >>> 12) + 0.5) / 0x10_0000_0000_0000;
  }

  /**
   * A source of its own for what is named by a text, such as a ticket's id: unrelated to this one and to those of other
   * texts. The text is taken in four code units at a time, each step keyed by the one before, and its length last.
   */
  named(text: string): RandomSource {
    const words = this.#words;
    let first = this.#first;
    let second = this.#second;
    for (let at = 0; at < text.length; at += 4) {
      threefry(first, second, unitsAt(text, at), unitsAt(text, at + 2), words);
      first = words[0] ?? NaN;
      second = words[1] ?? NaN;
    }
    threefry(first, second, text.length, namedTag, words);
    return new RandomSource(words[0] ?? NaN, words[1] ?? NaN);
  }
}

/** Keeps the sources of texts apart from numbers drawn: no purpose is that large. */
const namedTag = 0xffff_ffff;

/** Two code units of a text in one word; 0 where it has ended, which the length tells from a code unit 0. */
function unitsAt(text: string, at: number): number {
  const low = at < text.length ? text.charCodeAt(at) : 0;
  const high = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return low | (high << 16);
}

/** Makes the key schedule's third word depend on both others (Salmon et al., section 3.4). */
const parity = 0x1bd1_1bda;

/**
 * One block of Threefry-2x32-20. All numbers are 32-bit words; `out` receives two.
 * The rounds are written out: a loop over a table of rotations takes three times as long.
 */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: { [word: number]: number },
): void {
  const key2 = parity ^ key0 ^ key1;
  let x = (counter0 + key0) | 0;
  let y = (counter1 + key1) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key1) | 0;
  y = (y + key2 + 1) | 0;

  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key2) | 0;
  y = (y + key0 + 2) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key0) | 0;
  y = (y + key1 + 3) | 0;

  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key1) | 0;
  y = (y + key2 + 4) | 0;

  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key2) | 0;
  y = (y + key0 + 5) | 0;

  out[0] = x;
  out[1] = y;
}
