import type { CellRef } from "../../core/cell/address";
import { type Footing, footTable, type SumOfLines } from "../../core/footing/foot-table";
import { footingFindings } from "../../core/footing/footing-findings";
import type { Lines } from "../../core/footing/printed-table";
import type { Pieces } from "../../core/pieces";
import { headerPart, unitInHeader } from "../header/header-text";
import type { RecognisedColumn } from "../recognised-table";
import { kindNamed } from "../kinds/kinds";
import type { HiddenNumber } from "../sheet/covered-cells";
import type { SheetGrid } from "../sheet/sheet-grid";
import { fieldKey } from "../tables/read-figures";
import type { TableReading } from "../read-table";
import { plainText } from "../words/plain-text";
import { footedColumns } from "./footed-columns";
import { withHiddenParts } from "./hidden-parts";
import { type PrintedRows, printedFigures } from "./printed-figures";
import { sumColumns } from "./sum-columns";
import { sumRows } from "./sum-rows";

/** Tables with their sums checked. */
export interface FootedTables {
  readonly tables: readonly TableReading[];
  /** True where sums contain numbers that merged areas hide. */
  readonly hiddenInTotals: boolean;
}

/**
 * The tables of one sheet, from the top down, with every sum in them checked: rows of totals and columns of totals. The
 * last total of stacked tables may add them all; tables of the same schools (last year's above this year's) never.
 *
 * @param hidden numbers of the sheet that merged areas hide: sums may contain them
 */
export function* withFootings(
  grid: SheetGrid,
  tables: readonly TableReading[],
  hidden: readonly HiddenNumber[],
): Pieces<FootedTables> {
  let hiddenInTotals = false;
  const footed: TableReading[] = [];
  for (const [index, reading] of tables.entries()) {
    const asSeen = yield* footingOf(grid, reading, tables.slice(0, index));
    const footing = asSeen && withHiddenParts(asSeen, hidden);
    hiddenInTotals ||= footing !== asSeen;
    footed.push(
      footing ? { ...reading, footing, findings: [...reading.findings, ...footingFindings(footing)] } : reading,
    );
    yield;
  }
  return { tables: footed, hiddenInTotals };
}

function* footingOf(grid: SheetGrid, reading: TableReading, tables: readonly TableReading[]): Pieces<Footing | null> {
  const { table } = reading;
  const { sums: adds } = kindNamed(table.kind);
  if (adds === "never") return null;
  const columns = footedColumns(table);
  const rowsOfSums = table.rows.some(
    ({ class: rowClass }) => rowClass === "total" || rowClass === "subtotal" || rowClass === "of-which",
  );
  const isOfItems = adds !== "rows";
  const across = sumColumns(table.kind, columns, table.rows.length, outsideStages(reading));
  if (columns.length === 0 || (!rowsOfSums && !isOfItems && across.length === 0)) return null;
  const stack = table.rows.some(({ class: rowClass }) => rowClass === "total") ? othersAbove(reading, tables) : [];
  const parts = [
    ...stack.map((other) => printedRows(grid, other, columns, isOfItems)),
    printedRows(grid, reading, columns, isOfItems),
  ];
  const printed = yield* printedFigures(grid, parts);
  const offset = printed.length - table.rows.length;
  const down =
    rowsOfSums || isOfItems
      ? sumRows({ grid, table, nameColumn: nameColumnOf(reading), printed, offset, above: rowsAbove(stack), isOfItems })
      : [];
  const sums = [
    ...(adds === "mixed-items" ? down.map((sum): SumOfLines => ({ ...sum, claim: "likely" })) : down),
    ...across.map((sum) => below(sum, offset)),
  ];
  yield;
  const footing = footTable(printed, sums);
  return footing.lines.length === 0 ? null : footing;
}

/** Sums across are checked in the rows of the table itself. */
function below(sum: SumOfLines, offset: number): SumOfLines {
  if (offset === 0) return sum;
  const { except } = sum;
  return { ...sum, except: (row) => row < offset || except?.(row - offset) === true };
}

function nameColumnOf({ table }: TableReading): number {
  return Math.max(table.nameColumn ?? 0, table.area.column);
}

function printedRows(
  grid: SheetGrid,
  reading: TableReading,
  columns: readonly RecognisedColumn[],
  isOfItems: boolean,
): PrintedRows {
  const own = reading.table.columns;
  return {
    rows: reading.table.rows,
    columns: columns.map((column) =>
      own.includes(column)
        ? column
        : (own.find(
            (each) => each.field !== null && fieldKey(each) === fieldKey(column) && each.year === column.year,
          ) ?? null),
    ),
    nameColumn: nameColumnOf(reading),
    hasUnits: isOfItems && hasUnitsOfRows(grid, reading),
  };
}

function hasUnitsOfRows(grid: SheetGrid, reading: TableReading): boolean {
  const { columns, rows } = reading.table;
  const names = nameColumnOf(reading);
  return (
    columns.some(({ field }) => field === "item_unit") ||
    rows.some(({ row }) => unitInHeader([headerPart(grid.text(row, names))]) !== null)
  );
}

/** The tables above, or none where they share a school with this one or with each other. */
function othersAbove({ records }: TableReading, above: readonly TableReading[]): readonly TableReading[] {
  const listed = above.filter((each) => each.records !== null);
  const names = [records, ...listed.map((each) => each.records)].flatMap((each) => each?.names.map(plainText) ?? []);
  return new Set(names).size === names.length ? listed : [];
}

function rowsAbove(stack: readonly TableReading[]): { readonly data: Lines; readonly sums: Lines } {
  const rows = stack.flatMap(({ table }) => table.rows);
  const where = (...classes: readonly string[]): Lines =>
    rows.flatMap(({ class: rowClass }, position) => (classes.includes(rowClass) ? [position] : []));
  return { data: where("data"), sums: where("subtotal", "total") };
}

/** Pupils of these belong to no stage: their total is no sum of 小学 and 初中. */
function outsideStages({ table, records }: TableReading): (position: number) => boolean {
  if (!records) return () => false;
  const rows = records.cells.rows;
  const outside = new Set<number>();
  records.kinds.forEach((kind, record) => {
    if (kind === "special" || kind === "vocational" || kind === "kindergarten")
      outside.add(typeof rows === "number" ? rows : (rows[record] ?? -1));
  });
  return (position) => outside.has(table.rows[position]?.row ?? -1);
}

/** A footing whose cells are named where they stand, where it was read on a sheet arranged otherwise. */
export function placedFooting(footing: Footing, place: (cell: CellRef) => CellRef): Footing {
  const { cellAt } = footing.table;
  return { ...footing, table: { ...footing.table, cellAt: (row, column) => place(cellAt(row, column)) } };
}
