import { MAX_COLUMNS, MAX_ROWS } from "./cell-names";
import { cellXml } from "./cell-xml";
import { foreignFileOf } from "./foreign-files";
import { eachLine } from "./text-lines";
import { XlsxError } from "./xlsx-error";
import { escapeXml } from "./xml-text";
import { makeEntry, makeStreamedEntry, writeZip } from "./zip-package";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** 200,000 lines of 20 cells take half as many bytes. */
const MAX_BYTES = 50_000_000;
const MAX_CELLS = 4_500_000;
/** Of one cell: Excel keeps a thirtieth of it. */
const MAX_CHARACTERS = 1_000_000;
/** Characters that are turned into bytes at once. */
const BLOCK = 262_144;

/** Longest name of a sheet, and signs that it cannot have. */
const MAX_SHEET_NAME = 31;
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\]/g;
/** What a cell of text holds as a number: no leading zero (codes), no more digits than a number keeps (codes again). */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/**
 * The bytes to open: those of the file, and of a .csv those of a workbook with its lines as the only sheet. Nothing is
 * guessed beyond what is a number: dates, percentages and codes stay the texts that they are.
 * @throws XlsxError `too-large` for more lines or columns than a sheet has, or more cells than are read of one
 */
export function asWorkbookFile(name: string, bytes: Uint8Array): Uint8Array {
  if (!/\.csv$/i.test(name) || foreignFileOf(bytes) !== "text") return bytes;
  if (bytes.length > MAX_BYTES) throw new XlsxError("too-large", `${bytes.length} bytes of text`);
  const text = decodeBytes(bytes);
  return text === null ? bytes : workbookOf(name.replace(/\.csv$/i, ""), text);
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

function workbookOf(name: string, text: string): Uint8Array {
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
  ];
  const encoder = new TextEncoder();
  return writeZip([
    ...parts.map(([part, xml]) => makeEntry(part, encoder.encode(DECLARATION + xml))),
    makeStreamedEntry("xl/worksheets/sheet1.xml", encoded(sheetXml(text))),
  ]);
}

/** The pieces of a text as bytes, several pieces together: calls cost more than bytes. */
function* encoded(pieces: Iterable<string>): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < BLOCK) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  yield encoder.encode(waiting);
}

/** The lines as the rows of a sheet, one at a time. @throws XlsxError `too-large` for more than a sheet has, or is read of one */
function* sheetXml(text: string): Generator<string, void> {
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`;
  let row = 0;
  let cells = 0;
  for (const line of eachLine(text, undefined, MAX_COLUMNS)) {
    cells += line.length;
    if (row >= MAX_ROWS || line.length > MAX_COLUMNS || cells > MAX_CELLS)
      throw new XlsxError("too-large", `line ${row + 1} of a text, ${cells} cells`);
    const xml = line
      .map((cell, column) => {
        if (cell.length > MAX_CHARACTERS) throw new XlsxError("too-large", `a cell of ${cell.length} characters`);
        const trimmed = cell.trim();
        if (trimmed === "") return "";
        const value = NUMBER.test(trimmed) ? Number(cell) : unprotected(cell);
        return cellXml("", row, column, 0, { value });
      })
      .join("");
    if (xml !== "") yield `<row r="${row + 1}">${xml}</row>`;
    row += 1;
  }
  yield "</sheetData></worksheet>";
}

/** `="0012"` and a tab behind keep Excel from taking a code for a number; neither belongs to the text. */
function unprotected(text: string): string {
  const guarded = /^="([^"]*)"$/.exec(text.trim())?.[1];
  if (guarded !== undefined) return guarded;
  let end = text.length;
  while (text.charAt(end - 1) === "\t") end -= 1;
  return text.slice(0, end);
}
