/** A step of a story: what is so, and what was so as saved, where that differs. */
export interface Step {
  /** `null`: it happens only as saved. */
  readonly text: string | null;
  readonly saved: string | null;
}

/** A sentence, and what it is about: sentences of both sides about the same stand beside each other. */
export interface Told {
  readonly about: string;
  readonly text: string;
}

/**
 * One list of steps out of both sides' sentences, in the order of the draft. A sentence that both have, in the same words, has
 * no counterpart; what only the saved side has goes before the next thing that both have, or before the end.
 */
export function paired(draft: readonly Told[], saved: readonly Told[] | undefined): readonly Step[] {
  if (!saved) return draft.map(({ text }) => ({ text, saved: null }));
  const [mine, theirs] = [numbered(draft), numbered(saved)];
  const known = new Set(mine.map(({ key }) => key));
  const steps: Step[] = [];
  let next = 0;
  const passUpTo = (place: number) => {
    for (; next < place; next += 1) {
      const only = theirs[next];
      if (only && !known.has(only.key)) steps.push({ text: null, saved: only.text });
    }
  };
  mine.forEach(({ key, text }, index) => {
    const place = theirs.findIndex((each) => each.key === key);
    if (place >= 0) passUpTo(place);
    if (index === mine.length - 1) passUpTo(theirs.length);
    const counterpart = theirs[place]?.text;
    steps.push({ text, saved: counterpart === undefined || counterpart === text ? null : counterpart });
  });
  if (mine.length === 0) passUpTo(theirs.length);
  return steps;
}

/** The second sentence about the same thing is paired with the second one. */
function numbered(told: readonly Told[]): readonly (Told & { readonly key: string })[] {
  const seen = new Map<string, number>();
  return told.map((each) => {
    const number = (seen.get(each.about) ?? 0) + 1;
    seen.set(each.about, number);
    return { ...each, key: `${each.about} ${number}` };
  });
}
