import type { CellValue } from "../../src/core/cell/cell-value";
import { packageOf, type Part, workbookParts } from "../hostile/hostile-package";
import { columnName } from "../../src/core/cell/address";
import { escapeXml } from "../../src/xlsx/xml-text";
import { largeRoster } from "./large-roster";

/** The roster of {@link largeRoster} as a file, written as Excel writes it: texts in the table of shared texts. */
export function largeFile(schools: number): Uint8Array {
  const [sheet] = largeRoster(schools).sheets;
  const texts = new Map<string, number>();
  const cellOf = (value: CellValue, name: string): string => {
    if (value === null) return "";
    if (typeof value !== "string") return `<c r="${name}" s="1"><v>${String(value)}</v></c>`;
    const known = texts.get(value) ?? texts.size;
    texts.set(value, known);
    return `<c r="${name}" s="1" t="s"><v>${known}</v></c>`;
  };
  const rows = (sheet?.values ?? []).map((cells, row) => {
    const line = cells.map((value, column) => cellOf(value, `${columnName(column)}${row + 1}`));
    return `<row r="${row + 1}" spans="1:20" ht="14.25" customHeight="1">${line.join("")}</row>`;
  });
  const merges = (sheet?.merges ?? []).map(
    ({ column, columns }) => `<mergeCell ref="${columnName(column)}1:${columnName(column + columns - 1)}1"/>`,
  );
  const content = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData><mergeCells>${merges.join("")}</mergeCells></worksheet>`;
  const strings = [...texts.keys()].map((text) => `<si><t>${escapeXml(text)}</t></si>`).join("");
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs></styleSheet>';
  const parts = workbookParts({
    styles,
    strings: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings}</sst>`,
  });
  return packageOf([
    ["[Content_Types].xml", contentTypes()],
    ...parts.map(([name, own]): Part => [name, name.endsWith("sheet1.xml") ? content : own]),
  ]);
}

/** What each part is: other programs open no file without it. */
function contentTypes(): string {
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const kind = (of: string): string => `application/vnd.openxmlformats-${of}+xml`;
  const overrides = [
    ["workbook", "sheet.main"],
    ["worksheets/sheet1", "worksheet"],
    ["styles", "styles"],
    ["sharedStrings", "sharedStrings"],
  ].map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="${kind(`officedocument.spreadsheetml.${type}`)}"/>`,
  );
  return `<Types xmlns="${types}"><Default Extension="rels" ContentType="${kind("package.relationships")}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}
