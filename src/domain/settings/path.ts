/**
 * Where something is in a settings document. Elements of a list are addressed by what identifies them (`identityOf`),
 * never by their place, so that a path still means the same thing after a move:
 * `['fields', 'device_model', 'label', 'en']`.
 */
export type Path = readonly string[];

const separator = '/';

/** One string for a path, `fields/device_model/label/en`; a slash or tilde inside a step is escaped as in RFC 6901. */
export function formatPath(path: Path): string {
  return path.map((step) => step.replaceAll('~', '~0').replaceAll(separator, '~1')).join(separator);
}

/** The inverse of {@link formatPath}. */
export function parsePath(text: string): Path {
  return text === '' ? [] : text.split(separator).map((step) => step.replaceAll('~1', separator).replaceAll('~0', '~'));
}

/** Whether `path` is `ancestor` or lies inside it. */
export function isInside(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((step, index) => step === path[index]);
}

/** Properties that identify an element of a list, in the order they are tried. */
const identities = ['id', 'value', 'metric', 'date'] as const;

/**
 * What identifies an element among its siblings: its `id` (fields, metrics, policies, calendars), `value` (options),
 * `metric` (a policy's targets), `date` (special days), or first date and name (holidays). `undefined` for values
 * without identity (texts, condition rules, hours, triggers): such a list is one value.
 */
export function identityOf(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const entity = element as Record<string, unknown>;
  for (const key of identities) {
    const identity = entity[key];
    if (typeof identity === 'string') return identity;
  }
  if (typeof entity['from'] === 'string' && typeof entity['name'] === 'string')
    return `${entity['from']} ${entity['name']}`;
  return undefined;
}

/** What is at `path`, or `undefined`. Also finds a list's element by its identity. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value)) value = value[indexOf(value, step)];
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step))
      value = (value as Record<string, unknown>)[step];
    else return undefined;
  }
  return value;
}

const indexes = new WeakMap<readonly unknown[], Map<string, number>>();

/**
 * The place of the element with `identity` in a list, or −1. Lists are never changed in place, so the table of a list is
 * made once and kept with it.
 */
export function indexOf(list: readonly unknown[], identity: string): number {
  let index = indexes.get(list);
  if (!index) {
    index = new Map();
    // Backwards, so that of two elements with one identity (an error that checks report) the first is found.
    for (let at = list.length - 1; at >= 0; at--) {
      const key = identityOf(list[at]);
      if (key !== undefined) index.set(key, at);
    }
    indexes.set(list, index);
  }
  return index.get(identity) ?? -1;
}
