import type { CommentBook } from "./comment-book";
import type { CellLook, PageSetup, SheetChart } from "../document/sheet-document";
import type { Area, Scalar, XlsxDefinedName, XlsxRuleFormat } from "../xlsx/xlsx-workbook";

/** What is typed into a cell: nothing (leave it), a formula with "=", or a value (null clears it). */
export type CellInput = undefined | { readonly formula: string } | { readonly value: Scalar };

/** A conditional format, in the terms of Excel's object model. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Kind of rule by the name that object models give it: "Custom", "CellValue". */
  readonly type: string;
  readonly stopIfTrue: boolean;
  /** For "Custom": the formula with "=", relative to the top-left cell of the first area. Else null. */
  readonly formula: string | null;
  readonly format: XlsxRuleFormat;
  /** Whatever else the rule carries (operator, text, bars); opaque here, kept as it is. */
  readonly detail: unknown;
}

/** Those names by the type that the file uses. */
export const RULE_TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  top10: "TopBottom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
};

export type ConditionalFormatChange = Partial<
  Pick<ConditionalFormatModel, "formula" | "format" | "stopIfTrue" | "detail">
>;

/** One sheet of an open workbook. Positions count from zero. */
export interface SheetModel {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly isProtected: boolean;
  /**
   * Smallest rectangle around all content (and, unless valuesOnly, all formats); null where there is none.
   * @param within only this part of the sheet counts; all of it where absent
   */
  usedArea(valuesOnly: boolean, within?: Area): Area | null;
  /** Computed values. */
  values(area: Area): Scalar[][];
  /** Formulas with "=", null where there is none. */
  formulas(area: Area): (string | null)[][];
  numberFormats(area: Area): string[][];
  /** True for a cell that holds an array formula, or shows a part of its result: it cannot change by itself. */
  isInArray(row: number, column: number): boolean;
  /** Types into cells; formulas compute. */
  write(area: Area, inputs: readonly (readonly CellInput[])[]): void;
  writeNumberFormats(area: Area, formats: readonly (readonly string[])[]): void;
  /** How cells look, number formats aside. */
  looks(area: Area): CellLook[][];
  changeLooks(area: Area, change: CellLook): void;
  /** Takes everything out of cells: contents, looks and number formats. */
  clear(area: Area): void;
  merges(): readonly Area[];
  merge(area: Area): void;
  /** Takes apart the merged cells that lie in the area. */
  unmerge(area: Area): void;
  /** In characters. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, width: number): void;
  /** Gives all columns the usual width again. */
  resetColumnWidths(): void;
  /** In points, from row 1 on, as far as somebody has said; null where nobody has, and the row is as high as its texts need. */
  rowHeights(): readonly (number | null)[];
  /** Of so many rows from one on, in points. */
  setRowHeight(row: number, rows: number, height: number): void;
  /** Makes all rows as high as their texts need again. */
  resetRowHeights(): void;
  frozenRows(): number;
  frozenColumns(): number;
  /** @param rows and columns that stay in view; 0 for none */
  freeze(rows: number, columns: number): void;
  page(): PageSetup;
  setPage(page: PageSetup): void;
  /** Charts that the add-in has put on the sheet; kept for the file where nothing draws them. */
  charts(): readonly SheetChart[];
  setCharts(charts: readonly SheetChart[]): void;
  hiddenRows(): readonly number[];
  hiddenColumns(): readonly number[];
  /** By priority, first wins. */
  conditionalFormats(): readonly ConditionalFormatModel[];
  /** Adds on top of all others and returns the new rule's id. */
  addConditionalFormat(rule: Omit<ConditionalFormatModel, "id">): string;
  changeConditionalFormat(id: string, change: ConditionalFormatChange): void;
  deleteConditionalFormat(id: string): void;
  /** Moves a rule to this position by priority (0 is first). */
  moveConditionalFormat(id: string, position: number): void;
}

export type ModelEvent =
  | { readonly type: "content"; readonly sheetId: string; readonly area: Area; readonly by: "user" | "addin" }
  | { readonly type: "selection"; readonly sheetId: string; readonly area: Area }
  | { readonly type: "activated"; readonly sheetId: string };

/**
 * An open workbook, whoever asks it: the Excel host of the workbench, or the product's own host. A plain in-memory one in
 * tests, Univer in the browser.
 */
export interface WorkbookModel {
  readonly name: string;
  readonly isReadOnly: boolean;
  sheets(): readonly SheetModel[];
  activeSheet(): SheetModel;
  selection(): { readonly sheetId: string; readonly area: Area };
  /** Activates the sheet, selects the area and brings it into view. */
  select(sheetId: string, area: Area): void;
  /** Runs what one request asks for; where that is quicker, looks are set together at its end. Reading tells them at once. */
  inOneRequest<T>(work: () => T): T;
  /** True while the user is typing in a cell: requests are refused then. */
  isEditingCell(): boolean;
  /** Resolves when every formula has the result of what has been written so far. */
  calculated(): Promise<void>;
  customXmlParts(): readonly { readonly id: string; readonly xml: string }[];
  addCustomXmlPart(xml: string): string;
  setCustomXmlPart(id: string, xml: string): void;
  deleteCustomXmlPart(id: string): void;
  /** What is written on cells. */
  readonly comments: CommentBook;
  /** True where sheets may not be added, removed, moved or renamed. */
  readonly isStructureProtected: boolean;
  /** Adds an empty sheet at the end and returns its id. */
  addSheet(name: string): string;
  /** Takes a sheet out; what referred to it refers to nothing any more. */
  deleteSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  /** References without "=". */
  definedNames(): readonly XlsxDefinedName[];
  /** Gives a name of the whole workbook its reference (without "="); null takes it away. */
  setDefinedName(name: string, reference: string | null): void;
  onEvent(listener: (event: ModelEvent) => void): () => void;
}
