const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const KEPT_MS = 60_000;

/** Hands a file to the browser to save; nothing leaves the computer. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Name of the copy: the original's with what happened to it, never the original's own; the copy of a .csv is a workbook. */
export function copyName(name: string): string {
  if (/\.csv$/i.test(name)) return copyName(name.replace(/\.csv$/i, ".xlsx"));
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)}（均衡尺）${name.slice(dot)}` : `${name}（均衡尺）.xlsx`;
}
