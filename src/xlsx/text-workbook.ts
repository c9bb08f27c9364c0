import { MAX_COLUMNS, MAX_ROWS } from "./cell-names";
import { cellXml } from "./cell-xml";
import { foreignFileOf } from "./foreign-files";
import { parseLines } from "./text-lines";
import { XlsxError } from "./xlsx-error";
import { escapeXml } from "./xml-text";
import { makeEntry, writeZip } from "./zip-package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Longest name of a sheet, and signs that it cannot have. */
const MAX_SHEET_NAME = 31;
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\]/g;
/** What a cell of text holds as a number: no leading zero (codes), no more digits than a number keeps (codes again). */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/**
 * The bytes to open: those of the file, and of a .csv those of a workbook with its lines as the only sheet. Nothing is
 * guessed beyond what is a number: dates, percentages and codes stay the texts that they are.
 * @throws XlsxError `too-large` for more lines or columns than a sheet has
 */
export function asWorkbookFile(name: string, bytes: Uint8Array): Uint8Array {
  if (!/\.csv$/i.test(name) || foreignFileOf(bytes) !== "text") return bytes;
  const text = decodeBytes(bytes);
  return text === null ? bytes : workbookOf(name.replace(/\.csv$/i, ""), parseLines(text));
}

/** UTF-8 or UTF-16 where the bytes are that, otherwise the Chinese encoding of Windows; null where they are none of these. */
export function decodeBytes(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encodings =
    first === 0xff && second === 0xfe
      ? ["utf-16le"]
      : first === 0xfe && second === 0xff
        ? ["utf-16be"]
        : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
}

function workbookOf(name: string, lines: readonly (readonly string[])[]): Uint8Array {
  if (lines.length > MAX_ROWS || lines.some(({ length }) => length > MAX_COLUMNS))
    throw new XlsxError("too-large", `${lines.length} lines`);
  const rows = lines.map((cells, row) => {
    const xml = cells
      .map((text, column) =>
        text.trim() === ""
          ? ""
          : cellXml("", row, column, 0, { value: NUMBER.test(text.trim()) ? Number(text) : unprotected(text) }),
      )
      .join("");
    return xml === "" ? "" : `<row r="${row + 1}">${xml}</row>`;
  });
  const sheet = name.replace(NOT_IN_SHEET_NAMES, " ").trim().slice(0, MAX_SHEET_NAME) || "Sheet1";
  const relation = (kind: string, target: string): string =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`;
  const parts: readonly (readonly [name: string, xml: string])[] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/></Types>`,
    ],
    ["_rels/.rels", relation("officeDocument", "xl/workbook.xml")],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")],
    ["xl/worksheets/sheet1.xml", `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`],
  ];
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return writeZip(parts.map(([part, xml]) => makeEntry(part, new TextEncoder().encode(declaration + xml))));
}

/** `="0012"` and a tab behind keep Excel from taking a code for a number; neither belongs to the text. */
function unprotected(text: string): string {
  return /^="([^"]*)"$/.exec(text.trim())?.[1] ?? text.replace(/\t+$/, "");
}
