import { strToU8, unzipSync, zipSync } from "fflate";
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

const WORKBOOK = makePackage({ sheets: [`<sheetData>${Array.from({ length: 200 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 37}</v></c></row>`).join("")}</sheetData>`] });

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
  ["a binary workbook", zipSync({ "_rels/.rels": strToU8('<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>'), "xl/workbook.bin": strToU8("x") }), "file-not-workbook"],
  ["a workbook broken off", WORKBOOK.slice(0, WORKBOOK.length - 400), "file-damaged"],
  ["a workbook with a wrong byte in a sheet", withByteChanged(WORKBOOK, partStart(WORKBOOK, "xl/worksheets/sheet1.xml") + 40), "file-damaged"],
  ["a sheet that ends in the middle", makePackage({ sheets: ['<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'] }), "file-damaged"],
  ["a sheet with a document type", makePackage({ sheets: ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'] }), "file-damaged"],
  ["a cell that names a text which is not there", makePackage({ sheets: ['<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>'] }), "file-damaged"],
  ["a cell in a row that is not its own", makePackage({ sheets: ['<sheetData><row r="1"><c r="A9"><v>5</v></c></row></sheetData>'] }), "file-damaged"],
])("%s is refused by name", async (_, file, code) => {
  await expect(readXlsx(file)).rejects.toMatchObject({ name: "XlsxError", code });
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
  await expect(readXlsx(stored)).rejects.toMatchObject({ code: "file-damaged", detail: expect.stringContaining("checksum") });
});
