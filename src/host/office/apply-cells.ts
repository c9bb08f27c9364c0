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
  withCellsLeft,
} from "../cell-changes";
import { refuseSheets } from "../sheet-changes";
import { refuseMoved } from "../texts-around-marks";
import { HostError } from "../workbook-host";
import { checkedBlock, SheetContents } from "./cell-block";
import { toHostError } from "./office-errors";
import { askForMerges, isLayoutRefusal, loadedMerges, readMergesInBands } from "./read-merges";
import type { RoundTrips } from "./round-trips";
import { typed } from "./sheet-content";
import { askForTextsAround } from "./texts-around";
import { greatest } from "../../core/quantity/long-lists";

type CellAt = (cell: CellRef) => PresentCell;

/**
 * Changes cells in three round trips: (1) what stands in them, (2) merged cells around them, (3) the change, and what stands
 * there then; in a fourth where Excel has given cells another number format. Should the third fail half way, what it has done is taken back; the error names the cells that could not be.
 */
export async function applyCells(trips: RoundTrips, operations: readonly ChangeCell[]): Promise<CellsBefore> {
  const present = await lookAt(trips, operations);
  requireCellsAsPlanned(operations, present);
  try {
    for (const { cell, after } of operations) queue(trips, cell, after);
    const told = askForCells(trips, operations);
    const texts = [...cellsBySheet(operations)].map(([sheet, own]) => ({
      sheet,
      told: askForTextsAround(trips.context.workbook.worksheets.getItem(sheet), placesAroundCells(own)),
    }));
    await trips.sync();
    const cells = cellImages(operations, told);
    await keepFormats(trips, operations, present, told);
    return { cells, around: texts.map(({ sheet, told: around }) => ({ sheet, texts: around() })) };
  } catch (error) {
    throw withCellsLeft(toHostError(error), await takeBackHalf(trips, operations));
  }
}

/**
 * Takes back what a plan has done to cells; all of it or, where it fails half way, nothing: then the plan can be taken back
 * later.
 * @throws HostError where one of them has changed since; nothing has been written then
 */
export async function undoCells(trips: RoundTrips, before: CellsBefore): Promise<void> {
  const asked: (() => void)[] = [];
  const present = await lookAt(trips, before.cells, (sheet, name) => {
    for (const { texts } of before.around.filter((each) => each.sheet === name)) {
      const told = askForTextsAround(sheet, texts);
      asked.push(() => refuseMoved(name, texts, told()));
    }
  });
  for (const refuse of asked) refuse();
  const going = cellsToTakeBack(before, present);
  if (going.length === 0) return;
  try {
    for (const { cell, was } of going) queue(trips, cell, was);
    const told = askForCells(trips, going);
    await trips.sync();
    await keepFormats(trips, going, present, told);
  } catch (error) {
    const half = going.map(({ cell, left }) => ({ cell, before: left }));
    throw withCellsLeft(toHostError(error), await takeBackHalf(trips, half));
  }
}

/**
 * Cells as they stand.
 * @param askMore asks for what else is to come along of a sheet
 * @throws HostError `sheet-missing` or `sheet-protected`
 */
async function lookAt(
  trips: RoundTrips,
  cells: readonly { readonly cell: CellRef }[],
  askMore: (sheet: Excel.Worksheet, name: string) => void = () => undefined,
): Promise<CellAt> {
  const { worksheets } = trips.context.workbook;
  worksheets.load("items/name,items/protection/protected");
  const bySheet = cellsBySheet(cells);
  const told = askForCells(trips, cells);
  for (const name of bySheet.keys()) askMore(worksheets.getItem(name), name);
  const missing = await trips.trySync((code) => code === "ItemNotFound");
  refuseSheets(
    worksheets.items.map(({ name, protection }) => ({ name, isProtected: protection.protected })),
    bySheet.keys(),
  );
  if (missing !== null) throw new HostError("workbook-changed", { detail: missing, written: 0 });
  const merges = await mergesOf(trips, bySheet);
  return (cell) => ({ ...told(cell), isMerged: isCovered(merges.get(cell.sheet) ?? [], cell.row, cell.column) });
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
  trips: RoundTrips,
  cells: readonly { readonly cell: CellRef }[],
): (cell: CellRef) => Omit<PresentCell, "isMerged"> {
  const asked = new Map(
    cells.map(({ cell }) => {
      const range = rangeOf(trips, cell);
      range.load("values,valueTypes,formulas,numberFormat,hasSpill,savedAsArray");
      return [cellRefName(cell), range];
    }),
  );
  return (cell) => {
    const range = asked.get(cellRefName(cell));
    const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    const block = range && checkedBlock(range, area);
    if (!range || !block) throw new HostError("unexpected", { detail: `no answer about ${cellRefName(cell)}` });
    const contents = new SheetContents();
    contents.add(area, block);
    const formula = contents.formulas.get(cellKey(cell.row, cell.column)) ?? null;
    return {
      content: contentOf(contents.values[0]?.[0] ?? null, formula),
      numberFormat: String(block.numberFormat[0]?.[0]),
      isInArray: range.hasSpill || range.savedAsArray,
    };
  };
}

function queue(trips: RoundTrips, cell: CellRef, content: CellContent): void {
  rangeOf(trips, cell).formulas = [[typed("formula" in content ? content : content.value)]];
}

/** To a cell without a number format of its own Excel gives that of the cells which its formula refers to: it goes again. */
async function keepFormats(
  trips: RoundTrips,
  cells: readonly { readonly cell: CellRef }[],
  before: (cell: CellRef) => Pick<PresentCell, "numberFormat">,
  now: (cell: CellRef) => Pick<PresentCell, "numberFormat">,
): Promise<void> {
  const others = cells.filter(({ cell }) => now(cell).numberFormat !== before(cell).numberFormat);
  for (const { cell } of others) rangeOf(trips, cell).numberFormat = [[before(cell).numberFormat]];
  if (others.length > 0) await trips.sync();
}

type CellBefore = Pick<ChangeCell, "cell" | "before">;

/** Takes back what a failed change has done. @returns cells that still hold what was written */
async function takeBackHalf(trips: RoundTrips, operations: readonly CellBefore[]): Promise<readonly CellRef[]> {
  const changed = async (): Promise<readonly CellBefore[]> => {
    const told = askForCells(trips, operations);
    await trips.sync();
    return operations.filter(({ cell, before }) => !isSameContent(told(cell).content, before));
  };
  // Excel answers nothing at all, as while a cell is being edited: then it has not written anything either.
  let left = await changed().catch(() => []);
  if (left.length === 0) return [];
  try {
    for (const { cell, before } of left) queue(trips, cell, before);
    await trips.sync();
    return [];
  } catch {
    left = await changed().catch(() => left); // the first error is the one to tell
    return left.map(({ cell }) => cell);
  }
}

function rangeOf(trips: RoundTrips, { sheet, row, column }: CellRef): Excel.Range {
  return trips.context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
}
