import { invalidArgument } from "./fault";
import { defineClass, type HostClass } from "./host-class";
import { RangeClass, type WorksheetState } from "./linked-classes";
import { refuseWhereLocked } from "./session";
import { parseAddress, SHEET_COLUMNS } from "./sheet-area";

export const FreezePanesClass: HostClass<WorksheetState> = defineClass<WorksheetState>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: ({ sheet }, args) => sheet.freezeRows(args.number(0)),
    Unfreeze: ({ sheet }) => sheet.freezeRows(0),
    GetLocationOrNullObject: ({ session, sheet }) => {
      const rows = sheet.frozenRows();
      return rows === 0
        ? null
        : RangeClass.create({ session, sheet, area: { row: 0, column: 0, rows, columns: SHEET_COLUMNS } });
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
      write: ({ session, sheet }, value) => {
        refuseWhereLocked(session, sheet, "PageLayout.orientation");
        if (value !== "Landscape" && value !== "Portrait") throw invalidArgument("PageLayout.orientation");
        sheet.setPage({ ...sheet.page(), orientation: value === "Landscape" ? "landscape" : "portrait" });
      },
    },
    PaperSize: { read: () => "A4", write: () => undefined },
    PrintGridlines: { read: () => true, write: () => undefined },
    Zoom: { read: () => ({ horizontalFitToPages: 1 }), write: () => undefined },
  },
  methods: {
    SetPrintTitleRows: ({ session, sheet }, args) => {
      refuseWhereLocked(session, sheet, "PageLayout.setPrintTitleRows");
      const area = parseAddress(args.text(0).replaceAll("$", ""));
      if (!area) throw invalidArgument("PageLayout.setPrintTitleRows");
      sheet.setPage({ ...sheet.page(), repeatedRows: { first: area.row, count: area.rows } });
    },
    GetPrintTitleRowsOrNullObject: ({ session, sheet }) => {
      const { repeatedRows } = sheet.page();
      if (repeatedRows === null) return null;
      const area = { row: repeatedRows.first, column: 0, rows: repeatedRows.count, columns: SHEET_COLUMNS };
      return RangeClass.create({ session, sheet, area });
    },
  },
});
