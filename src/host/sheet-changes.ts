import type { SheetDocument } from "../document/sheet-document";
import type { SheetOperation } from "../plan/workbook-plan";
import type { SheetPlace } from "./sheet-places";
import { HostError } from "./workbook-host";

/** What a plan has done to a sheet of ours, as plain data; `sheet` is what it was called then. */
export type SheetBefore = { readonly marker: string; readonly sheet: string } & (
  | { readonly did: "made" }
  | { readonly did: "refilled"; readonly document: SheetDocument }
  | {
      readonly did: "removed";
      /** Among all sheets, before the plan. */
      readonly place: SheetPlace;
      readonly wasActive: boolean;
      readonly document: SheetDocument;
    }
);

/** A sheet of the workbook as it stands, with the marker of one of ours. */
export interface PresentSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly marker?: string;
}

export interface PresentSheets {
  readonly sheets: readonly PresentSheet[];
  readonly isStructureProtected?: boolean;
}

/** @throws HostError `sheet-missing` or `sheet-protected`, naming the first such sheet; nothing has been written */
export function refuseSheets(present: readonly PresentSheet[], names: Iterable<string>): void {
  const byName = new Map(present.map((sheet) => [sheet.name, sheet]));
  for (const name of names) {
    const sheet = byName.get(name);
    if (!sheet) throw new HostError("sheet-missing", { sheet: name, written: 0 });
    if (sheet.isProtected) throw new HostError("sheet-protected", { sheet: name, written: 0 });
  }
}

/** @throws HostError where the workbook does not allow operations on sheets of ours, or is not as they take it to be; nothing has been written */
export function refuseSheetOperations(operations: readonly SheetOperation[], present: PresentSheets): void {
  const made = new Set<string>();
  for (const operation of operations) {
    refuseSheetOperation(operation, present);
    if (!isMaking(operation)) continue;
    const name = operation.sheet.toLowerCase();
    if (made.has(name))
      throw new HostError("workbook-changed", { detail: `two sheets ${operation.sheet}`, written: 0 });
    made.add(name);
  }
}

function refuseSheetOperation(operation: SheetOperation, { sheets, isStructureProtected }: PresentSheets): void {
  const { marker, sheet } = operation;
  const isNew = isMaking(operation);
  if (isStructureProtected === true && (isNew || operation.type === "remove-sheet"))
    throw new HostError("structure-protected", { written: 0 });
  const ours = sheets.find((one) => one.marker === marker);
  const isAsPlanned = isNew ? ours === undefined && !isTaken(sheet, sheets) : ours?.name === sheet;
  if (!isAsPlanned) throw new HostError("workbook-changed", { detail: `sheet ${sheet}`, written: 0 });
  if (ours?.isProtected === true) throw new HostError("sheet-protected", { sheet, written: 0 });
}

function isMaking(operation: SheetOperation): boolean {
  return operation.type === "sheet" && operation.isNew;
}

/** @throws HostError where the workbook does not allow that what a plan has done to sheets is taken back; nothing has been written */
export function refuseSheetsUndo(before: readonly SheetBefore[], present: PresentSheets): void {
  for (const each of before) refuseSheetUndo(each, present);
}

function refuseSheetUndo(before: SheetBefore, { sheets, isStructureProtected }: PresentSheets): void {
  const ours = sheets.find(({ marker }) => marker === before.marker);
  if (ours?.isProtected === true) throw new HostError("sheet-protected", { sheet: ours.name, written: 0 });
  if (isStructureProtected === true && before.did !== "refilled")
    throw new HostError("structure-protected", { written: 0 });
  const isPossible =
    before.did === "made" || (before.did === "refilled" ? ours !== undefined : !ours && !isTaken(before.sheet, sheets));
  if (!isPossible) throw new HostError("workbook-changed", { written: 0 });
}

/**
 * What a plan has done, in the order in which it is taken back: what was made goes first, what was removed comes back from
 * the front, so that each finds its place, and what was filled may refer to it again.
 */
export function takingBack(before: readonly SheetBefore[]): readonly SheetBefore[] {
  const removed = before.filter((each) => each.did === "removed");
  return [
    ...before.filter(({ did }) => did === "made").reverse(),
    ...removed.sort((a, b) => a.place.ahead.length - b.place.ahead.length),
    ...before.filter(({ did }) => did === "refilled").reverse(),
  ];
}

function isTaken(name: string, sheets: readonly PresentSheet[]): boolean {
  return sheets.some((one) => one.name.toLowerCase() === name.toLowerCase());
}
