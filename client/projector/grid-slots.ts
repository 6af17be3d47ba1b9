/** The starting grid of the lobby: how many columns and rows, and who of the joined is shown. */
export interface GridPlan<Row> {
  readonly columns: number;
  readonly rows: number;
  readonly shown: readonly Row[];
  /** Joined earlier, no longer on the grid. */
  readonly hidden: number;
}

/** 4 × 7 slots for a small class, 5 × 8 for a large one, and of more than 40 the last 40. */
export function gridPlan<Row>(seats: readonly Row[]): GridPlan<Row> {
  const [columns, rows] = seats.length < 28 ? [4, 7] : [5, 8];
  const shown = seats.slice(-columns * rows);
  return { columns, rows, shown, hidden: seats.length - shown.length };
}
