import { type CellRef, cellRefName } from "../../core/cell/address";
import type { CommentOperation } from "../../plan/workbook-plan";
import { inSteps } from "../comment-steps";
import { HostError, type WriteOptions } from "../workbook-host";
import { byCell, findComments, type FoundComment } from "./cell-comments";
import { toHostError } from "./office-errors";
import type { RoundTrips } from "./round-trips";

/** What a plan has done to comments, as plain data. */
export interface CommentsBefore {
  readonly removed: readonly CommentImage[];
  readonly added: readonly CommentImage[];
}

/** A comment as it stands on its cell. */
export interface CommentImage {
  readonly cell: CellRef;
  readonly text: string;
  /** A note of the old kind. */
  readonly isNote: boolean;
}

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
  refuseSheets(worksheets.items, operations);
  refuseChanged(present, operations);
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
      removed.push(...going.map(imageOf));
      added.push(...coming);
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

/** @throws HostError `workbook-changed` where cells are not as the plan takes them to be */
function refuseChanged(present: ReadonlyMap<string, FoundComment>, operations: readonly CommentOperation[]): void {
  const removed = new Set<string>();
  for (const { type, cell, text } of operations) {
    const place = cellRefName(cell);
    const comment = present.get(place);
    if (type === "remove-comment" && comment?.text === text && !comment.isAnswered) removed.add(place);
    else if (type === "remove-comment" || (comment && !removed.has(place)))
      throw new HostError("workbook-changed", { detail: `comment of ${place}`, written: 0 });
  }
}

/**
 * Takes back what a plan has done: comments that it has put on go, unless somebody has changed or answered them since, and
 * those that it has taken off come again where the cell has none.
 */
export async function undoComments(trips: RoundTrips, { removed, added }: CommentsBefore): Promise<void> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/name,items/protection/protected");
  const present = byCell(await findComments(trips));
  refuseSheets(worksheets.items, [...removed, ...added]);
  const going = added.flatMap(({ cell, text }) => {
    const comment = present.get(cellRefName(cell));
    return comment?.text === text && !comment.isAnswered ? [comment] : [];
  });
  for (const { item } of going) item.delete();
  const free = new Set(going.map(({ cell }) => cellRefName(cell)));
  for (const image of removed) {
    const place = cellRefName(image.cell);
    if (!present.has(place) || free.has(place)) queueComment(trips, image);
  }
  await trips.sync();
}

function imageOf({ cell, text, item }: FoundComment): CommentImage {
  return { cell, text, isNote: !("replies" in item) };
}

function refuseSheets(sheets: readonly Excel.Worksheet[], touched: readonly { readonly cell: CellRef }[]): void {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const { sheet: name } of touched.map(({ cell }) => cell)) {
    const sheet = byName.get(name);
    if (!sheet) throw new HostError("sheet-missing", { sheet: name });
    if (sheet.protection.protected) throw new HostError("sheet-protected", { sheet: name, written: 0 });
  }
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
