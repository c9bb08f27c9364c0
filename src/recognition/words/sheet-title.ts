import { sheetInFile } from "../../core/cell/sheet-in-file";
import { plainText } from "./plain-text";

/** What a sheet is called, as a title of its tables: without the file that it stands in. */
export function titleOfSheet(sheet: string): string {
  return plainText(sheetInFile(sheet).sheet);
}

/** What may say whose figures a sheet holds: its own name, then that of its file (城关小学.xlsx), where several are read. */
export function ownersOfSheet(name: string): readonly string[] {
  const { file, sheet } = sheetInFile(name);
  return file === null ? [sheet] : [sheet, file.replace(/\.[^.]*$/, "")];
}
