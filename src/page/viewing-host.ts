import type { CellArea } from "../core/cell/address";
import type { WorkbookHost } from "../host/workbook-host";

/** What the page does beside the pane when the pane asks something of its workbook. */
export interface Beside {
  /** Shows cells of a sheet. */
  readonly show: (sheet: string, area: CellArea) => void;
  /** Told of every write into a file as it begins. */
  readonly writing: (work: Promise<unknown>) => void;
}

/** A host of files, on a page that shows the cells which the pane points at, and prints. */
export function viewingHost(host: WorkbookHost, beside: Beside): WorkbookHost {
  const telling = <Result>(work: Promise<Result>): Promise<Result> => {
    beside.writing(work);
    return work;
  };
  return {
    capabilities: { ...host.capabilities, canSelect: true, canFollowSelection: false, canPrint: true },
    readWorkbook: (options) => host.readWorkbook(options),
    readComments: () => host.readComments(),
    writeSettings: (document) => telling(host.writeSettings(document)),
    applyPlan: (plan, options) => telling(host.applyPlan(plan, options)),
    undo: (receipt) => telling(host.undo(receipt)),
    select: async (sheet, area) => beside.show(sheet, area),
    onSelectionChanged: (listener) => host.onSelectionChanged(listener),
    onContentChanged: (listener) => host.onContentChanged(listener),
    onPaneShown: (listener) => host.onPaneShown(listener),
  };
}
