import type { SheetDocument } from "../../document/sheet-document";
import { isNameOfMarker, markerName, markerReference } from "../../plan/sheet-marker";
import type { SheetOperation } from "../../plan/workbook-plan";
import { documentOfSheet } from "../../workbook/sheet-document";
import type { CellInput } from "../../workbook/workbook-model";
import { looksOf } from "../document-looks";
import { refuseSheetOperations, refuseSheetsUndo, type SheetBefore, takingBack } from "../sheet-changes";
import { failedWith, type Left } from "../left-behind";
import { HostError } from "../workbook-host";
import { failure, MOST_TRIES, presentSheets, sheetNamed, sheetRow } from "./model-access";
import type { OpenSheet, OpenWorkbook } from "./open-workbook";
import { greatest } from "../../core/quantity/long-lists";

/** Makes, refills and removes sheets of ours; where it fails half way, the workbook is as before. */
export async function applySheets(model: OpenWorkbook, operations: readonly SheetOperation[]): Promise<SheetBefore[]> {
  // What sheets hold is kept to be written again: with the results that they have when nothing more is to be computed.
  await model.calculated();
  refuseSheetOperations(operations, presentSheets(model));
  const before = operations.map((operation) => imageOf(model, operation));
  refuseNoneVisible(model, before);
  const known = idsOf(model);
  try {
    // All new ones come before any is filled: their formulas may refer to each other.
    for (const { did, marker, sheet } of before) if (did === "made") add(model, marker, sheet);
    model.inOneRequest(() => {
      for (const operation of operations) {
        const ours = requireOurs(model, operation.marker);
        if (operation.type === "remove-sheet") remove(model, ours, operation.marker);
        else if (operation.isNew) fill(ours, operation.document);
        else refill(ours, operation.document);
      }
    });
    return before;
  } catch (error) {
    throw failedWith(failure(error), bringBack(model, before, known).left, maybeLeft(model, before));
  }
}

/**
 * Takes back what a plan has done to sheets.
 * @param half ids of the sheets before an undo of the same that failed half way; null where there was none
 * @returns null, or why it failed, naming the sheets that could not be taken back, with the ids of the sheets before it
 */
export async function undoSheets(
  model: OpenWorkbook,
  before: readonly SheetBefore[],
  half: ReadonlySet<string> | null,
): Promise<{ readonly failure: HostError; readonly ids: ReadonlySet<string> } | null> {
  if (!half) {
    refuseSheetsUndo(before, presentSheets(model));
    refuseNoneVisible(
      model,
      before.flatMap((each) => (each.did === "made" ? [{ ...each, did: "removed" }] : [])),
    );
  }
  const start = idsOf(model);
  const ids = half ?? start;
  const { left, error } = bringBack(model, before, ids, start);
  return left?.sheets.length === 0
    ? null
    : { failure: failedWith(failure(error), left, maybeLeft(model, before)), ids };
}

/** What may not be as it was, where the program tells nothing any more. */
function maybeLeft(model: OpenWorkbook, before: readonly SheetBefore[]): Left {
  const { names, isOneUnknown } = model.unfinishedSheets?.() ?? { names: [], isOneUnknown: false };
  return { of: "sheets", sheets: [...before.map(({ sheet }) => sheet), ...names], isBlankLeft: isOneUnknown };
}

function oursOf(model: OpenWorkbook, marker: string): OpenSheet | null {
  const name = presentSheets(model).sheets.find((sheet) => sheet.marker === marker)?.name;
  return name === undefined ? null : sheetNamed(model, name);
}

function requireOurs(model: OpenWorkbook, marker: string): OpenSheet {
  const ours = oursOf(model, marker);
  if (!ours) throw new HostError("workbook-changed", { detail: `sheet ${marker}` });
  return ours;
}

/** @throws HostError where a workbook would be left without a sheet that can be seen */
function refuseNoneVisible(
  model: OpenWorkbook,
  changes: readonly { readonly did: SheetBefore["did"]; readonly marker: string }[],
): void {
  const leaving = new Set(
    changes.flatMap(({ did, marker }) => (did === "removed" ? (oursOf(model, marker)?.id ?? []) : [])),
  );
  const isLeft =
    changes.some(({ did }) => did === "made") ||
    model.sheets().some(({ id, visibility }) => !leaving.has(id) && visibility === "Visible");
  if (!isLeft)
    throw new HostError("unexpected", { detail: "A workbook must contain at least one visible sheet", written: 0 });
}

function imageOf(model: OpenWorkbook, { type, marker, sheet: name }: SheetOperation): SheetBefore {
  const sheet = oursOf(model, marker);
  if (!sheet) return { did: "made", marker, sheet: name };
  const document = documentOfSheet(sheet);
  if (type === "sheet") return { did: "refilled", marker, sheet: name, document };
  const place = sheetRow(model).placeOf({ marker });
  const wasActive = model.activeSheet().id === sheet.id;
  return { did: "removed", marker, sheet: name, place, wasActive, document };
}

/** Adds an empty sheet with the marker. */
function add(model: OpenWorkbook, marker: string, name: string): void {
  model.addSheet(name);
  model.setDefinedName(markerName(marker), markerReference(name).slice(1));
}

function remove(model: OpenWorkbook, sheet: OpenSheet, marker: string): void {
  model.deleteSheet(sheet.id);
  model.setDefinedName(markerName(marker), null);
}

function idsOf(model: OpenWorkbook): ReadonlySet<string> {
  return new Set(model.sheets().map(({ id }) => id));
}

/**
 * Brings the workbook back to what it was, each sheet as far as it is not yet.
 * @param known ids of the sheets before: one that has come since may have no marker yet
 * @param start ids of the sheets when the writing that failed began: what has come since then and is none of them was made by half
 * @returns names of the sheets that could not be brought back, null where the program does not tell, and the first error
 */
function bringBack(
  model: OpenWorkbook,
  before: readonly SheetBefore[],
  known: ReadonlySet<string>,
  start: ReadonlySet<string> = known,
): { readonly left: Extract<Left, { of: "sheets" }> | null; readonly error: unknown } {
  let error: unknown = null;
  const trying = <Result>(work: () => Result): Result | null => {
    try {
      return work();
    } catch (reason) {
      error ??= reason; // the first error is the one to tell
      return null;
    }
  };
  let sheets: readonly string[] | null = null;
  for (let tries = 0; tries < MOST_TRIES && sheets?.length !== 0; tries += 1) {
    for (const work of [bringPresence, bringContent])
      for (const each of takingBack(before)) trying(() => work(model, each, known));
    sheets = trying(() => [
      ...sheetsLeft(model, before, known).map(({ sheet }) => sheet),
      ...madeByHalf(model, before, start),
    ]);
  }
  return { left: sheets && { of: "sheets", sheets }, error };
}

/** What is not as it was. */
function sheetsLeft(
  model: OpenWorkbook,
  before: readonly SheetBefore[],
  known: ReadonlySet<string>,
): readonly SheetBefore[] {
  const left = before.filter((each) => !isAsBefore(model, each, known));
  const removed = takingBack(before).flatMap((each) => (each.did === "removed" ? [each] : []));
  const row = sheetRow(model);
  const astray = removed.filter((each) => !left.includes(each) && !row.isInPlace(each, each.place));
  return [...left, ...astray];
}

function isAsBefore(model: OpenWorkbook, before: SheetBefore, known: ReadonlySet<string>): boolean {
  const ours = oursOf(model, before.marker);
  if (before.did === "made")
    return (
      !ours &&
      !comeSince(model, before, known) &&
      !model.definedNames().some(({ name }) => isNameOfMarker(name, before.marker))
    );
  return ours ? holds(ours, before.document) : before.did === "refilled";
}

function holds(sheet: OpenSheet, document: SheetDocument): boolean {
  return JSON.stringify(documentOfSheet(sheet)) === JSON.stringify(document);
}

/** Names of sheets that were made and could neither be named nor removed. */
function madeByHalf(
  model: OpenWorkbook,
  before: readonly SheetBefore[],
  start: ReadonlySet<string>,
): readonly string[] {
  const ours = new Set(before.map(({ sheet }) => sheet));
  return model
    .sheets()
    .filter(({ id, name }) => !start.has(id) && !ours.has(name))
    .map(({ name }) => name);
}

/** A sheet that has come since and may have no marker yet. */
function comeSince(model: OpenWorkbook, { sheet }: SheetBefore, known: ReadonlySet<string>): OpenSheet | undefined {
  return model.sheets().find((one) => one.name === sheet && !known.has(one.id));
}

function bringPresence(model: OpenWorkbook, before: SheetBefore, known: ReadonlySet<string>): void {
  const { did, marker, sheet: name } = before;
  const ours = oursOf(model, marker);
  const own = ours ?? comeSince(model, before, known);
  if (did === "made") {
    if (own) model.deleteSheet(own.id);
    model.setDefinedName(markerName(marker), null);
  } else if (did === "removed" && !own) {
    add(model, marker, name);
    putInPlace(model, requireOurs(model, marker), before);
  } else if (own) {
    if (!ours) model.setDefinedName(markerName(marker), markerReference(own.name).slice(1));
    if (did === "removed" && !sheetRow(model).isInPlace(before, before.place)) putInPlace(model, own, before);
  }
}

function putInPlace(
  model: OpenWorkbook,
  { id }: OpenSheet,
  { marker, place }: Extract<SheetBefore, { did: "removed" }>,
): void {
  model.moveSheet(id, sheetRow(model).put({ marker }, place));
}

function bringContent(model: OpenWorkbook, before: SheetBefore): void {
  const own = before.did === "made" ? null : oursOf(model, before.marker);
  if (before.did === "made" || !own) return;
  if (!holds(own, before.document)) refill(own, before.document);
  const wasActive = before.did === "removed" && before.wasActive && model.activeSheet().id !== own.id;
  if (wasActive) model.select(own.id, { row: 0, column: 0, rows: 1, columns: 1 });
}

function refill(sheet: OpenSheet, document: SheetDocument): void {
  for (const area of sheet.merges()) sheet.unmerge(area);
  const used = sheet.usedArea(false);
  if (used) sheet.clear(used);
  for (const { id } of sheet.conditionalFormats()) sheet.deleteConditionalFormat(id);
  sheet.resetColumnWidths();
  sheet.resetRowHeights();
  fill(sheet, document);
}

function fill(sheet: OpenSheet, document: SheetDocument): void {
  const { rows, merges, columnWidths, rowHeights = [], frozenRows, frozenColumns = 0, page, charts = [] } = document;
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
  const columns = greatest(
    rows.map(({ length }) => length),
    0,
  );
  if (columns > 0)
    sheet.write(
      { row: 0, column: 0, rows: rows.length, columns },
      rows.map((cells) => Array.from({ length: columns }, (_, column) => inputOf(cells[column]?.content ?? null))),
    );
  for (const area of merges) sheet.merge(area);
  rowHeights.forEach((height, row) => {
    if (height !== null) sheet.setRowHeight(row, 1, height);
  });
  sheet.freeze(frozenRows, frozenColumns);
  sheet.setPage(page);
  sheet.setCharts(charts);
}

/** A text stays a text, whatever it looks like. */
function inputOf(content: SheetDocument["rows"][number][number]["content"]): CellInput {
  if (typeof content === "object" && content !== null) return { formula: content.formula };
  return { value: content === "" ? null : content };
}
