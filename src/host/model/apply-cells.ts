import type { CellArea, CellRef } from "../../core/cell/address";
import type { CellContent, ChangeCell } from "../../plan/workbook-plan";
import {
  cellImages,
  type CellsBefore,
  cellsBySheet,
  cellsToTakeBack,
  contentOf,
  isCovered,
  isSameContent,
  placesAroundCells,
  type PresentCell,
  requireCellsAsPlanned,
  withCellsLeft,
} from "../cell-changes";
import { refuseSheets } from "../sheet-changes";
import { refuseMoved } from "../texts-around-marks";
import { failure, presentSheets, sheetNamed } from "./model-access";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";
import { around } from "./take-back-marks";

/** Changes cells; all of them or, where it fails half way, none. */
export function applyCells(model: OpenWorkbook, operations: readonly ChangeCell[]): CellsBefore {
  refuseTouched(model, operations);
  requireCellsAsPlanned(operations, presentCells(model));
  return writeAll(model, operations, () => {
    const cells = cellImages(operations, (cell) => ({ content: contentAt(model, cell) }));
    return {
      cells,
      around: [...cellsBySheet(cells)].map(([sheet, own]) => ({
        sheet,
        texts: around(sheetNamed(model, sheet), placesAroundCells(own)),
      })),
    };
  });
}

/**
 * Takes back what a plan has done to cells; all of it or, where it fails half way, nothing: then the plan can be taken back
 * later.
 * @throws HostError where one of them has changed since; nothing has been written then
 */
export function undoCells(model: OpenWorkbook, before: CellsBefore): void {
  refuseTouched(model, before.cells);
  for (const { sheet, texts } of before.around) refuseMoved(sheet, texts, around(sheetNamed(model, sheet), texts));
  const going = cellsToTakeBack(before, presentCells(model));
  writeAll(
    model,
    going.map(({ cell, was, left }) => ({ cell, before: left, after: was })),
    () => undefined,
  );
}

type CellWrite = Pick<ChangeCell, "cell" | "before" | "after">;

/**
 * Writes into every cell and then does what is left to do; where one of them fails, what was written is taken back.
 * @throws HostError naming the cells that still hold what was written
 */
function writeAll<T>(model: OpenWorkbook, writes: readonly CellWrite[], andThen: () => T): T {
  const begun: CellWrite[] = [];
  try {
    for (const one of writes) {
      begun.push(one);
      write(model, one.cell, one.after);
    }
    return andThen();
  } catch (error) {
    throw withCellsLeft(
      failure(error),
      begun.filter((one) => !isTakenBack(model, one)).map(({ cell }) => cell),
    );
  }
}

function isTakenBack(model: OpenWorkbook, { cell, before }: CellWrite): boolean {
  try {
    if (!isSameContent(contentAt(model, cell), before)) write(model, cell, before);
    return isSameContent(contentAt(model, cell), before);
  } catch {
    return false; // the first error is the one to tell
  }
}

/** Cells as they stand; merged ones are asked for once a sheet. */
function presentCells(model: OpenWorkbook): (cell: CellRef) => PresentCell {
  const merges = new Map<string, readonly CellArea[]>();
  return (cell) => {
    const { row, column } = cell;
    const sheet = sheetNamed(model, cell.sheet);
    const merged = merges.get(cell.sheet) ?? sheet.merges();
    merges.set(cell.sheet, merged);
    return {
      content: contentAt(model, cell),
      numberFormat: formatOf(sheet, oneCell(row, column)),
      isMerged: isCovered(merged, row, column),
      isInArray: sheet.isInArray(row, column),
    };
  };
}

function contentAt(model: OpenWorkbook, { sheet: name, row, column }: CellRef): CellContent | null {
  const sheet = sheetNamed(model, name);
  const area = oneCell(row, column);
  return contentOf(sheet.values(area)[0]?.[0] ?? null, sheet.formulas(area)[0]?.[0] ?? null);
}

/** The cell's number format stays, also where the program gives a formula that of the cells it refers to. */
function write(model: OpenWorkbook, { sheet: name, row, column }: CellRef, content: CellContent): void {
  const sheet = sheetNamed(model, name);
  const area = oneCell(row, column);
  const format = formatOf(sheet, area);
  sheet.write(area, [[content]]);
  if (formatOf(sheet, area) !== format) sheet.writeNumberFormats(area, [[format]]);
}

function formatOf(sheet: OpenSheet, area: CellArea): string {
  return sheet.numberFormats(area)[0]?.[0] ?? "General";
}

function oneCell(row: number, column: number): CellArea {
  return { row, column, rows: 1, columns: 1 };
}

function refuseTouched(model: OpenWorkbook, touched: readonly { readonly cell: CellRef }[]): void {
  refuseSheets(
    presentSheets(model).sheets,
    touched.map(({ cell }) => cell.sheet),
  );
}
