import type { Area } from "./xlsx-workbook";

/** A whole sheet to be written: what stands in its cells, how they look, and how it is printed. From A1 on. */
export interface XlsxSheetDocument {
  readonly rows: readonly (readonly XlsxDocumentCell[])[];
  readonly merges: readonly Area[];
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** Points, from row 1 on; null, and what is absent, as high as the texts need. */
  readonly rowHeights?: readonly (number | null)[];
  readonly frozenRows: number;
  /** From column A on; absent for none. */
  readonly frozenColumns?: number;
  readonly page: XlsxPageSetup;
  /** Absent for none. */
  readonly charts?: readonly XlsxSheetChart[];
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
  /** A line on all four sides. */
  readonly border?: "thin" | "medium";
}

/** As wide as one page. What is absent is A4, with lines between all cells, as many pages as it takes, all of the sheet. */
export interface XlsxPageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper?: "A3";
  /** Rows that every page begins with; null for none. */
  readonly repeatedRows: { readonly first: number; readonly count: number } | null;
  /** Columns that every page begins with. */
  readonly repeatedColumns?: { readonly first: number; readonly count: number };
  /** Rows that begin a page, from the second page on. */
  readonly breaks?: readonly number[];
  /** What is printed. */
  readonly area?: Area;
  /** In the middle below every page, in Excel's codes: "第 &P 页，共 &N 页". */
  readonly footer?: string;
  /** False where cells have borders of their own. */
  readonly gridlines?: false;
}

/** A chart over ranges of its own sheet. */
export type XlsxSheetChart = XlsxChartParts &
  (
    | {
        /** Upright columns beside each other. */
        readonly kind: "column";
        /** Drawn as a line across the columns, such as what the standard asks. */
        readonly line?: XlsxChartSeries;
      }
    | { readonly kind: "bar" | "line" }
  );

export interface XlsxChartParts {
  readonly title: string;
  /** The cells over which it lies. */
  readonly area: Area;
  /** What stands along its axis: cells of one column or row, as many as each series has. */
  readonly categories: Area;
  readonly series: readonly XlsxChartSeries[];
}

export interface XlsxChartSeries {
  readonly name: string;
  readonly values: Area;
}
