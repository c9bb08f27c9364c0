import { apiValue, displayedText, typedInput, valueType } from "./cell-content";
import {
  accessDenied,
  DIMENSIONS_MESSAGE,
  invalidArgument,
  invalidOperation,
  itemNotFound,
  notImplemented,
} from "./fault";
import type { CallArguments, HostObject } from "./host-class";
import {
  ConditionalFormatCollectionClass,
  RangeAreasClass,
  RangeClass,
  WorksheetClass,
  type RangeState,
} from "./linked-classes";
import { cellProperties, RangeFormatClass, rowProperties } from "./range-format";
import { refuseUnseen, refuseWhereLocked } from "./session";
import {
  areaAddress,
  areaOnSheet,
  boundingArea,
  cellCount,
  containsCell,
  intersection,
  onSheet,
  quotedSheetName,
  r1c1Address,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "./sheet-area";
import { visibleAreas } from "./visible-areas";
import type { Area, Scalar } from "../../xlsx/xlsx-workbook";
import type { CellInput } from "../../workbook/workbook-model";

/** Excel answers a read of more cells with null, without an error. */
const READ_LIMIT = 5_000_000;
/** Most merged areas that `getMergedAreasOrNullObject` can return. */
const MERGED_AREAS_LIMIT = 512;

type Grid = (string | number | boolean)[][];

/** One two-dimensional answer about all cells, or null where there are too many. */
function grid({ area }: RangeState, read: () => Grid): Grid | null {
  return cellCount(area) > READ_LIMIT ? null : read();
}

function mapValues({ sheet, area }: RangeState, convert: (value: Scalar) => string | number | boolean): Grid {
  return sheet.values(area).map((row) => row.map(convert));
}

function formulas({ sheet, area }: RangeState): Grid {
  const values = sheet.values(area);
  return sheet.formulas(area).map((row, r) => row.map((formula, c) => formula ?? apiValue(values[r]?.[c] ?? null)));
}

function texts({ sheet, area }: RangeState): Grid {
  const formats = sheet.numberFormats(area);
  return sheet.values(area).map((row, r) => row.map((value, c) => displayedText(value, formats[r]?.[c] ?? "General")));
}

/** The written value of each cell: a two-dimensional array of the range's size, or one value for all cells. */
function cellsToWrite(value: unknown, area: Area, location: string): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw invalidArgument(location, DIMENSIONS_MESSAGE);
  return (row, column) => {
    const cells: unknown = rows[row];
    return Array.isArray(cells) ? (cells[column] as unknown) : undefined;
  };
}

function writeCells({ session, sheet, area }: RangeState, value: unknown, location: string): void {
  refuseWhereLocked(session, sheet, location);
  const cell = cellsToWrite(value, area, location);
  const formats = sheet.numberFormats(area);
  const inputs = formats.map((row, r) => row.map((format, c): CellInput => typedInput(cell(r, c), format)));
  sheet.write(area, inputs);
}

function writeNumberFormats({ session, sheet, area }: RangeState, value: unknown): void {
  const location = "Range.numberFormat";
  refuseWhereLocked(session, sheet, location);
  const cell = cellsToWrite(value, area, location);
  const formats = sheet.numberFormats(area).map((row, r) =>
    row.map((before, c) => {
      const format = cell(r, c) ?? before;
      if (typeof format !== "string") throw invalidArgument(location);
      return format;
    }),
  );
  sheet.writeNumberFormats(area, formats);
}

/** True for a cell that is part of an array. */
function inArray({ sheet, area }: RangeState): boolean {
  if (cellCount(area) > 1) throw notImplemented("Range.hasSpill of several cells");
  return sheet.isInArray(area.row, area.column);
}

/** True when all of the lines are hidden, false when none is, null when some are. */
function hiddenState(hidden: readonly number[], first: number, count: number): boolean | null {
  const found = hidden.filter((line) => line >= first && line < first + count).length;
  if (found === 0) return false;
  return found === count ? true : null;
}

function moved(state: RangeState, change: Partial<Area>, location: string): HostObject {
  return RangeClass.create({ ...state, area: onSheet({ ...state.area, ...change }, location) });
}

/** The other rectangle of a call: a range object or an address on the same sheet. */
function otherArea({ sheet }: RangeState, args: CallArguments, location: string): Area {
  const other = RangeClass.stateOf(args.raw(0));
  if (!other) return areaOnSheet(sheet, args.text(0), location);
  if (other.sheet.id !== sheet.id) throw invalidArgument(location);
  return other.area;
}

function common(state: RangeState, args: CallArguments, location: string): HostObject | null {
  const area = intersection(state.area, otherArea(state, args, location));
  return area ? RangeClass.create({ ...state, area }) : null;
}

function usedPart(state: RangeState, args: CallArguments): HostObject | null {
  const area = state.sheet.usedArea(args.flag(0), state.area);
  return area ? RangeClass.create({ ...state, area }) : null;
}

/** Only areas whose top-left cell lies inside the range are told, as in Excel. */
function mergedAreas({ session, sheet, area }: RangeState, location: string): HostObject | null {
  const areas = sheet.merges().filter((merge) => containsCell(area, merge.row, merge.column));
  if (areas.length > MERGED_AREAS_LIMIT)
    throw invalidOperation(location, "The range has more merged areas than can be returned.");
  return areas.length > 0 ? RangeAreasClass.create({ session, sheet, areas }) : null;
}

function specialCells({ session, sheet, area }: RangeState, args: CallArguments): HostObject | null {
  const kind = args.text(0);
  if (kind !== "Visible") throw notImplemented(`Range.getSpecialCells(${kind})`);
  if (session.strictness.guardsSpecialCells && sheet.isProtected) throw accessDenied("Range.getSpecialCells");
  const areas = visibleAreas(area, sheet.hiddenRows(), sheet.hiddenColumns());
  return areas.length > 0 ? RangeAreasClass.create({ session, sheet, areas }) : null;
}

function clear({ session, sheet, area }: RangeState, args: CallArguments): void {
  const what = args.isMissing(0) ? "All" : args.text(0);
  if (what !== "Contents" && what !== "All") throw notImplemented(`Range.clear(${what})`);
  refuseWhereLocked(session, sheet, "Range.clear");
  if (what === "All") {
    sheet.clear(area);
    return;
  }
  const used = sheet.usedArea(true);
  const touched = used ? intersection(used, area) : null;
  if (!touched) return;
  sheet.write(
    touched,
    Array.from({ length: touched.rows }, () => Array.from({ length: touched.columns }, () => ({ value: null }))),
  );
}

RangeClass.define({
  scalars: {
    Address: {
      read: ({ session, sheet, area }) =>
        `${quotedSheetName(sheet.name)}!${session.strictness.tellsR1C1 ? r1c1Address(area) : areaAddress(area)}`,
    },
    CellCount: { read: ({ area }) => cellCount(area) },
    ColumnCount: { read: ({ area }) => area.columns },
    ColumnHidden: { read: ({ sheet, area }) => hiddenState(sheet.hiddenColumns(), area.column, area.columns) },
    ColumnIndex: { read: ({ area }) => area.column },
    Formulas: {
      read: (state) => grid(state, () => formulas(state)),
      write: (state, value) => writeCells(state, value, "Range.formulas"),
    },
    HasSpill: { read: inArray },
    IsEntireColumn: { read: ({ area }) => area.rows === SHEET_ROWS },
    IsEntireRow: { read: ({ area }) => area.columns === SHEET_COLUMNS },
    NumberFormat: {
      read: (state) => grid(state, () => state.sheet.numberFormats(state.area)),
      write: writeNumberFormats,
    },
    RowCount: { read: ({ area }) => area.rows },
    RowHidden: { read: ({ sheet, area }) => hiddenState(sheet.hiddenRows(), area.row, area.rows) },
    RowIndex: { read: ({ area }) => area.row },
    SavedAsArray: { read: inArray },
    Text: { read: (state) => grid(state, () => texts(state)) },
    ValueTypes: { read: (state) => grid(state, () => mapValues(state, valueType)) },
    Values: {
      read: (state) => grid(state, () => mapValues(state, apiValue)),
      write: (state, value) => writeCells(state, value, "Range.values"),
    },
  },
  navigation: {
    ConditionalFormats: ({ session, sheet, area }) =>
      ConditionalFormatCollectionClass.create({ session, sheet, areas: [area] }),
    Format: (state) => RangeFormatClass.create(state),
    Worksheet: ({ session, sheet }) => WorksheetClass.create({ session, sheet }),
  },
  methods: {
    Clear: clear,
    GetCellProperties: cellProperties,
    GetRowProperties: rowProperties,
    Merge: ({ session, sheet, area }) => {
      refuseWhereLocked(session, sheet, "Range.merge");
      sheet.merge(area);
    },
    Unmerge: ({ session, sheet, area }) => {
      refuseWhereLocked(session, sheet, "Range.unmerge");
      sheet.unmerge(area);
    },
    GetBoundingRect: (state, args) =>
      moved(state, boundingArea(state.area, otherArea(state, args, "Range.getBoundingRect")), "Range.getBoundingRect"),
    GetCell: (state, args) =>
      moved(
        state,
        { row: state.area.row + args.number(0), column: state.area.column + args.number(1), rows: 1, columns: 1 },
        "Range.getCell",
      ),
    GetColumn: (state, args) =>
      moved(state, { column: state.area.column + args.number(0), columns: 1 }, "Range.getColumn"),
    GetEntireColumn: (state) => moved(state, { row: 0, rows: SHEET_ROWS }, "Range.getEntireColumn"),
    GetEntireRow: (state) => moved(state, { column: 0, columns: SHEET_COLUMNS }, "Range.getEntireRow"),
    GetIntersection: (state, args) => {
      const found = common(state, args, "Range.getIntersection");
      if (!found) throw itemNotFound("Range.getIntersection");
      return found;
    },
    GetIntersectionOrNullObject: (state, args) => common(state, args, "Range.getIntersectionOrNullObject"),
    GetLastCell: (state) =>
      moved(
        state,
        {
          row: state.area.row + state.area.rows - 1,
          column: state.area.column + state.area.columns - 1,
          rows: 1,
          columns: 1,
        },
        "Range.getLastCell",
      ),
    GetLastColumn: (state) =>
      moved(state, { column: state.area.column + state.area.columns - 1, columns: 1 }, "Range.getLastColumn"),
    GetLastRow: (state) => moved(state, { row: state.area.row + state.area.rows - 1, rows: 1 }, "Range.getLastRow"),
    GetMergedAreasOrNullObject: (state) => mergedAreas(state, "Range.getMergedAreasOrNullObject"),
    GetOffsetRange: (state, args) =>
      moved(
        state,
        { row: state.area.row + args.number(0), column: state.area.column + args.number(1) },
        "Range.getOffsetRange",
      ),
    GetResizedRange: (state, args) =>
      moved(
        state,
        { rows: state.area.rows + args.number(0), columns: state.area.columns + args.number(1) },
        "Range.getResizedRange",
      ),
    GetRow: (state, args) => moved(state, { row: state.area.row + args.number(0), rows: 1 }, "Range.getRow"),
    GetSpecialCells: (state, args) => {
      const found = specialCells(state, args);
      if (!found) throw itemNotFound("Range.getSpecialCells");
      return found;
    },
    GetSpecialCellsOrNullObject: specialCells,
    GetUsedRange: (state, args) => usedPart(state, args) ?? moved(state, { rows: 1, columns: 1 }, "Range.getUsedRange"),
    GetUsedRangeOrNullObject: usedPart,
    Select: ({ session, sheet, area }) => {
      refuseUnseen(session, sheet, "Range.select");
      session.model.select(sheet.id, area);
    },
    _ValidateArraySize: ({ area }, args) => {
      if (args.number(0) !== area.rows || args.number(1) !== area.columns) throw args.invalid(DIMENSIONS_MESSAGE);
    },
  },
});
