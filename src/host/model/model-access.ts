import { markedSheets, markOf } from "../../plan/sheet-marker";
import type { PresentSheets } from "../sheet-changes";
import { identityOf, SheetRow } from "../sheet-places";
import { type Left, notKnown, withLeft } from "../left-behind";
import { HostError } from "../workbook-host";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";

/** The sheet with this name. @throws HostError `sheet-missing` */
export function sheetNamed(model: OpenWorkbook, name: string): OpenSheet {
  const sheet = model.sheets().find((one) => one.name === name);
  if (!sheet) throw new HostError("sheet-missing", { sheet: name, written: 0 });
  return sheet;
}

/** The sheets with their protection and markers. */
export function presentSheets(model: OpenWorkbook): PresentSheets {
  const marks = markedSheets(model.definedNames());
  return {
    sheets: model.sheets().map(({ name, isProtected }) => ({ name, isProtected, ...markOf(name, marks) })),
    isStructureProtected: model.isStructureProtected,
  };
}

/** The sheets as they stand one behind the other. */
export function sheetRow(model: OpenWorkbook): SheetRow {
  const { ours } = markedSheets(model.definedNames());
  return new SheetRow(
    model.sheets().map(({ id, name }, position) => ({ identity: identityOf(id, ours.get(name)), position })),
  );
}

/** @throws HostError `workbook-read-only`; nothing has been written */
export function refuseReadOnly(model: OpenWorkbook): void {
  if (model.isReadOnly) throw new HostError("workbook-read-only", { written: 0 });
}

/** Any failure as one that the host can name. */
export function failure(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError("unexpected", { detail }, { cause: error });
}

/** How often taking back is tried: a program that refuses something once may take it a moment later. */
export const MOST_TRIES = 2;

/**
 * Does work that writes, and takes back what it has done where it fails half way.
 * @param takeBack brings the workbook back to what it was, as far as it is not yet
 * @param left     what is not as it was
 * @throws HostError that says what is left
 */
export async function allOrNothing<Result>(
  work: () => Result | Promise<Result>,
  takeBack: () => void,
  left: () => Left,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    for (let tries = 0; tries < MOST_TRIES && !isDone(takeBack); tries += 1);
    throw saying(failure(error), left);
  }
}

/**
 * Takes a plan back (or keeps what is kept), a second time where the first fails half way.
 * @param takeBack brings the workbook to what it is to be, as far as it is not yet
 * @param left     what is not as it is to be
 * @param isWhole  true where all has come about; where nothing is left, unless told
 * @throws HostError that says what is left; nothing where all has come about in the end
 */
export function takenBackWhole(
  takeBack: () => void,
  left: () => Left,
  isWhole: (failed: HostError) => boolean = ({ parameters }) => parameters["written"] === 0,
): void {
  let first: unknown = null;
  for (let tries = 0; tries < MOST_TRIES; tries += 1)
    try {
      takeBack();
      return;
    } catch (error) {
      first ??= error;
    }
  const failed = saying(failure(first), left);
  if (!isSo(() => isWhole(failed))) throw failed;
}

/** The error with what is left, or that nobody knows. @param left rejects where the program does not tell */
export function saying(error: HostError, left: () => Left): HostError {
  let found: Left | null = null;
  try {
    found = left();
  } catch {
    return notKnown(withoutCount(error)); // the first error is the one to tell
  }
  return withLeft(error, found);
}

/** What a failure has said of what was written holds for the step that has failed, not for all. */
function withoutCount(error: HostError): HostError {
  const { written: _, ...parameters } = error.parameters;
  return new HostError(error.code, parameters, { cause: error });
}

/** Whether something holds; not, where the program does not tell. */
function isSo(question: () => boolean): boolean {
  try {
    return question();
  } catch {
    return false; // the first error is the one to tell
  }
}

function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false; // the first error is the one to tell
  }
}

/** Does something with each, also after one has failed. @throws the first failure */
export function inEach<Item>(items: readonly Item[], work: (item: Item) => void): void {
  const failures: unknown[] = [];
  for (const item of items)
    try {
      work(item);
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
}
