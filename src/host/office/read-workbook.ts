import type { CellArea } from "../../core/cell/address";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { findSettings, isSettingsNamespace } from "../settings-part";
import type { ReadOptions, WorkbookReading } from "../workbook-host";
import type { SheetContents } from "./cell-block";
import { readContents } from "./read-contents";
import { askForMerges, isMergeRefusal, loadedMerges, readMergesInBands } from "./read-merges";
import { inExcel, type RoundTrips } from "./round-trips";
import { askForRectangles, hiddenColumns, hiddenRows, loadedArea } from "./sheet-layout";

/** What is known of a sheet before its contents are read. */
interface SheetOutline {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  readonly area: CellArea;
  /** All, none, or null for some. */
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
  /** Null where the host could not tell. */
  readonly merges: readonly CellArea[] | null;
}

const EMPTY_AREA: CellArea = { row: 0, column: 0, rows: 0, columns: 0 };

/**
 * Reads all sheets and our settings. Three round trips: (1) the sheets and our settings part, (2) where content,
 * merged cells and hidden lines are, (3) the contents. More only where a limit of Excel forces it: contents over
 * the size of one answer, or more than 512 merged areas on a sheet.
 */
export function readWorkbook(options: ReadOptions = {}): Promise<WorkbookReading> {
  return inExcel(async (trips) => {
    const { context } = trips;
    const { workbook } = context;
    workbook.load("name");
    const sheets = workbook.worksheets;
    sheets.load("items/name,items/visibility,items/protection/protected");
    const parts = workbook.customXmlParts;
    parts.load("items/id,items/namespaceUri");
    await trips.sync();

    const xml = parts.items.filter(({ namespaceUri }) => isSettingsNamespace(namespaceUri)).map((part) => part.getXml());
    const outlines = await readOutlines(trips, sheets.items);
    const settings = findSettings(xml.map(({ value }) => value));

    const visible = outlines.map(askForVisibleAreas);
    const contents = await readContents(trips, outlines, options.onProgress ?? (() => undefined));
    const snapshots = outlines.map((outline, position) => snapshotOf(outline, contents.get(outline), loadedAreas(visible[position])));
    return { snapshot: { name: workbook.name, sheets: snapshots }, settings, syncs: trips.count };
  }, options.signal);
}

async function readOutlines(trips: RoundTrips, sheets: readonly Excel.Worksheet[]): Promise<SheetOutline[]> {
  const used = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return range;
  });
  // Last in the batch: everything above is loaded even if Excel refuses these.
  const merged = used.map(askForMerges);
  const refusal = await trips.trySync(isMergeRefusal);

  const outlines: SheetOutline[] = [];
  for (const [position, sheet] of sheets.entries()) {
    const range = used[position];
    const loaded = merged[position];
    if (!range || !loaded) continue;
    const area = range.isNullObject ? EMPTY_AREA : loadedArea(range);
    // Office.js sends this question as if it were a change; where the workbook is read-only, no band will do better.
    const canAskAgain = refusal !== null && refusal !== "AccessDenied" && !range.isNullObject;
    const bands = canAskAgain ? await readMergesInBands(trips, sheet, area) : null;
    outlines.push({
      name: sheet.name,
      sheet,
      isVisible: sheet.visibility === Excel.SheetVisibility.visible,
      isProtected: sheet.protection.protected,
      area,
      rowHidden: range.isNullObject ? false : range.rowHidden,
      columnHidden: range.isNullObject ? false : range.columnHidden,
      merges: range.isNullObject ? [] : refusal === null ? loadedMerges(loaded) : bands,
    });
  }
  return outlines;
}

/** Asks which cells can be seen, where only some lines are hidden; comes with the first block of contents. */
function askForVisibleAreas({ sheet, area, rowHidden, columnHidden }: SheetOutline): Excel.RangeAreas | null {
  if (rowHidden !== null && columnHidden !== null) return null;
  const visible = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
  askForRectangles(visible);
  return visible;
}

function loadedAreas(areas: Excel.RangeAreas | null | undefined): CellArea[] {
  return !areas || areas.isNullObject ? [] : areas.areas.items.map(loadedArea);
}

function snapshotOf(outline: SheetOutline, contents: SheetContents | undefined, visible: readonly CellArea[]): SheetSnapshot {
  const { name, area, isProtected, isVisible, merges, rowHidden, columnHidden } = outline;
  return {
    name,
    area,
    values: contents?.values ?? [],
    formulas: contents?.formulas ?? new Map(),
    numberFormats: contents?.numberFormats ?? new Map(),
    merges: merges ?? [],
    mergesKnown: merges !== null,
    hiddenRows: hiddenRows(area, rowHidden, visible),
    hiddenColumns: hiddenColumns(area, columnHidden, visible),
    isProtected,
    isVisible,
  };
}
