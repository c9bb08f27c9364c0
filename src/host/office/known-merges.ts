import type { CellArea } from "../../core/cell/address";

/** Merged cells of a sheet; null where Excel would not tell them. */
type Merges = readonly CellArea[] | null;

/**
 * Merged cells by sheet id, as the last reading has found them that asked Excel. Asking counts as a change of the
 * workbook and ends the user's undo; a quiet reading takes them from here.
 */
export class KnownMerges {
  private readonly bySheet = new Map<string, Merges>();

  /** What is known of the sheet; undefined where nothing is. */
  of(sheetId: string): Merges | undefined {
    return this.bySheet.get(sheetId);
  }

  remember(sheetId: string, merges: Merges): void {
    this.bySheet.set(sheetId, merges);
  }

  /** Cells of the sheet have moved: its merged cells are no longer where they were. */
  forget(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }
}
