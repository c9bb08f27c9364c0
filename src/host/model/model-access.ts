import { markedSheets, markOf } from "../../plan/sheet-marker";
import type { PresentSheets } from "../sheet-changes";
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

/**
 * Does work that writes, and takes back what it has done where it fails half way.
 * @param takeBack brings the workbook back to what it was
 * @param done operations that have been begun, asked where they cannot be taken back
 * @throws HostError with `written`: the operations that stay written
 */
export async function allOrNothing<Result>(
  work: () => Result | Promise<Result>,
  takeBack: () => void,
  done: () => number,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code, parameters } = failure(error);
    throw new HostError(code, { ...parameters, written: isDone(takeBack) ? 0 : done() }, { cause: error });
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
