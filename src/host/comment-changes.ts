import { type CellRef, cellRefName } from "../core/cell/address";
import type { CellComment } from "../plan/plan-comments";
import type { CommentOperation } from "../plan/workbook-plan";
import { HostError } from "./workbook-host";

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

/** Comments by the name of their cell. */
export function byCell<T extends CellComment>(comments: readonly T[]): ReadonlyMap<string, T> {
  return new Map(comments.map((comment) => [cellRefName(comment.cell), comment]));
}

/** @throws HostError `workbook-changed` where cells are not as the plan takes them to be */
export function requireAsPlanned(
  operations: readonly CommentOperation[],
  present: ReadonlyMap<string, CellComment>,
): void {
  const there = new Map(present);
  for (const { type, cell, text } of operations) {
    const place = cellRefName(cell);
    const comment = there.get(place);
    const isAsPlanned = type === "comment" ? !comment : comment?.text === text && !comment.isAnswered;
    if (!isAsPlanned) throw new HostError("workbook-changed", { detail: `comment of ${place}`, written: 0 });
    if (type === "remove-comment") there.delete(place);
  }
}

/**
 * What is to be done to take a plan back: comments that it has put on go, unless somebody has changed or answered them
 * since, and those that it has taken off come again where the cell has none.
 */
export function takingBack<T extends CellComment>(
  { removed, added }: CommentsBefore,
  present: ReadonlyMap<string, T>,
): { readonly going: readonly T[]; readonly coming: readonly CommentImage[] } {
  const going = added.flatMap(({ cell, text }) => {
    const comment = present.get(cellRefName(cell));
    return comment?.text === text && !comment.isAnswered ? [comment] : [];
  });
  const free = new Set(going.map(({ cell }) => cellRefName(cell)));
  const coming = removed.filter(({ cell }) => !present.has(cellRefName(cell)) || free.has(cellRefName(cell)));
  return { going, coming };
}
