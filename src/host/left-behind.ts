import { type CellRef, cellRefName } from "../core/cell/address";
import { HostError } from "./workbook-host";

/**
 * What a failed write has left in the workbook, or what a failed undo has not restored, by its kind. It goes along with the
 * error as plain parameters: `written` (how many; 0 for none), where they are, and `unknown` where nobody can tell.
 */
export type Left =
  | { readonly of: "marks"; readonly sheets: readonly string[]; readonly added: number; readonly removed: number }
  | { readonly of: "cells" | "comments"; readonly cells: readonly CellRef[] }
  | {
      readonly of: "sheets";
      readonly sheets: readonly string[];
      /** True where a blank sheet at the end may be left, of which no name is known. */
      readonly isBlankLeft?: boolean;
    }
  | { readonly of: "settings"; readonly count: number };

/** The error with what is left; of nothing, and the workbook is as before. */
export function withLeft(error: HostError, left: Left): HostError {
  return saying(error, { ...(countOf(left) > 0 ? placesOf(left) : {}), written: countOf(left) });
}

/** The error where Excel tells nothing of what it has done: these places are to be looked at. */
export function withUnknown(error: HostError, left: Left): HostError {
  return saying(error, { ...placesOf(left), unknown: 1 });
}

/** An error that tells nothing of how the workbook stands, after something was written. */
export function notKnown(error: HostError): HostError {
  const { written, unknown } = error.parameters;
  return written === undefined && unknown === undefined ? saying(error, { unknown: 1 }) : error;
}

/** What is left as it was looked at, or null where that could not be done, and then where it may be. */
export function failedWith(error: HostError, left: Left | null, maybe: Left): HostError {
  return left ? withLeft(error, left) : withUnknown(error, maybe);
}

function saying(error: HostError, said: HostError["parameters"]): HostError {
  const { written: _, unknown: __, ...parameters } = error.parameters;
  return new HostError(error.code, { ...parameters, ...said }, { cause: error });
}

function countOf(left: Left): number {
  switch (left.of) {
    case "marks":
      return left.added + left.removed;
    case "cells":
    case "comments":
      return left.cells.length;
    case "sheets":
      return left.sheets.length;
    case "settings":
      return left.count;
  }
}

function placesOf(left: Left): HostError["parameters"] {
  switch (left.of) {
    case "marks":
      return { marksOn: quoted(left.sheets), added: left.added, removed: left.removed };
    case "cells":
    case "comments":
      return { [left.of]: left.cells.map(cellRefName).join("、") };
    case "sheets":
      return { sheets: quoted(left.sheets), ...(left.isBlankLeft === true ? { blank: 1 } : {}) };
    case "settings":
      return { settings: 1 };
  }
}

function quoted(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `“${name}”`).join("、");
}
