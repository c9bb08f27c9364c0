import type { CellArea } from "./address";
import type { CellValue } from "./cell-value";

/**
 * A sheet as it stood at one moment: plain data, positions counted from zero on the whole sheet.
 *
 * `values[r][c]` is the cell at row `area.row + r`, column `area.column + c`. An empty sheet has an
 * area of 0 rows and 0 columns. Only cells with content are covered; formatted blanks beyond them are not. A row may be
 * shorter than the area is wide: what is not there is blank.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly area: CellArea;
  readonly values: readonly (readonly CellValue[])[];
  /** Formula text with its "=", by {@link cellKey}; cells without a formula are absent. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Number formats other than General, by {@link cellKey}. */
  readonly numberFormats: ReadonlyMap<number, string>;
  /** {@link cellKey} of the cells with a formula whose result the file does not keep; their value is null, and they are not blank. */
  readonly uncalculated?: ReadonlySet<number>;
  /** {@link cellKey} of the cells whose content is struck out; absent where the host cannot tell. */
  readonly struck?: ReadonlySet<number>;
  readonly merges: readonly CellArea[];
  /** False when the host could not tell where merged cells are (very many of them). */
  readonly mergesKnown: boolean;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
  /** Of a file that is read beside the workbook: nothing can be written there. */
  readonly isReadOnly?: true;
  readonly isVisible: boolean;
  /** True where formulas are computed only when the user says so: their results may be older than what they refer to. */
  readonly calculatesByHand?: true;
  /** What kind of sheet of ours it is; absent for the user's. Sheets of ours hold nothing to be read. */
  readonly marker?: string;
  /** What kind of sheet of ours the user has copied it from; absent for all others. */
  readonly copyOf?: string;
}

/** All sheets of a workbook, in their order. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** What the host could not read of the workbook; absent where it has read everything. */
  readonly unread?: readonly UnreadPart[];
  /** True where sheets may not be added, removed or renamed. */
  readonly isStructureProtected?: boolean;
}

/**
 * Something of a workbook that could not be read.
 * `no-cells`: a chart or macro sheet. `refused`, `too-large`: the contents of a sheet. `hidden-lines`: which rows and
 * columns of a sheet are hidden; its contents are read.
 */
export interface UnreadPart {
  readonly sheet: string;
  readonly reason: "no-cells" | "refused" | "too-large" | "hidden-lines";
}
