type Key = object | undefined;

/** What an absent key is kept under. */
const absent = {};

interface Entry<Result> {
  result?: Result;
  /** By the next key. Made when there is one: most entries are a field's last, and there are thousands. */
  next?: WeakMap<object, Entry<Result>>;
}

/**
 * A place to keep results by what they were made from: any number of objects, which must never be changed in place. Parts
 * of a document that an edit did not touch are the same objects as before, so that only what changed is checked again.
 * A result lives as long as its objects.
 */
export function createMemory<Result>(): (keys: readonly Key[], compute: () => Result) => Result {
  const root: Entry<Result> = {};
  return (keys, compute) => {
    let place = root;
    // The last one first: it is what many share (the directory), so that each of them takes an entry and no table.
    for (const key of keys.toReversed()) {
      place.next ??= new WeakMap();
      let next = place.next.get(key ?? absent);
      if (!next) {
        next = {};
        place.next.set(key ?? absent, next);
      }
      place = next;
    }
    // A result may be `undefined`, so that it is its place that tells whether there is one.
    if (!('result' in place)) place.result = compute();
    return place.result as Result;
  };
}

/** The function, with each result kept for its arguments; see {@link createMemory}. */
export function remember<Arguments extends readonly Key[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const kept = createMemory<Result>();
  return (...args) => kept(args, () => compute(...args));
}
