import { unzlibSync } from "fflate";

/**
 * The texts of a PDF that Chromium has printed, page by page, in the order in which they are drawn and without blanks between
 * pieces. It reads what Chromium writes (no object streams, fonts with a table of their characters), nothing else.
 *
 * @throws Error for a page without a text
 */
export function pdfPages(bytes: Uint8Array): readonly string[] {
  const objects = objectsOf(bytes);
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head));
  if (pages.length === 0) throw new Error("no page in the PDF");
  return pages.map((page) => textOf(page, objects));
}

interface PdfObject {
  readonly head: string;
  /** Content of its stream, as text of single bytes; empty where it has none. */
  readonly stream: string;
}

type Objects = ReadonlyMap<string, PdfObject>;

function objectsOf(bytes: Uint8Array): Objects {
  const all = Buffer.from(bytes).toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const { 1: number = "", index } of all.matchAll(/(?<=^|[\r\n])(\d+) 0 obj\b/g)) {
    const end = all.indexOf("endobj", index);
    const start = all.indexOf("stream", index);
    if (start < 0 || start > end) {
      objects.set(number, { head: all.slice(index, end), stream: "" });
      continue;
    }
    const head = all.slice(index, start);
    const first = start + (all.startsWith("stream\r\n", start) ? 8 : 7);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const raw = bytes.subarray(first, first + length);
    const content = head.includes("/FlateDecode") ? unzlibSync(raw) : raw;
    objects.set(number, { head, stream: Buffer.from(content).toString("latin1") });
  }
  return objects;
}

const refersTo = (head: string, key: string): string | undefined => new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(head)?.[1];

function textOf({ head }: PdfObject, objects: Objects): string {
  const content = objects.get(refersTo(head, "Contents") ?? "")?.stream ?? "";
  const resources = objects.get(refersTo(head, "Resources") ?? "")?.head ?? head;
  const list =
    objects.get(refersTo(resources, "Font") ?? "")?.head ?? /\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? "";
  const fonts = new Map(
    [...list.matchAll(/\/(F\d+)\s+(\d+) 0 R/g)].map(([, name = "", number = ""]) => [name, fontOf(number, objects)]),
  );
  let font: Font = NO_FONT;
  let text = "";
  let isSaid = false;
  for (const [piece, actual, name, codes] of content.matchAll(PIECES)) {
    if (actual !== undefined) {
      text += unicode(actual).replace("\uFEFF", "");
      isSaid = true;
    } else if (piece === "EMC") isSaid = false;
    else if (name !== undefined) font = fonts.get(name) ?? NO_FONT;
    else if (!isSaid)
      for (let at = 0; codes !== undefined && at < codes.length; at += font.digits)
        text += font.characters.get(parseInt(codes.slice(at, at + font.digits), 16)) ?? "";
  }
  if (text === "") throw new Error("a page without a text");
  return text;
}

/** A text that is said in place of what is drawn, its end, a font, codes of characters. */
const PIECES = /\/ActualText <([0-9A-Fa-f]+)>|\bEMC\b|\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g;

interface Font {
  /** Hexadecimal digits of a code. */
  readonly digits: number;
  readonly characters: ReadonlyMap<number, string>;
}

const NO_FONT: Font = { digits: 4, characters: new Map() };

function fontOf(number: string, objects: Objects): Font {
  const table = objects.get(refersTo(objects.get(number)?.head ?? "", "ToUnicode") ?? "")?.stream ?? "";
  const digits = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(table)?.[1]?.length ?? NO_FONT.digits;
  const characters = new Map<number, string>();
  for (const [, block = ""] of table.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = "", to = ""] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      characters.set(parseInt(code, 16), unicode(to));
  for (const [, block = ""] of table.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first = "", last = "", to = ""] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let code = parseInt(first, 16); code <= parseInt(last, 16); code++)
        characters.set(code, unicode((parseInt(to, 16) + code - parseInt(first, 16)).toString(16).padStart(4, "0")));
  return { digits, characters };
}

function unicode(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}
