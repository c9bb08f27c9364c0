import { MAX_COLUMNS, MAX_ROWS, parseReference } from "./cell-names";
import { SheetCells } from "./read-cells";
import { KeptColumns } from "./kept-columns";
import type { PackageBudget } from "./package-budget";
import type { ColorReader } from "./read-colors";
import { SheetRules } from "./read-rules";
import type { CellText } from "./read-text";
import { scanPart, type PartsReading } from "./scan-part";
import { XmlScanner, type XmlHandler } from "./xml-scanner";
import { isTrue } from "./xml-tree";
import type { Area, XlsxColumn, XlsxConditionalFormat, XlsxRow, XlsxRuleFormat } from "./xlsx-workbook";
import type { ZipEntry } from "./zip-package";

/** What all sheets of a workbook share. */
export interface SharedContent {
  readonly strings: readonly CellText[];
  readonly ruleFormats: readonly XlsxRuleFormat[];
  readonly color: ColorReader;
  readonly uses1904: boolean;
  /** What may still be taken out of the package. */
  readonly budget: PackageBudget;
}

/** What a worksheet part tells, apart from name and visibility. */
export interface SheetContent {
  readonly rows: readonly XlsxRow[];
  readonly columns: readonly XlsxColumn[];
  readonly merges: readonly Area[];
  readonly conditionalFormats: readonly XlsxConditionalFormat[];
  readonly isProtected: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Names of elements met that the data does not cover ("dataValidations" …). */
  readonly otherElements: ReadonlySet<string>;
  /** True when formats of very many blank cells were not listed. */
  readonly leftOutBlanks: boolean;
}

/** Elements whose presence is told to the user as content that is kept but not shown. */
const OTHER_ELEMENTS = new Set([
  "dataValidation",
  "autoFilter",
  "sparklineGroup",
  "hyperlink",
  "tablePart",
  "drawing",
  "legacyDrawing",
  "oleObject",
  "control",
]);

/**
 * Reads a worksheet part in one pass, unpacking it as it goes and giving way to what waits.
 * @throws (rejects) XlsxError `file-damaged`, `too-large`
 */
export async function readSheet(entry: ZipEntry, shared: SharedContent, reading: PartsReading): Promise<SheetContent> {
  const reader = new SheetReader(entry.name, shared);
  await scanPart(entry, new XmlScanner(reader, entry.name, shared.budget), reading);
  return reader.finish();
}

class SheetReader implements XmlHandler {
  private readonly cells: SheetCells;
  private readonly columns: KeptColumns;
  private readonly merges: Area[] = [];
  private readonly rules: SheetRules;
  private readonly otherElements = new Set<string>();
  private isProtected = false;
  private frozenRows = 0;
  private frozenColumns = 0;
  private isInCells = false;
  private extensionDepth = 0;

  constructor(
    private readonly part: string,
    private readonly shared: SharedContent,
  ) {
    this.cells = new SheetCells(part, shared);
    this.columns = new KeptColumns(part, shared.budget);
    this.rules = new SheetRules(part, shared);
  }

  open(name: string, scanner: XmlScanner): void {
    if (this.isInCells) {
      this.cells.open(name, scanner);
    } else if (this.extensionDepth > 0 || name === "extLst") {
      this.extensionDepth += 1;
      this.rules.openExtension(name, scanner);
      if (OTHER_ELEMENTS.has(name)) this.otherElements.add(name);
    } else {
      this.rules.open(name, scanner);
      this.openElement(name, scanner);
    }
  }

  close(name: string): void {
    if (this.isInCells) {
      if (name === "sheetData") this.isInCells = false;
      else this.cells.close(name);
    } else if (this.extensionDepth > 0) {
      this.extensionDepth -= 1;
      this.rules.closeExtension(name);
    } else {
      this.rules.close(name);
    }
  }

  whole(start: number, scanner: XmlScanner): number {
    return this.isInCells ? this.cells.whole(start, scanner) : 0;
  }

  text(start: number, end: number, isRaw: boolean, scanner: XmlScanner): void {
    if (this.isInCells) this.cells.text(start, end, isRaw, scanner);
    else this.rules.text(start, end, isRaw, scanner);
  }

  private openElement(name: string, scanner: XmlScanner): void {
    switch (name) {
      case "sheetData":
        this.isInCells = true;
        break;
      case "col":
        this.addColumns(scanner);
        break;
      case "pane":
        this.readPane(scanner);
        break;
      case "sheetProtection":
        this.isProtected = isTrue(scanner.attribute("sheet"));
        break;
      case "mergeCell": {
        const area = parseReference(scanner.attribute("ref") ?? "");
        if (area === null) break;
        this.shared.budget.spend("areas", 1, this.part);
        this.merges.push(area);
        break;
      }
      default:
        if (OTHER_ELEMENTS.has(name)) this.otherElements.add(name);
    }
  }

  private addColumns(scanner: XmlScanner): void {
    const first = Number(scanner.attribute("min") ?? 0) - 1;
    const last = Math.min(Number(scanner.attribute("max") ?? 0), MAX_COLUMNS) - 1;
    const width = Number(scanner.attribute("width") ?? NaN);
    const hidden = isTrue(scanner.attribute("hidden")) || width === 0;
    if (!(first >= 0) || (!hidden && !Number.isFinite(width))) return;
    this.columns.add(first, last, { hidden, ...(Number.isFinite(width) ? { width } : {}) });
  }

  private readPane(scanner: XmlScanner): void {
    const state = scanner.attribute("state");
    if (state !== "frozen" && state !== "frozenSplit") return;
    this.frozenRows = Math.min(MAX_ROWS, Number(scanner.attribute("ySplit") ?? 0)) || 0;
    this.frozenColumns = Math.min(MAX_COLUMNS, Number(scanner.attribute("xSplit") ?? 0)) || 0;
  }

  finish(): SheetContent {
    const { rows, leftOutBlanks } = this.cells.finish();
    const { conditionalFormats, hasExtendedRules } = this.rules.finish();
    const columns = this.columns.finish();
    const { merges, isProtected, frozenRows, frozenColumns, otherElements } = this;
    if (hasExtendedRules) otherElements.add("extended-cfRule");
    return {
      rows,
      columns,
      merges,
      conditionalFormats,
      isProtected,
      frozenRows,
      frozenColumns,
      otherElements,
      leftOutBlanks,
    };
  }
}
