/** What an absent argument is kept under. */
const absent = {};

interface Entry<Result> {
  result?: { readonly value: Result };
  readonly next: WeakMap<object, Entry<Result>>;
}

const entry = <Result>(): Entry<Result> => ({ next: new WeakMap() });

/**
 * Keeps a function's results with its arguments, which must never be changed in place. Parts of a document that an edit
 * did not touch are the same objects as before, so that only what changed is checked again.
 */
export function remember<Arguments extends readonly (object | undefined)[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const root = entry<Result>();
  return (...args) => {
    let place = root;
    for (const argument of args) {
      const key = argument ?? absent;
      let next = place.next.get(key);
      if (!next) {
        next = entry<Result>();
        place.next.set(key, next);
      }
      place = next;
    }
    place.result ??= { value: compute(...args) };
    return place.result.value;
  };
}
