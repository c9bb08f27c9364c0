import type { SheetDocument } from "../document/sheet-document";
import type { Area, Scalar, XlsxRuleFormat } from "./xlsx-workbook";

/** A value typed into a cell that no array formula of another cell fills; null clears the cell and keeps its look. */
export interface SetValue {
  readonly type: "set-value";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/** A formula put into a cell, as typed in Excel, with "=". */
export interface SetFormula {
  readonly type: "set-formula";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The result to keep; null where there is none, Excel then computes on opening. */
  readonly result: Scalar;
  /** All values of an array result, row by row, `result` first: they fill the cells to the right and below. Absent for one cell. */
  readonly fills?: readonly (readonly Scalar[])[];
}

/** Takes the kept result out of a cell, whose formula stays; Excel computes it on opening. */
export interface ForgetResult {
  readonly type: "forget-result";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A number format given to a cell, the rest of its look kept. */
export interface SetNumberFormat {
  readonly type: "set-number-format";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly format: string;
}

/** Adds a formula rule that stands above all others of the sheet; of several, the last is on top. */
export interface AddConditionalFormat {
  readonly type: "add-conditional-format";
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** en-US, with or without "=", relative to the top-left cell of the first area. */
  readonly formula: string;
  readonly format: XlsxRuleFormat;
}

/** Removes every rule with a formula that the predicate accepts (formula without "=", prefixes removed). */
export interface RemoveConditionalFormats {
  readonly type: "remove-conditional-formats";
  readonly sheet: string;
  readonly matches: (formula: string) => boolean;
}

/** Keeps an XML document in the workbook, in place of the one with the same root namespace; null removes it. */
export interface SetCustomXml {
  readonly type: "set-custom-xml";
  readonly namespace: string;
  readonly xml: string | null;
}

/** Writes a whole sheet: a new one at the end of the workbook, or in place of everything on one that is there. */
export interface WriteSheet {
  readonly type: "write-sheet";
  readonly sheet: string;
  readonly document: SheetDocument;
}

/** Takes a sheet out, with the names that belong to it. Formulas that refer to it are not changed. */
export interface RemoveSheet {
  readonly type: "remove-sheet";
  readonly sheet: string;
}

/** Gives a name of the whole workbook its reference (with or without "="); null takes it away. */
export interface SetName {
  readonly type: "set-name";
  readonly name: string;
  readonly reference: string | null;
  /** True where Excel does not list the name to the user. */
  readonly isHidden: boolean;
}

/** Puts a note on a cell that has none. */
export interface AddNote {
  readonly type: "add-note";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

/** Takes whatever note or conversation a cell has off it. */
export interface RemoveComment {
  readonly type: "remove-comment";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type SheetEdit =
  SetValue | SetFormula | ForgetResult | SetNumberFormat | AddConditionalFormat | RemoveConditionalFormats;
export type WorkbookEdit = SheetEdit | SetCustomXml | WriteSheet | RemoveSheet | SetName | AddNote | RemoveComment;
