import { cellKey, type CellRef, cellRefName } from "../../core/cell/address";
import type { CellContent, ChangeCell } from "../../plan/workbook-plan";
import {
  cellImages,
  type CellsBefore,
  cellsBySheet,
  cellsToTakeBack,
  contentOf,
  isCovered,
  isSameContent,
  placesAroundCells,
  type PresentCell,
  requireCellsAsPlanned,
} from "../cell-changes";
import { failedWith } from "../left-behind";
import { refuseSheets } from "../sheet-changes";
import { refuseMoved } from "../texts-around-marks";
import { HostError } from "../workbook-host";
import { bringBack } from "./bring-back";
import { checkedBlock, SheetContents } from "./cell-block";
import { type FailedUndo, isDone } from "./failed-undo";
import { toHostError } from "./office-errors";
import { askForMerges, isLayoutRefusal, loadedMerges, readMergesInBands } from "./read-merges";
import type { RoundTrips } from "./round-trips";
import { typed } from "./sheet-content";
import { idsByName, sheetsNow } from "./sheets-now";
import { askForTextsAround } from "./texts-around";
import { greatest } from "../../core/quantity/long-lists";

type CellAt = (cell: CellRef) => PresentCell;

/**
 * Changes cells in three round trips: (1) what stands in them, (2) merged cells around them, (3) the change, and what stands
 * there then; in a fourth where Excel has given cells another number format. Should the third fail half way, what it has done is taken back; the error names the cells that could not be.
 */
export async function applyCells(trips: RoundTrips, operations: readonly ChangeCell[]): Promise<CellsBefore> {
  const { present, ids } = await lookAt(trips, operations);
  requireCellsAsPlanned(operations, present);
  try {
    for (const { cell, after } of operations) queue(sheetNamed(trips, cell.sheet), cell, after);
    const told = askForCells(operations, (name) => sheetNamed(trips, name));
    const texts = [...cellsBySheet(operations)].map(([sheet, own]) => ({
      sheet,
      told: askForTextsAround(sheetNamed(trips, sheet), placesAroundCells(own)),
    }));
    await trips.write();
    const cells = cellImages(operations, told);
    await keepFormats(trips, operations, present, told);
    return { cells, around: texts.map(({ sheet, told: around }) => ({ sheet, texts: around() })) };
  } catch (error) {
    const wanted = operations.map(({ cell, before }) => ({
      cell,
      content: before,
      format: present(cell).numberFormat,
    }));
    throw trips.hasWritten ? await broughtTo(trips, ids, wanted, error) : error;
  }
}

/**
 * Takes back what a plan has done to cells; where that fails half way, the rest is tried once more.
 * @param half true where an undo of the same has failed half way
 * @throws HostError where one of them has changed since; nothing has been written then
 */
export async function undoCells(trips: RoundTrips, before: CellsBefore, half: boolean): Promise<FailedUndo | null> {
  const asked: (() => void)[] = [];
  const { present, ids } = await lookAt(trips, before.cells, (sheet, name) => {
    for (const { texts } of before.around.filter((each) => each.sheet === name)) {
      const told = askForTextsAround(sheet, texts);
      asked.push(() => refuseMoved(name, texts, told()));
    }
  });
  // Texts that have come back by half are no sign of cells that have moved.
  if (!half) for (const refuse of asked) refuse();
  const going = cellsToTakeBack(before, present);
  if (going.length === 0) return null;
  try {
    for (const { cell, was } of going) queue(sheetNamed(trips, cell.sheet), cell, was);
    const told = askForCells(going, (name) => sheetNamed(trips, name));
    await trips.write();
    await keepFormats(trips, going, present, told);
    return null;
  } catch (error) {
    if (!trips.hasWritten) throw error;
    const wanted = going.map(({ cell, was }) => ({ cell, content: was, format: present(cell).numberFormat }));
    const failure = await broughtTo(trips, ids, wanted, error);
    return isDone(failure) ? null : { failure, ids };
  }
}

/** A cell with what it is to hold. */
interface WantedCell {
  readonly cell: CellRef;
  readonly content: CellContent;
  readonly format: string;
}

/** Brings cells to what they are to hold after something has failed. @returns that failure, with the cells that do not hold it */
async function broughtTo(
  trips: RoundTrips,
  ids: ReadonlyMap<string, string>,
  wanted: readonly WantedCell[],
  error: unknown,
): Promise<HostError> {
  const failure = toHostError(error);
  const left = await bringBack(
    async () => {
      const now = await sheetsNow(trips, ids);
      const there = wanted.flatMap((each) => {
        const found = now(each.cell.sheet);
        return found ? [{ ...each, cell: { ...each.cell, sheet: found.name } }] : [];
      });
      const told = askForCells(there, (name) => sheetNamed(trips, name));
      await trips.sync();
      return there.filter(({ cell, content, format }) => {
        const is = told(cell);
        return !isSameContent(is.content, content) || is.numberFormat !== format;
      });
    },
    async (cells) => {
      for (const { cell, content } of cells) queue(sheetNamed(trips, cell.sheet), cell, content);
      for (const { cell, format } of cells) rangeOf(sheetNamed(trips, cell.sheet), cell).numberFormat = [[format]];
      await trips.write();
    },
  );
  const [cells, all] = [left, wanted].map((each) => each?.map(({ cell }) => cell));
  return failedWith(failure, cells ? { of: "cells", cells } : null, { of: "cells", cells: all ?? [] });
}

/** Cells as they stand, and the ids of the sheets. */
interface LookedAt {
  readonly present: CellAt;
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * @param askMore asks for what else is to come along of a sheet
 * @throws HostError `sheet-missing` or `sheet-protected`
 */
async function lookAt(
  trips: RoundTrips,
  cells: readonly { readonly cell: CellRef }[],
  askMore: (sheet: Excel.Worksheet, name: string) => void = () => undefined,
): Promise<LookedAt> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  const bySheet = cellsBySheet(cells);
  const told = askForCells(cells, (name) => worksheets.getItem(name));
  for (const name of bySheet.keys()) askMore(worksheets.getItem(name), name);
  const missing = await trips.trySync((code) => code === "ItemNotFound");
  refuseSheets(
    worksheets.items.map(({ name, protection }) => ({ name, isProtected: protection.protected })),
    bySheet.keys(),
  );
  if (missing !== null) throw new HostError("workbook-changed", { detail: missing, written: 0 });
  const merges = await mergesOf(trips, bySheet);
  return {
    present: (cell) => ({ ...told(cell), isMerged: isCovered(merges.get(cell.sheet) ?? [], cell.row, cell.column) }),
    ids: idsByName(worksheets.items),
  };
}

/** Merged areas that may reach to the cells: those that begin above or left of them. None of a sheet that has too many to tell. */
async function mergesOf(
  trips: RoundTrips,
  bySheet: ReturnType<typeof cellsBySheet>,
): Promise<ReadonlyMap<string, ReturnType<typeof loadedMerges>>> {
  const asked = [...bySheet].map(([name, cells]) => {
    const rows = greatest(cells.map(({ cell }) => cell.row)) + 1;
    const columns = greatest(cells.map(({ cell }) => cell.column)) + 1;
    const area = { row: 0, column: 0, rows, columns };
    const sheet = trips.context.workbook.worksheets.getItem(name);
    return { name, sheet, area, merged: askForMerges(sheet.getRangeByIndexes(0, 0, rows, columns)) };
  });
  if ((await trips.trySync(isLayoutRefusal)) === null)
    return new Map(asked.map(({ name, merged }) => [name, loadedMerges(merged)]));
  const found = new Map<string, ReturnType<typeof loadedMerges>>();
  for (const { name, sheet, area } of asked) found.set(name, (await readMergesInBands(trips, sheet, area)) ?? []);
  return found;
}

/** Asks for what stands in cells; it is told once the batch is synced. */
function askForCells(
  cells: readonly { readonly cell: CellRef }[],
  sheetOf: (name: string) => Excel.Worksheet,
): (cell: CellRef) => Omit<PresentCell, "isMerged"> {
  const asked = new Map(
    cells.map(({ cell }) => {
      const range = rangeOf(sheetOf(cell.sheet), cell);
      range.load("values,valueTypes,formulas,numberFormat,hasSpill,savedAsArray");
      return [cellRefName(cell), range];
    }),
  );
  return (cell) => {
    const range = asked.get(cellRefName(cell));
    const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    const block = range && checkedBlock(range, area);
    if (!range || !block) throw new HostError("unexpected", { detail: `no answer about ${cellRefName(cell)}` });
    const contents = new SheetContents(area);
    contents.add(area, block);
    const formula = contents.formulas.get(cellKey(cell.row, cell.column)) ?? null;
    return {
      content: contentOf(contents.values[0]?.[0] ?? null, formula),
      numberFormat: String(block.numberFormat[0]?.[0]),
      isInArray: range.hasSpill || range.savedAsArray,
    };
  };
}

function queue(sheet: Excel.Worksheet, cell: CellRef, content: CellContent): void {
  rangeOf(sheet, cell).formulas = [[typed("formula" in content ? content : content.value)]];
}

/** To a cell without a number format of its own Excel gives that of the cells which its formula refers to: it goes again. */
async function keepFormats(
  trips: RoundTrips,
  cells: readonly { readonly cell: CellRef }[],
  before: (cell: CellRef) => Pick<PresentCell, "numberFormat">,
  now: (cell: CellRef) => Pick<PresentCell, "numberFormat">,
): Promise<void> {
  const others = cells.filter(({ cell }) => now(cell).numberFormat !== before(cell).numberFormat);
  for (const { cell } of others)
    rangeOf(sheetNamed(trips, cell.sheet), cell).numberFormat = [[before(cell).numberFormat]];
  if (others.length > 0) await trips.write();
}

function sheetNamed(trips: RoundTrips, name: string): Excel.Worksheet {
  return trips.context.workbook.worksheets.getItem(name);
}

function rangeOf(sheet: Excel.Worksheet, { row, column }: CellRef): Excel.Range {
  return sheet.getRangeByIndexes(row, column, 1, 1);
}
