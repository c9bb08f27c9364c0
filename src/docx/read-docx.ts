import { foreignCompoundFileOf, foreignFileOf, foreignPackageOf, type ForeignFile } from "../xlsx/foreign-files";
import { findEntry, readRelations } from "../xlsx/package-parts";
import { PACKAGE_LIMITS, PackageBudget, type PackageLimits } from "../xlsx/package-budget";
import { XlsxError } from "../xlsx/xlsx-error";
import { XmlScanner } from "../xlsx/xml-scanner";
import { decodeRaw, decodeText } from "../xlsx/xml-text";
import { streamPart } from "../xlsx/unpack-part";
import { readZip, type ZipEntry } from "../xlsx/zip-package";
import { ListNumbers } from "./list-numbers";
import { ListStyles } from "./list-styles";

/** A paragraph, or a row of a table with the text of its cells. */
export type DocxLine =
  { readonly kind: "paragraph"; readonly text: string } | { readonly kind: "row"; readonly cells: readonly string[] };

/** Four times the characters of a plan of a thousand pages, what was deleted from it and its codes included. */
const LIMITS: PackageLimits = { ...PACKAGE_LIMITS, tags: 8_000_000, cells: 400_000, characters: 6_000_000 };

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The text of a Word file as it reads with all changes accepted: paragraphs with the numbers that Word puts before them,
 * tables row by row, text boxes in their place. Left out: what was deleted or moved away, comments, headers, footnotes,
 * instructions of fields.
 *
 * @throws XlsxError saying what the file is instead, `file-encrypted`, `file-damaged` or `too-large`
 */
export function readDocx(file: Uint8Array): readonly DocxLine[] {
  if (COMPOUND.every((byte, at) => file[at] === byte)) throw foreign(foreignCompoundFileOf(file));
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw foreign(foreignFileOf(file));
  const zip = readZip(file);
  const budget = new PackageBudget(LIMITS);
  const main = readRelations(zip, "", budget).find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const entry = findEntry(zip, main);
  if (entry === undefined || !/^word\/.*\.xml$/i.test(main)) throw foreign(workbookOr(zip, main));
  const relations = readRelations(zip, main, budget);
  const part = (kind: string): ZipEntry | undefined =>
    findEntry(zip, relations.find((relation) => relation.kind === kind)?.target ?? `word/${kind}.xml`);
  const [numbers, styles] = [ListNumbers.read(part("numbering"), budget), ListStyles.read(part("styles"), budget)];
  return new DocxReader(numbers, styles, budget).read(entry);
}

function workbookOr(zip: ReturnType<typeof readZip>, main: string): ForeignFile {
  return /^xl\//i.test(main) ? "unknown" : foreignPackageOf(zip, main);
}

function foreign(found: ForeignFile): XlsxError {
  const code =
    found === "encrypted" || found === "locked"
      ? "file-encrypted"
      : found === "blank"
        ? "file-damaged"
        : "file-not-workbook";
  return new XlsxError(code, `the file is of kind ${found}`, { found });
}

/** Elements whose text is not of the document as it reads. */
const LEFT_OUT = new Set([
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "Fallback",
  "rPrChange",
  "pPrChange",
  "rubyPr",
  "rt",
]);

/** More columns than any table of a document. */
const MOST_SPANNED = 64;

interface OpenParagraph {
  text: string;
  style: string;
  /** As the paragraph says itself; else its style says it. */
  list: string | undefined;
  level: number | undefined;
}

interface OpenTable {
  readonly cells: string[];
  /** The cells of the row above, by the columns of the grid. */
  above: readonly string[];
  cell: string[] | null;
  /** Columns that the open cell reaches over. */
  span: number;
  /** Goes on from the cell above. */
  isMerged: boolean;
}

class DocxReader {
  private readonly lines: DocxLine[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private leftOut = 0;
  private isInText = false;

  constructor(
    private readonly numbers: ListNumbers,
    private readonly styles: ListStyles,
    private readonly budget: PackageBudget,
  ) {}

  read(entry: ZipEntry): readonly DocxLine[] {
    const scanner = new XmlScanner(
      {
        open: (name, at) => this.open(name, at),
        close: (name) => this.close(name),
        text: (start, end, isRaw, { bytes }) => {
          if (!this.isInText || this.leftOut > 0) return;
          const text = isRaw ? decodeRaw(bytes, start, end) : decodeText(bytes, start, end);
          this.budget.spend("characters", text.length, entry.name);
          this.add(text);
        },
      },
      entry.name,
      this.budget,
    );
    streamPart(entry, (chunk, isLast) => scanner.push(chunk, isLast), this.budget);
    return this.lines;
  }

  private open(name: string, scanner: XmlScanner): void {
    if (LEFT_OUT.has(name)) this.leftOut += 1;
    if (this.leftOut > 0) return;
    const paragraph = this.paragraphs.at(-1);
    if (name === "p") this.paragraphs.push({ text: "", style: "", list: undefined, level: undefined });
    else if (name === "t") this.isInText = true;
    else if (name === "tab") {
      if (!this.isInProperties) this.add(" ");
    } else if (name === "br" || name === "cr") this.add(" ");
    else if (name === "noBreakHyphen") this.add("-");
    else if (name === "pPr" || name === "rPr") this.properties += 1;
    else if (name === "pStyle" && paragraph) paragraph.style = scanner.attribute(":val") ?? "";
    else if (name === "numId" && paragraph) paragraph.list = scanner.attribute(":val");
    else if (name === "ilvl" && paragraph) paragraph.level = Number(scanner.attribute(":val") ?? 0);
    else if (name === "tbl") this.tables.push({ cells: [], above: [], cell: null, span: 1, isMerged: false });
    else if (name === "tc") {
      const table = this.tables.at(-1);
      if (table) Object.assign(table, { cell: [], span: 1, isMerged: false });
    } else if (name === "gridSpan" || name === "vMerge") {
      const table = this.tables.at(-1);
      const value = scanner.attribute(":val");
      if (table && name === "gridSpan") table.span = Math.min(MOST_SPANNED, Number(value ?? 1) || 1);
      if (table && name === "vMerge") table.isMerged = value !== "restart";
    }
  }

  private properties = 0;

  private get isInProperties(): boolean {
    return this.properties > 0;
  }

  private close(name: string): void {
    if (LEFT_OUT.has(name)) {
      this.leftOut = Math.max(0, this.leftOut - 1);
      return;
    }
    if (this.leftOut > 0) return;
    if (name === "t") this.isInText = false;
    else if (name === "pPr" || name === "rPr") this.properties -= 1;
    else if (name === "p") this.endParagraph();
    else if (name === "tc") {
      const table = this.tables.at(-1);
      if (!table) return;
      this.budget.spend("cells", table.span, "tables");
      this.budget.spend("characters", endCell(table), "tables");
    } else if (name === "tr") this.endRow();
    else if (name === "tbl") this.tables.pop();
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    this.budget.spend("cells", 1, "paragraphs");
    const text = `${this.numberOf(paragraph)}${paragraph.text}`;
    const cell = this.tables.at(-1)?.cell;
    // A paragraph in a text box stands in the paragraph that holds it: a line of its own.
    if (cell) {
      if (text.trim() !== "") cell.push(text.trim());
    } else this.lines.push({ kind: "paragraph", text });
  }

  private numberOf({ style, list, level }: OpenParagraph): string {
    const byStyle = this.styles.placeOf(style);
    const of = list ?? byStyle?.list;
    if (of === undefined) return "";
    return this.numbers.next(of, level ?? byStyle?.level ?? this.numbers.levelOfStyle(of, style));
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const cells = table.cells.splice(0);
    table.above = cells;
    const outer = this.tables.at(-2)?.cell;
    // A table inside a cell is read as text of the cell.
    if (outer) outer.push(cells.join(" "));
    else this.lines.push({ kind: "row", cells });
  }
}

/**
 * Ends a cell: words of a cell merged over rows hold in each of them, a figure in the first alone.
 * @returns how many characters it has
 */
function endCell(table: OpenTable): number {
  if (!table.cell) return 0;
  const own = table.cell.join(" ");
  const above = table.above[table.cells.length] ?? "";
  const text = own === "" && table.isMerged && !/^[\s\d.,%]*$/.test(above) ? above : own;
  table.cells.push(text);
  for (let more = 1; more < table.span; more += 1) table.cells.push("");
  table.cell = null;
  return text.length;
}
