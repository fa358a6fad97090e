const unitMilliseconds: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A length of time as the command takes it, `90s`, `30min`, `1.5h` or `7d`, in milliseconds; `undefined` for anything else. */
export function readDuration(text: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(s|min|m|h|d)$/.exec(text.trim()) ?? [];
  const milliseconds = unitMilliseconds[unit];
  return milliseconds === undefined ? undefined : Math.round(Number(number) * milliseconds);
}
