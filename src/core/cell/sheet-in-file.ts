/**
 * Where several workbooks are read as one, a sheet is named with its file as Excel names it in a reference:
 * `[台账.xlsx]小学`. A sheet's own name holds no brackets, so that the two can always be told apart.
 */
export interface SheetInFile {
  /** Name of the file; null where only one workbook is read. */
  readonly file: string | null;
  /** The sheet's own name. */
  readonly sheet: string;
}

/** @example nameInFile("台账.xlsx", "小学") // "[台账.xlsx]小学" */
export function nameInFile(file: string, sheet: string): string {
  return `[${file}]${sheet}`;
}

/** @example sheetInFile("[台账[1].xlsx]小学") // { file: "台账[1].xlsx", sheet: "小学" } */
export function sheetInFile(name: string): SheetInFile {
  const end = name.lastIndexOf("]");
  return name.startsWith("[") && end > 0
    ? { file: name.slice(1, end), sheet: name.slice(end + 1) }
    : { file: null, sheet: name };
}
