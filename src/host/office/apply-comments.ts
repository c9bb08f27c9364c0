import { type CellRef, cellRefName } from "../../core/cell/address";
import type { CommentOperation } from "../../plan/workbook-plan";
import { byCell, type CommentImage, type CommentsBefore, requireAsPlanned, takingBack } from "../comment-changes";
import { inSteps } from "../comment-steps";
import { refuseSheets } from "../sheet-changes";
import { failedWith } from "../left-behind";
import type { HostError, WriteOptions } from "../workbook-host";
import { findComments, type FoundComment } from "./cell-comments";
import { bringBack } from "./bring-back";
import { toHostError } from "./office-errors";
import type { RoundTrips } from "./round-trips";
import { addAll } from "../../core/quantity/long-lists";
import { idsByName, sheetsNow } from "./sheets-now";
import { type FailedUndo, isDone } from "./failed-undo";

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
 * each). Cancelled, what is done stays. Should it fail half way, what was done is taken back; the error tells the cells
 * on which that could not be.
 */
export async function applyComments(
  trips: RoundTrips,
  operations: readonly CommentOperation[],
  options: WriteOptions,
): Promise<AppliedComments> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  const present = byCell(await findComments(trips));
  refuseTouched(worksheets.items, operations);
  requireAsPlanned(operations, present);
  const ids = idsByName(worksheets.items);
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
        await trips.write();
      }
      await addComments(trips, coming, refused);
    });
    const without = new Set(refused.map(cellRefName));
    const before = { removed, added: added.filter(({ cell }) => !without.has(cellRefName(cell))) };
    return { before, refused, left: operations.length - done };
  } catch (error) {
    throw trips.hasWritten ? await takenBack(trips, ids, { removed, added }, error) : error;
  }
}

/** Takes back what a plan has done, as {@link takingBack} says. Where that fails half way, the rest is tried once more. */
export async function undoComments(trips: RoundTrips, before: CommentsBefore): Promise<FailedUndo | null> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  const taking = takingBack(before, byCell(await findComments(trips)));
  refuseTouched(worksheets.items, [...before.removed, ...before.added]);
  const ids = idsByName(worksheets.items);
  try {
    await takeBack(trips, taking);
    return null;
  } catch (error) {
    if (!trips.hasWritten) throw error;
    const failure = await takenBack(trips, ids, before, error);
    return isDone(failure) ? null : { failure, ids };
  }
}

type TakingBack = ReturnType<typeof takingBack<FoundComment>>;

async function takeBack(trips: RoundTrips, { going, coming }: TakingBack): Promise<void> {
  for (const { item } of going) item.delete();
  for (const image of coming) queueComment(trips, image);
  if (going.length + coming.length > 0) await trips.write();
}

/** Takes back what has been done before something failed. @returns that failure, with the cells that are not as they were */
async function takenBack(
  trips: RoundTrips,
  ids: ReadonlyMap<string, string>,
  before: CommentsBefore,
  error: unknown,
): Promise<HostError> {
  const failure = toHostError(error);
  const left = await bringBack(
    async () => {
      const now = await sheetsNow(trips, ids);
      const at = (images: readonly CommentImage[]): CommentImage[] =>
        images.flatMap((image) => {
          const name = now(image.cell.sheet)?.name;
          return name === undefined ? [] : [{ ...image, cell: { ...image.cell, sheet: name } }];
        });
      const taking = takingBack(
        { removed: at(before.removed), added: at(before.added) },
        byCell(await findComments(trips)),
      );
      return taking.going.length + taking.coming.length > 0 ? [taking] : [];
    },
    async (all) => {
      for (const taking of all) await takeBack(trips, taking);
    },
  );
  const cells = left?.flatMap(({ going, coming }) => [...going, ...coming].map(({ cell }) => cell));
  const all = [...before.removed, ...before.added].map(({ cell }) => cell);
  return failedWith(failure, cells ? { of: "comments", cells } : null, { of: "comments", cells: all });
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
 * is refused, once it is so a second time.
 * @param refused takes in the cells on which Excel allows no comment
 */
async function addComments(trips: RoundTrips, added: readonly CommentImage[], refused: CellRef[]): Promise<void> {
  let [pending, doubtful]: [readonly CommentImage[], CommentImage | null] = [added, null];
  while (pending.length > 0) {
    for (const image of pending) queueComment(trips, image);
    const isLast = refused.length >= MOST_REFUSED;
    const code = await trips.tryWrite((each) => !isLast && OF_A_CELL.has(each));
    if (code === null) return;
    const there = byCell(await findComments(trips));
    const missing = pending.filter(({ cell, text }) => there.get(cellRefName(cell))?.text !== text);
    const [first = null, ...others] = missing;
    const isAgain: boolean = first !== null && first === doubtful;
    if (first && isAgain) refused.push(first.cell);
    pending = isAgain ? others : missing;
    doubtful = isAgain ? null : first;
  }
}
