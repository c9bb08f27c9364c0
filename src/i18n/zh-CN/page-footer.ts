/** Below every page of a sheet that is printed, in Excel's codes. */
export const PAGE_FOOTER = "第 &P 页，共 &N 页";
