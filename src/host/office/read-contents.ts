import type { CellArea } from "../../core/cell/address";
import type { UnreadPart } from "../../core/cell/sheet-snapshot";
import { HostError } from "../workbook-host";
import { checkedBlock, SheetContents } from "./cell-block";
import { isSheetRefusal, isSizeLimit } from "./office-errors";
import type { RoundTrips } from "./round-trips";

/** A sheet whose used area is known. */
export interface SheetToRead {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly area: CellArea;
}

/** Rows of a sheet that are read in one piece. */
interface RowBlock {
  readonly source: SheetToRead;
  readonly area: CellArea;
}

/**
 * Cells that one round trip asks for. Excel on the web answers at most 5 MB, which at 60 bytes a cell (value, type,
 * formula and number format) is some 80,000 cells; should they be longer, the block is halved. On the desktop only
 * 5,000,000 cells bind; fewer keep the pane able to show progress and to cancel.
 */
const CELLS_PER_TRIP = { web: 80_000, desktop: 1_000_000 } as const;

/** Contents of the sheets that could be read, and the sheets that could not. */
export interface ReadContents<Source extends SheetToRead> {
  readonly bySheet: ReadonlyMap<Source, SheetContents>;
  readonly unread: readonly UnreadPart[];
}

/**
 * Reads the contents of sheets in as few round trips as the limits allow: one, while they fit together. A sheet that
 * Excel refuses, or of which not even one row fits, is left out and told.
 * @param onProgress told before the first trip and after each: cells read and cells in all
 * @throws HostError "too-large" or "access-denied" when no sheet with content can be read
 */
export async function readContents<Source extends SheetToRead>(
  trips: RoundTrips,
  sheets: readonly Source[],
  onProgress: (done: number, total: number) => void,
): Promise<ReadContents<Source>> {
  const contents = new Map<SheetToRead, SheetContents>(sheets.map((sheet) => [sheet, new SheetContents()]));
  const unread: UnreadPart[] = [];
  const total = sheets.reduce((sum, { area }) => sum + cells(area), 0);
  onProgress(0, total);
  let waiting: RowBlock[] = sheets
    .filter(({ area }) => cells(area) > 0)
    .map((source) => ({ source, area: source.area }));
  const filled = waiting.length;
  let budget: number =
    Office.context.platform === Office.PlatformType.OfficeOnline ? CELLS_PER_TRIP.web : CELLS_PER_TRIP.desktop;
  let isOneByOne = false;
  let done = 0;

  const leaveOut = (source: SheetToRead, reason: UnreadPart["reason"]): void => {
    contents.delete(source);
    unread.push({ sheet: source.name, reason });
    waiting = waiting.filter((block) => block.source !== source);
    if (unread.length === filled)
      throw new HostError(reason === "too-large" ? "too-large" : "access-denied", { sheet: source.name });
  };

  while (waiting.length > 0) {
    const blocks = takeBlocks(waiting, budget, isOneByOne);
    const [first] = blocks;
    const ranges = blocks.map(({ source, area }) => {
      const range = source.sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      range.load("values,valueTypes,formulas,numberFormat");
      return range;
    });
    const refusal = await trips.trySync((code) => isSizeLimit(code) || isSheetRefusal(code));
    const firstMissing = refusal === null ? takeIn(blocks, ranges, contents) : 0;
    for (const { area } of blocks.slice(0, firstMissing)) done += cells(area);
    onProgress(done, total);
    if (firstMissing === blocks.length) continue;
    waiting = [...blocks.slice(firstMissing), ...waiting];
    if (refusal !== null && isSheetRefusal(refusal)) {
      if (first && blocks.every(({ source }) => source === first.source)) leaveOut(first.source, "refused");
      else isOneByOne = true;
    } else if (first && blocks.length === 1 && first.area.rows === 1) leaveOut(first.source, "too-large");
    else budget = smallerBudget(blocks, budget);
  }
  return { bySheet: new Map(sheets.flatMap((sheet) => withContents(sheet, contents.get(sheet)))), unread };
}

function withContents<Source>(sheet: Source, contents: SheetContents | undefined): [Source, SheetContents][] {
  return contents ? [[sheet, contents]] : [];
}

function cells(area: CellArea): number {
  return area.rows * area.columns;
}

/** Takes blocks (of one sheet only, if so told) off the waiting list until the budget is used up, at least one row; what is over goes back. */
function takeBlocks(waiting: RowBlock[], budget: number, isOneByOne: boolean): RowBlock[] {
  const taken: RowBlock[] = [];
  let left = budget;
  for (
    let next = waiting[0];
    next && (taken.length === 0 || (!isOneByOne && left >= next.area.columns));
    next = waiting[0]
  ) {
    const { source, area } = next;
    const rows = Math.min(area.rows, Math.max(1, Math.floor(left / area.columns)));
    taken.push({ source, area: { ...area, rows } });
    left -= rows * area.columns;
    if (rows === area.rows) waiting.shift();
    else waiting[0] = { source, area: { ...area, row: area.row + rows, rows: area.rows - rows } };
  }
  return taken;
}

/** Takes in blocks in order up to the first that Excel has left out; returns its position, or their number. */
function takeIn(
  blocks: readonly RowBlock[],
  ranges: readonly Excel.Range[],
  contents: ReadonlyMap<SheetToRead, SheetContents>,
): number {
  for (const [position, { source, area }] of blocks.entries()) {
    const range = ranges[position];
    const block = range ? checkedBlock(range, area) : null;
    if (!block) return position;
    contents.get(source)?.add(area, block);
  }
  return blocks.length;
}

/** Half of what was asked for. */
function smallerBudget(blocks: readonly RowBlock[], budget: number): number {
  const asked = blocks.reduce((sum, { area }) => sum + cells(area), 0);
  return Math.floor(Math.min(asked, budget) / 2);
}
