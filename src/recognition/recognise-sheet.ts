import { type CellArea, parseArea } from "../core/cell/address";
import type { SheetSnapshot } from "../core/cell/sheet-snapshot";
import { finding, type Finding } from "../core/findings/finding";
import { entryAt } from "../core/quantity/at";
import type { Pieces } from "../core/pieces";
import { type Answers, headerKey, layoutOf, NOT_A_TABLE, tableKey } from "./answers";
import { figuresBeside } from "./figures-beside";
import { withFootings } from "./footing/foot-tables";
import { findHeaderBands } from "./header/find-headers";
import type { HeaderBand } from "./header/header-band";
import { headerPaths } from "./header/header-path";
import { withoutRepeats } from "./header/repeated-headers";
import { withTitledFigure } from "./header/title-figure";
import { placedReading } from "./placed-reading";
import type { DismissedTable } from "./recognised-table";
import { placingOf } from "./sheet/arranged-grid";
import { coveredFindings, type HiddenNumber, type SeenSheet, seenSheet } from "./sheet/covered-cells";
import { type SheetGrid, sheetGrid } from "./sheet/sheet-grid";
import { withStatements } from "./statements/with-statements";
import { transposedArea, transposedGrid } from "./sheet/transposed-grid";
import { comparedRows, withComparedRows } from "./tables/compared-rows";
import { readTable, type TableReading } from "./read-table";
import { takesPrecedence, worthTurning } from "./transposed-tables";
import { turnedBack } from "./turned-table";

/** The tables of one sheet. */
export interface SheetTables {
  readonly tables: readonly TableReading[];
  /** Tables that the user has taken out. */
  readonly dismissed: readonly DismissedTable[];
  /** What is to be said of the sheet as a whole. */
  readonly findings: readonly Finding[];
}

/** Areas of a header are separated by these. */
const SEPARATOR = /[;；]/;
const LEAST_ACROSS = 3;
const HEADER_TEXTS = 8;

/**
 * Finds and reads every table of a kind we know on a sheet, also one that lies across (items down, schools across).
 * Tables of other kinds are left alone.
 * @param counterparts plain names of schools that stand in a 小学 table and in a 初中 table of the workbook
 */
export function* recogniseSheet(
  whole: SheetSnapshot,
  answers: Answers,
  counterparts: ReadonlySet<string> = new Set(),
): Pieces<SheetTables> {
  const seen = seenSheet(whole);
  yield;
  const { hiddenInTotals, ...read } = yield* tablesOf(seen, answers, counterparts);
  yield;
  const found = { ...read, tables: withStatements(seen.sheet, read.tables, read.dismissed, answers) };
  const hidden =
    seen.covered.length === 0
      ? []
      : coveredFindings(
          seen,
          found.tables.map(({ table }) => table.area),
          hiddenInTotals,
        );
  return hidden.length === 0 ? found : { ...found, findings: [...found.findings, ...hidden] };
}

/** The same, before the numbers that merged areas hide are named. */
interface SeenTables extends SheetTables {
  /** True where sums contain such numbers. */
  readonly hiddenInTotals: boolean;
}

function* tablesOf(
  { sheet, covered }: SeenSheet,
  answers: Answers,
  counterparts: ReadonlySet<string>,
): Pieces<SeenTables> {
  const shown = shownHeaders(sheet, answers);
  const down = yield* readGrid(
    sheetGrid(sheet),
    covered,
    answers,
    counterparts,
    shown.filter((area) => !isAcross(area)),
  );
  const acrossShown = shown.filter(isAcross);
  if (acrossShown.length === 0 && !worthTurning(sheet, down.tables)) return down;
  const coveredAcross = covered.map(({ row, column, amount }) => ({ row: column, column: row, amount }));
  const turned = yield* readGrid(
    transposedGrid(sheet),
    coveredAcross,
    answers,
    counterparts,
    acrossShown.map(transposedArea),
  );
  const dismissed = turned.dismissed.map((table) => ({ ...table, area: transposedArea(table.area) }));
  // What the user has said that a table is, it is.
  const isSaid = ({ table }: TableReading): boolean =>
    down.tables.some(
      (other) => answers[other.table.tableAnswer] !== undefined && areasMeet(other.table.area, table.area),
    );
  const across = turned.tables
    .map(turnedBack)
    .filter((reading) => takesPrecedence(reading, down.tables, acrossShown) && !isSaid(reading));
  if (across.length === 0) return { ...down, dismissed: [...down.dismissed, ...dismissed] };
  const kept = down.tables.filter(({ table }) => !across.some((other) => areasMeet(other.table.area, table.area)));
  const tables = [...kept, ...across].sort(
    (a, b) => a.table.area.row - b.table.area.row || a.table.area.column - b.table.area.column,
  );
  return {
    tables,
    dismissed: [...down.dismissed, ...dismissed],
    findings: [...down.findings, ...figuresBeside(sheet, tables)],
    hiddenInTotals: down.hiddenInTotals || turned.hiddenInTotals,
  };
}

function* readGrid(
  grid: SheetGrid,
  covered: readonly HiddenNumber[],
  answers: Answers,
  counterparts: ReadonlySet<string>,
  shown: readonly CellArea[],
): Pieces<SeenTables> {
  const findings: Finding[] = [];
  const tellSkipped = (row: number): void => {
    const cell = { sheet: grid.sheet.name, row, column: grid.left };
    findings.push(finding("headers-not-read", [cell], { sheet: grid.sheet.name, row: row + 1 }));
  };
  const bands = withoutRepeats(grid, findHeaderBands(grid, shown, tellSkipped), shown).map((band) =>
    withTitledFigure(grid, band),
  );
  yield;
  const tables: TableReading[] = [];
  const dismissed: DismissedTable[] = [];
  const places = new Map<number, number>();
  let read = grid;
  for (const [position, band] of bands.entries()) {
    const to = rowAfter(grid, bands, position);
    const out = dismissedTable(grid, band, to, answers);
    if (out) {
      dismissed.push(out);
      continue;
    }
    const compared = band.names === "school" ? comparedRows(read, band, to) : null;
    const reading = yield* readTable({ grid: compared?.grid ?? read, answers, counterparts }, band, to);
    if (!reading) continue;
    tables.push(compared ? withComparedRows(reading, compared) : reading);
    if (!compared) continue;
    read = compared.grid;
    for (const [key, row] of compared.places) places.set(key, row);
  }
  // Rows that were put together stand elsewhere than the numbers hidden among them.
  const { tables: footed, hiddenInTotals } = yield* withFootings(read, tables, places.size === 0 ? covered : []);
  return {
    tables: places.size === 0 ? footed : footed.map((reading) => placedReading(reading, placingOf(places))),
    dismissed,
    findings,
    hiddenInTotals,
  };
}

/** The row where the next table below begins; bands come from the top down. */
function rowAfter(grid: SheetGrid, bands: readonly HeaderBand[], position: number): number {
  const band = entryAt(bands, position);
  for (const other of bands.slice(position + 1))
    if (other.first > band.end && other.left < band.right && other.right > band.left) return other.first;
  return grid.bottom;
}

/** The table under a header that the user has said is none, or null. */
function dismissedTable(grid: SheetGrid, band: HeaderBand, to: number, answers: Answers): DismissedTable | null {
  // Looked up only where anything was dismissed at all: every header of a workbook passes here.
  const prefix = tableKey(grid.sheet.name, "");
  if (!Object.keys(answers).some((key) => key.startsWith(prefix) && answers[key] === NOT_A_TABLE)) return null;
  const headers = headerPaths(grid, band).map(({ labels }) => labels);
  const key = tableKey(grid.sheet.name, layoutOf(headers));
  if (answers[key] !== NOT_A_TABLE) return null;
  const texts = headers.flatMap((labels) => labels[labels.length - 1] ?? []);
  return {
    sheet: grid.sheet.name,
    area: {
      row: band.first,
      column: band.left,
      rows: lastFilledRow(grid, band, to) - band.first + 1,
      columns: band.right - band.left,
    },
    header: [...new Set(texts)].slice(0, HEADER_TEXTS),
    tableAnswer: key,
  };
}

function lastFilledRow(grid: SheetGrid, { end, left, right }: HeaderBand, to: number): number {
  for (let row = to - 1; row > end; row--)
    for (let column = left; column < right; column++) if (grid.value(row, column) !== null) return row;
  return end;
}

/** The headers that the user has shown on the sheet: "A3:L4;N3:P4". */
function shownHeaders(sheet: SheetSnapshot, answers: Answers): readonly CellArea[] {
  return (answers[headerKey(sheet.name)] ?? "").split(SEPARATOR).flatMap((name) => parseArea(name) ?? []);
}

/** A header that goes down, beside its figures: at least three rows, and more rows than columns. */
function isAcross({ rows, columns }: CellArea): boolean {
  return rows >= LEAST_ACROSS && rows > columns;
}

function areasMeet(a: CellArea, b: CellArea): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
