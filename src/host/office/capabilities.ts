import type { HostCapabilities } from "../workbook-host";

/** Newest ExcelApi set that is asked for, to have it in the description. */
const NEWEST_EXCEL_API = 30;

/** True where this Excel has a set of the API: hasExcelApi(9) for ExcelApi 1.9. */
export function hasExcelApi(minor: number): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", `1.${minor}`);
}

/**
 * Excel leaves the user's undo alone while an add-in reads only since it knows undo for add-ins; before, any request of
 * a pane that shares its runtime with functions cleared it (OfficeDev/office-js#2802).
 */
function keepsUndo(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApiUndo", "1.7");
}

/** Panes of Excel have no printing of their own; a place around the pane that has says so by a set that is ours. */
function canPrint(): boolean {
  return Office.context.requirements.isSetSupported("EduBalancePrint", "1.1");
}

/** What this Excel can do. Selection events and RangeAreas are of ExcelApi 1.9, comments of 1.10, merged areas of 1.13. */
export function readCapabilities(): HostCapabilities {
  let newest = 0;
  while (newest < NEWEST_EXCEL_API && hasExcelApi(newest + 1)) newest += 1;
  return {
    canSelect: true,
    canFollowSelection: hasExcelApi(9),
    canWrite: hasExcelApi(9) && Office.context.document.mode !== Office.DocumentMode.ReadOnly,
    canReadQuietly: keepsUndo(),
    canComment: hasExcelApi(10),
    computes: true,
    ownFunctions: Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1"),
    canPrint: canPrint(),
    charts: "here",
    description: `ExcelApi 1.${newest} · ${Office.context.platform}`,
  };
}
