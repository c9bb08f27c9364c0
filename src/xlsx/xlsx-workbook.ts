/** A rectangle of cells; row and column counted from zero. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell holds: null is blank, and an Excel error is an object. */
export type Scalar = null | number | string | boolean | { readonly error: string };

/** One cell of a file. Blank cells are listed only when they carry a style. */
export interface XlsxCell {
  readonly column: number;
  /**
   * The value, or the result that the file keeps for the formula (null: it keeps none). Of a text with pieces of several
   * looks, what is neither struck out nor a raised mark.
   */
  readonly value: Scalar;
  /** Formula with "=", as typed in Excel (`=EDU.DIFF_COEF(…)`, never `_xldudf_…` or `_xlfn.…`); null for none. */
  readonly formula: string | null;
  /** Cells that the result of an array formula fills, the formula's own first; absent for one cell. */
  readonly fills?: Area;
  /** Position in {@link XlsxWorkbook.styles}. */
  readonly style: number;
  /** Of a text in pieces with looks of their own: whether all of it is struck out, whatever the cell's font says. */
  readonly isStruck?: boolean;
}

export interface XlsxBorder {
  readonly style: string;
  readonly color: string;
}

/** Look of a cell, colours as "#RRGGBB"; what is absent is the default. */
export interface XlsxStyle {
  readonly numberFormat: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed" | "fill";
  readonly vertical?: "top" | "middle" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  /** Degrees, or "vertical" for stacked characters. */
  readonly rotation?: number | "vertical";
  readonly borders?: {
    readonly top?: XlsxBorder;
    readonly bottom?: XlsxBorder;
    readonly left?: XlsxBorder;
    readonly right?: XlsxBorder;
  };
}

/** Look that a conditional format gives; what is absent is left as it is. */
export interface XlsxRuleFormat {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

/** Where a colour, a bar or an icon begins. "autoMin" and "autoMax" are the least and the greatest value, or 0 where that lies beyond. */
export interface XlsxRuleLimit {
  readonly type: "min" | "max" | "autoMin" | "autoMax" | "num" | "percent" | "percentile" | "formula";
  /** A number, or a formula without "="; absent for the least and the greatest. */
  readonly value?: string;
  /** True where the limit itself does not belong to what begins here (icon sets). */
  readonly isExclusive?: boolean;
}

/** What a rule of the kinds beyond a single condition says; exactly one of these, or none where the file does not say enough. */
export interface XlsxRuleParameters {
  /** "top10": the first (or last) so many, or so many percent. */
  readonly rank?: { readonly count: number; readonly isPercent: boolean; readonly isBottom: boolean };
  /** "aboveAverage"; `deviations` is 0 unless the line lies so many standard deviations off the mean. */
  readonly average?: { readonly isBelow: boolean; readonly includesEqual: boolean; readonly deviations: number };
  /** Two or three points, lowest first, colours as "#RRGGBB". */
  readonly colorScale?: readonly { readonly limit: XlsxRuleLimit; readonly color: string }[];
  readonly dataBar?: {
    readonly min: XlsxRuleLimit;
    readonly max: XlsxRuleLimit;
    readonly color: string;
    readonly negativeColor: string;
    readonly isGradient: boolean;
    readonly showsValue: boolean;
  };
  /** `name` as in the file ("3Arrows"); limits of the icons, lowest first. */
  readonly iconSet?: {
    readonly name: string;
    readonly limits: readonly XlsxRuleLimit[];
    readonly isReversed: boolean;
    readonly showsValue: boolean;
  };
}

/** One conditional format as the file has it. Rules that we do not model keep only their type. */
export interface XlsxConditionalFormat extends XlsxRuleParameters {
  readonly areas: readonly Area[];
  /** OOXML type: "expression", "cellIs", "containsText", "top10", "dataBar", "colorScale", "iconSet" … */
  readonly type: string;
  /** OOXML operator of "cellIs" and text rules. */
  readonly operator?: string;
  /** Without "=", as in the file but with function prefixes removed. */
  readonly formulas: readonly string[];
  readonly text?: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly format: XlsxRuleFormat;
}

export interface XlsxRow {
  readonly row: number;
  /** Points; absent for the default. */
  readonly height?: number;
  readonly hidden: boolean;
  readonly cells: readonly XlsxCell[];
}

export interface XlsxColumn {
  readonly column: number;
  /** Characters, as in the file; absent for the default. */
  readonly width?: number;
  readonly hidden: boolean;
}

export interface XlsxSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /**
   * Only rows that have cells, a height or are hidden, ascending. Rows without content that lie far below the last
   * content (more than 200 rows), and formatted blanks beyond 300,000 cells, are left out; saving in place keeps them.
   */
  readonly rows: readonly XlsxRow[];
  readonly columns: readonly XlsxColumn[];
  readonly merges: readonly Area[];
  readonly conditionalFormats: readonly XlsxConditionalFormat[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Notes and conversations; absent where there are none. */
  readonly comments?: readonly XlsxComment[];
}

/** What is written on a cell: a note (xl/comments), or a conversation (xl/threadedComments). */
export interface XlsxComment {
  readonly row: number;
  readonly column: number;
  /** Of a conversation, what it begins with. */
  readonly text: string;
  /** True where others have answered. */
  readonly isAnswered: boolean;
}

export interface XlsxDefinedName {
  readonly name: string;
  /** Without "=". */
  readonly reference: string;
  /** The sheet that the name belongs to; absent for a name of the whole workbook. */
  readonly sheet?: string;
}

/** A workbook file as plain data. */
export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  readonly styles: readonly XlsxStyle[];
  readonly activeSheet: number;
  /** True where days are counted from 1904-01-01 and not from 1900, as old Excel for Mac did. */
  readonly uses1904: boolean;
  /** Texts of the custom XML parts (`customXml/item*.xml`). */
  readonly customXmlParts: readonly string[];
  readonly definedNames: readonly XlsxDefinedName[];
  /** True where sheets may not be added, removed or renamed. */
  readonly isStructureProtected?: boolean;
  /** True where programs compute formulas only when the user says so. */
  readonly calculatesByHand?: true;
  /** Kinds of content that are in the file but not in this data ("图表", "数据透视表" …); saving in place keeps them. */
  readonly notModelled: readonly string[];
}
