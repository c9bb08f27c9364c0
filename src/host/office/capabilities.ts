import type { HostCapabilities } from "../workbook-host";

/** Newest ExcelApi set that is asked for, to have it in the description. */
const NEWEST_EXCEL_API = 30;

function hasExcelApi(minor: number): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", `1.${minor}`);
}

/** What this Excel can do. Selection events and RangeAreas are of ExcelApi 1.9, merged areas of 1.13. */
export function readCapabilities(): HostCapabilities {
  let newest = 0;
  while (newest < NEWEST_EXCEL_API && hasExcelApi(newest + 1)) newest += 1;
  return {
    canSelect: true,
    canFollowSelection: hasExcelApi(9),
    canWrite: hasExcelApi(9) && Office.context.document.mode !== Office.DocumentMode.ReadOnly,
    description: `ExcelApi 1.${newest} · ${Office.context.platform}`,
  };
}
