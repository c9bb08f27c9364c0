import { accessDenied, itemNotFound } from "./fault";
import type { EventHub } from "./event-hub";
import type { SheetModel, WorkbookModel } from "../../workbook/workbook-model";

/** The pane beside the grid, as far as the add-in may command it. */
export interface PaneDisplay {
  isShown(): boolean;
  show(isShown: boolean): void;
}

/** Ways in which Excel refuses; a test may change them as it goes on. */
export interface ExcelRefusals {
  /** The user has a dialog open: requests that change the workbook are refused as a whole. */
  isDialogOpen?: boolean;
  /** The file's rights do not allow changes: the same, with another code. */
  lacksPermission?: boolean;
  /** What Excel answers to a member of a sheet (`Worksheet.getUsedRangeOrNullObject`, `Range.values` …): the code of an error, or null to answer. */
  onSheet?: (sheet: string, member: string) => string | null;
  /** Notes of the file are not told of, as by Excel before ExcelApi 1.18, and a comment on such a cell is refused. */
  hidesNotes?: boolean;
  /** Characters that the formula of a rule may have. */
  longestFormula?: number;
}

/** What all objects of one open workbook share. */
export interface HostSession {
  readonly model: WorkbookModel;
  readonly events: EventHub;
  /** `workbook.settings` of the add-in. Kept for the session only, the model has no place for them. */
  readonly settings: Map<string, unknown>;
  readonly pane: PaneDisplay;
  readonly refusals: ExcelRefusals;
  /** Told about results of custom functions that the add-in has computed. */
  readonly functionResults: (results: readonly unknown[]) => void;
}

/** The sheet with this id as it stands now. @throws ExcelFault ItemNotFound when it has gone */
export function sheetById(session: HostSession, id: string, location: string): SheetModel {
  const sheet = session.model.sheets().find((candidate) => candidate.id === id);
  if (!sheet) throw itemNotFound(location);
  return sheet;
}

/** The sheet with this name (whatever the case) or id; null for none. */
export function findSheet(session: HostSession, key: unknown): SheetModel | null {
  if (typeof key !== "string") return null;
  const name = key.toLowerCase();
  return session.model.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
}

/** @throws ExcelFault AccessDenied when the workbook or the sheet may not be changed */
export function refuseWhereLocked(session: HostSession, sheet: SheetModel | null, location: string): void {
  if (session.model.isReadOnly || sheet?.isProtected) throw accessDenied(location);
}
