import { strToU8, unzipSync, zipSync } from "fflate";
import type { ForeignFile } from "../../src/xlsx/foreign-files";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { makePackage } from "./make-package";

/** A compound file as far as its signature and one directory entry go. */
function compoundFile(stream: string): Uint8Array {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (file[1024 + 128 + 2 * index] = letter.charCodeAt(0)));
  file[1024 + 128 + 64] = 2 * stream.length + 2;
  return file;
}

function withByteChanged(file: Uint8Array, at: number): Uint8Array {
  const copy = file.slice();
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

const WORKBOOK = makePackage({
  sheets: [
    `<sheetData>${Array.from({ length: 200 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 37}</v></c></row>`).join("")}</sheetData>`,
  ],
});

/** Where the packed bytes of a part begin. */
function partStart(file: Uint8Array, name: string): number {
  const at = new TextDecoder("latin1").decode(file).indexOf(name);
  return at + name.length;
}

test.each<[string, Uint8Array, string]>([
  ["an .xls file", compoundFile("Workbook"), "file-legacy-xls"],
  ["an .xls file of Excel 95", compoundFile("Book"), "file-legacy-xls"],
  ["an encrypted workbook", compoundFile("EncryptedPackage"), "file-encrypted"],
  ["another compound file", compoundFile("WordDocument"), "file-not-workbook"],
  ["an empty file", new Uint8Array(0), "file-not-workbook"],
  ["random bytes", Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + 7) % 256), "file-not-workbook"],
  ["text renamed to .xlsx", new TextEncoder().encode("序号,学校名称\n1,第一小学\n"), "file-not-workbook"],
  ["a zip of something else", zipSync({ "readme.txt": strToU8("x") }), "file-not-workbook"],
  [
    "a binary workbook",
    zipSync({
      "_rels/.rels": strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ),
      "xl/workbook.bin": strToU8("x"),
    }),
    "file-not-workbook",
  ],
  ["a workbook broken off", WORKBOOK.slice(0, WORKBOOK.length - 400), "file-damaged"],
  [
    "a workbook with a wrong byte in a sheet",
    withByteChanged(WORKBOOK, partStart(WORKBOOK, "xl/worksheets/sheet1.xml") + 40),
    "file-damaged",
  ],
  [
    "a sheet that ends in the middle",
    makePackage({ sheets: ['<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'] }),
    "file-damaged",
  ],
  [
    "a sheet with a document type",
    makePackage({ sheets: ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'] }),
    "file-damaged",
  ],
  [
    "a cell that names a text which is not there",
    makePackage({ sheets: ['<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>'] }),
    "file-damaged",
  ],
  [
    "a cell in a row that is not its own",
    makePackage({ sheets: ['<sheetData><row r="1"><c r="A9"><v>5</v></c></row></sheetData>'] }),
    "file-damaged",
  ],
])("%s is refused by name", async (_, file, code) => {
  await expect(readXlsx(file)).rejects.toMatchObject({ name: "XlsxError", code });
});

function utf16(text: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
  ]);
}

function packageOf(main: string, kind: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${main}"/></Relationships>`,
    [main]: `<${kind}/>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const SHEET_2003 =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>';

test.each<[string, Uint8Array, ForeignFile]>([
  ["an .xls or .et file", compoundFile("Workbook"), "xls"],
  ["a workbook of Excel 4", Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0]), "xls"],
  ["a workbook with a password", compoundFile("EncryptedPackage"), "encrypted"],
  ["a file that a bureau's software has encrypted", strToU8("%TSD-Header-###%" + "\u0001".repeat(99)), "locked"],
  [
    "another file that such software has encrypted",
    strToU8("b\u0014#e\u0000\u0000E-SafeNet\u0000LOCK\u0001"),
    "locked",
  ],
  ["a Word document of old", compoundFile("WordDocument"), "document"],
  ["slides of old", compoundFile("PowerPoint Document"), "slides"],
  ["a Word document", packageOf("word/document.xml", "document"), "document"],
  ["slides", packageOf("ppt/presentation.xml", "presentation"), "slides"],
  ["an .xlsb", packageOf("xl/workbook.bin", "x"), "xlsb"],
  [
    "an .ods",
    zipSync({
      mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
      "content.xml": strToU8("<x/>"),
    }),
    "open-document",
  ],
  ["an .odt", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] }), "document"],
  ["a Numbers sheet", zipSync({ "Index/Document.iwa": strToU8("x"), "preview.jpg": strToU8("x") }), "numbers"],
  ["an archive with workbooks in it", zipSync({ "县/台账.xlsx": strToU8("x") }), "archive"],
  ["a .rar", strToU8("Rar!\u001a\u0007\u0000"), "archive"],
  ["a PDF", strToU8("%PDF-1.7\n"), "pdf"],
  ["a picture", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "picture"],
  [
    "a web page",
    strToU8(
      '\ufeff<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>学校</td></tr></table></html>',
    ),
    "web-page",
  ],
  ["a web page that begins with its table", strToU8("\n <TABLE border=1><tr><td>1</td></tr></TABLE>"), "web-page"],
  ["a web page that begins with a comment", strToU8("<!-- 导出 -->\n<!DOCTYPE HTML><html></html>"), "web-page"],
  ["a web page of XML", strToU8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'), "web-page"],
  ["a web page in UTF-16", utf16("<html><body>1</body></html>"), "web-page"],
  ["a web archive", strToU8("MIME-Version: 1.0\nX-Document-Type: Workbook\n"), "web-archive"],
  ["a sheet of Excel 2003 in XML", strToU8(SHEET_2003), "xml-workbook"],
  ["a sheet of Excel 2003 in XML and UTF-16", utf16(SHEET_2003), "xml-workbook"],
  ["other XML", strToU8('<?xml version="1.0"?><root/>'), "xml"],
  ["a .csv", strToU8("学校,学生数\n甲,5\n"), "text"],
  ["a .csv in the Chinese encoding", Uint8Array.from([0xd1, 0xa7, 0xd0, 0xa3, 0x2c, 0x35, 0x0d, 0x0a]), "text"],
  ["a .csv in UTF-16", utf16("学校\t学生数\r\n"), "text"],
  ["nothing", new Uint8Array(0), "empty"],
  ["nothing but zeros", new Uint8Array(5000), "blank"],
  ["anything else", Uint8Array.from([1, 2, 3, 0, 5]), "unknown"],
])("%s is known for what it is", async (_, file, found) => {
  await expect(readXlsx(file)).rejects.toMatchObject({ found });
});

/** The workbook with another unpacked size written in the directory for its sheet. */
function withSheetSize(size: number): Uint8Array {
  const file = WORKBOOK.slice();
  // The directory stands at the end; an entry names the unpacked size 22 bytes before the name.
  const at = new TextDecoder("latin1").decode(file).lastIndexOf("xl/worksheets/sheet1.xml");
  new DataView(file.buffer).setUint32(at - 22, size, true);
  return file;
}

test("a part that says it is larger than any workbook is refused before it is unpacked", async () => {
  await expect(readXlsx(withSheetSize(0xf000_0000))).rejects.toMatchObject({ code: "too-large" });
});

test("a part that holds more than it says is refused while it is unpacked", async () => {
  await expect(readXlsx(withSheetSize(100))).rejects.toMatchObject({ code: "too-large" });
});

test("a figure changed inside a part is noticed by the checksum", async () => {
  const stored = zipSync(unzipSync(WORKBOOK), { level: 0 });
  const at = new TextDecoder("latin1").decode(stored).indexOf("<v>37</v>");
  stored[at + 3] = "9".charCodeAt(0);
  await expect(readXlsx(stored)).rejects.toMatchObject({
    code: "file-damaged",
    detail: expect.stringContaining("checksum"),
  });
});
