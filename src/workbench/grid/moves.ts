import type { Area } from "../../xlsx/xlsx-workbook";
import { boundingArea } from "../excel/sheet-area";

/** A cell, counted from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads, from one cell to another. */
export type Move =
  "row-start" | "row-end" | "sheet-start" | "sheet-end" | "page-up" | "page-down" | "page-left" | "page-right";

/** What a move has to know of the sheet. */
export interface Ground {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Rectangle around everything that is filled; null on an empty sheet. */
  readonly used: Area | null;
  /** Rows and columns that the grid draws. */
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns that are in view at once beside the frozen ones. */
  readonly pageRows: number;
  readonly pageColumns: number;
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
  /** Last column of the row with something in it; null for an empty row. */
  lastFilled(row: number): number | null;
}

/** The cell to which a key leads, as in Excel: frozen rows and columns are passed over, hidden ones never selected. */
export function destination(move: Move, from: Place, ground: Ground): Place {
  const { row, column } = unhidden(move, target(move, from, ground), ground);
  return { row, column };
}

function target(move: Move, { row, column }: Place, ground: Ground): Place {
  const { frozenRows, frozenColumns, used, pageRows, pageColumns } = ground;
  switch (move) {
    case "row-start":
      // A second press reaches the frozen columns.
      return { row, column: column > frozenColumns ? frozenColumns : 0 };
    case "row-end":
      return { row, column: ground.lastFilled(row) ?? column };
    case "sheet-start":
      return { row: frozenRows, column: frozenColumns };
    case "sheet-end":
      return used ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 } : { row: 0, column: 0 };
    case "page-up":
      return { row: steps(row, -pageRows, ground.rows, (at) => ground.isHiddenRow(at)), column };
    case "page-down":
      return { row: steps(row, pageRows, ground.rows, (at) => ground.isHiddenRow(at)), column };
    case "page-left":
      return { row, column: steps(column, -pageColumns, ground.columns, (at) => ground.isHiddenColumn(at)) };
    case "page-right":
      return { row, column: steps(column, pageColumns, ground.columns, (at) => ground.isHiddenColumn(at)) };
  }
}

/** Goes so many shown rows or columns on, and stops at the edge. */
function steps(from: number, count: number, size: number, isHidden: (at: number) => boolean): number {
  const direction = Math.sign(count);
  let reached = from;
  let left = Math.abs(count);
  for (let at = from + direction; at >= 0 && at < size && left > 0; at += direction) {
    if (isHidden(at)) continue;
    reached = at;
    left -= 1;
  }
  return reached;
}

/** The nearest shown row and column: on the way back from an end, else onwards. */
function unhidden(move: Move, { row, column }: Place, ground: Ground): Place {
  const direction = move === "sheet-end" || move === "row-end" ? -1 : 1;
  return {
    row: shown(row, direction, ground.rows, (at) => ground.isHiddenRow(at)),
    column: shown(column, direction, ground.columns, (at) => ground.isHiddenColumn(at)),
  };
}

function shown(from: number, direction: number, size: number, isHidden: (at: number) => boolean): number {
  for (const step of [direction, -direction])
    for (let at = from; at >= 0 && at < size; at += step) if (!isHidden(at)) return at;
  return from;
}

/** The selection after a move with Shift: from the active cell, which stays, to where its opposite corner has gone. */
export function extended(move: Move, active: Place, selected: Area, ground: Ground): Area {
  const corner = {
    row: active.row === selected.row ? selected.row + selected.rows - 1 : selected.row,
    column: active.column === selected.column ? selected.column + selected.columns - 1 : selected.column,
  };
  return boundingArea(oneCell(active), oneCell(destination(move, corner, ground)));
}

export function oneCell({ row, column }: Place): Area {
  return { row, column, rows: 1, columns: 1 };
}
