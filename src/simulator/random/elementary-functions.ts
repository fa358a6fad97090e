/**
 * Logarithm and exponential of our own, because those of `Math` differ between engines in the last digits. Only additions,
 * multiplications, divisions and bits are used, which IEEE 754 fixes, so that results are equal to the bit everywhere. They
 * are within one unit in the last place of the true value (test/simulator/random/elementary-functions.test.ts).
 */

/** A place to look at the bits of a number; holds nothing between calls. */
const bits = new DataView(new ArrayBuffer(8));

const largestExponent = 1024;
/** 2ᵏ for k from −1024 to 1023, and Infinity for 1024, by doubling and halving 1. */
const powersOfTwo = new Float64Array(2 * largestExponent + 1);
for (let k = 0, up = 1, down = 1; k <= largestExponent; k++, up *= 2, down /= 2) {
  powersOfTwo[largestExponent + k] = up;
  powersOfTwo[largestExponent - k] = down;
}

function powerOfTwo(k: number): number {
  return powersOfTwo[largestExponent + k] ?? NaN;
}

/** ln 2 in two parts: the first has 21 zeros at its end, so that its product with an exponent is exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** The upper 20 bits of the fraction of √2. */
const squareRootBits = 0x6_a09e;

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
  // Too small to have a leading one: multiply by 2⁵⁴ first.
  const tiny = x < 2.2250738585072014e-308;
  const scaled = tiny ? x * 0x40_0000_0000_0000 : x;
  bits.setFloat64(0, scaled);
  const high = bits.getUint32(0);
  const exponent = (high >>> 20) - 1023 + ((high & 0x000f_ffff) > squareRootBits ? 1 : 0);
  const f = scaled * powerOfTwo(-exponent) - 1;
  const k = tiny ? exponent - 54 : exponent;

  const s = f / (2 + f);
  const z = s * s;
  // Every other term by itself: two sums that don't wait for each other.
  const w = z * z;
  let odd = 2 / 23;
  odd = odd * w + 2 / 19;
  odd = odd * w + 2 / 15;
  odd = odd * w + 2 / 11;
  odd = odd * w + 2 / 7;
  odd = odd * w + 2 / 3;
  let even = 2 / 21;
  even = even * w + 2 / 17;
  even = even * w + 2 / 13;
  even = even * w + 2 / 9;
  even = even * w + 2 / 5;
  const series = z * (odd + z * even);
  const half = 0.5 * f * f;
  // f − (f²/2 − s·(f²/2 + series)) is 2s + s·series, with the largest part last.
  return k * ln2High - (half - (s * (half + series) + k * ln2Low) - f);
}

/** The natural logarithms of the largest number, and of half the smallest. */
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
  let odd = 1 / 6_227_020_800;
  odd = odd * square + 1 / 39_916_800;
  odd = odd * square + 1 / 362_880;
  odd = odd * square + 1 / 5040;
  odd = odd * square + 1 / 120;
  odd = odd * square + 1 / 6;
  let even = 1 / 479_001_600;
  even = even * square + 1 / 3_628_800;
  even = even * square + 1 / 40_320;
  even = even * square + 1 / 720;
  even = even * square + 1 / 24;
  const tail = square * (r * odd + square * even);
  const power = 1 + (r + (0.5 * square + (tail + lost)));
  if (k >= -1022 && k < largestExponent) return power * powerOfTwo(k);
  // In two steps, because 2ᵏ alone is too large or too small to be written.
  const firstHalf = k >> 1;
  return power * powerOfTwo(firstHalf) * powerOfTwo(k - firstHalf);
}
