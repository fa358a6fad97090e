type Key = object | undefined;

/** What an absent key is kept under. */
const absent = {};

interface Entry<Result> {
  result?: { readonly value: Result };
  readonly next: WeakMap<object, Entry<Result>>;
}

const entry = <Result>(): Entry<Result> => ({ next: new WeakMap() });

/**
 * A place to keep results by what they were made from: any number of objects, which must never be changed in place. Parts
 * of a document that an edit did not touch are the same objects as before, so that only what changed is checked again.
 * A result lives as long as its objects.
 */
export function createMemory<Result>(): (keys: readonly Key[], compute: () => Result) => Result {
  const root = entry<Result>();
  return (keys, compute) => {
    let place = root;
    for (const key of keys) {
      let next = place.next.get(key ?? absent);
      if (!next) {
        next = entry<Result>();
        place.next.set(key ?? absent, next);
      }
      place = next;
    }
    place.result ??= { value: compute() };
    return place.result.value;
  };
}

/** The function, with each result kept for its arguments; see {@link createMemory}. */
export function remember<Arguments extends readonly Key[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const kept = createMemory<Result>();
  return (...args) => kept(args, () => compute(...args));
}
