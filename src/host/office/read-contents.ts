import type { CellArea } from "../../core/cell/address";
import { HostError } from "../workbook-host";
import { checkedBlock, SheetContents } from "./cell-block";
import { isSizeLimit } from "./office-errors";
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

/**
 * Reads the contents of sheets in as few round trips as the limits allow: one, while they fit together.
 * @param onProgress told after each trip: cells read and cells in all
 * @throws HostError "too-large" when not even one row can be read
 */
export async function readContents(
  trips: RoundTrips,
  sheets: readonly SheetToRead[],
  onProgress: (done: number, total: number) => void,
): Promise<Map<SheetToRead, SheetContents>> {
  const contents = new Map(sheets.map((sheet) => [sheet, new SheetContents()]));
  const total = sheets.reduce((sum, { area }) => sum + cells(area), 0);
  const waiting: RowBlock[] = sheets.filter(({ area }) => cells(area) > 0).map((source) => ({ source, area: source.area }));
  let budget: number = Office.context.platform === Office.PlatformType.OfficeOnline ? CELLS_PER_TRIP.web : CELLS_PER_TRIP.desktop;
  let done = 0;

  while (waiting.length > 0) {
    const blocks = takeBlocks(waiting, budget);
    const ranges = blocks.map(({ source, area }) => {
      const range = source.sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      range.load("values,valueTypes,formulas,numberFormat");
      return range;
    });
    const refusal = await trips.trySync(isSizeLimit);
    const firstMissing = refusal === null ? takeIn(blocks, ranges, contents) : 0;
    for (const { area } of blocks.slice(0, firstMissing)) done += cells(area);
    onProgress(done, total);
    if (firstMissing < blocks.length) {
      budget = smallerBudget(blocks, budget);
      waiting.unshift(...blocks.slice(firstMissing));
    }
  }
  return contents;
}

function cells(area: CellArea): number {
  return area.rows * area.columns;
}

/** Takes blocks off the waiting list until the budget is used up, at least one row; what is over goes back. */
function takeBlocks(waiting: RowBlock[], budget: number): RowBlock[] {
  const taken: RowBlock[] = [];
  let left = budget;
  for (let next = waiting[0]; next && (left >= next.area.columns || taken.length === 0); next = waiting[0]) {
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
function takeIn(blocks: readonly RowBlock[], ranges: readonly Excel.Range[], contents: ReadonlyMap<SheetToRead, SheetContents>): number {
  for (const [position, { source, area }] of blocks.entries()) {
    const range = ranges[position];
    const block = range ? checkedBlock(range, area) : null;
    if (!block) return position;
    contents.get(source)?.add(area, block);
  }
  return blocks.length;
}

/** Half of what was asked for. @throws HostError when it was one row already */
function smallerBudget(blocks: readonly RowBlock[], budget: number): number {
  const asked = blocks.reduce((sum, { area }) => sum + cells(area), 0);
  const first = blocks[0];
  if (blocks.length === 1 && first?.area.rows === 1) {
    throw new HostError("too-large", { sheet: first.source.name, detail: `${first.area.columns} columns in one row` });
  }
  return Math.floor(Math.min(asked, budget) / 2);
}
