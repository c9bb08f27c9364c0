import { areaContains, cellCount, cellKey, type CellArea, type CellRef } from "../../core/cell/address";
import { dependantsOf } from "../../core/cell/dependants";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import type { ChangeCell } from "../../plan/workbook-plan";
import type { WorkbookEdit } from "../../xlsx/workbook-edit";
import { contentOf, isCovered, type PresentCell, requireCellsAsPlanned } from "../cell-changes";
import { refuseSheets } from "../sheet-changes";

/** What the array formulas of each sheet fill. */
export type FilledAreas = ReadonlyMap<string, readonly CellArea[]>;

/**
 * What changing cells changes in the file. In a file nothing computes: of the formulas that hang on the cells the results go,
 * so that no program shows an old total beside the new figure; Excel computes all of them on opening.
 * @throws HostError where cells are not as planned or cannot be written; nothing has been written
 */
export function cellEdits(
  operations: readonly ChangeCell[],
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
  filled: FilledAreas,
): WorkbookEdit[] {
  refuseSheets(
    sheets,
    operations.map(({ cell }) => cell.sheet),
  );
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  requireCellsAsPlanned(operations, (cell) => presentCell(byName.get(cell.sheet), cell, filled.get(cell.sheet) ?? []));
  const writes = operations.map(({ cell, after, result }): WorkbookEdit =>
    "formula" in after
      ? { type: "set-formula", ...cell, formula: after.formula, result }
      : { type: "set-value", ...cell, value: after.value },
  );
  const stale = dependantsOf(
    sheets,
    operations.map(({ cell }) => cell),
  ).flatMap((cell) => wholeResult(cell, filled.get(cell.sheet) ?? []));
  return [...writes, ...stale.map((cell): WorkbookEdit => ({ type: "forget-result", ...cell }))];
}

function presentCell(
  sheet: SheetSnapshot | undefined,
  { row, column }: CellRef,
  filled: readonly CellArea[],
): PresentCell {
  const key = cellKey(row, column);
  const { area, values, formulas, numberFormats, merges } = sheet ?? NO_SHEET;
  return {
    content: contentOf(values[row - area.row]?.[column - area.column] ?? null, formulas.get(key) ?? null),
    numberFormat: numberFormats.get(key) ?? "General",
    isMerged: isCovered(merges, row, column),
    isInArray: filled.some((one) => areaContains(one, row, column)),
  };
}

const NO_SHEET = {
  area: { row: 0, column: 0, rows: 0, columns: 0 },
  values: [],
  formulas: new Map<number, string>(),
  numberFormats: new Map<number, string>(),
  merges: [],
} as const;

/** The cells that show the result of a cell's formula. */
function wholeResult(cell: CellRef, filled: readonly CellArea[]): readonly CellRef[] {
  const area = filled.find(({ row, column }) => row === cell.row && column === cell.column);
  if (!area) return [cell];
  return Array.from({ length: cellCount(area) }, (_, index) => ({
    sheet: cell.sheet,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}
