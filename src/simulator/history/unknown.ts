const unknowns = new Set(['?', '-', '–', '—', 'n/a', '#n/a', 'null', '(empty)']);

/** Whether a cell says that its value isn't known: blank, `?`, `-`, `N/A`, `null`, as exports of help-desks write it. */
export function isUnknown(cell: string | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  if (cell.length > 10 && cell.charCodeAt(0) > 32) return false; // Most cells, without a copy of them.
  const text = cell.trim();
  return text === '' || unknowns.has(text.toLowerCase());
}
