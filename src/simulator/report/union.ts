/** Ids that several lists have between them: those of the first list in its order, then what each further one adds. */
export interface Union {
  readonly ids: readonly string[];
  /** For each list, for each of its places, the place in `ids`. */
  readonly numbers: readonly (readonly number[])[];
}

export function unionOf(lists: readonly (readonly string[])[]): Union {
  const places = new Map<string, number>();
  const numbers = lists.map((list) =>
    list.map((id) => {
      const place = places.get(id) ?? places.size;
      places.set(id, place);
      return place;
    }),
  );
  return { ids: [...places.keys()], numbers };
}
