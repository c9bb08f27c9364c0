import { encodingOf } from "./xml-encoding";
import type { ZipPackage } from "./zip-package";

/**
 * What a file is that is no .xlsx workbook, whatever its name ends in.
 *
 * `xls`: workbook of Excel 97–2003, and WPS's .et, which is the same inside. `encrypted`: a workbook with a password to
 * open. `locked`: wrapped by a bureau's own encryption of files. `web-page`, `web-archive` (MHTML), `xml-workbook`
 * (SpreadsheetML 2003), `text` (CSV): what other systems export under the name .xls. `document`, `slides`: of Word or
 * WPS. `open-document`: .ods. `blank`: nothing but zeros, as a broken copy leaves.
 */
export type ForeignFile =
  | "xls"
  | "xlsb"
  | "encrypted"
  | "locked"
  | "web-page"
  | "web-archive"
  | "xml-workbook"
  | "xml"
  | "text"
  | "open-document"
  | "numbers"
  | "document"
  | "slides"
  | "pdf"
  | "picture"
  | "archive"
  | "empty"
  | "blank"
  | "unknown";

/** Bytes at the beginning that tell what a file is. */
const HEAD = 4096;

const SIGNATURES: readonly (readonly [start: string, kind: ForeignFile])[] = [
  ["%PDF", "pdf"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
  ["\x1f\x8b", "archive"],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["GIF8", "picture"],
  ["BM", "picture"],
  ["%TSD-Header", "locked"],
  // Workbooks of Excel 2 to 4 stand in no compound file.
  ["\x09\x00\x04\x00", "xls"],
  ["\x09\x02\x06\x00", "xls"],
  ["\x09\x04\x06\x00", "xls"],
  ["\x09\x08\x08\x00", "xls"],
];

/** What a file is that is neither a zip package nor a compound file. */
export function foreignFileOf(file: Uint8Array): ForeignFile {
  if (file.length === 0) return "empty";
  const head = file.subarray(0, HEAD);
  if (head.every((byte) => byte === 0)) return "blank";
  const start = latin(head);
  if (start.slice(0, 512).includes("E-SafeNet")) return "locked";
  const signed = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (signed !== undefined) return signed[1];
  const encoding = encodingOf(head);
  const text = (
    encoding.startsWith("utf-16") ? new TextDecoder(encoding).decode(head) : start.replace(/^\xef\xbb\xbf/, "")
  ).trimStart();
  if (/^MIME-Version:|^From:.*\r?\n/i.test(text)) return "web-archive";
  if (/^<\?xml|^<[\w:]*Workbook/i.test(text)) return xmlKind(text);
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!DOCTYPE\s+html|html|head|meta|style|body|table|div|script)/i.test(text))
    return "web-page";
  return isText(text) ? "text" : "unknown";
}

function xmlKind(text: string): ForeignFile {
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet") || text.includes('progid="Excel.Sheet"'))
    return "xml-workbook";
  return /<html[\s>]/i.test(text) ? "web-page" : "xml";
}

/** Text in any of the usual encodings has no control characters but for line ends and tabs. */
function isText(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) return false;
  }
  return true;
}

/**
 * What a compound file is: Excel 97–2003, the wrapping of an encrypted workbook, Word or PowerPoint. Its directory
 * entries are 128 bytes each, in sectors of at least 512, with the stream's name first.
 */
export function foreignCompoundFileOf(file: Uint8Array): ForeignFile {
  const has = (name: string): boolean => {
    const letters = Array.from(name, (letter) => letter.charCodeAt(0));
    for (let at = 512; at + 128 <= file.length; at += 128) {
      if (file[at + 64] !== 2 * name.length + 2 || file[at + 65] !== 0) continue;
      if (letters.every((letter, i) => file[at + 2 * i] === letter && file[at + 2 * i + 1] === 0)) return true;
    }
    return false;
  };
  if (has("EncryptedPackage")) return "encrypted";
  if (has("Workbook") || has("Book")) return "xls";
  if (has("WordDocument")) return "document";
  return has("PowerPoint Document") ? "slides" : "unknown";
}

/**
 * What a zip package is that holds no .xlsx workbook.
 * @param mainPart name of the part that the package says to be its main one; "" for none
 */
export function foreignPackageOf(zip: ZipPackage, mainPart: string): ForeignFile {
  if (/\.bin$/i.test(mainPart)) return "xlsb";
  const has = (pattern: RegExp): boolean => zip.some(({ name }) => pattern.test(name));
  if (/^word\//i.test(mainPart)) return "document";
  if (/^ppt\//i.test(mainPart)) return "slides";
  if (has(/^Index\/.*\.iwa$/) || has(/^Index\.zip$/)) return "numbers";
  const mimetype = zip.find(({ name, method }) => name === "mimetype" && method === 0);
  if (mimetype !== undefined) {
    const type = latin(mimetype.stored);
    if (type.includes("opendocument.spreadsheet")) return "open-document";
    if (type.includes("opendocument.text")) return "document";
    if (type.includes("opendocument.presentation")) return "slides";
  }
  return "archive";
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
