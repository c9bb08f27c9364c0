import type { CellArea } from "../core/cell/address";
import { HostError } from "./workbook-host";

/**
 * The texts that stood around marks when they were taken off. Cells have no names that outlive an inserted row: that the
 * texts stand where they stood is how marks that come again are known to come onto their cells.
 */
export interface TextsAround {
  /** Rows looked at, counted from zero, and how many columns from the first. */
  readonly rows: readonly number[];
  readonly columns: number;
  readonly texts: string;
}

/** Headers stand in the rows above the first of a mark. */
const ROWS_ABOVE = 5;
const MOST_ROWS = 100;

/** Where to look for the texts around areas: in the first and the last row of each, and above it. */
export function placesAround(areas: readonly CellArea[]): Pick<TextsAround, "rows" | "columns"> {
  const rows = new Set<number>();
  for (const { row, rows: count } of areas) {
    rows.add(row + count - 1);
    for (let at = Math.max(0, row - ROWS_ABOVE); at <= row; at++) rows.add(at);
  }
  const columns = areas.reduce((most, { column, columns: count }) => Math.max(most, column + count), 0);
  return { rows: [...rows].sort((a, b) => a - b).slice(0, MOST_ROWS), columns };
}

/**
 * @param cells contents of a row's cells from the first column on; numbers and formulas change without anything moving
 */
export function textsAround(
  places: Pick<TextsAround, "rows" | "columns">,
  cells: (row: number, columns: number) => readonly unknown[],
): TextsAround {
  const { rows, columns } = places;
  const texts = rows.map((row) =>
    cells(row, columns).map((cell) => (typeof cell === "string" && !cell.startsWith("=") ? cell : "")),
  );
  return { rows, columns, texts: JSON.stringify(texts) };
}

/** @throws HostError `workbook-changed` where the texts do not stand where they stood; nothing has been written */
export function refuseMoved(sheet: string, before: TextsAround, now: TextsAround): void {
  if (now.texts !== before.texts)
    throw new HostError("workbook-changed", { detail: `cells of ${sheet} have moved`, written: 0 });
}
