import { pageText } from "../i18n/zh-CN/page";
import { downloadFile } from "../taskpane/view/download-file";

/** Hands a workbook to the user as a new file; the one that was opened stays as it is. @param name of the opened file */
export function downloadCopy(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const stem = (name.split("/").pop() ?? name).replace(/\.[^.]*$/, "");
  downloadFile(pageText.copyName(stem), bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}
