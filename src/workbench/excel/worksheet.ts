import { ChartCollectionClass } from "./charts";
import { EventType, WHOLE_WORKBOOK } from "./event-hub";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "./fault";
import { defineClass, type CallArguments, type HostClass, type HostObject } from "./host-class";
import { RangeAreasClass, RangeClass, WorksheetClass, type WorksheetState } from "./linked-classes";
import { NamedItemCollectionClass } from "./named-items";
import { STANDARD_HEIGHT } from "./range-format";
import { FreezePanesClass, PageBreakCollectionClass, PageLayoutClass } from "./sheet-layout";
import { WorksheetProtectionClass } from "./protection";
import { findSheet, refuseUnseen, refuseWhereLocked, sheetById, type HostSession } from "./session";
import { areaOnSheet, onSheet } from "./sheet-area";
import type { SheetModel } from "../../workbook/workbook-model";

function usedRange({ session, sheet }: WorksheetState, args: CallArguments): HostObject | null {
  const area = sheet.usedArea(args.flag(0));
  return area ? RangeClass.create({ session, sheet, area }) : null;
}

/** The sheet `step` places further among all or, as Excel's `visibleOnly` says, among the visible ones. */
function neighbour({ session, sheet }: WorksheetState, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const sheets = session.model.sheets();
  for (let at = sheets.findIndex(({ id }) => id === sheet.id) + step; ; at += step) {
    const candidate = sheets[at];
    if (!candidate) return null;
    if (!visibleOnly || candidate.visibility === "Visible") return WorksheetClass.create({ session, sheet: candidate });
  }
}

/** @throws ExcelFault where sheets may not come and go */
function refuseStructure(session: HostSession, location: string): void {
  refuseWhereLocked(session, null, location);
  if (session.model.isStructureProtected) throw accessDenied(location);
}

function existing<T>(found: T | null | undefined, location: string): T {
  if (found === null || found === undefined) throw itemNotFound(location);
  return found;
}

WorksheetClass.define({
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: { read: ({ sheet }) => sheet.id },
    Name: { read: ({ sheet }) => sheet.name },
    Position: {
      read: ({ session, sheet }) => session.model.sheets().findIndex(({ id }) => id === sheet.id),
      write: ({ session, sheet }, value) => {
        refuseStructure(session, "Worksheet.position");
        if (typeof value !== "number") throw invalidArgument("Worksheet.position");
        session.model.moveSheet(sheet.id, value);
      },
    },
    StandardHeight: { read: () => STANDARD_HEIGHT },
    Visibility: { read: ({ sheet }) => sheet.visibility },
  },
  navigation: {
    Charts: (state) => ChartCollectionClass.create(state),
    HorizontalPageBreaks: (state) => PageBreakCollectionClass.create(state),
    FreezePanes: (state) => FreezePanesClass.create(state),
    Names: ({ session, sheet }) => NamedItemCollectionClass.create({ session, sheet: sheet.name }),
    PageLayout: (state) => PageLayoutClass.create(state),
    Protection: (state) => WorksheetProtectionClass.create(state),
  },
  methods: {
    Activate: ({ session, sheet }) => {
      refuseUnseen(session, sheet, "Worksheet.activate");
      const selection = session.model.selection();
      const area = selection.sheetId === sheet.id ? selection.area : { row: 0, column: 0, rows: 1, columns: 1 };
      session.model.select(sheet.id, area);
    },
    // The grid calculates by itself.
    Calculate: () => undefined,
    Delete: ({ session, sheet }) => {
      refuseStructure(session, "Worksheet.delete");
      if (!session.model.sheets().some(({ id, visibility }) => id !== sheet.id && visibility === "Visible"))
        throw invalidOperation("Worksheet.delete", "A workbook must contain at least one visible worksheet.");
      session.model.deleteSheet(sheet.id);
    },
    GetCell: ({ session, sheet }, args) => {
      const area = { row: args.number(0), column: args.number(1), rows: 1, columns: 1 };
      return RangeClass.create({ session, sheet, area: onSheet(area, "Worksheet.getCell") });
    },
    GetNext: (state, args) => existing(neighbour(state, 1, args.flag(0)), "Worksheet.getNext"),
    GetNextOrNullObject: (state, args) => neighbour(state, 1, args.flag(0)),
    GetPrevious: (state, args) => existing(neighbour(state, -1, args.flag(0)), "Worksheet.getPrevious"),
    GetPreviousOrNullObject: (state, args) => neighbour(state, -1, args.flag(0)),
    GetRange: ({ session, sheet }, args) =>
      RangeClass.create({ session, sheet, area: areaOnSheet(sheet, args.raw(0), "Worksheet.getRange") }),
    GetRangeByIndexes: ({ session, sheet }, args) => {
      const area = { row: args.number(0), column: args.number(1), rows: args.number(2), columns: args.number(3) };
      return RangeClass.create({ session, sheet, area: onSheet(area, "Worksheet.getRangeByIndexes") });
    },
    GetRanges: ({ session, sheet }, args) => {
      const text = args.isMissing(0) ? "" : args.text(0);
      if (text.length > (session.strictness.longestAddress ?? Infinity)) throw args.invalid();
      const addresses = text.split(/[,;]/);
      return RangeAreasClass.create({
        session,
        sheet,
        areas: addresses.map((address) => areaOnSheet(sheet, address.trim(), "Worksheet.getRanges")),
      });
    },
    GetUsedRange: (state, args) =>
      usedRange(state, args) ?? RangeClass.create({ ...state, area: { row: 0, column: 0, rows: 1, columns: 1 } }),
    GetUsedRangeOrNullObject: usedRange,
  },
  events: {
    Activated: ({ session, sheet }, listen) => session.events.listen(EventType.WorksheetActivated, sheet.id, listen),
    DataChanged: ({ session, sheet }, listen) => session.events.listen(EventType.WorksheetChanged, sheet.id, listen),
    SelectionChanged: ({ session, sheet }, listen) =>
      session.events.listen(EventType.WorksheetSelectionChanged, sheet.id, listen),
  },
});

interface CollectionState {
  readonly session: HostSession;
}

function worksheet({ session }: CollectionState, sheet: SheetModel | null | undefined): HostObject | null {
  return sheet ? WorksheetClass.create({ session, sheet }) : null;
}

function shown({ session }: CollectionState, visibleOnly: boolean): readonly SheetModel[] {
  return session.model.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/;

function addSheet(state: CollectionState, wanted: unknown): HostObject {
  const { session } = state;
  refuseStructure(session, "WorksheetCollection.add");
  let name = typeof wanted === "string" ? wanted : "";
  for (let number = session.model.sheets().length + 1; name === ""; number += 1) {
    if (!findSheet(session, `Sheet${number}`)) name = `Sheet${number}`;
  }
  if (name.length > 31 || FORBIDDEN_IN_NAMES.test(name)) throw invalidArgument("WorksheetCollection.add");
  if (findSheet(session, name)) throw itemAlreadyExists("WorksheetCollection.add");
  return WorksheetClass.create({
    session,
    sheet: sheetById(session, session.model.addSheet(name), "WorksheetCollection.add"),
  });
}

export const WorksheetCollectionClass: HostClass<CollectionState> = defineClass<CollectionState>({
  name: "WorksheetCollection",
  items: ({ session }) => session.model.sheets().map((sheet) => WorksheetClass.create({ session, sheet })),
  item: (state, key) => worksheet(state, findSheet(state.session, key)),
  methods: {
    Add: (state, args) => addSheet(state, args.raw(0)),
    GetActiveWorksheet: (state) => worksheet(state, state.session.model.activeSheet()),
    GetCount: (state, args) => shown(state, args.flag(0)).length,
    GetFirst: (state, args) =>
      existing(worksheet(state, shown(state, args.flag(0))[0]), "WorksheetCollection.getFirst"),
    GetItemOrNullObject: (state, args) => worksheet(state, findSheet(state.session, args.raw(0))),
    GetLast: (state, args) =>
      existing(worksheet(state, shown(state, args.flag(0)).at(-1)), "WorksheetCollection.getLast"),
  },
  events: {
    Activated: ({ session }, listen) => session.events.listen(EventType.WorksheetActivated, WHOLE_WORKBOOK, listen),
    DataChanged: ({ session }, listen) => session.events.listen(EventType.WorksheetChanged, WHOLE_WORKBOOK, listen),
    SelectionChanged: ({ session }, listen) =>
      session.events.listen(EventType.WorksheetSelectionChanged, WHOLE_WORKBOOK, listen),
  },
});
