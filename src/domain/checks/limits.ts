/** Limits on what an administrator may type. Text is counted in UTF-16 units, numbers are whole. */
export const limits = {
  name: 200,
  text: 2000,
  key: 64,
  unit: 40,
  textLength: { minimum: 0, maximum: 100_000 },
  decimals: { minimum: 0, maximum: 10 },
  /** Dates relative to today: a hundred years either way. */
  days: { minimum: -36_525, maximum: 36_525 },
  chosen: { minimum: 0, maximum: 10_000 },
  files: { minimum: 1, maximum: 100 },
  /** Bytes: a terabyte. */
  fileSize: { minimum: 1, maximum: 1_099_511_627_776 },
  activeTickets: { minimum: 1, maximum: 99 },
  /** Seconds: 1 minute to 10,000 hours (docs/semantics.md, section 5). */
  duration: { minimum: 60, maximum: 36_000_000 },
} as const;
