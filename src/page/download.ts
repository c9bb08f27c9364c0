import { pageText } from "../i18n/zh-CN/page";

/** Hands a workbook to the user as a new file; the one that was opened stays as it is. @param name of the opened file */
export function downloadCopy(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const stem = (name.split("/").pop() ?? name).replace(/\.[^.]*$/, "");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = pageText.copyName(stem);
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
