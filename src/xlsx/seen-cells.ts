import { MAX_COLUMNS, MAX_ROWS } from "./cell-names";

/**
 * Which rows a sheet has had, and which cells the present one. A row or a cell that is there twice says two things of one
 * place: no program tells which of them holds, so neither do we.
 */
export class SeenCells {
  private rows: Uint8Array | undefined;
  private lastRow = -1;
  /** By column, one more than the row whose cell was the last there. */
  private readonly cells = new Uint32Array(MAX_COLUMNS);

  /** False where the row has been there before. */
  isNewRow(row: number): boolean {
    this.rows ??= new Uint8Array(MAX_ROWS);
    const isNew = this.rows[row] === 0;
    this.rows[row] = 1;
    this.lastRow = row;
    return isNew;
  }

  /** False where the present row has had a cell in that column. */
  isNewCell(column: number): boolean {
    const isNew = this.cells[column] !== this.lastRow + 1;
    this.cells[column] = this.lastRow + 1;
    return isNew;
  }
}
