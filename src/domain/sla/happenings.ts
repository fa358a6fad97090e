import { facts, type Happening, type HappeningName } from './facts.ts';
import type { ClockRule } from './rules.ts';
import { fits } from './triggers.ts';

/** Finds out once for all events that mean the same what they are to clocks, and which clocks they concern at all. */
export class Happenings {
  readonly #metrics: readonly ClockRule[];
  /** By facts. */
  readonly #plain = new Map<number, Happening>();
  /** By facts, and in there by the places of the statuses entered and left. */
  readonly #changes = new Map<number, Happening[][]>();

  constructor(metrics: readonly ClockRule[]) {
    this.#metrics = metrics;
  }

  /** An event that is no change of status: what it is called in reasons, and what it means. */
  of(name: HappeningName, bits: number): Happening {
    const known = this.#plain.get(bits);
    if (known) return known;
    const happening = this.#make({ name, facts: bits, entered: null, enteredPlace: 0, leftPlace: 0 });
    this.#plain.set(bits, happening);
    return happening;
  }

  /** A status is entered: its id (`null`: the ticket has none) and place in the rules, and the place of the one that is left. */
  ofStatus(
    name: HappeningName,
    bits: number,
    entered: string | null,
    enteredPlace: number,
    leftPlace: number,
  ): Happening {
    let byPlaces = this.#changes.get(bits);
    if (!byPlaces) this.#changes.set(bits, (byPlaces = []));
    const byLeft = (byPlaces[enteredPlace] ??= []);
    const known = byLeft[leftPlace];
    // Any number of statuses that the rules don't know share place 0.
    if (known && (enteredPlace > 0 || known.entered === entered)) return known;
    return (byLeft[leftPlace] = this.#make({ name, facts: bits, entered, enteredPlace, leftPlace }));
  }

  #make(event: Omit<Happening, 'ending' | 'beginning' | 'holding'>): Happening {
    const { solved, reopened } = facts;
    return {
      ...event,
      ending: this.#placesOf(({ stops }) => (event.facts & solved) !== 0 || fits(stops, event)),
      beginning: this.#placesOf(
        ({ starts, resumes }) => ((event.facts & reopened) !== 0 && resumes !== 'never') || fits(starts, event),
      ),
      holding: this.#placesOf(({ beginsPause, endsPause }) => fits(beginsPause, event) || fits(endsPause, event)),
    };
  }

  #placesOf(isConcerned: (rule: ClockRule) => boolean): number[] {
    return this.#metrics.flatMap((rule, place) => (isConcerned(rule) ? [place] : []));
  }
}
