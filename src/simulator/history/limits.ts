/** How much of a history is read. More is answered at once, with these figures. */
export const historyLimits = {
  /** Bytes of a file, or letters of a text. */
  size: 100_000_000,
  /** Rows, the headings apart. */
  rows: 1_000_000,
} as const;
