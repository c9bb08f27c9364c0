import type { SheetDocument } from "../plan/sheet-document";
import type { SheetOperation } from "../plan/workbook-plan";
import { HostError } from "./workbook-host";

/** What a plan has done to a sheet of ours, as plain data. */
export type SheetBefore =
  | { readonly did: "made"; readonly marker: string }
  | { readonly did: "refilled"; readonly marker: string; readonly document: SheetDocument }
  | {
      readonly did: "removed";
      readonly marker: string;
      readonly sheet: string;
      readonly position: number;
      readonly wasActive: boolean;
      readonly document: SheetDocument;
    };

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

/** @throws HostError where the workbook does not allow an operation on a sheet of ours, or is not as it takes it to be; nothing has been written */
export function refuseSheetOperation(operation: SheetOperation, { sheets, isStructureProtected }: PresentSheets): void {
  const { marker, sheet } = operation;
  const isNew = operation.type === "sheet" && operation.isNew;
  if (isStructureProtected === true && (isNew || operation.type === "remove-sheet"))
    throw new HostError("structure-protected", { written: 0 });
  const ours = sheets.find((one) => one.marker === marker);
  const isAsPlanned = isNew ? ours === undefined && !isTaken(sheet, sheets) : ours?.name === sheet;
  if (!isAsPlanned) throw new HostError("workbook-changed", { detail: `sheet ${sheet}`, written: 0 });
  if (ours?.isProtected === true) throw new HostError("sheet-protected", { sheet, written: 0 });
}

/** @throws HostError where the workbook does not allow that what a plan has done to a sheet is taken back; nothing has been written */
export function refuseSheetUndo(before: SheetBefore, { sheets, isStructureProtected }: PresentSheets): void {
  const ours = sheets.find(({ marker }) => marker === before.marker);
  if (ours?.isProtected === true) throw new HostError("sheet-protected", { sheet: ours.name, written: 0 });
  if (isStructureProtected === true && before.did !== "refilled")
    throw new HostError("structure-protected", { written: 0 });
  const isPossible =
    before.did === "made" || (before.did === "refilled" ? ours !== undefined : !ours && !isTaken(before.sheet, sheets));
  if (!isPossible) throw new HostError("workbook-changed", { written: 0 });
}

function isTaken(name: string, sheets: readonly PresentSheet[]): boolean {
  return sheets.some((one) => one.name.toLowerCase() === name.toLowerCase());
}
