import { type CellArea, cellKey, parseArea } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";

/** What a test sheet is besides its rows; addresses and row numbers as Excel shows them. */
export interface SheetOptions {
  readonly name?: string;
  /** "A1:B2" each. */
  readonly merges?: readonly string[];
  /** Row numbers counted from 1. */
  readonly hiddenRows?: readonly number[];
  /** Formula by cell: { C5: "=SUM(C3:C4)" }. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Number format by cell: { C5: "yyyy/m/d" }. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  /** Cells with digits struck out or raised. */
  readonly struck?: readonly string[];
  readonly mergesKnown?: boolean;
  readonly isVisible?: boolean;
  readonly isProtected?: boolean;
  /** Cell of the first value; "A1" unless told. */
  readonly at?: string;
}

/**
 * A sheet as a host would hand it over, from rows written down in a test: null for blank, `{ error: "#N/A" }` for an
 * error. Rows may have different lengths.
 */
export function sheetOf(rows: readonly (readonly CellValue[])[], options: SheetOptions = {}): SheetSnapshot {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const start = areaOf(options.at ?? "A1");
  const byCell = (texts: Readonly<Record<string, string>> = {}): ReadonlyMap<number, string> =>
    new Map(Object.entries(texts).map(([cell, text]) => [keyOf(cell), text]));
  return {
    name: options.name ?? "Sheet1",
    area: { row: start.row, column: start.column, rows: rows.length, columns },
    values: rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)),
    formulas: byCell(options.formulas),
    numberFormats: byCell(options.numberFormats),
    ...(options.struck ? { struck: new Set(options.struck.map(keyOf)) } : {}),
    merges: (options.merges ?? []).map(areaOf),
    mergesKnown: options.mergesKnown ?? true,
    hiddenRows: (options.hiddenRows ?? []).map((row) => row - 1),
    hiddenColumns: [],
    isProtected: options.isProtected ?? false,
    isVisible: options.isVisible ?? true,
  };
}

/** A workbook of these sheets. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: "测试.xlsx", sheets };
}

function keyOf(cell: string): number {
  return cellKey(areaOf(cell).row, areaOf(cell).column);
}

function areaOf(name: string): CellArea {
  const area = parseArea(name);
  if (!area) throw new Error(`${name} is no cell or area`);
  return area;
}
