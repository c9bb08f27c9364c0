import { cellRefName } from "../../core/cell/address";
import { COMMENT_AUTHOR } from "../../plan/comment-marker";
import type { CellComment } from "../../plan/plan-comments";
import type { CommentOperation } from "../../plan/workbook-plan";
import type { WorkbookEdit } from "../../xlsx/workbook-edit";
import type { XlsxWorkbook } from "../../xlsx/xlsx-workbook";
import { HostError } from "../workbook-host";

/** The comments of a workbook file. */
export function commentsOfWorkbook({ sheets }: XlsxWorkbook): readonly CellComment[] {
  return sheets.flatMap(({ name, comments = [] }) =>
    comments.map(({ row, column, text, isAnswered }) => ({ cell: { sheet: name, row, column }, text, isAnswered })),
  );
}

/** @throws HostError `workbook-changed` where cells are not as the plan takes them to be */
export function requireAsPlanned(operations: readonly CommentOperation[], present: readonly CellComment[]): void {
  const there = new Map(present.map((comment) => [cellRefName(comment.cell), comment]));
  for (const { type, cell, text } of operations) {
    const place = cellRefName(cell);
    const comment = there.get(place);
    const isAsPlanned = type === "comment" ? !comment : comment?.text === text && !comment.isAnswered;
    if (!isAsPlanned) throw new HostError("workbook-changed", { detail: `comment of ${place}`, written: 0 });
    if (type === "remove-comment") there.delete(place);
  }
}

/** What an operation changes in the file: notes, which Excel of every age, WPS and LibreOffice show. */
export function commentEdit({ type, cell, text }: CommentOperation): WorkbookEdit {
  const { sheet, row, column } = cell;
  return type === "comment"
    ? { type: "add-note", sheet, row, column, text, author: COMMENT_AUTHOR }
    : { type: "remove-comment", sheet, row, column };
}
