import { XmlScanner } from "./xml-scanner";
import { decodeRaw, decodeText } from "./xml-text";
import { streamPart, type ZipEntry } from "./zip-package";

/** Excel writes control characters, and what looks like such an escape, as `_x000D_`. */
export function unescapeControls(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** Texts of the shared string table, rich text as plain text, pronunciation guides left out. */
export function readSharedStrings(entry: ZipEntry | undefined): string[] {
  const texts: string[] = [];
  if (entry === undefined) return texts;
  let present = "";
  let isInText = false;
  let isInGuide = false;
  const scanner = new XmlScanner(
    {
      open(name) {
        if (name === "si") present = "";
        else if (name === "t") isInText = !isInGuide;
        else if (name === "rPh") isInGuide = true;
      },
      close(name) {
        if (name === "si") texts.push(unescapeControls(present));
        else if (name === "t") isInText = false;
        else if (name === "rPh") isInGuide = false;
      },
      text(start, end, isRaw, { bytes }) {
        if (isInText) present += isRaw ? decodeRaw(bytes, start, end) : decodeText(bytes, start, end);
      },
    },
    entry.name,
  );
  streamPart(entry, (chunk, isLast) => scanner.push(chunk, isLast));
  return texts;
}
