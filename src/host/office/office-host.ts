import type { CellArea } from "../../core/cell/address";
import type { WorkbookHost } from "../workbook-host";
import { HostError } from "../workbook-host";
import { readComments } from "./cell-comments";
import { readCapabilities } from "./capabilities";
import type { HalfUndone } from "./failed-undo";
import { onContentChanged, onPaneShown, onSelectionChanged } from "./follow";
import { KnownMerges } from "./known-merges";
import { officeErrorCode } from "./office-errors";
import { readWorkbook } from "./read-workbook";
import { RuleAliases } from "./rule-aliases";
import { inExcel } from "./round-trips";
import { writeSettings } from "./write-settings";

function select(sheet: string, { row, column, rows, columns }: CellArea): Promise<void> {
  return inExcel(async (trips) => {
    const worksheet = trips.context.workbook.worksheets.getItem(sheet);
    worksheet.load("visibility");
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, rows, columns).select();
    try {
      await trips.sync();
    } catch (error) {
      throw selectError(error, worksheet, sheet);
    }
  });
}

/** Why Excel has not brought cells into view: for a hidden sheet it has no word of its own. */
function selectError(error: unknown, worksheet: Excel.Worksheet, sheet: string): unknown {
  const code = officeErrorCode(error);
  if (code === "ItemNotFound") return new HostError("sheet-missing", { sheet }, { cause: error });
  // What stands in a batch before the member that fails has been loaded; nothing has where Excel refuses the whole.
  const visibility = "visibility" in worksheet.toJSON() ? worksheet.visibility : null;
  if (visibility !== null && visibility !== Excel.SheetVisibility.visible)
    return new HostError("sheet-hidden", { sheet }, { cause: error });
  // By Microsoft's page on troubleshooting, this is also what comes while another workbook is in front.
  if (code === "GeneralException") return new HostError("workbook-inactive", {}, { cause: error });
  return error;
}

/**
 * The workbook that is open in Excel. Needs `Office.onReady` to have told that the host is Excel
 * (see `whenOfficeIsReady`), with ExcelApi 1.13 or newer.
 */
export function createOfficeHost(): WorkbookHost {
  const aliases = new RuleAliases();
  const merges = new KnownMerges();
  const halves: HalfUndone = new WeakMap();
  return {
    capabilities: readCapabilities(),
    readWorkbook: (options) => readWorkbook(merges, options),
    writeSettings,
    readComments,
    // Nothing is written before something has been previewed: no part of what the pane loads first, but there once it is idle.
    applyPlan: async (plan, options = {}) => {
      const { applyPlan } = await import(/* webpackChunkName: "write", webpackPrefetch: true */ "./apply-plan");
      return applyPlan(plan, aliases, options);
    },
    undo: async (receipt) => {
      const { undoPlan } = await import(/* webpackChunkName: "write", webpackPrefetch: true */ "./take-back");
      return undoPlan(receipt, aliases, halves);
    },
    probe: async () => {
      // Only who looks for a fault needs it.
      const { probe } = await import(/* webpackChunkName: "self-check" */ "./probe");
      return probe();
    },
    select,
    onSelectionChanged,
    onContentChanged: (listener) =>
      onContentChanged(({ sheetId, movesCells }) => {
        if (movesCells) merges.forget(sheetId);
        listener();
      }),
    onPaneShown,
  };
}
