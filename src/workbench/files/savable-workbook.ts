import type { SheetDocument } from "../../document/sheet-document";
import type { WorkbookEdit } from "../../xlsx/workbook-edit";
import type { Area, XlsxSheet } from "../../xlsx/xlsx-workbook";
import type { SheetModel, WorkbookModel } from "../../workbook/workbook-model";

/** A model that can also tell how far the result of an array formula reaches. */
export interface SavableSheet extends SheetModel {
  /** Rectangle that the formula's result fills, the formula's own cell first; null for one cell. */
  spillOf(row: number, column: number): Area | null;
  /** The sheet of the file that it was opened from; null for one that was added. */
  readonly source: XlsxSheet | null;
  /** True where the add-in has written the sheet as a whole: contents, looks and page. */
  readonly isRewritten: boolean;
  /** The whole sheet as it is to be written. */
  document(): SheetDocument;
  /** Cells that show a look other than the file's: fonts, colours, borders, alignment. */
  cellsWithOtherLook(): number;
}

export interface SavableWorkbook extends WorkbookModel {
  sheets(): readonly SavableSheet[];
}

/** What has to be written into the file, and what cannot be. */
export interface WorkbookChanges {
  readonly edits: readonly WorkbookEdit[];
  /** Sentences for the user, one for each kind of change that the saved file will not have. */
  readonly lost: readonly string[];
}
