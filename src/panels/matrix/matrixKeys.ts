/** A cell of a grid, both counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads in a grid of `rows` by `columns` cells; undefined where it means nothing there. */
export function moved(
  { row, column }: Place,
  key: string,
  control: boolean,
  rows: number,
  columns: number,
): Place | undefined {
  const places: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: { row: control ? 0 : row, column: 0 },
    End: { row: control ? rows - 1 : row, column: columns - 1 },
  };
  const next = places[key];
  return next && { row: within(next.row, rows), column: within(next.column, columns) };
}

function within(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}
