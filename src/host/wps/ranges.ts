import { areaName, type CellArea } from "../../core/cell/address";
import type { EtApplication, EtRange, EtWorksheet } from "./object-model";

export function rangeOf(sheet: EtWorksheet, area: CellArea): EtRange {
  return sheet.Range(areaName(area));
}

/** The first rectangle of a range. */
export function areaOf(range: EtRange): CellArea {
  const { Row, Column, Rows, Columns } = range;
  return { row: Row - 1, column: Column - 1, rows: Rows.Count, columns: Columns.Count };
}

/** All rectangles of a range. */
export function areasOf(range: EtRange): readonly CellArea[] {
  const { Areas } = range;
  return Array.from({ length: Areas.Count }, (_, index) => areaOf(Areas.Item(index + 1)));
}

/**
 * Does work that moves the selection, or the sheet that is shown, and puts both back. The screen stands still meanwhile, and
 * nobody is told.
 */
export function keepingSelection<Result>(application: EtApplication, work: () => Result): Result {
  const { ActiveWorkbook: workbook, Selection: selection, ScreenUpdating, EnableEvents } = application;
  const sheet = workbook?.ActiveSheet;
  const cells = areasOf(selection)[0];
  application.ScreenUpdating = false;
  application.EnableEvents = false;
  try {
    return work();
  } finally {
    sheet?.Activate();
    if (sheet && cells) rangeOf(sheet, cells).Select();
    application.EnableEvents = EnableEvents;
    application.ScreenUpdating = ScreenUpdating;
  }
}

/** Makes a cell the active one: on its sheet where that can be shown, else at the same place of the sheet that is shown. */
export function activateCell(
  application: EtApplication,
  sheet: EtWorksheet,
  { row, column }: Pick<CellArea, "row" | "column">,
): void {
  if (sheet.Visible === SHOWN && application.ActiveWorkbook?.ActiveSheet.Name !== sheet.Name) sheet.Activate();
  const active = application.ActiveCell;
  if (active.Row === row + 1 && active.Column === column + 1) return;
  const shown = application.ActiveWorkbook?.ActiveSheet ?? sheet;
  rangeOf(shown, { row, column, rows: 1, columns: 1 }).Select();
}

/** Of `Visible`. */
export const SHOWN = -1;
