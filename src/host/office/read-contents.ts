import { type CellArea, cellCount } from "../../core/cell/address";
import type { UnreadPart } from "../../core/cell/sheet-snapshot";
import { entryAt } from "../../core/quantity/at";
import { addAll } from "../../core/quantity/long-lists";
import { contentParts, MOST_CELLS, type Question } from "../content-parts";
import { HostError } from "../workbook-host";
import { checkedBlock, SheetContents } from "./cell-block";
import { isSheetRefusal, isSizeLimit } from "./office-errors";
import type { RoundTrips } from "./round-trips";
import { loadedArea } from "./sheet-layout";

/** A sheet whose used area is known. */
export interface SheetToRead {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** The rectangle around all content. */
  readonly area: CellArea;
}

/** Rows of a sheet that are read in one piece. */
interface RowBlock {
  readonly source: SheetToRead;
  readonly area: CellArea;
}

/**
 * Cells that one round trip asks for. Excel on the web answers at most 5 MB, which at 60 bytes a cell (value, type,
 * formula and number format) is some 80,000 cells; should they be longer, the block is halved. The desktop would take
 * 5,000,000, but whoever answers and whoever takes in stand still for as long as one trip takes, and only between two
 * can a user cancel.
 */
const CELLS_PER_TRIP = 80_000;

/** Contents of the sheets that could be read, and the sheets that could not. */
export interface ReadContents<Source extends SheetToRead> {
  readonly bySheet: ReadonlyMap<Source, SheetContents>;
  readonly unread: readonly UnreadPart[];
}

/**
 * Reads the contents of sheets in as few round trips as the limits allow: one, while they fit together. A sheet that
 * Excel refuses, of which not even one row fits, or that has more cells than any table, is left out and told. Of a sheet
 * that has more cells than a trip takes, Excel is asked first where among them its content is.
 * @param onProgress told before the first trip and after each: cells read and cells in all
 * @throws HostError "too-large" or "access-denied" when no sheet with content can be read
 */
export async function readContents<Source extends SheetToRead>(
  trips: RoundTrips,
  sheets: readonly Source[],
  onProgress: (done: number, total: number) => void,
): Promise<ReadContents<Source>> {
  const contents = new Map<SheetToRead, SheetContents>(sheets.map((sheet) => [sheet, new SheetContents(sheet.area)]));
  const unread: UnreadPart[] = [];
  const parts = await partsOf(trips, sheets);
  let waiting: RowBlock[] = sheets.flatMap((source, at) => (parts[at] ?? []).map((area) => ({ source, area })));
  const filled = new Set(waiting.map(({ source }) => source)).size;
  let budget: number = CELLS_PER_TRIP;
  let isOneByOne = false;
  let done = 0;

  const leaveOut = (source: SheetToRead, reason: UnreadPart["reason"]): void => {
    contents.delete(source);
    unread.push({ sheet: source.name, reason });
    waiting = waiting.filter((block) => block.source !== source);
    if (unread.length === filled)
      throw new HostError(reason === "too-large" ? "too-large" : "access-denied", { sheet: source.name });
  };

  for (const [at, source] of sheets.entries()) if (cellsIn(parts[at] ?? []) > MOST_CELLS) leaveOut(source, "too-large");
  const total = cellsIn(waiting.map(({ area }) => area));
  onProgress(0, total);
  while (waiting.length > 0) {
    const blocks = takeBlocks(waiting, budget, isOneByOne);
    const [first] = blocks;
    const ranges = blocks.map(({ source, area }) => {
      const range = rangeOf(source, area);
      range.load("values,valueTypes,formulas,numberFormat");
      return range;
    });
    const refusal = await trips.trySync((code) => isSizeLimit(code) || isSheetRefusal(code));
    const firstMissing = refusal === null ? takeIn(blocks, ranges, contents) : 0;
    for (const { area } of blocks.slice(0, firstMissing)) done += cellCount(area);
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

function cellsIn(areas: readonly CellArea[]): number {
  return areas.reduce((sum, area) => sum + cellCount(area), 0);
}

function rangeOf({ sheet }: SheetToRead, area: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** Where the content of sheets lies, asking Excel where a sheet has more cells than one trip takes. */
async function partsOf(trips: RoundTrips, sheets: readonly SheetToRead[]): Promise<readonly (readonly CellArea[])[]> {
  const finding = contentParts(
    sheets.map(({ area }) => area),
    CELLS_PER_TRIP,
  );
  let step = finding.next();
  while (step.done !== true) step = finding.next(await answersOf(trips, sheets, step.value));
  return step.value;
}

/** Asks about all sheets at once; where Excel refuses one, about each by itself. Of that one all may be content. */
async function answersOf(
  trips: RoundTrips,
  sheets: readonly SheetToRead[],
  questions: readonly Question[],
): Promise<readonly (CellArea | null)[]> {
  const used = questions.map(({ sheet, area }) => {
    const range = rangeOf(entryAt(sheets, sheet), area).getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return range;
  });
  if ((await trips.trySync(isSheetRefusal)) === null)
    return used.map((range) => (range.isNullObject ? null : loadedArea(range)));
  const asked = [...new Set(questions.map(({ sheet }) => sheet))];
  if (asked.length === 1) return questions.map(({ area }) => area);
  const answers: (CellArea | null)[] = [];
  // They stand in the order of the sheets.
  for (const sheet of asked) {
    const own = questions.filter((question) => question.sheet === sheet);
    addAll(answers, await answersOf(trips, sheets, own));
  }
  return answers;
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
  const asked = cellsIn(blocks.map(({ area }) => area));
  return Math.floor(Math.min(asked, budget) / 2);
}
