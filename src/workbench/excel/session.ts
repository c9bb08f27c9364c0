import { accessDenied, ExcelFault, itemNotFound } from "./fault";
import type { EventHub } from "./event-hub";
import type { ExcelStrictness } from "./strictness";
import type { SheetModel, WorkbookModel } from "../../workbook/workbook-model";

/** The pane beside the grid, as far as the add-in may command it. */
export interface PaneDisplay {
  isShown(): boolean;
  show(isShown: boolean): void;
}

/** What all objects of one open workbook share. */
export interface HostSession {
  readonly model: WorkbookModel;
  readonly events: EventHub;
  /** `workbook.settings` of the add-in. Kept for the session only, the model has no place for them. */
  readonly settings: Map<string, unknown>;
  readonly pane: PaneDisplay;
  readonly strictness: ExcelStrictness;
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

/** @throws ExcelFault where the sheet cannot be brought before the user's eyes */
export function refuseUnseen({ strictness }: HostSession, sheet: SheetModel, location: string): void {
  const { otherWorkbookInFront, keepsSheetsHidden = false } = strictness;
  if (otherWorkbookInFront) throw new ExcelFault(otherWorkbookInFront, "Another workbook is active.", location);
  if (keepsSheetsHidden && sheet.visibility !== "Visible")
    throw new ExcelFault("GeneralException", "The sheet is hidden.", location, 500);
}

/** What a chart or macro sheet has like any other. */
const OF_ANY_SHEET: ReadonlySet<string> = new Set([
  "Worksheet.activate",
  "Worksheet.delete",
  "Worksheet.id",
  "Worksheet.name",
  "Worksheet.position",
  "Worksheet.protection",
  "Worksheet.visibility",
]);

/**
 * @param member of the sheet or of a range on it, as `Class.member`
 * @throws ExcelFault where this Excel is told to refuse it
 */
export function refuseOfSheet({ strictness }: HostSession, sheet: string, member: string): void {
  const { onSheet, sheetsWithoutCells } = strictness;
  const code = onSheet?.(sheet, member) ?? null;
  if (code !== null) throw new ExcelFault(code, `${code} (told to refuse)`, member);
  if (sheetsWithoutCells?.has(sheet) && !OF_ANY_SHEET.has(member))
    throw new ExcelFault("UnsupportedSheet", "This operation cannot be done on a Macro or Chart sheet.", member);
}

/** @throws ExcelFault where conditional formats cannot be changed */
export function refuseRules(session: HostSession, sheet: SheetModel, location: string): void {
  refuseWhereLocked(session, sheet, location);
  if (session.strictness.isSharedWorkbook)
    throw new ExcelFault(
      "GeneralException",
      "There was an internal error while processing the request.",
      location,
      500,
    );
}

/** @throws ExcelFault AccessDenied when the workbook or the sheet may not be changed */
export function refuseWhereLocked(session: HostSession, sheet: SheetModel | null, location: string): void {
  if (session.model.isReadOnly || sheet?.isProtected) throw accessDenied(location);
}
