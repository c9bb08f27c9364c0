import { MAX_COLUMNS } from "./cell-names";
import type { PackageBudget } from "./package-budget";
import type { XlsxColumn } from "./xlsx-workbook";

/**
 * The columns of a sheet that have a width or are hidden. An entry of a file names a stretch of columns; stretches do not
 * overlap in a sound file, and where they do the first holds, so that no column costs more than once.
 */
export class KeptColumns {
  private readonly columns: XlsxColumn[] = [];
  /** By column, the next one on from it that has no entry yet. */
  private readonly next = new Uint16Array(MAX_COLUMNS + 1);
  private isAscending = true;

  constructor(
    private readonly part: string,
    private readonly budget: PackageBudget,
  ) {
    for (let column = 0; column <= MAX_COLUMNS; column += 1) this.next[column] = column;
  }

  add(first: number, last: number, look: Omit<XlsxColumn, "column">): void {
    for (let column = this.free(first); column <= last; column = this.free(column + 1)) {
      this.budget.spend("areas", 1, this.part);
      if (column < (this.columns.at(-1)?.column ?? 0)) this.isAscending = false;
      this.columns.push({ column, ...look });
      this.next[column] = column + 1;
    }
  }

  finish(): readonly XlsxColumn[] {
    return this.isAscending ? this.columns : this.columns.sort((a, b) => a.column - b.column);
  }

  /** The first column from there on that has no entry, or one beyond the last. */
  private free(from: number): number {
    let free = Math.min(from, MAX_COLUMNS);
    while (this.next[free] !== free) free = this.next[free] ?? MAX_COLUMNS;
    // What was passed over leads straight there the next time.
    for (let column = Math.min(from, MAX_COLUMNS); column !== free;) {
      const onward = this.next[column] ?? MAX_COLUMNS;
      this.next[column] = free;
      column = onward;
    }
    return free;
  }
}
