import { type CellRef, cellRefName } from "../../core/cell/address";
import type { CommentOperation } from "../../plan/workbook-plan";
import { HostError } from "../workbook-host";
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
}

/** Comments that are sent at once: so many fit into one request of Excel on the web. */
const BLOCK = 500;
/** Cells on which Excel may refuse a comment (it has a note that this Excel does not tell of) before all is given up. */
const MOST_REFUSED = 20;
const OF_A_CELL = new Set(["InvalidOperation", "InvalidArgument", "GeneralException", "ItemAlreadyExists"]);

/**
 * Takes comments off and puts others on: what is there (two round trips), what goes (one), what comes (one for 500).
 * Should that fail half way, what was done is taken back; `written` in the error tells the operations that could not be.
 */
export async function applyComments(
  trips: RoundTrips,
  operations: readonly CommentOperation[],
): Promise<AppliedComments> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/name,items/protection/protected");
  const present = byCell(await findComments(trips));
  refuseSheets(worksheets.items, operations);
  const removed = new Set<FoundComment>();
  for (const operation of operations) {
    const comment = present.get(cellRefName(operation.cell));
    if (operation.type === "remove-comment" && comment?.text === operation.text && !comment.isAnswered)
      removed.add(comment);
    else if (operation.type === "remove-comment" || (comment && !removed.has(comment)))
      throw new HostError("workbook-changed", { detail: `comment of ${cellRefName(operation.cell)}`, written: 0 });
  }
  const added = operations
    .filter(({ type }) => type === "comment")
    .map(({ cell, text }): CommentImage => ({ cell, text, isNote: false }));
  const before = { removed: [...removed].map(imageOf), added };
  try {
    if (removed.size > 0) {
      for (const { item } of removed) item.delete();
      await trips.sync();
    }
    const refused = await addComments(trips, added);
    const without = new Set(refused.map(cellRefName));
    return { before: { ...before, added: added.filter(({ cell }) => !without.has(cellRefName(cell))) }, refused };
  } catch (error) {
    const written = await undoComments(trips, before).then(
      () => 0,
      () => operations.length,
    );
    throw toHostError(error, { written });
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

/** Excel writes what stands in a request before that which it refuses: the first that is not there is refused. */
async function addComments(trips: RoundTrips, added: readonly CommentImage[]): Promise<CellRef[]> {
  const refused: CellRef[] = [];
  let pending = added;
  while (pending.length > 0) {
    const block = pending.slice(0, BLOCK);
    for (const image of block) queueComment(trips, image);
    const isLast = refused.length >= MOST_REFUSED;
    const code = await trips.trySync((each) => !isLast && OF_A_CELL.has(each));
    if (code === null) pending = pending.slice(block.length);
    else {
      const there = byCell(await findComments(trips));
      const missing = pending.filter(({ cell, text }) => there.get(cellRefName(cell))?.text !== text);
      const [first, ...others] = missing;
      if (first) refused.push(first.cell);
      pending = others;
    }
  }
  return refused;
}
