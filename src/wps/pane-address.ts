const KEY = "#workbook=";

/**
 * The end of a pane's address, which says for which workbook the pane is. After "#", as that part is not sent to the server
 * from which the page comes.
 * @param fullName of the workbook, with its folder
 * @example paneAddress("C:\\甲 1.xlsx") // #workbook=C%3A%5C%E7%94%B2%201.xlsx
 */
export function paneAddress(fullName: string): string {
  return `${KEY}${encodeURIComponent(fullName)}`;
}

/** The workbook that a pane is for, by the part of its address from "#" on; null where none is told. */
export function workbookOfAddress(hash: string): string | null {
  if (!hash.startsWith(KEY)) return null;
  try {
    return decodeURIComponent(hash.slice(KEY.length));
  } catch {
    return null;
  }
}
