import type { Area } from "./xlsx-workbook";

/** A whole sheet to be written: what stands in its cells, how they look, and how it is printed. From A1 on. */
export interface XlsxSheetDocument {
  readonly rows: readonly (readonly XlsxDocumentCell[])[];
  readonly merges: readonly Area[];
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly page: XlsxPageSetup;
}

export interface XlsxDocumentCell {
  /** A text is a text whatever it begins with; null is blank. */
  readonly content: string | number | boolean | null | { readonly formula: string; readonly result?: string | number };
  readonly look?: XlsxCellLook;
}

/** What is absent is as the workbook's own default. */
export interface XlsxCellLook {
  readonly bold?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** "#RRGGBB". */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle";
}

/** A4, as wide as one page, with lines between the cells. */
export interface XlsxPageSetup {
  readonly orientation: "portrait" | "landscape";
  /** Rows that every page begins with; null for none. */
  readonly repeatedRows: { readonly first: number; readonly count: number } | null;
}
