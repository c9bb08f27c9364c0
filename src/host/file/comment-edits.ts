import { COMMENT_AUTHOR } from "../../plan/comment-marker";
import type { CellComment } from "../../plan/plan-comments";
import type { CommentOperation } from "../../plan/workbook-plan";
import type { WorkbookEdit } from "../../xlsx/workbook-edit";
import type { XlsxWorkbook } from "../../xlsx/xlsx-workbook";

/** The comments of a workbook file. */
export function commentsOfWorkbook({ sheets }: XlsxWorkbook): readonly CellComment[] {
  return sheets.flatMap(({ name, comments = [] }) =>
    comments.map(({ row, column, text, isAnswered }) => ({ cell: { sheet: name, row, column }, text, isAnswered })),
  );
}

/** What an operation changes in the file: notes, which Excel of every age, WPS and LibreOffice show. */
export function commentEdit({ type, cell, text }: CommentOperation): WorkbookEdit {
  const { sheet, row, column } = cell;
  return type === "comment"
    ? { type: "add-note", sheet, row, column, text, author: COMMENT_AUTHOR }
    : { type: "remove-comment", sheet, row, column };
}
