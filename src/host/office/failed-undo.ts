import { HostError } from "../workbook-host";

/**
 * Undos that have failed half way, by the before-image, with what tells the sheets of before: their ids. What an undo asks of a
 * workbook before it begins no longer holds then; it goes on from where it is.
 */
export type HalfUndone = WeakMap<object, ReadonlyMap<string, string>>;

/** Why an undo has failed, and the ids by which it can go on. */
export interface FailedUndo {
  readonly failure: HostError;
  readonly ids: ReadonlyMap<string, string>;
}

/** What an undo goes on from where the failure of the one before is told no more. */
export const HALF_UNDONE = new HostError("unexpected", { detail: "undone by half" });

/** True where what has failed at first has come about in the end. */
export function isDone({ parameters }: HostError): boolean {
  return parameters["written"] === 0;
}
