/**
 * What a real Excel refuses or does otherwise than this one does by itself, as far as Microsoft's pages and its users'
 * reports say. One object of a host; a test turns switches on, and may change them as it goes on.
 */
export interface ExcelStrictness {
  /** The user has a dialog open: requests that change the workbook are refused as a whole. */
  isDialogOpen?: boolean;
  /** The file's rights do not allow changes: the same, with another code. */
  lacksPermission?: boolean;
  /** Another workbook has the focus: no sheet is activated and nothing selected. Excel's code for it. */
  otherWorkbookInFront?: "InactiveWorkbook" | "GeneralException";
  /** The workbook is shared in the old way: rules cannot be added, changed or removed. */
  isSharedWorkbook?: boolean;

  /** What Excel answers to a member of a sheet (`Worksheet.getUsedRangeOrNullObject`, `Range.values` …): the code of an error, or null to answer. */
  onSheet?: (sheet: string, member: string) => string | null;
  /** Names of chart and macro sheets: they are listed, and anything of cells is refused. */
  sheetsWithoutCells?: ReadonlySet<string>;
  /** A hidden sheet is not activated. */
  keepsSheetsHidden?: boolean;
  /** Special cells of a protected sheet are refused. */
  guardsSpecialCells?: boolean;
  /** Notes of the file are not told of, as by Excel before ExcelApi 1.18, and a comment on such a cell is refused. */
  hidesNotes?: boolean;

  /** Characters that the formula of a rule may have. */
  longestFormula?: number;
  /** Whether the formula of a rule is one; without it every text with "=" is. */
  isFormula?: (formula: string) => boolean;
  /** Of two rules of one type on the same cells the second cannot be read: the code of Excel's error. */
  secondRuleUnreadable?: string;
  /** Part of every rule's id: where it is another than before, as after saving and opening, ids are others. */
  ruleEpoch?: number;
  /** Characters that the address of several areas may have. */
  longestAddress?: number;

  /** How the workbook calculates; automatically unless told. */
  calculationMode?: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Addresses are told as "R2C3", as by Excel for Windows where the user has chosen so. */
  tellsR1C1?: boolean;
  /** What a blank cell is for a custom function: Excel on the desktop hands over 0, on the web null. */
  blankArgument?: 0 | null;
}

/**
 * The switches by which this Excel goes on answering, though otherwise: what works with all of them works with any.
 * Those that stand for something that the user has done (a dialog, a chart sheet) or that cannot be overcome (a rule that
 * cannot be read) are not among them.
 */
export const STANDING_STRICTNESS: ExcelStrictness = {
  keepsSheetsHidden: true,
  guardsSpecialCells: true,
  hidesNotes: true,
  longestFormula: 255,
  longestAddress: 8_190,
  calculationMode: "Manual",
  tellsR1C1: true,
  blankArgument: 0,
};
