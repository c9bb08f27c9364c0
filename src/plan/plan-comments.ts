import { type CellRef, cellRefName } from "../core/cell/address";
import { sheetInFile } from "../core/cell/sheet-in-file";
import { ownerOf, sealed } from "./comment-marker";
import { type CommentOperation, operationsByKind, type WorkbookPlan } from "./workbook-plan";

/** What is written on a cell, by whomever: a note or a conversation. A cell has one at most. */
export interface CellComment {
  readonly cell: CellRef;
  /** Of a conversation, what it begins with. */
  readonly text: string;
  /** True where others have answered. */
  readonly isAnswered: boolean;
}

/** What is to be said on a cell. */
export interface WantedComment {
  readonly cell: CellRef;
  readonly text: string;
}

/** So many comments are written at most: more are slow to write, and nobody reads them. */
export const MOST_COMMENTS = 3_000;

/**
 * The plan that says something on cells. Comments of ours from before go where they no longer hold, so that writing
 * twice is writing once. A cell with a comment of the user's stays as it is, and so does a comment of ours that somebody
 * has changed or answered: it is a person's now.
 */
export function planComments(
  present: readonly CellComment[],
  wanted: readonly WantedComment[],
  lockedSheets: readonly string[],
): WorkbookPlan {
  const locked = new Set(lockedSheets);
  const open = wanted.filter(({ cell }) => !locked.has(cell.sheet));
  const there = new Map(present.map((comment) => [cellRefName(comment.cell), comment]));
  const places = new Set<string>();
  const written: CommentOperation[] = [];
  const users: CellRef[] = [];
  let standing = 0;
  for (const { cell, text } of open.slice(0, MOST_COMMENTS)) {
    const place = cellRefName(cell);
    places.add(place);
    const comment = there.get(place);
    const whose = comment ? standingOf(comment) : null;
    if (whose === "theirs") users.push(cell);
    else if (whose !== "changed") {
      const operation = { type: "comment", cell, text: sealed(text) } as const;
      if (comment?.text === operation.text) standing += 1;
      else {
        if (comment) written.push(removalOf(comment));
        written.push(operation);
      }
    }
  }
  const outdated = present.filter(
    (comment) =>
      standingOf(comment) === "ours" && !places.has(cellRefName(comment.cell)) && !locked.has(comment.cell.sheet),
  );
  return {
    operations: fileByFile([...outdated.map(removalOf), ...written]),
    comments: {
      does: "write",
      written: written.filter(({ type }) => type === "comment").length,
      standing,
      removed: outdated.length,
      users,
      changed: changedOf(present),
      leftOut: Math.max(0, open.length - MOST_COMMENTS),
    },
    ...lockedOf(
      wanted.map(({ cell }) => cell.sheet),
      locked,
    ),
  };
}

/** Of several files one after the other, as they are written: what a cancelled write leaves stands at the end. */
function fileByFile(operations: readonly CommentOperation[]): readonly CommentOperation[] {
  const files = new Map<string | null, CommentOperation[]>();
  for (const operation of operations) {
    const { file } = sheetInFile(operation.cell.sheet);
    const known = files.get(file);
    if (known) known.push(operation);
    else files.set(file, [operation]);
  }
  return [...files.values()].flat();
}

/** The plan that takes every comment of ours off, but those that somebody has changed or answered. */
export function planRemoveComments(present: readonly CellComment[], lockedSheets: readonly string[]): WorkbookPlan {
  const locked = new Set(lockedSheets);
  const ours = present.filter((comment) => standingOf(comment) === "ours");
  const operations = ours.filter(({ cell }) => !locked.has(cell.sheet)).map(removalOf);
  const changed = changedOf(present);
  return {
    operations,
    comments: { does: "remove", written: 0, standing: 0, removed: operations.length, users: [], changed, leftOut: 0 },
    ...lockedOf(
      ours.map(({ cell }) => cell.sheet),
      locked,
    ),
  };
}

/** What has been done of a plan for comments until the user cancelled, and what has not. */
export interface CommentsCut {
  readonly written: number;
  readonly toWrite: number;
  /** Comments of ours taken off whose cells get no other. */
  readonly removed: number;
  readonly toRemove: number;
}

/** @param left operations at the end of the plan that were not begun; of the others, `refused` comments did not come */
export function cutOf(plan: WorkbookPlan, left: number, refused: number): CommentsCut {
  const { comments } = operationsByKind(plan);
  const rewritten = new Set(comments.flatMap(({ type, cell }) => (type === "comment" ? [cellRefName(cell)] : [])));
  const count = (some: readonly CommentOperation[]): readonly [written: number, removed: number] => [
    some.filter(({ type }) => type === "comment").length,
    some.filter(({ cell }) => !rewritten.has(cellRefName(cell))).length,
  ];
  const end = comments.length - left;
  const [written, removed] = count(comments.slice(0, end));
  const [toWrite, toRemove] = count(comments.slice(end));
  return { written: written - refused, toWrite, removed, toRemove };
}

function standingOf({ text, isAnswered }: CellComment): ReturnType<typeof ownerOf> {
  const owner = ownerOf(text);
  return owner === "ours" && isAnswered ? "changed" : owner;
}

function removalOf({ cell, text }: CellComment): CommentOperation {
  return { type: "remove-comment", cell, text };
}

function changedOf(present: readonly CellComment[]): readonly CellRef[] {
  return present.filter((comment) => standingOf(comment) === "changed").map(({ cell }) => cell);
}

function lockedOf(sheets: readonly string[], locked: ReadonlySet<string>): Pick<WorkbookPlan, "lockedSheets"> {
  const lockedSheets = [...new Set(sheets)].filter((sheet) => locked.has(sheet));
  return lockedSheets.length > 0 ? { lockedSheets } : {};
}
