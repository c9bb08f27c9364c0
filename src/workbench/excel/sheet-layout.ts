import type { PageSetup } from "../../document/sheet-document";
import { invalidArgument } from "./fault";
import { defineClass, type HostClass } from "./host-class";
import { RangeAreasClass, RangeClass, type RangeState, type WorksheetState } from "./linked-classes";
import { refuseWhereLocked } from "./session";
import { parseAddress, SHEET_COLUMNS, SHEET_ROWS } from "./sheet-area";

export const FreezePanesClass: HostClass<WorksheetState> = defineClass<WorksheetState>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: ({ sheet }, args) => {
      const area = rangeArgument(args.raw(0), "WorksheetFreezePanes.freezeAt");
      sheet.freeze(area.rows, area.columns);
    },
    FreezeColumns: ({ sheet }, args) => sheet.freeze(0, args.number(0)),
    FreezeRows: ({ sheet }, args) => sheet.freeze(args.number(0), 0),
    Unfreeze: ({ sheet }) => sheet.freeze(0, 0),
    GetLocationOrNullObject: ({ session, sheet }) => {
      const [rows, columns] = [sheet.frozenRows(), sheet.frozenColumns()];
      const area = { row: 0, column: 0, rows: rows || SHEET_ROWS, columns: columns || SHEET_COLUMNS };
      return rows + columns === 0 ? null : RangeClass.create({ session, sheet, area });
    },
  },
});

/** The rectangle of a range that was handed over. @throws ExcelFault for anything else */
function rangeArgument(given: unknown, location: string): RangeState["area"] {
  const state = RangeClass.stateOf(given);
  if (!state) throw invalidArgument(location);
  return state.area;
}

/** Takes lines of the page ("$1:$2", "$A:$B"). */
function titleLines(text: string, location: string): RangeState["area"] {
  const area = parseAddress(text.replaceAll("$", ""));
  if (!area) throw invalidArgument(location);
  return area;
}

function changePage({ session, sheet }: WorksheetState, member: string, change: Partial<PageSetup>): void {
  refuseWhereLocked(session, sheet, `PageLayout.${member}`);
  sheet.setPage({ ...sheet.page(), ...change });
}

const HeaderFooterClass: HostClass<WorksheetState> = defineClass<WorksheetState>({
  name: "HeaderFooter",
  scalars: {
    CenterFooter: {
      read: ({ sheet }) => sheet.page().footer ?? "",
      write: (state, value) => {
        const { footer: _, ...page } = state.sheet.page();
        refuseWhereLocked(state.session, state.sheet, "HeaderFooter.centerFooter");
        state.sheet.setPage(value === "" ? page : { ...page, footer: String(value) });
      },
    },
  },
});

const HeaderFooterGroupClass: HostClass<WorksheetState> = defineClass<WorksheetState>({
  name: "HeaderFooterGroup",
  navigation: { DefaultForAllPages: (state) => HeaderFooterClass.create(state) },
});

interface PageBreakState extends WorksheetState {
  readonly row: number;
}

const PageBreakClass: HostClass<PageBreakState> = defineClass<PageBreakState>({
  name: "PageBreak",
  methods: {
    GetCellAfterBreak: ({ session, sheet, row }) =>
      RangeClass.create({ session, sheet, area: { row, column: 0, rows: 1, columns: 1 } }),
  },
});

export const PageBreakCollectionClass: HostClass<WorksheetState> = defineClass<WorksheetState>({
  name: "PageBreakCollection",
  items: ({ session, sheet }) =>
    (sheet.page().breaks ?? []).map((row) => PageBreakClass.create({ session, sheet, row })),
  item: ({ session, sheet }, key) => {
    const row = sheet.page().breaks?.[Number(key)];
    return row === undefined ? null : PageBreakClass.create({ session, sheet, row });
  },
  methods: {
    Add: (state, args) => {
      const { row } = rangeArgument(args.raw(0), "PageBreakCollection.add");
      const breaks = [...new Set([...(state.sheet.page().breaks ?? []), row])].sort((a, b) => a - b);
      changePage(state, "horizontalPageBreaks", { breaks });
      return PageBreakClass.create({ ...state, row });
    },
    RemovePageBreaks: ({ session, sheet }) => {
      const { breaks: _, ...page } = sheet.page();
      refuseWhereLocked(session, sheet, "PageBreakCollection.removePageBreaks");
      sheet.setPage(page);
    },
  },
});

/** Of the page, what our sheets set; what has one value only for them is taken and not kept. */
export const PageLayoutClass: HostClass<WorksheetState> = defineClass<WorksheetState>({
  name: "PageLayout",
  scalars: {
    CenterHorizontally: { read: () => true, write: () => undefined },
    Orientation: {
      read: ({ sheet }) => (sheet.page().orientation === "landscape" ? "Landscape" : "Portrait"),
      write: (state, value) => {
        if (value !== "Landscape" && value !== "Portrait") throw invalidArgument("PageLayout.orientation");
        changePage(state, "orientation", { orientation: value === "Landscape" ? "landscape" : "portrait" });
      },
    },
    PaperSize: {
      read: ({ sheet }) => sheet.page().paper ?? "A4",
      write: ({ session, sheet }, value) => {
        const { paper: _, ...page } = sheet.page();
        refuseWhereLocked(session, sheet, "PageLayout.paperSize");
        sheet.setPage(value === "A3" ? { ...page, paper: value } : page);
      },
    },
    PrintGridlines: {
      read: ({ sheet }) => sheet.page().gridlines !== false,
      write: ({ session, sheet }, value) => {
        const { gridlines: _, ...page } = sheet.page();
        refuseWhereLocked(session, sheet, "PageLayout.printGridlines");
        sheet.setPage(value === true ? page : { ...page, gridlines: false });
      },
    },
    Zoom: { read: () => ({ horizontalFitToPages: 1 }), write: () => undefined },
  },
  navigation: { HeadersFooters: (state) => HeaderFooterGroupClass.create(state) },
  methods: {
    SetPrintArea: (state, args) =>
      changePage(state, "setPrintArea", { area: rangeArgument(args.raw(0), "PageLayout.setPrintArea") }),
    GetPrintAreaOrNullObject: ({ session, sheet }) => {
      const { area } = sheet.page();
      return area ? RangeAreasClass.create({ session, sheet, areas: [area] }) : null;
    },
    SetPrintTitleRows: (state, args) => {
      const { row, rows } = titleLines(args.text(0), "PageLayout.setPrintTitleRows");
      changePage(state, "setPrintTitleRows", { repeatedRows: { first: row, count: rows } });
    },
    GetPrintTitleRowsOrNullObject: ({ session, sheet }) => {
      const { repeatedRows } = sheet.page();
      if (repeatedRows === null) return null;
      const area = { row: repeatedRows.first, column: 0, rows: repeatedRows.count, columns: SHEET_COLUMNS };
      return RangeClass.create({ session, sheet, area });
    },
    SetPrintTitleColumns: (state, args) => {
      const { column, columns } = titleLines(args.text(0), "PageLayout.setPrintTitleColumns");
      changePage(state, "setPrintTitleColumns", { repeatedColumns: { first: column, count: columns } });
    },
    GetPrintTitleColumnsOrNullObject: ({ session, sheet }) => {
      const { repeatedColumns } = sheet.page();
      if (!repeatedColumns) return null;
      const area = { row: 0, column: repeatedColumns.first, rows: SHEET_ROWS, columns: repeatedColumns.count };
      return RangeClass.create({ session, sheet, area });
    },
  },
});
