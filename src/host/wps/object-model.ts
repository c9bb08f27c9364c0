/**
 * What the adapter uses of the object model of WPS 表格: Excel's of VBA, called in place, counting from 1. Written down here
 * from the documentation, as no description of it may be shipped and the published one has wrong types.
 * A property of several cells that differ is null.
 */

export interface EtCollection<Item> {
  readonly Count: number;
  Item(index: number): Item;
}

export interface EtFont {
  Bold: boolean | null;
  Italic: boolean | null;
  /** 2 for a single line, -4142 for none. */
  Underline: number | null;
  Strikethrough: boolean | null;
  /** Points. */
  Size: number | null;
  /** Blue, green and red in this order, a byte each. */
  Color: number | null;
  /** -4105 where the colour is left to the program. */
  ColorIndex: number | null;
}

export interface EtInterior {
  Color: number | null;
  /** -4142 for no fill. */
  ColorIndex: number | null;
}

/** The lines around the cells of a range, without those across; null where they differ. */
export interface EtBorders {
  /** 1 for a line, -4142 for none. */
  LineStyle: number | null;
  /** 2 is thin, -4138 medium. */
  Weight: number | null;
}

export interface EtRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Areas: EtCollection<EtRange>;
  /** One value, or rows of values for more cells than one; blank is null or undefined, an error a number. */
  Value2: unknown;
  Formula: unknown;
  NumberFormat: unknown;
  readonly HasArray: boolean | null;
  /** Absent in programs that know no results that spill. */
  readonly HasSpill?: boolean | null;
  readonly Font: EtFont;
  readonly Interior: EtInterior;
  /** Of each cell of several. */
  readonly Borders: EtBorders;
  WrapText: boolean | null;
  HorizontalAlignment: number | null;
  VerticalAlignment: number | null;
  readonly MergeCells: boolean | null;
  readonly MergeArea: EtRange;
  Merge(): void;
  UnMerge(): void;
  ClearContents(): void;
  ClearFormats(): void;
  /** Characters. */
  ColumnWidth: number | null;
  /** Points. */
  RowHeight: number | null;
  UseStandardWidth: boolean | null;
  readonly EntireRow: { readonly Hidden: boolean | null; AutoFit(): void };
  readonly EntireColumn: { readonly Hidden: boolean | null };
  readonly FormatConditions: EtFormatConditions;
  /** Of the first cell. */
  readonly Comment: EtComment | null;
  AddComment(text: string): EtComment;
  readonly Worksheet: EtWorksheet;
  Select(): void;
  /** Makes a cell of the selection the active one. */
  Activate(): void;
}

export interface EtFormatCondition {
  /** 1 compares the cell's value, 2 is a formula; others hold no formula. */
  readonly Type: number;
  /** Relative to the active cell. */
  readonly Formula1: string;
  readonly AppliesTo: EtRange;
  StopIfTrue: boolean;
  /** 1 is first. */
  Priority: number;
  readonly Font: EtFont;
  readonly Interior: EtInterior;
  SetFirstPriority(): void;
  Delete(): void;
}

export interface EtFormatConditions extends EtCollection<EtFormatCondition> {
  Add(type: number, operator: undefined, formula1: string): EtFormatCondition;
}

export interface EtComment {
  /** The cell. */
  readonly Parent: EtRange;
  Text(): string;
  Delete(): void;
}

export interface EtPageSetup {
  /** 1 upright, 2 across. */
  Orientation: number;
  /** 9 is A4, 8 is A3. */
  PaperSize: number;
  Zoom: number | false;
  FitToPagesWide: number | false;
  FitToPagesTall: number | false;
  /** Such as "$1:$2"; "" for none. */
  PrintTitleRows: string;
  /** Such as "$A:$B". */
  PrintTitleColumns: string;
  /** Such as "$A$1:$C$9". */
  PrintArea: string;
  CenterFooter: string;
  PrintGridlines: boolean;
}

export interface EtPageBreaks extends EtCollection<{ readonly Location: EtRange }> {
  /** @param before the row that begins the page */
  Add(before: EtRange): unknown;
}

export interface EtWorksheet {
  Name: string;
  readonly Parent: { readonly FullName: string };
  /** -1 visible, 0 hidden, 2 hidden from the user. */
  readonly Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: EtRange;
  readonly Cells: EtRange;
  readonly Comments: EtCollection<EtComment>;
  readonly PageSetup: EtPageSetup;
  readonly StandardHeight: number;
  readonly HPageBreaks: EtPageBreaks;
  ResetAllPageBreaks(): void;
  Range(address: string): EtRange;
  Activate(): void;
  Delete(): void;
  Move(before: EtWorksheet | undefined, after?: EtWorksheet): void;
}

export interface EtSheets extends EtCollection<EtWorksheet> {
  Add(before: undefined, after: EtWorksheet): EtWorksheet;
}

export interface EtName {
  /** A name of one sheet begins with the sheet and "!". */
  readonly Name: string;
  /** With "=". */
  readonly RefersTo: string;
  Delete(): void;
}

export interface EtNames extends EtCollection<EtName> {
  Add(name: string, refersTo: string, visible: boolean): unknown;
}

export interface EtCustomXmlPart {
  readonly Id: string;
  readonly XML: string;
  Delete(): void;
}

export interface EtCustomXmlParts extends EtCollection<EtCustomXmlPart> {
  Add(xml: string): EtCustomXmlPart;
}

export interface EtWorkbook {
  readonly Name: string;
  readonly FullName: string;
  readonly ReadOnly: boolean;
  readonly ProtectStructure: boolean;
  readonly Worksheets: EtSheets;
  readonly ActiveSheet: EtWorksheet;
  readonly Names: EtNames;
  readonly CustomXMLParts: EtCustomXmlParts;
  Activate(): void;
}

export interface EtWindow {
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
  ScrollRow: number;
  ScrollColumn: number;
}

export interface EtApplication {
  readonly Version: string;
  readonly Build: string | number;
  /** False while the user is typing in a cell. */
  readonly Ready: boolean;
  ScreenUpdating: boolean;
  /** -4135 where the user has to ask for results. */
  readonly Calculation: number;
  DisplayAlerts: boolean;
  EnableEvents: boolean;
  readonly ActiveWorkbook: EtWorkbook | null;
  readonly ActiveWindow: EtWindow;
  /** Null where a sheet without cells is shown. */
  readonly ActiveCell: EtRange | null;
  /** The selected cells; something else without areas where a picture or chart is selected. */
  readonly Selection: Partial<Pick<EtRange, "Areas">> | null;
  readonly WorksheetFunction: { CountA(range: EtRange): number };
  readonly ApiEvent: {
    AddApiEventListener(name: EtEventName, listener: (sheet: EtWorksheet, range: EtRange) => void): void;
    /** Ends all listeners of this name. */
    RemoveApiEventListener(name: EtEventName): void;
  };
  Union(first: EtRange, second: EtRange): EtRange;
}

export type EtEventName = "SheetSelectionChange" | "SheetChange" | "SheetActivate";
