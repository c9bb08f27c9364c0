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
} from "../cell-changes";
import { refuseSheets } from "../sheet-changes";
import { refuseMoved } from "../texts-around-marks";
import type { Left } from "../left-behind";
import { allOrNothing, inEach, presentSheets, sheetNamed, takenBackWhole } from "./model-access";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";
import { around } from "./take-back-marks";

/** Changes cells; all of them or, where it fails half way, none. */
export function applyCells(model: OpenWorkbook, operations: readonly ChangeCell[]): Promise<CellsBefore> {
  refuseTouched(model, operations);
  requireCellsAsPlanned(operations, presentCells(model));
  const before = operations.map(({ cell, before: content }) => ({ cell, content }));
  return allOrNothing(
    () => {
      for (const { cell, after } of operations) write(model, cell, after);
      const cells = cellImages(operations, (cell) => ({ content: contentAt(model, cell) }));
      return {
        cells,
        around: [...cellsBySheet(cells)].map(([sheet, own]) => ({
          sheet,
          texts: around(sheetNamed(model, sheet), placesAroundCells(own)),
        })),
      };
    },
    () => bringTo(model, before),
    () => left(model, before),
  );
}

/**
 * Takes back what a plan has done to cells; what fails half way is tried once more.
 * @param isHalfDone true where an undo of the same has failed half way: texts that have come back are no cells that have moved
 * @throws HostError where one of them has changed since (nothing has been written then), or naming those that could not be taken back
 */
export function undoCells(model: OpenWorkbook, before: CellsBefore, isHalfDone: boolean): void {
  refuseTouched(model, before.cells);
  for (const { sheet, texts } of isHalfDone ? [] : before.around)
    refuseMoved(sheet, texts, around(sheetNamed(model, sheet), texts));
  const going = cellsToTakeBack(before, presentCells(model)).map(({ cell, was }) => ({ cell, content: was }));
  takenBackWhole(
    () => bringTo(model, going),
    () => left(model, going),
  );
}

/** A cell with what it is to hold. */
interface WantedCell {
  readonly cell: CellRef;
  readonly content: CellContent;
}

/** Brings cells to what they are to hold, also after one that cannot be. @throws the first failure */
function bringTo(model: OpenWorkbook, wanted: readonly WantedCell[]): void {
  inEach(notAsWanted(model, wanted), ({ cell, content }) => write(model, cell, content));
}

function notAsWanted(model: OpenWorkbook, wanted: readonly WantedCell[]): readonly WantedCell[] {
  return wanted.filter(({ cell, content }) => !isSameContent(contentAt(model, cell), content));
}

function left(model: OpenWorkbook, wanted: readonly WantedCell[]): Left {
  return { of: "cells", cells: notAsWanted(model, wanted).map(({ cell }) => cell) };
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
