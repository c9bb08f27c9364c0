import type { ByteSplices } from "./byte-splices";
import { areaReference, cellName, MAX_COLUMNS, parseReference } from "./cell-names";
import { cellXml, type CellChange } from "./cell-xml";
import { shiftFormula } from "./formula-text";
import { ArrayCellError, XlsxError } from "./xlsx-error";
import { type XmlHandler, type XmlScanner } from "./xml-scanner";
import { decodeRaw, decodeText, escapeXml } from "./xml-text";
import { isTrue, openTag } from "./xml-tree";
import type { Area } from "./xlsx-workbook";

/** Changes of a sheet's cells: by row, then by column, both ascending. */
export type CellChanges = ReadonlyMap<number, ReadonlyMap<number, CellChange>>;

/** Position in the file's cell formats of a look with another number format. */
export type StyleWithFormat = (style: number, numberFormat: string) => number;

/** A worksheet part, and the name of its sheet. */
export interface SheetPlace {
  readonly part: string;
  readonly sheet: string;
}

interface OpenCell {
  readonly column: number;
  readonly start: number;
  readonly style: number;
  readonly styleSpan: readonly [number, number] | undefined;
  readonly nameEnd: number;
  /** `cm`: with it Excel keeps a formula that spills by itself apart from an array formula of old. */
  readonly metadata: string | undefined;
  readonly typeSpan: readonly [number, number] | undefined;
  /** The element with the value, or the formula's result. */
  value: { readonly start: number; end: number } | undefined;
  formula:
    | { start: number; end: number; attributes: { kind?: string; group?: string; area?: Area }; text: string }
    | undefined;
}

/**
 * Rewrites the changed cells inside `<sheetData>` and leaves every other byte of it alone, with two exceptions that
 * a change can force: cells whose shared formula was written out in a changed cell get it written out themselves,
 * and cells filled by a replaced array formula are emptied.
 */
export class CellPatcher implements XmlHandler {
  /** True when a cell that had no formula now has one, or the other way round. */
  formulasChanged = false;
  hasFormulas = false;
  private readonly rowNumbers: readonly number[];
  private nextRow = 0;
  private row = -1;
  private rowStyle = 0;
  private rowStart = 0;
  private rowSpans: { span: readonly [number, number]; first: number; last: number } | undefined;
  private column = -1;
  private rowChanges: ReadonlyMap<number, CellChange> | undefined;
  private pending: number[] = [];
  private cell: OpenCell | undefined;
  private isInFormula = false;
  /** Shared formulas whose written-out text is lost by a change. */
  private readonly orphaned = new Map<string, { formula: string; row: number; column: number }>();
  private readonly emptied: Area[] = [];

  constructor(
    private readonly splices: ByteSplices,
    private readonly changes: CellChanges,
    private readonly styleWithFormat: StyleWithFormat,
    private readonly columnStyle: (column: number) => number,
    private readonly place: SheetPlace,
  ) {
    this.rowNumbers = [...changes.keys()];
  }

  open(name: string, scanner: XmlScanner): void {
    if (name === "row") this.openRow(scanner);
    else if (name === "c") this.openCell(scanner);
    else if (name === "f" && this.cell !== undefined) {
      const kind = scanner.attribute("t");
      const group = scanner.attribute("si");
      const area = parseReference(scanner.attribute("ref") ?? "");
      const attributes = {
        ...(kind === undefined ? {} : { kind }),
        ...(group === undefined ? {} : { group }),
        ...(area === null ? {} : { area }),
      };
      this.cell.formula = { start: scanner.tagStart, end: scanner.tagEnd, attributes, text: "" };
      this.isInFormula = true;
      this.hasFormulas = true;
    } else if (name === "v" && this.cell !== undefined) {
      this.cell.value = { start: scanner.tagStart, end: scanner.tagEnd };
    }
  }

  close(name: string, scanner: XmlScanner): void {
    if (name === "row") this.closeRow(scanner);
    else if (name === "c") this.closeCell(scanner);
    else if (name === "f" && this.cell?.formula !== undefined) {
      this.cell.formula.end = scanner.tagEnd;
      this.isInFormula = false;
    } else if (name === "v" && this.cell?.value !== undefined) this.cell.value.end = scanner.tagEnd;
  }

  text(start: number, end: number, isRaw: boolean, { bytes }: XmlScanner): void {
    if (this.isInFormula && this.cell?.formula !== undefined)
      this.cell.formula.text += isRaw ? decodeRaw(bytes, start, end) : decodeText(bytes, start, end);
  }

  /** Rows that come after the last one of the file. @returns XML to stand at the end of the sheet's data */
  remainingRows(prefix: string): string {
    return this.newRowsBefore(Infinity, prefix);
  }

  private openRow(scanner: XmlScanner): void {
    const number = scanner.attribute("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    this.rowStart = scanner.tagStart;
    const before = this.newRowsBefore(this.row, scanner.tagPrefix);
    if (before !== "") this.splices.insert(scanner.tagStart, before);
    this.rowChanges = this.changes.get(this.row);
    if (this.rowChanges === undefined) return;
    this.nextRow += 1;
    this.pending = [...this.rowChanges.keys()];
    this.rowStyle = isTrue(scanner.attribute("customFormat")) ? Number(scanner.attribute("s") ?? 0) : -1;
    this.rowSpans = readSpans(scanner);
  }

  private closeRow(scanner: XmlScanner): void {
    if (this.rowChanges === undefined) return;
    const prefix = scanner.tagPrefix;
    const added = this.newCellsBefore(Infinity, prefix);
    if (added !== "" && scanner.isSelfClosing && scanner.tagStart === this.rowStart) {
      openTag(this.splices, scanner.tagEnd, `${prefix}row`, added);
    } else if (added !== "") {
      this.splices.insert(scanner.tagStart, added);
    }
    this.widenSpans();
    this.rowChanges = undefined;
  }

  /** `spans` tells Excel which columns a row uses; it has to cover the new cells too. */
  private widenSpans(): void {
    if (this.rowSpans === undefined || this.rowChanges === undefined) return;
    const columns = [...this.rowChanges.keys()];
    const first = Math.min(this.rowSpans.first, (columns[0] ?? Infinity) + 1);
    const last = Math.max(this.rowSpans.last, (columns.at(-1) ?? 0) + 1);
    const [start, end] = this.rowSpans.span;
    if (first !== this.rowSpans.first || last !== this.rowSpans.last)
      this.splices.replace(start, end, `${first}:${last}`);
  }

  private openCell(scanner: XmlScanner): void {
    const reference = scanner.attribute("r");
    const column = reference === undefined ? this.column + 1 : (parseReference(reference)?.column ?? -1);
    if (column < 0 || column >= MAX_COLUMNS)
      throw new XlsxError("file-damaged", `${this.place.part}: cell ${reference ?? ""}`);
    this.column = column;
    if (this.rowChanges !== undefined) {
      const before = this.newCellsBefore(column, scanner.tagPrefix);
      if (before !== "") this.splices.insert(scanner.tagStart, before);
      if (this.pending[0] === column) this.pending.shift();
    }
    const spanOf = (name: string): readonly [number, number] | undefined => {
      const index = scanner.attributeNames.indexOf(name);
      return index >= 0 && index < scanner.attributeCount
        ? [scanner.attributeStarts[index] ?? 0, scanner.attributeEnds[index] ?? 0]
        : undefined;
    };
    const styleSpan = spanOf("s");
    this.cell = {
      column,
      start: scanner.tagStart,
      style: styleSpan === undefined ? 0 : Number(scanner.attribute("s")),
      styleSpan,
      nameEnd: scanner.tagStart + 1 + scanner.tagPrefix.length + 1,
      metadata: scanner.attribute("cm"),
      typeSpan: spanOf("t"),
      value: undefined,
      formula: undefined,
    };
  }

  private closeCell(scanner: XmlScanner): void {
    const { cell } = this;
    this.cell = undefined;
    if (cell === undefined) return;
    const change = this.rowChanges?.get(cell.column);
    const style =
      change?.numberFormat === undefined ? cell.style : this.styleWithFormat(cell.style, change.numberFormat);
    if (change?.content === undefined) {
      this.keepCell(cell, style, scanner, change?.forgetsResult ?? false);
      return;
    }
    this.loseFormula(cell);
    if ((cell.formula !== undefined) !== (change.content.formula !== undefined) || change.content.fills !== undefined)
      this.formulasChanged = true;
    this.splices.replace(
      cell.start,
      scanner.tagEnd,
      cellXml(scanner.tagPrefix, this.row, cell.column, style, change.content, cell.metadata),
    );
  }

  /** A changed cell may hold the text of a shared formula, or an array formula that fills other cells. */
  private loseFormula({ formula, column }: OpenCell): void {
    if (formula === undefined) return;
    const { kind, group, area } = formula.attributes;
    if (kind === "shared" && group !== undefined && formula.text !== "")
      this.orphaned.set(group, { formula: formula.text, row: this.row, column });
    if (kind !== "array" || area === undefined) return;
    this.emptied.push(area);
    // The chain of calculation may name the cells that were filled, too.
    this.formulasChanged = true;
  }

  /** Leaves a cell's content, unless the loss of another cell's formula touches it; `style` may be new. */
  private keepCell(cell: OpenCell, style: number, scanner: XmlScanner, forgetsResult: boolean): void {
    const { column, start, formula, value, typeSpan } = cell;
    const prefix = scanner.tagPrefix;
    if (formula === undefined && this.emptied.some((area) => contains(area, this.row, column))) {
      this.splices.replace(start, scanner.tagEnd, cellXml(prefix, this.row, column, style, { value: null }));
      return;
    }
    if (style !== cell.style) {
      if (cell.styleSpan !== undefined) this.splices.replace(cell.styleSpan[0], cell.styleSpan[1], String(style));
      else this.splices.insert(cell.nameEnd, ` s="${style}"`);
    }
    if (forgetsResult && value !== undefined) {
      this.splices.replace(value.start, value.end, "");
      // Of a formula of text without a value one would read that it gives an empty text.
      if (typeSpan !== undefined) this.splices.replace(typeSpan[0], typeSpan[1], "n");
    }
    if (formula?.attributes.kind === "array" && formula.attributes.area !== undefined)
      this.refuseChangesInside(formula.attributes.area, column);
    const group = formula?.attributes.kind === "shared" ? formula.attributes.group : undefined;
    const lost = group === undefined ? undefined : this.orphaned.get(group);
    if (formula !== undefined && lost !== undefined && formula.text === "") {
      const text = shiftFormula(lost.formula, this.row - lost.row, column - lost.column);
      this.splices.replace(formula.start, formula.end, `<${prefix}f>${escapeXml(text)}</${prefix}f>`);
    }
  }

  /** A part of an array result cannot change by itself: other programs report such a file as damaged, or lose the change. */
  private refuseChangesInside(area: Area, ownerColumn: number): void {
    for (const [row, columns] of this.changes) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [column, { content }] of columns) {
        const isOwner = row === this.row && column === ownerColumn;
        if (content === undefined || isOwner || !contains(area, row, column)) continue;
        throw new ArrayCellError(this.place.sheet, cellName(row, column), cellName(this.row, ownerColumn));
      }
    }
  }

  private newRowsBefore(limit: number, prefix: string): string {
    let xml = "";
    for (
      let row = this.rowNumbers[this.nextRow];
      row !== undefined && row < limit;
      row = this.rowNumbers[this.nextRow]
    ) {
      this.nextRow += 1;
      let cells = "";
      for (const [column, change] of this.changes.get(row) ?? [])
        cells += this.newCell(prefix, row, column, change, this.columnStyle(column));
      if (cells !== "") xml += `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
    }
    return xml;
  }

  private newCellsBefore(limit: number, prefix: string): string {
    let xml = "";
    for (let column = this.pending[0]; column !== undefined && column < limit; column = this.pending[0]) {
      this.pending.shift();
      const change = this.rowChanges?.get(column);
      if (change !== undefined)
        xml += this.newCell(
          prefix,
          this.row,
          column,
          change,
          this.rowStyle >= 0 ? this.rowStyle : this.columnStyle(column),
        );
    }
    return xml;
  }

  private newCell(prefix: string, row: number, column: number, change: CellChange, inherited: number): string {
    const style = change.numberFormat === undefined ? inherited : this.styleWithFormat(inherited, change.numberFormat);
    if (change.content?.formula !== undefined) this.formulasChanged = true;
    // A cell that the file does not list and that is to stay empty needs no entry, unless its look is new.
    const { content, numberFormat } = change;
    if (numberFormat === undefined && (content?.value ?? null) === null && content?.formula === undefined) return "";
    return cellXml(prefix, row, column, style, change.content ?? { value: null });
  }
}

function readSpans(scanner: XmlScanner): { span: readonly [number, number]; first: number; last: number } | undefined {
  const index = scanner.attributeNames.indexOf("spans");
  if (index < 0 || index >= scanner.attributeCount) return undefined;
  const match = /^(\d+):(\d+)$/.exec(scanner.attribute("spans") ?? "");
  if (match === null) return undefined;
  return {
    span: [scanner.attributeStarts[index] ?? 0, scanner.attributeEnds[index] ?? 0],
    first: Number(match[1]),
    last: Number(match[2]),
  };
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The used rectangle (`<dimension>`) widened to hold the changed cells. */
export function widenDimension(reference: string, changes: CellChanges): string {
  const old = parseReference(reference);
  if (old === null) return reference;
  let { row: top, column: left } = old;
  let bottom = top + old.rows;
  let right = left + old.columns;
  for (const [row, columns] of changes) {
    for (const [column, change] of columns) {
      if (change.content === undefined || (change.content.value === null && change.content.formula === undefined))
        continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
    }
  }
  const unchanged =
    top === old.row && left === old.column && bottom === old.row + old.rows && right === old.column + old.columns;
  return unchanged ? reference : areaReference({ row: top, column: left, rows: bottom - top, columns: right - left });
}
