/** A quantity of what is compared, measured several times. */
export type Quantity<Subject> = (subject: Subject) => readonly number[];

export function heading(name: string, columns: readonly string[]): void {
  row(`\n${name}`, columns);
}

/** One quantity of several subjects, each beside how many times the first one's it is. */
export function line<Subject>(name: string, of: Quantity<Subject>, subjects: readonly Subject[]): void {
  const [base] = subjects;
  row(
    name,
    subjects.map((subject) => {
      const factor = base === undefined || subject === base ? '' : ` ×${short(times(of, base, subject))}`;
      return withRange(of(subject)) + factor;
    }),
  );
}

/** How many times more of a quantity `other` has than `base`, by their medians. */
export function times<Subject>(of: Quantity<Subject>, base: Subject, other: Subject): number {
  return median(of(other)) / median(of(base));
}

export function atLeast(wanted: number, name: string, found: number): boolean {
  return goal(found >= wanted, `${name}: ×${short(found)}, at least ${wanted}`);
}

export function atMost(wanted: number, name: string, found: number): boolean {
  return goal(found <= wanted, `${name}: ×${short(found)}, at most ${wanted}`);
}

function goal(met: boolean, text: string): boolean {
  console.log(`  ${met ? '✔' : '✖'} ${text}`);
  return met;
}

function row(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(24) + cells.map((cell) => cell.padStart(30)).join(''));
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return below === undefined || above === undefined ? Number.NaN : (below + above) / 2;
}

/** `71.2 (66.4–77.1)`: the median, and the least and the most. */
function withRange(samples: readonly number[]): string {
  return `${short(median(samples))} (${short(Math.min(...samples))}–${short(Math.max(...samples))})`;
}

function short(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
