import { CommandType, ICommandService } from "@univerjs/core";
import type { Injector, Workbook } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { whenSheetEditorFocused } from "@univerjs/sheets-ui";
import { IShortcutService, KeyCode, MetaKeys } from "@univerjs/ui";
import { cellName } from "../../xlsx/cell-names";
import { autoSum } from "./auto-sum";
import type { DrawnGrid } from "./drawn-grid";
import { destination, extended, oneCell } from "./moves";
import type { Ground, Move, Place } from "./moves";
import { today } from "./pasted-table";
import type { UniverWorkbookModel } from "./univer-model";

/** Keys that the grid's own list does not name. */
const PAGE_UP = 33;
const PAGE_DOWN = 34;
const END = 35;
const HOME = 36;
/** Chromium's and Firefox's number of the same key. */
const SEMICOLONS = [186, 59] as const;
const { CTRL_COMMAND: CTRL, ALT, SHIFT } = MetaKeys;
/** Before the grid's own shortcuts for the same keys. */
const PRIORITY = 1000;

const MOVES: readonly (readonly [keys: number, move: Move])[] = [
  [HOME, "row-start"],
  [END, "row-end"],
  [HOME | CTRL, "sheet-start"],
  [END | CTRL, "sheet-end"],
  [PAGE_UP, "page-up"],
  [PAGE_DOWN, "page-down"],
  [PAGE_UP | ALT, "page-left"],
  [PAGE_DOWN | ALT, "page-right"],
];

/** Browsers keep Ctrl+PageDown for their own tabs; with Alt beside it, as in Excel for the web, it always arrives. */
const SHEET_STEPS: readonly (readonly [keys: number, step: number])[] = [
  [PAGE_UP | CTRL, -1],
  [PAGE_DOWN | CTRL, 1],
  [PAGE_UP | CTRL | ALT, -1],
  [PAGE_DOWN | CTRL | ALT, 1],
];

/**
 * Gives the grid the keys that people know from Excel and that it does not have of itself.
 * @param say tells the user, in words, why a key did nothing
 */
export function addKeys(
  injector: Injector,
  unit: Workbook,
  model: UniverWorkbookModel,
  view: DrawnGrid,
  say: (message: string) => void,
): void {
  const commands = injector.get(ICommandService);
  const shortcuts = injector.get(IShortcutService);
  const on = (name: string, keys: readonly number[], work: () => void): void => {
    const id = `edu.operation.${name}`;
    commands.registerCommand({
      id,
      type: CommandType.OPERATION,
      handler: () => {
        work();
        return true;
      },
    });
    for (const binding of keys)
      shortcuts.registerShortcut({ id, binding, priority: PRIORITY, preconditions: whenSheetEditorFocused });
  };

  const active = (): Place => {
    const { area } = model.selection();
    const primary = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    return primary ? { row: primary.actualRow, column: primary.actualColumn } : area;
  };
  const move = (way: Move, extendsSelection: boolean): void => {
    const sheet = model.activeSheet();
    const ground = groundOf(unit, model, view);
    const from = active();
    if (extendsSelection) {
      model.select(sheet.id, extended(way, from, model.selection().area, ground), from);
      return;
    }
    const reached = destination(way, from, ground);
    if (way.startsWith("page-")) {
      // The page goes with the cell, so that the cell stays where the eye is.
      const { firstRow, firstColumn } = view.inView();
      view.scrollTo(
        Math.max(ground.frozenRows, firstRow + reached.row - from.row),
        Math.max(ground.frozenColumns, firstColumn + reached.column - from.column),
      );
    }
    model.select(sheet.id, oneCell(reached));
  };
  for (const [keys, way] of MOVES) {
    on(way, [keys], () => move(way, false));
    on(`extend-${way}`, [keys | SHIFT], () => move(way, true));
  }

  for (const step of [-1, 1])
    on(
      step < 0 ? "previous-sheet" : "next-sheet",
      SHEET_STEPS.filter(([, one]) => one === step).map(([keys]) => keys),
      () => {
        const shown = model.sheets().filter(({ visibility }) => visibility === "Visible");
        const next = shown[shown.findIndex(({ id }) => id === model.activeSheet().id) + step];
        if (next) model.activate(next.id);
      },
    );

  on(
    "today",
    SEMICOLONS.map((key) => key | CTRL),
    () => {
      model.activeSheet().enter(oneCell(active()), [[today()]]);
    },
  );

  on("sum", [KeyCode.EQUAL | ALT], () => {
    const sheet = model.activeSheet();
    const used = sheet.usedArea(true);
    const { area } = model.selection();
    // Whole rows and columns are as long as what is in them.
    const selected = {
      ...area,
      rows: Math.min(area.rows, Math.max(1, (used ? used.row + used.rows : 0) - area.row)),
      columns: Math.min(area.columns, Math.max(1, (used ? used.column + used.columns : 0) - area.column)),
    };
    const found = autoSum(selected, (row, column) => sheet.values(oneCell({ row, column }))[0]?.[0] ?? null);
    if ("reason" in found) {
      say(found.reason);
      return;
    }
    const isWritten = found.sums.every(({ row, column, formula }) =>
      sheet.enter(oneCell({ row, column }), [[{ content: { formula } }]]),
    );
    const [first] = found.sums;
    if (first && isWritten)
      say(`${cellName(first.row, first.column)}：已写入${first.formula}${found.sums.length > 1 ? "等" : ""}`);
  });
}

function groundOf(unit: Workbook, model: UniverWorkbookModel, view: DrawnGrid): Ground {
  const drawn = unit.getActiveSheet();
  const sheet = model.activeSheet();
  const { rows: pageRows, columns: pageColumns } = view.inView();
  const { xSplit: frozenColumns, ySplit: frozenRows } = drawn.getFreeze();
  const used = sheet.usedArea(true);
  return {
    frozenRows,
    frozenColumns,
    used,
    rows: drawn.getRowCount(),
    columns: drawn.getColumnCount(),
    pageRows,
    pageColumns,
    isHiddenRow: (row) => !drawn.getRowVisible(row),
    isHiddenColumn: (column) => !drawn.getColVisible(column),
    lastFilled: (row) => {
      if (!used) return null;
      const [values = []] = sheet.values({ row, column: 0, rows: 1, columns: used.column + used.columns });
      return values.reduce<number | null>((last, value, column) => (value === null ? last : column), null);
    },
  };
}
