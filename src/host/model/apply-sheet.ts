import type { SheetDocument } from "../../plan/sheet-document";
import { markerName, markerReference } from "../../plan/sheet-marker";
import type { SheetOperation } from "../../plan/workbook-plan";
import { documentOfSheet } from "../../workbook/sheet-document";
import type { CellInput } from "../../workbook/workbook-model";
import { looksOf } from "../document-looks";
import { refuseSheetOperation, refuseSheetUndo, type SheetBefore } from "../sheet-changes";
import { HostError } from "../workbook-host";
import { allOrNothing, presentSheets, sheetNamed } from "./model-access";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";

/** Makes, refills or removes a sheet of ours; where it fails half way, the workbook is as before. */
export async function applySheet(model: OpenWorkbook, operation: SheetOperation): Promise<SheetBefore> {
  const { marker, sheet: name } = operation;
  // What a sheet holds is kept to be written again: with the results that it has when nothing more is to be computed.
  await model.calculated();
  refuseSheetOperation(operation, presentSheets(model));
  const ours = oursOf(model, marker);
  if (operation.type === "remove-sheet") refuseLastVisible(model, ours);
  const before = ours ? imageOf(model, ours, operation) : ({ did: "made", marker } as const);
  await allOrNothing(
    () => {
      if (operation.type === "remove-sheet") remove(model, marker);
      else if (ours) refill(ours, operation.document);
      else make(model, marker, name, operation.document);
    },
    () => bringBack(model, before, name),
    () => 1,
  );
  return before;
}

/** Takes back what a plan has done to a sheet. @throws HostError; nothing has been written then */
export async function undoSheet(model: OpenWorkbook, before: SheetBefore): Promise<void> {
  refuseSheetUndo(before, presentSheets(model));
  const ours = oursOf(model, before.marker);
  if (before.did === "made") {
    if (!ours) return; // the user has deleted it
    refuseLastVisible(model, ours);
    remove(model, before.marker);
  } else if (before.did === "removed") putBack(model, before);
  else if (ours) refill(ours, before.document);
}

function oursOf(model: OpenWorkbook, marker: string): OpenSheet | null {
  const name = presentSheets(model).sheets.find((sheet) => sheet.marker === marker)?.name;
  return name === undefined ? null : sheetNamed(model, name);
}

/** @throws HostError where a workbook would be left without a sheet that can be seen */
function refuseLastVisible(model: OpenWorkbook, leaving: OpenSheet | null): void {
  const isLeft = model.sheets().some(({ id, visibility }) => id !== leaving?.id && visibility === "Visible");
  if (!isLeft)
    throw new HostError("unexpected", { detail: "A workbook must contain at least one visible sheet", written: 0 });
}

function imageOf(model: OpenWorkbook, sheet: OpenSheet, { type, marker }: SheetOperation): SheetBefore {
  const document = documentOfSheet(sheet);
  if (type === "sheet") return { did: "refilled", marker, document };
  const position = model.sheets().findIndex(({ id }) => id === sheet.id);
  const wasActive = model.activeSheet().id === sheet.id;
  return { did: "removed", marker, sheet: sheet.name, position, wasActive, document };
}

function make(model: OpenWorkbook, marker: string, name: string, document: SheetDocument): OpenSheet {
  model.addSheet(name);
  const sheet = sheetNamed(model, name);
  fill(sheet, document);
  model.setDefinedName(markerName(marker), markerReference(name).slice(1));
  return sheet;
}

function remove(model: OpenWorkbook, marker: string): void {
  const ours = oursOf(model, marker);
  if (ours) model.deleteSheet(ours.id);
  model.setDefinedName(markerName(marker), null);
}

function putBack(model: OpenWorkbook, before: Extract<SheetBefore, { did: "removed" }>): void {
  const sheet = make(model, before.marker, before.sheet, before.document);
  model.moveSheet(sheet.id, before.position);
  if (before.wasActive) model.select(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
}

/** Brings the workbook back to what it was before a change that failed half way, wherever it failed. */
function bringBack(model: OpenWorkbook, before: SheetBefore, name: string): void {
  const own = model.sheets().find((sheet) => sheet.name === name);
  if (before.did === "refilled") {
    if (own) refill(own, before.document);
  } else if (before.did === "made") {
    if (own) model.deleteSheet(own.id);
    model.setDefinedName(markerName(before.marker), null);
  } else if (own) model.setDefinedName(markerName(before.marker), markerReference(name).slice(1));
  else putBack(model, before);
}

function refill(sheet: OpenSheet, document: SheetDocument): void {
  for (const area of sheet.merges()) sheet.unmerge(area);
  const used = sheet.usedArea(false);
  if (used) sheet.clear(used);
  for (const { id } of sheet.conditionalFormats()) sheet.deleteConditionalFormat(id);
  sheet.resetColumnWidths();
  sheet.freezeRows(0);
  fill(sheet, document);
}

function fill(sheet: OpenSheet, document: SheetDocument): void {
  const { rows, merges, columnWidths, frozenRows, page } = document;
  columnWidths.forEach((width, column) => sheet.setColumnWidth(column, width));
  for (const { look, areas } of looksOf(document)) {
    const { numberFormat, ...appearance } = look;
    for (const area of areas) {
      if (Object.keys(appearance).length > 0) sheet.changeLooks(area, appearance);
      if (numberFormat !== undefined)
        sheet.writeNumberFormats(
          area,
          Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => numberFormat)),
        );
    }
  }
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  if (columns > 0)
    sheet.write(
      { row: 0, column: 0, rows: rows.length, columns },
      rows.map((cells) => Array.from({ length: columns }, (_, column) => inputOf(cells[column]?.content ?? null))),
    );
  for (const area of merges) sheet.merge(area);
  if (frozenRows > 0) sheet.freezeRows(frozenRows);
  sheet.setPage(page);
}

/** A text stays a text, whatever it looks like. */
function inputOf(content: SheetDocument["rows"][number][number]["content"]): CellInput {
  if (typeof content === "object" && content !== null) return { formula: content.formula };
  return { value: content === "" ? null : content };
}
