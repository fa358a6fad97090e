/**
 * Cyrillic letters in Latin: Ukrainian by the official table (Cabinet of Ministers resolution 55 of 2010, without its
 * forms for the start of a word), and the Russian letters that Ukrainian lacks.
 */
const latin: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:h ґ:g д:d е:e є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ' +
    'ч:ch ш:sh щ:shch ь: ю:iu я:ia ’: ʼ: ё:e ъ: ы:y э:e'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Longest key that is made from a label; a longer label is cut. */
const longestKey = 40;

/** A key for a label: Latin letters, digits and underscores, `field` when nothing of the label can be used. */
export function keyFromLabel(label: string): string {
  const words = [...label.toLowerCase()]
    .map((letter) => latin[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, longestKey)
    .replace(/^_+|_+$/g, '');
  if (words === '') return 'field';
  return /^[0-9]/.test(words) ? `field_${words}` : words;
}

/** `key`, or with the first number behind it that makes it unlike all of `taken`. */
export function uniqueKey(key: string, taken: ReadonlySet<string>): string {
  return uniqueKeys(taken)(key);
}

/** {@link uniqueKey} for many keys, each unlike those before it too; a thousand of one name take no longer than others. */
export function uniqueKeys(taken: Iterable<string>): (key: string) => string {
  const used = new Set(taken);
  const numbers = new Map<string, number>();
  return (key) => {
    let unique = key;
    let number = numbers.get(key) ?? 2;
    while (used.has(unique)) unique = `${key}_${number++}`;
    numbers.set(key, number);
    used.add(unique);
    return unique;
  };
}
