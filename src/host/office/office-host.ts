import type { CellArea } from "../../core/cell/address";
import type { WorkbookHost } from "../workbook-host";
import { HostError } from "../workbook-host";
import { applyPlan } from "./apply-plan";
import { readComments } from "./cell-comments";
import { readCapabilities } from "./capabilities";
import { onContentChanged, onPaneShown, onSelectionChanged } from "./follow";
import { KnownMerges } from "./known-merges";
import { officeErrorCode } from "./office-errors";
import { readWorkbook } from "./read-workbook";
import { RuleAliases } from "./rule-aliases";
import { inExcel } from "./round-trips";
import { undoPlan } from "./take-back";
import { writeSettings } from "./write-settings";

function select(sheet: string, { row, column, rows, columns }: CellArea): Promise<void> {
  return inExcel(async (trips) => {
    const worksheet = trips.context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, rows, columns).select();
    try {
      await trips.sync();
    } catch (error) {
      if (officeErrorCode(error) === "ItemNotFound") throw new HostError("sheet-missing", { sheet }, { cause: error });
      throw error;
    }
  });
}

/**
 * The workbook that is open in Excel. Needs `Office.onReady` to have told that the host is Excel
 * (see `waitForOffice`), with ExcelApi 1.13 or newer.
 */
export function createOfficeHost(): WorkbookHost {
  const aliases = new RuleAliases();
  const merges = new KnownMerges();
  return {
    capabilities: readCapabilities(),
    readWorkbook: (options) => readWorkbook(merges, options),
    writeSettings,
    readComments,
    applyPlan: (plan, options = {}) => applyPlan(plan, aliases, options),
    undo: (receipt) => undoPlan(receipt, aliases),
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
