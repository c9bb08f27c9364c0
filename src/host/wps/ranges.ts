import { areaName, type CellArea } from "../../core/cell/address";
import type { EtApplication, EtCollection, EtRange, EtWorksheet } from "./object-model";

export function rangeOf(sheet: EtWorksheet, area: CellArea): EtRange {
  return sheet.Range(areaName(area));
}

/** The first rectangle of a range. */
export function areaOf(range: EtRange): CellArea {
  const { Row, Column, Rows, Columns } = range;
  return { row: Row - 1, column: Column - 1, rows: Rows.Count, columns: Columns.Count };
}

/** All rectangles of a range. */
export function areasOf({ Areas }: Pick<EtRange, "Areas">): readonly CellArea[] {
  return Array.from({ length: Areas.Count }, (_, index) => areaOf(Areas.Item(index + 1)));
}

/** One range of several rectangles; of none null. */
export function unionOf(application: EtApplication, sheet: EtWorksheet, areas: readonly CellArea[]): EtRange | null {
  return areas
    .map((area) => rangeOf(sheet, area))
    .reduce<EtRange | null>((union, range) => (union ? application.Union(union, range) : range), null);
}

/**
 * Does work that moves the selection, or the sheet that is shown, and puts both back; where that fails, they stay where they
 * are. The screen stands still meanwhile, and nobody is told.
 */
export function keepingSelection<Result>(application: EtApplication, work: () => Result): Result {
  const { ScreenUpdating, EnableEvents } = application;
  const putBack = selectionKept(application);
  application.ScreenUpdating = false;
  application.EnableEvents = false;
  try {
    return work();
  } finally {
    try {
      putBack();
    } catch {
      // What was written is right wherever the selection is.
    } finally {
      application.EnableEvents = EnableEvents;
      application.ScreenUpdating = ScreenUpdating;
    }
  }
}

/** Keeps which sheet is shown and what is selected on it. @returns what puts it back */
function selectionKept(application: EtApplication): () => void {
  const sheet = application.ActiveWorkbook?.ActiveSheet;
  const active = application.ActiveCell && areaOf(application.ActiveCell);
  const selected = selectedAreas(application);
  // Of a picture or chart the cell under it is kept.
  const areas = selected.length > 0 || !active ? selected : [active];
  return () => {
    if (!sheet) return;
    sheet.Activate();
    unionOf(application, sheet, areas)?.Select();
    const [first] = areas;
    if (active && (active.row !== first?.row || active.column !== first.column)) rangeOf(sheet, active).Activate();
  };
}

/** None where a picture or chart is selected. */
function selectedAreas({ Selection }: EtApplication): readonly CellArea[] {
  try {
    const Areas = Selection?.Areas;
    return Areas ? areasOf({ Areas }) : [];
  } catch {
    return [];
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
  if (active?.Row === row + 1 && active.Column === column + 1) return;
  const shown = application.ActiveWorkbook?.ActiveSheet ?? sheet;
  rangeOf(shown, { row, column, rows: 1, columns: 1 }).Select();
}

/** Of `Visible`. */
export const SHOWN = -1;

/** All of a collection. */
export function itemsOf<Item>(collection: EtCollection<Item>): Item[] {
  return Array.from({ length: collection.Count }, (_, index) => collection.Item(index + 1));
}
