import type { CellComment } from "../../plan/plan-comments";
import { cellRefName } from "../../core/cell/address";
import type { CommentOperation } from "../../plan/workbook-plan";
import { byCell, type CommentImage, type CommentsBefore, requireAsPlanned, takingBack } from "../comment-changes";
import { inSteps } from "../comment-steps";
import { refuseSheets } from "../sheet-changes";
import type { WriteOptions } from "../workbook-host";
import type { Left } from "../left-behind";
import { allOrNothing, presentSheets, sheetNamed, takenBackWhole } from "./model-access";
import type { OpenWorkbook } from "./open-workbook";

/** A comment with what the workbook knows it by. */
interface FoundComment extends CellComment {
  readonly id: string;
  readonly isNote: boolean;
}

/** Puts comments on cells and takes others off; cancelled, what is done stays; where it fails half way, nothing does. */
export function applyComments(
  model: OpenWorkbook,
  operations: readonly CommentOperation[],
  options: WriteOptions,
): Promise<{ readonly before: CommentsBefore; readonly left: number }> {
  refuseTouched(model, operations);
  const present = byCell(findComments(model));
  requireAsPlanned(operations, present);
  const removed: CommentImage[] = [];
  const added: CommentImage[] = [];
  const before = { removed, added };
  return allOrNothing(
    async () => {
      const done = await inSteps(operations, options, (step) => {
        for (const { type, cell, text } of step) {
          const there = present.get(cellRefName(cell));
          if (type === "comment") {
            added.push({ cell, text, isNote: false });
            put(model, { cell, text, isNote: false });
          } else if (there) {
            removed.push({ cell, text, isNote: there.isNote });
            model.comments.remove(there.id);
          }
        }
      });
      return { before, left: operations.length - done };
    },
    () => takeBack(model, before),
    () => left(model, before),
  );
}

/** Takes back what a plan has done, as {@link takingBack} says; what fails half way is tried once more. */
export function undoComments(model: OpenWorkbook, before: CommentsBefore): void {
  refuseTouched(model, [...before.removed, ...before.added]);
  takenBackWhole(
    () => takeBack(model, before),
    () => left(model, before),
  );
}

function takeBack(model: OpenWorkbook, before: CommentsBefore): void {
  const { going, coming } = takingBack(before, byCell(findComments(model)));
  for (const { id } of going) model.comments.remove(id);
  for (const image of coming) put(model, image);
}

function left(model: OpenWorkbook, before: CommentsBefore): Left {
  const { going, coming } = takingBack(before, byCell(findComments(model)));
  return { of: "comments", cells: [...going, ...coming].map(({ cell }) => cell) };
}

/** What is written on the cells of the sheets that are there. */
export function commentsOf(model: OpenWorkbook): readonly CellComment[] {
  return findComments(model).map(({ cell, text, isAnswered }) => ({ cell, text, isAnswered }));
}

function findComments(model: OpenWorkbook): readonly FoundComment[] {
  const names = new Map(model.sheets().map(({ id, name }) => [id, name]));
  return model.comments.all().flatMap(({ id, sheetId, row, column, text, isAnswered, isNote }) => {
    const sheet = names.get(sheetId);
    return sheet === undefined ? [] : [{ id, cell: { sheet, row, column }, text, isAnswered, isNote }];
  });
}

function put(model: OpenWorkbook, { cell: { sheet, row, column }, text, isNote }: CommentImage): void {
  model.comments.put({ sheetId: sheetNamed(model, sheet).id, row, column, text, isAnswered: false, isNote });
}

function refuseTouched(model: OpenWorkbook, touched: readonly Pick<CommentOperation, "cell">[]): void {
  refuseSheets(
    presentSheets(model).sheets,
    touched.map(({ cell }) => cell.sheet),
  );
}
