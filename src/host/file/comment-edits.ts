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

/**
 * What comments change in the file: notes, which Excel of every age, WPS and LibreOffice show.
 * @throws HostError `workbook-changed` where cells are not as the plan takes them to be; nothing has been written
 */
export function commentEdits(
  operations: readonly CommentOperation[],
  present: readonly CellComment[],
): readonly WorkbookEdit[] {
  const there = new Map(present.map((comment) => [cellRefName(comment.cell), comment]));
  return operations.map(({ type, cell, text }): WorkbookEdit => {
    const place = cellRefName(cell);
    const { sheet, row, column } = cell;
    const comment = there.get(place);
    const isAsPlanned = type === "comment" ? !comment : comment?.text === text && !comment.isAnswered;
    if (!isAsPlanned) throw new HostError("workbook-changed", { detail: `comment of ${place}`, written: 0 });
    if (type === "comment") return { type: "add-note", sheet, row, column, text, author: COMMENT_AUTHOR };
    there.delete(place);
    return { type: "remove-comment", sheet, row, column };
  });
}
