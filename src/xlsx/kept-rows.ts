import type { XlsxRow } from "./xlsx-workbook";

/** Formatted blanks are shown this far below the last content; the rest of the sheet is only paint. */
const BLANK_ROWS_BELOW = 200;
/** Formatted blanks listed per sheet at most. */
const MAX_BLANKS = 300_000;

/** The rows of a sheet as they come, without the paint far below the last content. */
export class KeptRows {
  private readonly rows: XlsxRow[] = [];
  /** Length that `rows` had after the last row with content, and that row. */
  private rowsWithContent = 0;
  private lastContentRow = -1;
  private blanks = 0;
  private leftOutBlanks = false;

  /** @param hasContent false where every cell of the row is a formatted blank */
  add(row: XlsxRow, hasContent: boolean): void {
    const kept = hasContent || this.hasRoomFor(row.cells.length) ? row : { ...row, cells: [] };
    if (kept.cells.length > 0 || kept.height !== undefined || kept.hidden) this.rows.push(kept);
    if (hasContent) {
      this.rowsWithContent = this.rows.length;
      this.lastContentRow = row.row;
    } else if (this.rows.length - this.rowsWithContent > MAX_BLANKS) {
      // Only paint for hundreds of thousands of rows: keep what is near the content, forget the rest as it comes.
      this.rows.length = this.rowsWithContent + BLANK_ROWS_BELOW;
      this.leftOutBlanks = true;
    }
  }

  finish(): { rows: readonly XlsxRow[]; leftOutBlanks: boolean } {
    while (
      this.rows.length > this.rowsWithContent &&
      (this.rows.at(-1)?.row ?? 0) > this.lastContentRow + BLANK_ROWS_BELOW
    )
      this.rows.pop();
    return { rows: this.rows, leftOutBlanks: this.leftOutBlanks };
  }

  /** Counts the formatted blanks of a row, where there is room for them. */
  private hasRoomFor(blanks: number): boolean {
    if (this.blanks + blanks > MAX_BLANKS) {
      this.leftOutBlanks = true;
      return false;
    }
    this.blanks += blanks;
    return true;
  }
}
