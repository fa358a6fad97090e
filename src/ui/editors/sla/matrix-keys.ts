/** Moves of the matrix's focus, by key; with Ctrl (Cmd) the arrows, without it Enter in a target. */
const arrows: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where in a matrix of `.metric-row`s with `.cell`s an event happened. */
interface Spot {
  readonly rows: readonly HTMLElement[];
  readonly row: number;
  readonly column: number;
}

const cellsOf = (row: HTMLElement | undefined) => [...(row?.querySelectorAll<HTMLElement>(':scope > .cell') ?? [])];

function spotOf(event: KeyboardEvent): Spot | undefined {
  const target = event.target as HTMLElement;
  const cell = target.closest<HTMLElement>('.cell');
  const row = cell?.closest<HTMLElement>('.metric-row');
  const matrix = row?.parentElement;
  // An open list of options has keys of its own.
  if (!cell || !row || !matrix || target.closest('.popup') || target.matches('[aria-expanded=true]')) return undefined;
  const rows = [...matrix.querySelectorAll<HTMLElement>('.metric-row')];
  return { rows, row: rows.indexOf(row), column: cellsOf(row).indexOf(cell) };
}

/** Moves the focus as a spreadsheet does; whether the key was one that does. */
export function moveInMatrix(event: KeyboardEvent): boolean {
  const spot = spotOf(event);
  const command = event.ctrlKey || event.metaKey;
  const inTarget = (event.target as HTMLElement).matches('.duration > input');
  const enter = event.key === 'Enter' && inTarget && !command;
  const [down, across] = enter ? [event.shiftKey ? -1 : 1, 0] : (command && arrows[event.key]) || [0, 0];
  if (!spot || (down === 0 && across === 0)) return false;
  const rtl = getComputedStyle(spot.rows[0] ?? document.body).direction === 'rtl';
  const cell = cellsOf(spot.rows[spot.row + down])[spot.column + (rtl ? -across : across)];
  const control = cell?.querySelector<HTMLElement>('input, button.opener');
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
  return true;
}

/** Whether the cell above is to be copied. */
export const isCopyAbove = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  !event.shiftKey &&
  event.code === 'KeyD' &&
  spotOf(event) !== undefined;
