/** Cells from a row and column on, both counted from 0. */
export interface DocumentArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A whole sheet of ours as data: what stands in its cells from A1 on, how they look, and how it is printed. Forms,
 * lists and ledgers are all built as one of these, and both hosts write it.
 */
export interface SheetDocument {
  readonly rows: readonly (readonly DocumentCell[])[];
  readonly merges: readonly DocumentArea[];
  /** In characters of the default font, from column A on. */
  readonly columnWidths: readonly number[];
  /** Points, from row 1 on; null, and what is absent, as high as the texts need. */
  readonly rowHeights?: readonly (number | null)[];
  readonly frozenRows: number;
  /** From column A on; absent for none. */
  readonly frozenColumns?: number;
  readonly page: PageSetup;
  /** Absent for none. */
  readonly charts?: readonly SheetChart[];
}

export interface DocumentCell {
  /** A text is a text whatever it begins with (= + - @); a formula stands as typed, with "="; null is blank. */
  readonly content: string | number | boolean | null | DocumentFormula;
  readonly look?: CellLook;
}

export interface DocumentFormula {
  readonly formula: string;
  /** What it gives with the figures as they stand, for files, in which nothing computes; absent where that is not known. */
  readonly result?: string | number;
}

/** What is absent is as the workbook's own default. */
export interface CellLook {
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
export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper?: "A3";
  /** Rows that every page begins with; null for none. */
  readonly repeatedRows: { readonly first: number; readonly count: number } | null;
  /** Columns that every page begins with. */
  readonly repeatedColumns?: { readonly first: number; readonly count: number };
  /** Rows that begin a page, from the second page on. */
  readonly breaks?: readonly number[];
  /** What is printed. */
  readonly area?: DocumentArea;
  /** In the middle below every page, in Excel's codes: "第 &P 页，共 &N 页". */
  readonly footer?: string;
  /** False where cells have borders of their own. */
  readonly gridlines?: false;
}

/** A chart over ranges of its own sheet. */
export type SheetChart = ChartParts &
  (
    | {
        /** Upright columns beside each other. */
        readonly kind: "column";
        /** Drawn as a line across the columns, such as what the standard asks. */
        readonly line?: ChartSeries;
      }
    | { readonly kind: "bar" | "line" }
  );

export interface ChartParts {
  readonly title: string;
  /** The cells over which it lies. */
  readonly area: DocumentArea;
  /** What stands along its axis: cells of one column or row, as many as each series has. */
  readonly categories: DocumentArea;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly values: DocumentArea;
}
