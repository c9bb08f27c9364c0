import { type CellRef, cellRefName } from "../../core/cell/address";
import type { CommentOperation } from "../../plan/workbook-plan";
import { byCell, type CommentImage, type CommentsBefore, requireAsPlanned, takingBack } from "../comment-changes";
import { inSteps } from "../comment-steps";
import { refuseSheets } from "../sheet-changes";
import type { WriteOptions } from "../workbook-host";
import { findComments, type FoundComment } from "./cell-comments";
import { toHostError } from "./office-errors";
import type { RoundTrips } from "./round-trips";
import { addAll } from "../../core/quantity/long-lists";

/** What came about, and the cells on which Excel allowed no comment. */
export interface AppliedComments {
  readonly before: CommentsBefore;
  readonly refused: readonly CellRef[];
  /** Operations that were not begun because the user has cancelled. */
  readonly left: number;
}

/** Cells on which Excel may refuse a comment (it has a note that this Excel does not tell of) before all is given up. */
const MOST_REFUSED = 20;
const OF_A_CELL = new Set(["InvalidOperation", "InvalidArgument", "GeneralException", "ItemAlreadyExists"]);

/**
 * Takes comments off and puts others on: what is there (two round trips), then step by step what goes and what comes (one
 * each). Cancelled, what is done stays. Should it fail half way, what was done is taken back; `written` in the error
 * tells the operations that could not be.
 */
export async function applyComments(
  trips: RoundTrips,
  operations: readonly CommentOperation[],
  options: WriteOptions,
): Promise<AppliedComments> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/name,items/protection/protected");
  const present = byCell(await findComments(trips));
  refuseTouched(worksheets.items, operations);
  requireAsPlanned(operations, present);
  const removed: CommentImage[] = [];
  const added: CommentImage[] = [];
  const refused: CellRef[] = [];
  try {
    const done = await inSteps(operations, options, async (step) => {
      const going = step.flatMap(({ type, cell }) =>
        type === "remove-comment" ? (present.get(cellRefName(cell)) ?? []) : [],
      );
      const coming = step.flatMap(({ type, cell, text }) =>
        type === "comment" ? [{ cell, text, isNote: false }] : [],
      );
      addAll(removed, going.map(imageOf));
      addAll(added, coming);
      if (going.length > 0) {
        for (const { item } of going) item.delete();
        await trips.sync();
      }
      await addComments(trips, coming, refused);
    });
    const without = new Set(refused.map(cellRefName));
    const before = { removed, added: added.filter(({ cell }) => !without.has(cellRefName(cell))) };
    return { before, refused, left: operations.length - done };
  } catch (error) {
    const written = await undoComments(trips, { removed, added }).then(
      () => 0,
      () => removed.length + added.length,
    );
    throw toHostError(error, { written });
  }
}

/** Takes back what a plan has done, as {@link takingBack} says. */
export async function undoComments(trips: RoundTrips, before: CommentsBefore): Promise<void> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/name,items/protection/protected");
  const { going, coming } = takingBack(before, byCell(await findComments(trips)));
  refuseTouched(worksheets.items, [...before.removed, ...before.added]);
  for (const { item } of going) item.delete();
  for (const image of coming) queueComment(trips, image);
  await trips.sync();
}

function imageOf({ cell, text, item }: FoundComment): CommentImage {
  return { cell, text, isNote: !("replies" in item) };
}

function refuseTouched(sheets: readonly Excel.Worksheet[], touched: readonly { readonly cell: CellRef }[]): void {
  refuseSheets(
    sheets.map(({ name, protection }) => ({ name, isProtected: protection.protected })),
    touched.map(({ cell }) => cell.sheet),
  );
}

function queueComment(trips: RoundTrips, { cell, text, isNote }: CommentImage): void {
  const { workbook } = trips.context;
  const range = workbook.worksheets.getItem(cell.sheet).getRangeByIndexes(cell.row, cell.column, 1, 1);
  if (isNote) workbook.notes.add(range, text);
  else workbook.comments.add(range, text);
}

/**
 * Puts comments on cells. Excel writes what stands in a request before that which it refuses: the first that is not there
 * is refused.
 * @param refused takes in the cells on which Excel allows no comment
 */
async function addComments(trips: RoundTrips, added: readonly CommentImage[], refused: CellRef[]): Promise<void> {
  let pending = added;
  while (pending.length > 0) {
    for (const image of pending) queueComment(trips, image);
    const isLast = refused.length >= MOST_REFUSED;
    const code = await trips.trySync((each) => !isLast && OF_A_CELL.has(each));
    if (code === null) return;
    const there = byCell(await findComments(trips));
    const [first, ...others] = pending.filter(({ cell, text }) => there.get(cellRefName(cell))?.text !== text);
    if (first) refused.push(first.cell);
    pending = others;
  }
}
