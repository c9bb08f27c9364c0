import { createModelHost } from "../model/model-host";
import { HostError, type WorkbookHost } from "../workbook-host";
import { etWorkbook } from "./et-workbook";
import type { EtApplication } from "./object-model";

/**
 * The workbook that is open in WPS 表格, as a host: the model host over the object model of WPS. It stays with the workbook that is
 * shown when it is made. Never run in any WPS; tried on an object model that follows Microsoft's documentation of Excel's.
 * @throws HostError `workbook-inactive` where no workbook is open
 */
export function createWpsHost(application: EtApplication): WorkbookHost {
  const workbook = application.ActiveWorkbook;
  if (!workbook) throw new HostError("workbook-inactive");
  return createModelHost(etWorkbook(application, workbook), {
    canPrint: false,
    charts: "none",
    ownFunctions: false, // decision 0127: what WPS hands a function for a blank cell is not known
    description: `WPS ${application.Version} · ${application.Build}`,
  });
}
