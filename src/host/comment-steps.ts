import { cellRefName } from "../core/cell/address";
import type { CommentOperation } from "../plan/workbook-plan";
import type { WriteOptions } from "./workbook-host";

/** Operations on comments that are done in one step: the user sees how far it is, and can cancel, after each. */
export const COMMENTS_IN_A_STEP = 200;

/**
 * Runs operations on comments step by step, until all are done or the user has cancelled. What stands on one cell is
 * changed in one step, so that no cell is left with its old comment gone and the new one not there.
 * @returns operations done: those from the beginning on
 */
export async function inSteps(
  operations: readonly CommentOperation[],
  { signal, onProgress }: WriteOptions,
  write: (step: readonly CommentOperation[]) => void | Promise<void>,
): Promise<number> {
  const total = operations.length;
  const tell = (done: number): void => {
    if (total > COMMENTS_IN_A_STEP) onProgress?.(done, total);
  };
  let done = 0;
  tell(done);
  while (done < total && signal?.aborted !== true) {
    const end = endOfStep(operations, done + COMMENTS_IN_A_STEP);
    await write(operations.slice(done, end));
    done = end;
    tell(done);
  }
  return done;
}

/** The end of a step moved on where a cell's old comment goes in it and the new one would come in the next. */
function endOfStep(operations: readonly CommentOperation[], end: number): number {
  const [last, next] = [operations[end - 1], operations[end]];
  const isOneCell = last && next && cellRefName(last.cell) === cellRefName(next.cell);
  return Math.min(isOneCell ? end + 1 : end, operations.length);
}
