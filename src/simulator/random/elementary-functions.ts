/**
 * Logarithm and exponential of our own, because those of `Math` differ between engines in the last digits. Only additions,
 * multiplications, divisions and bits are used, which IEEE 754 fixes, so that results are equal to the bit everywhere. They
 * are within one unit in the last place of the true value (test/simulator/random/elementary-functions.test.ts).
 */

/** A place to look at the bits of a number; holds nothing between calls. */
const bits = new DataView(new ArrayBuffer(8));

/** ln 2 in two parts: the first has 21 zeros at its end, so that its product with an exponent is exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** The upper 32 bits of √2. */
const squareRootBits = 0x3ff6_a09e;

/**
 * The natural logarithm. −Infinity of 0, NaN of numbers below 0.
 *
 * x = 2ᵏ·(1 + f) with √½ < 1 + f < √2. With s = f / (2 + f), ln(1 + f) = 2·(s + s³/3 + s⁵/5 + …), of which the part after 2s
 * is added by way of 2s = f − (f²/2 − s·f²/2), since f is exact and s is not.
 */
export function logarithm(x: number): number {
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  if (!(x > 0)) return NaN;
  let k = 0;
  bits.setFloat64(0, x);
  let high = bits.getUint32(0);
  if (high < 0x0010_0000) {
    // Too small to have a leading one: multiply by 2⁵⁴ first.
    bits.setFloat64(0, x * 0x40_0000_0000_0000);
    high = bits.getUint32(0);
    k = -54;
  }
  const mantissa = (high & 0x000f_ffff) | 0x3ff0_0000;
  const halve = mantissa > squareRootBits;
  k += (high >>> 20) - 1023 + (halve ? 1 : 0);
  bits.setUint32(0, halve ? mantissa - 0x0010_0000 : mantissa);
  const f = bits.getFloat64(0) - 1;

  const s = f / (2 + f);
  const z = s * s;
  let series = 2 / 23;
  series = series * z + 2 / 21;
  series = series * z + 2 / 19;
  series = series * z + 2 / 17;
  series = series * z + 2 / 15;
  series = series * z + 2 / 13;
  series = series * z + 2 / 11;
  series = series * z + 2 / 9;
  series = series * z + 2 / 7;
  series = series * z + 2 / 5;
  series = series * z + 2 / 3;
  series *= z;
  const half = 0.5 * f * f;
  // f − (f²/2 − s·(f²/2 + series)) is 2s + s·series, with the largest part last.
  return k * ln2High - (half - (s * (half + series) + k * ln2Low) - f);
}

/** ln of the largest number, and of the smallest above 0. */
const largest = 709.782712893384;
const smallest = -745.1332191019412;

/**
 * e to the power of x.
 *
 * x = k·ln 2 + r with |r| ≤ ½ ln 2, and eˣ = 2ᵏ·eʳ. eʳ is its Taylor series up to r¹³, whose rest is below 10⁻¹⁷.
 */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > largest) return Infinity;
  if (x < smallest) return 0;
  const k = Math.floor(x / (ln2High + ln2Low) + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  // What rounding took from r: eʳ is about 1 + r there, so it is enough to add it.
  const lost = high - r - low;
  const square = r * r;
  let tail = 1 / 6_227_020_800;
  tail = tail * r + 1 / 479_001_600;
  tail = tail * r + 1 / 39_916_800;
  tail = tail * r + 1 / 3_628_800;
  tail = tail * r + 1 / 362_880;
  tail = tail * r + 1 / 40_320;
  tail = tail * r + 1 / 5040;
  tail = tail * r + 1 / 720;
  tail = tail * r + 1 / 120;
  tail = tail * r + 1 / 24;
  tail = tail * r + 1 / 6;
  tail *= r * square;
  const power = 1 + (r + (0.5 * square + (tail + lost)));
  // In two steps, because 2ᵏ alone may be too large or too small to be written.
  const firstHalf = k >> 1;
  return power * powerOfTwo(firstHalf) * powerOfTwo(k - firstHalf);
}

/** 2ᵏ for k from −1022 to 1023. */
function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
