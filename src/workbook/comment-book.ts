import type { XlsxComment } from "../xlsx/xlsx-workbook";

/** What is written on a cell, as the open workbook has it. */
export interface CommentModel extends XlsxComment {
  readonly id: string;
  readonly sheetId: string;
  /** True for a note of the file, false for what the add-in has written. */
  readonly isNote: boolean;
}

/** The comments of an open workbook; a cell has one at most. */
export class CommentBook {
  private readonly comments = new Map<string, CommentModel>();
  private issued = 0;
  private onChange: () => void = () => undefined;

  /** @param onChange called when a comment is written, changed or removed later */
  constructor(
    sheets: readonly { readonly id: string; readonly comments?: readonly XlsxComment[] }[],
    onChange?: () => void,
  ) {
    for (const { id, comments = [] } of sheets)
      for (const comment of comments) this.put({ ...comment, sheetId: id, isNote: true });
    if (onChange) this.onChange = onChange;
  }

  all(): readonly CommentModel[] {
    return [...this.comments.values()];
  }

  at(sheetId: string, row: number, column: number): CommentModel | null {
    return this.all().find((one) => one.sheetId === sheetId && one.row === row && one.column === column) ?? null;
  }

  put(comment: Omit<CommentModel, "id">): CommentModel {
    this.issued += 1;
    const made = { ...comment, id: `{comment-${this.issued}}` };
    this.comments.set(made.id, made);
    this.onChange();
    return made;
  }

  remove(id: string): void {
    if (this.comments.delete(id)) this.onChange();
  }

  /** As the user changes or answers a comment. */
  change(id: string, change: Partial<Pick<CommentModel, "text" | "isAnswered">>): void {
    const comment = this.comments.get(id);
    if (!comment) return;
    this.comments.set(id, { ...comment, ...change });
    this.onChange();
  }
}
