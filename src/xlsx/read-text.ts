import { scanPart, type PartsReading } from "./scan-part";
import { plainRuns, type TextRun } from "./text-runs";
import { XmlScanner } from "./xml-scanner";
import { decodeRaw, decodeText } from "./xml-text";
import { isTrue } from "./xml-tree";
import type { ZipEntry } from "./zip-package";

/** Excel writes control characters, and what looks like such an escape, as `_x000D_`. */
export function unescapeControls(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

/** A text of a cell as it is to be read. */
export interface CellText {
  readonly text: string;
  /** True where all of it is struck out, false where its pieces say that they are not; undefined where the cell's font tells. */
  readonly isStruck: boolean | undefined;
}

/** Collects one text (`<si>`, `<is>`), which may come in pieces with looks of their own; pronunciation guides are left out. */
export class TextCollector {
  private plain = "";
  private runs: TextRun[] | undefined;
  private run: { text: string; position: TextRun["position"]; isStruck: boolean | undefined } | undefined;
  private isInText = false;
  private isInGuide = false;

  open(name: string, scanner: XmlScanner): void {
    switch (name) {
      case "t":
        this.isInText = !this.isInGuide;
        break;
      case "r":
        this.run = { text: "", position: "line", isStruck: undefined };
        (this.runs ??= []).push(this.run);
        break;
      case "rPr":
        if (this.run !== undefined) this.run.isStruck = false;
        break;
      case "vertAlign":
        if (this.run !== undefined) this.run.position = positionOf(scanner.attribute("val"));
        break;
      case "strike": {
        const value = scanner.attribute("val");
        if (this.run !== undefined) this.run.isStruck = value === undefined || isTrue(value);
        break;
      }
      case "rPh":
        this.isInGuide = true;
        break;
      default:
    }
  }

  close(name: string): void {
    if (name === "t") this.isInText = false;
    else if (name === "r") this.run = undefined;
    else if (name === "rPh") this.isInGuide = false;
  }

  add(start: number, end: number, isRaw: boolean, { bytes }: XmlScanner): void {
    if (!this.isInText) return;
    const text = isRaw ? decodeRaw(bytes, start, end) : decodeText(bytes, start, end);
    if (this.run === undefined) this.plain += text;
    else this.run.text += text;
  }

  /** The text so far; the collector begins anew. */
  take(): CellText {
    const { plain, runs } = this;
    this.plain = "";
    this.runs = undefined;
    this.run = undefined;
    if (runs === undefined) return { text: unescapeControls(plain), isStruck: undefined };
    const first: TextRun = { text: plain, position: "line", isStruck: undefined };
    const { text, isStruck } = plainRuns([first, ...runs].filter((run) => run.text !== ""));
    return { text: unescapeControls(text), isStruck };
  }
}

function positionOf(value: string | undefined): TextRun["position"] {
  return value === "superscript" ? "raised" : value === "subscript" ? "lowered" : "line";
}

/** Texts of the shared string table, read while giving way to what waits. */
export async function readSharedStrings(entry: ZipEntry | undefined, reading: PartsReading): Promise<CellText[]> {
  const texts: CellText[] = [];
  const { budget } = reading;
  if (entry === undefined) return texts;
  const collector = new TextCollector();
  const scanner = new XmlScanner(
    {
      open: (name, at) => collector.open(name, at),
      close(name) {
        collector.close(name);
        if (name !== "si") return;
        const text = collector.take();
        budget.spend("characters", text.text.length, entry.name);
        texts.push(text);
      },
      text: (start, end, isRaw, at) => collector.add(start, end, isRaw, at),
    },
    entry.name,
    budget,
  );
  await scanPart(entry, scanner, reading);
  return texts;
}
