import { ByteSplices } from "./byte-splices";
import { areaReference } from "./cell-names";
import { formulaFromFile } from "./formula-text";
import { formulaToFile } from "./formula-to-file";
import { CellPatcher, widenDimension, type CellChanges, type SheetPlace, type StyleWithFormat } from "./patch-cells";
import { XmlScanner, type XmlHandler } from "./xml-scanner";
import { decodeRaw, decodeText, escapeXml } from "./xml-text";
import { openTag } from "./xml-tree";
import type { Area } from "./xlsx-workbook";

/** A rule to add, with the position of its look among the file's conditional looks. */
export interface NewRule {
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly lookId: number;
}

/** What is to become of one sheet. */
export interface SheetChanges {
  readonly cells: CellChanges;
  /** In the order in which they are added: the last one stands on top. */
  readonly newRules: readonly NewRule[];
  readonly removesRule: (formula: string) => boolean;
}

export interface PatchedSheet {
  /** New content of the part, or null where nothing had to change. */
  readonly bytes: Uint8Array | null;
  /** True when a formula was added where there was none, or taken away. */
  readonly formulasChanged: boolean;
  readonly hasFormulas: boolean;
}

/** Elements that stand before the cells of a sheet, and those that stand before its conditional formats. */
const BEFORE_DATA: ReadonlySet<string> = new Set(["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols"]);
const BEFORE_RULES: ReadonlySet<string> = new Set([
  ...BEFORE_DATA,
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
]);

interface FoundRule {
  readonly start: number;
  end: number;
  readonly priority: number;
  readonly prioritySpan: readonly [number, number] | undefined;
  isRemoved: boolean;
}

/** One `<conditionalFormatting>`: the rules of one list of areas. */
interface RuleBlock {
  readonly start: number;
  end: number;
  rules: number;
  removedRules: number;
}

/**
 * Rewrites what has to change in a worksheet part and nothing else.
 * @throws XlsxError `file-damaged`; ArrayCellError
 */
export function patchSheet(
  bytes: Uint8Array,
  place: SheetPlace,
  changes: SheetChanges,
  styleWithFormat: StyleWithFormat,
): PatchedSheet {
  const splices = new ByteSplices(bytes);
  const patcher = new SheetPatcher(splices, place, changes, styleWithFormat);
  new XmlScanner(patcher, place.part).push(bytes, true);
  patcher.patchData();
  patcher.patchRules();
  patcher.openRoot();
  const { formulasChanged, hasFormulas } = patcher.cells;
  return { bytes: splices.isEmpty ? null : splices.apply(), formulasChanged, hasFormulas };
}

class SheetPatcher implements XmlHandler {
  readonly cells: CellPatcher;
  private readonly changesCells: boolean;
  private isInCells = false;
  private dataStart = 0;
  private hasData = false;
  private prefix = "";
  /** Where cells go when the sheet has no element for them, and where rules go. */
  private dataAt = 0;
  private rulesAt = 0;
  /** The sheet's own tag where it closes itself: the end of it, and its name with the prefix. */
  private closedRoot: { readonly end: number; readonly name: string } | undefined;
  private rootContent = "";
  private readonly columnStyles: { first: number; last: number; style: number }[] = [];
  private readonly rules: FoundRule[] = [];
  private readonly blocks: RuleBlock[] = [];
  private block: RuleBlock | undefined;
  private rule: FoundRule | undefined;
  private formula: string | undefined;

  constructor(
    private readonly splices: ByteSplices,
    place: SheetPlace,
    private readonly changes: SheetChanges,
    styleWithFormat: StyleWithFormat,
  ) {
    const columnStyle = (column: number): number =>
      this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
    this.changesCells = changes.cells.size > 0;
    this.cells = new CellPatcher(splices, changes.cells, styleWithFormat, columnStyle, place);
  }

  open(name: string, scanner: XmlScanner): void {
    if (this.isInCells) {
      if (this.changesCells) this.cells.open(name, scanner);
      return;
    }
    if (scanner.depth === 1) this.openSheet(name, scanner);
    switch (name) {
      case "sheetData":
        this.isInCells = scanner.depth === 2;
        this.hasData ||= this.isInCells;
        this.dataStart = scanner.tagStart;
        break;
      case "dimension":
        this.patchDimension(scanner);
        break;
      case "col":
        this.columnStyles.push({
          first: Number(scanner.attribute("min")) - 1,
          last: Number(scanner.attribute("max")) - 1,
          style: Number(scanner.attribute("style") ?? 0),
        });
        break;
      case "conditionalFormatting":
        // Depth 2: a block of the sheet itself and not one of the extensions.
        if (scanner.depth === 2)
          this.block = { start: scanner.tagStart, end: scanner.tagEnd, rules: 0, removedRules: 0 };
        break;
      case "cfRule":
        this.rule = this.openRule(scanner);
        break;
      case "formula":
        if (this.block !== undefined && this.rule !== undefined) this.formula = "";
        break;
      default:
    }
  }

  close(name: string, scanner: XmlScanner): void {
    if (this.isInCells && !(name === "sheetData" && scanner.depth === 2)) {
      if (this.changesCells) this.cells.close(name, scanner);
      return;
    }
    if (scanner.depth === 2 && BEFORE_DATA.has(name)) this.dataAt = scanner.tagEnd;
    if (scanner.depth === 2 && BEFORE_RULES.has(name)) this.rulesAt = scanner.tagEnd;
    switch (name) {
      case "sheetData":
        this.closeData(scanner);
        break;
      case "formula":
        if (
          this.rule !== undefined &&
          this.formula !== undefined &&
          this.changes.removesRule(formulaFromFile(this.formula))
        )
          this.rule.isRemoved = true;
        this.formula = undefined;
        break;
      case "cfRule":
        this.closeRule(scanner);
        break;
      case "conditionalFormatting":
        if (this.block !== undefined) this.blocks.push({ ...this.block, end: scanner.tagEnd });
        this.block = undefined;
        break;
      default:
    }
  }

  text(start: number, end: number, isRaw: boolean, scanner: XmlScanner): void {
    if (this.isInCells && this.changesCells) this.cells.text(start, end, isRaw, scanner);
    else if (this.formula !== undefined)
      this.formula += isRaw ? decodeRaw(scanner.bytes, start, end) : decodeText(scanner.bytes, start, end);
  }

  private openSheet(name: string, { tagPrefix, tagEnd, isSelfClosing }: XmlScanner): void {
    this.prefix = tagPrefix;
    this.dataAt = tagEnd;
    this.rulesAt = tagEnd;
    if (isSelfClosing) this.closedRoot = { end: tagEnd, name: tagPrefix + name };
  }

  private closeData(scanner: XmlScanner): void {
    this.isInCells = false;
    const rows = this.cells.remainingRows(scanner.tagPrefix);
    if (rows === "") return;
    if (scanner.isSelfClosing && scanner.tagStart === this.dataStart) {
      openTag(this.splices, scanner.tagEnd, `${scanner.tagPrefix}sheetData`, rows);
    } else {
      this.splices.insert(scanner.tagStart, rows);
    }
  }

  private patchDimension(scanner: XmlScanner): void {
    const index = scanner.attributeNames.indexOf("ref");
    const old = scanner.attribute("ref");
    if (old === undefined) return;
    const wide = widenDimension(old, this.changes.cells);
    if (wide !== old)
      this.splices.replace(scanner.attributeStarts[index] ?? 0, scanner.attributeEnds[index] ?? 0, wide);
  }

  private openRule(scanner: XmlScanner): FoundRule {
    const index = scanner.attributeNames.indexOf("priority");
    const hasPriority = index >= 0 && index < scanner.attributeCount;
    return {
      start: scanner.tagStart,
      end: scanner.tagEnd,
      priority: Number(scanner.attribute("priority") ?? 0),
      prioritySpan: hasPriority ? [scanner.attributeStarts[index] ?? 0, scanner.attributeEnds[index] ?? 0] : undefined,
      isRemoved: false,
    };
  }

  private closeRule(scanner: XmlScanner): void {
    if (this.rule === undefined) return;
    this.rule.end = scanner.tagEnd;
    this.rules.push(this.rule);
    if (this.block !== undefined) {
      this.block.rules += 1;
      if (this.rule.isRemoved) this.block.removedRules += 1;
    }
    this.rule = undefined;
  }

  /** New cells of a sheet that has no element for cells. */
  patchData(): void {
    if (this.hasData) return;
    const rows = this.cells.remainingRows(this.prefix);
    if (rows !== "") this.insert(this.dataAt, `<${this.prefix}sheetData>${rows}</${this.prefix}sheetData>`);
  }

  /** Puts what was added into a sheet whose own tag closed itself. */
  openRoot(): void {
    if (this.closedRoot !== undefined && this.rootContent !== "")
      openTag(this.splices, this.closedRoot.end, this.closedRoot.name, this.rootContent);
  }

  private insert(at: number, xml: string): void {
    if (this.closedRoot === undefined) this.splices.insert(at, xml);
    else this.rootContent += xml;
  }

  /** Removes and adds rules, and renumbers the others: those that stay keep their order, and ours stand above them. */
  patchRules(): void {
    const { newRules } = this.changes;
    const removed = this.rules.filter((rule) => rule.isRemoved).map((rule) => rule.priority);
    const emptied = this.blocks.filter((block) => block.rules > 0 && block.rules === block.removedRules);
    for (const { start, end } of emptied) this.splices.replace(start, end, "");
    for (const rule of this.rules) {
      const { start, end, priority, prioritySpan, isRemoved } = rule;
      if (isRemoved) {
        if (!emptied.some((block) => start >= block.start && end <= block.end)) this.splices.replace(start, end, "");
      } else if (prioritySpan !== undefined && (removed.length > 0 || newRules.length > 0)) {
        const present = priority - removed.filter((one) => one < priority).length + newRules.length;
        if (present !== priority) this.splices.replace(prioritySpan[0], prioritySpan[1], String(present));
      }
    }
    const xml = this.blocksXml(newRules);
    if (xml !== "") this.insert(this.rulesAt, xml);
  }

  /** Rules of the same areas in one block, the upper first: LibreOffice takes no heed of priorities between blocks. */
  private blocksXml(newRules: readonly NewRule[]): string {
    const { prefix } = this;
    const blocks = new Map<string, string>();
    newRules.forEach((rule, index) => {
      const list = rule.areas.map(areaReference).join(" ");
      blocks.set(list, this.ruleXml(rule, newRules.length - index) + (blocks.get(list) ?? ""));
    });
    const tag = `${prefix}conditionalFormatting`;
    return [...blocks].map(([list, rules]) => `<${tag} sqref="${list}">${rules}</${tag}>`).join("");
  }

  private ruleXml({ formula, lookId }: NewRule, priority: number): string {
    const [rule, text] = [`${this.prefix}cfRule`, `${this.prefix}formula`];
    const xml = `<${text}>${escapeXml(formulaToFile(formula))}</${text}>`;
    return `<${rule} type="expression" dxfId="${lookId}" priority="${priority}">${xml}</${rule}>`;
  }
}
