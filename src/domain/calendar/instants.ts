/** Instants that calendars, assignment and clocks can be asked about: from `first` to before `end`, epoch milliseconds. */
export const askable = { first: Date.UTC(1900, 0, 1), end: Date.UTC(2200, 0, 1) } as const;

/** The range of {@link askable}, for messages. */
export const askableYears = 'the years 1900 to 2199';

/** Whether `at` can be asked about; `NaN` can't. */
export const isAskable = (at: number): boolean => at >= askable.first && at < askable.end;
