import type { CellArea } from "../../core/cell/address";
import type { SheetSnapshot, UnreadPart } from "../../core/cell/sheet-snapshot";
import { type DefinedName, markedSheets, markOf } from "../../plan/sheet-marker";
import { findSettings, isSettingsNamespace } from "../settings-part";
import { HostError, type ReadOptions, type WorkbookReading } from "../workbook-host";
import type { KnownMerges } from "./known-merges";
import { isSheetRefusal } from "./office-errors";
import { readContents, type ReadContents } from "./read-contents";
import { askForMerges, isLayoutRefusal, loadedMerges, readMergesInBands } from "./read-merges";
import { inExcel, type RoundTrips } from "./round-trips";
import { askForRectangles, hiddenColumns, hiddenRows, loadedArea } from "./sheet-layout";

/** Where the content of a sheet is. */
interface SheetOutline {
  readonly name: string;
  readonly id: string;
  readonly sheet: Excel.Worksheet;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  readonly area: CellArea;
  /** All, none, or null for some. */
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

/** What else is known of a sheet; null where Excel would not tell. */
interface SheetLayout {
  readonly merges: readonly CellArea[] | null;
  /** The cells that can be seen; only looked at where some lines are hidden. */
  readonly visible: readonly CellArea[] | null;
}

const EMPTY_AREA: CellArea = { row: 0, column: 0, rows: 0, columns: 0 };

/**
 * Reads all sheets and our settings. Four round trips: (1) the sheets and the names of custom XML parts, (2) where content
 * is, and our settings, (3) merged cells and hidden lines, (4) the contents. More only where Excel refuses something:
 * more than 512 merged areas on a sheet, a sheet that cannot be read at all; and where contents are over the size of one
 * answer: then first where among so many cells they are.
 * A quiet reading leaves the question for merged cells out (see {@link KnownMerges}): all that it sends are reads.
 */
export function readWorkbook(known: KnownMerges, options: ReadOptions = {}): Promise<WorkbookReading> {
  return inExcel(async (trips) => {
    const { context } = trips;
    const { workbook } = context;
    workbook.load("name");
    const sheets = workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility,items/protection/protected");
    const parts = workbook.customXmlParts;
    parts.load("items/id,items/namespaceUri");
    workbook.names.load("items/name,items/formula");
    workbook.protection.load("protected");
    workbook.application.load("calculationMode");
    await trips.sync();
    const names = workbook.names.items.map(({ name, formula }) => ({ name, reference: String(formula) }));
    const { ours } = markedSheets(names);

    const xml = parts.items
      .filter(({ namespaceUri }) => isSettingsNamespace(namespaceUri))
      .map((part) => part.getXml());
    // Only where there is a sheet of ours can there be a copy of one.
    const { outlines, unread, ownNames } = await readOutlines(trips, sheets.items, ours.size > 0);
    const layouts = await readLayouts(trips, outlines, options.isQuiet ? known : null);
    for (const [position, { id }] of outlines.entries()) known.remember(id, layouts[position]?.merges ?? null);
    const contents = await readContents(trips, outlines, options.onProgress ?? (() => undefined));
    const hidden = outlines
      .filter((_, position) => layouts[position]?.visible === null)
      .map(({ name }): UnreadPart => ({ sheet: name, reason: "hidden-lines" }));
    const marks = markedSheets([...names, ...ownNames]);
    const isByHand = workbook.application.calculationMode === Excel.CalculationMode.manual;
    const byHand = isByHand ? { calculatesByHand: true as const } : {};
    const left = [...unread, ...contents.unread, ...hidden];
    return {
      snapshot: {
        name: workbook.name,
        sheets: outlines.map((outline, position) => ({
          ...snapshotOf(outline, layouts[position], contents),
          ...markOf(outline.name, marks),
          ...byHand,
        })),
        ...(workbook.protection.protected ? { isStructureProtected: true } : {}),
        ...(left.length > 0 ? { unread: left } : {}),
      },
      settings: findSettings(xml.map(({ value }) => value)),
      syncs: trips.count,
    };
  }, options.signal);
}

interface Outlines {
  readonly outlines: readonly SheetOutline[];
  readonly unread: readonly UnreadPart[];
  /** Names that belong to a sheet alone, where they are asked for. */
  readonly ownNames: readonly DefinedName[];
}

/** A sheet that has been asked where its content is. */
interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  /** Null where they are not asked for. */
  readonly names: Excel.NamedItemCollection | null;
}

/** Asks for all sheets at once; where Excel refuses one (a chart or a macro sheet), one after the other. */
async function readOutlines(
  trips: RoundTrips,
  sheets: readonly Excel.Worksheet[],
  withNames: boolean,
): Promise<Outlines> {
  const asked = sheets.map((sheet) => askForOutline(sheet, withNames));
  if ((await trips.trySync(isSheetRefusal)) === null) return outlinesOf(asked, []);
  const answered: AskedSheet[] = [];
  const unread: UnreadPart[] = [];
  for (const sheet of sheets) {
    const again = askForOutline(sheet, withNames);
    const refused = await trips.trySync(isSheetRefusal);
    if (refused === null) answered.push(again);
    else unread.push({ sheet: sheet.name, reason: refused === "UnsupportedSheet" ? "no-cells" : "refused" });
  }
  return outlinesOf(answered, unread);
}

function askForOutline(sheet: Excel.Worksheet, withNames: boolean): AskedSheet {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const names = withNames ? sheet.names : null;
  names?.load("items/name,items/formula");
  return { sheet, range, names };
}

function outlinesOf(answered: readonly AskedSheet[], unread: readonly UnreadPart[]): Outlines {
  return {
    outlines: answered.map(outlineOf),
    unread,
    ownNames: answered.flatMap(({ sheet, names }) =>
      (names?.items ?? []).map(({ name, formula }) => ({ name, reference: String(formula), sheet: sheet.name })),
    ),
  };
}

function outlineOf({ sheet, range }: AskedSheet): SheetOutline {
  const { id, name } = sheet;
  const state = {
    id,
    name,
    sheet,
    isVisible: sheet.visibility === Excel.SheetVisibility.visible,
    isProtected: sheet.protection.protected,
  };
  if (range.isNullObject) return { ...state, area: EMPTY_AREA, rowHidden: false, columnHidden: false };
  return { ...state, area: loadedArea(range), rowHidden: range.rowHidden, columnHidden: range.columnHidden };
}

/**
 * Merged cells and hidden lines of the sheets. Where Excel refuses an answer, what it refuses is found out.
 * @param known merged cells that are not to be asked for, in a quiet reading; null to ask
 */
async function readLayouts(
  trips: RoundTrips,
  outlines: readonly SheetOutline[],
  known: KnownMerges | null,
): Promise<SheetLayout[]> {
  const remembered = outlines.map(({ id, area }) => (area.rows === 0 ? [] : known?.of(id)));
  if (known && remembered.includes(undefined)) throw new HostError("not-quiet");
  const visible = outlines.map(askForVisibleAreas);
  const merged = outlines.map((outline, position) =>
    remembered[position] === undefined ? askForMerges(rangeOf(outline)) : null,
  );
  const isAsked = [...visible, ...merged].some((asked) => asked !== null);
  const refusal = isAsked ? await trips.trySync(isLayoutRefusal) : null;
  const layouts: SheetLayout[] = [];
  for (const [position, outline] of outlines.entries()) {
    const [areas, asked] = [visible[position] ?? null, merged[position] ?? null];
    layouts.push({
      visible: refusal === null ? loadedAreas(areas) : await readVisibleAgain(trips, outline),
      merges:
        asked === null
          ? (remembered[position] ?? null)
          : refusal === null
            ? loadedMerges(asked)
            : await readMergesInBands(trips, outline.sheet, outline.area),
    });
  }
  return layouts;
}

function rangeOf({ sheet, area }: SheetOutline): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** Asks which cells can be seen, where only some lines are hidden. */
function askForVisibleAreas(outline: SheetOutline): Excel.RangeAreas | null {
  if (outline.rowHidden !== null && outline.columnHidden !== null) return null;
  const visible = rangeOf(outline).getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
  askForRectangles(visible);
  return visible;
}

async function readVisibleAgain(trips: RoundTrips, outline: SheetOutline): Promise<CellArea[] | null> {
  const visible = askForVisibleAreas(outline);
  if (!visible) return [];
  return (await trips.trySync(isLayoutRefusal)) === null ? loadedAreas(visible) : null;
}

function loadedAreas(areas: Excel.RangeAreas | null): CellArea[] {
  return !areas || areas.isNullObject ? [] : areas.areas.items.map(loadedArea);
}

function snapshotOf(
  outline: SheetOutline,
  layout: SheetLayout | undefined,
  { bySheet }: ReadContents<SheetOutline>,
): SheetSnapshot {
  const { name, isProtected, isVisible, rowHidden, columnHidden } = outline;
  const contents = bySheet.get(outline);
  const area = contents ? outline.area : EMPTY_AREA;
  const { merges = null, visible = null } = layout ?? {};
  return {
    name,
    area,
    values: contents?.values ?? [],
    formulas: contents?.formulas ?? new Map(),
    numberFormats: contents?.numberFormats ?? new Map(),
    merges: contents ? (merges ?? []) : [],
    mergesKnown: !contents || merges !== null,
    hiddenRows: visible ? hiddenRows(area, rowHidden, visible) : [],
    hiddenColumns: visible ? hiddenColumns(area, columnHidden, visible) : [],
    isProtected,
    isVisible,
  };
}
