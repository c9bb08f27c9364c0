import type { CellLook, PageSetup, SheetChart } from "../../document/sheet-document";
import type { Area, Scalar, XlsxConditionalFormat, XlsxSheet, XlsxStyle } from "../../xlsx/xlsx-workbook";
import { containsCell, SHEET_COLUMNS } from "./sheet-area";
import {
  type CellInput,
  type ConditionalFormatChange,
  type ConditionalFormatModel,
  RULE_TYPES,
  type SheetModel,
} from "../../workbook/workbook-model";

/** Reads a cell's value for a formula. */
export type ReadCell = (sheetName: string, row: number, column: number) => Scalar;
/** Result of a formula (with "=") that stands in a cell. */
export type Evaluate = (formula: string, sheetName: string, read: ReadCell) => Scalar;

interface Cell {
  value: Scalar;
  formula: string | null;
  numberFormat: string;
  look: CellLook;
}

const BLANK: Readonly<Cell> = { value: null, formula: null, numberFormat: "General", look: {} };
/** Characters that a column holds where nobody has said otherwise. */
const DEFAULT_WIDTH = 8.43;

/** What of a file's style a look tells. */
function lookOfStyle(style: XlsxStyle | undefined): CellLook {
  const { bold, fontSize, fontColor, fill, wrap, horizontal, vertical, borders } = style ?? { numberFormat: "General" };
  const border = borderOf(borders);
  return {
    ...(bold === true ? { bold } : {}),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(fill === undefined ? {} : { fill }),
    ...(wrap === true ? { wrap } : {}),
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(vertical === "top" || vertical === "middle" ? { vertical } : {}),
    ...(border ? { border } : {}),
  };
}

/** The line that a cell has on all four sides. */
function borderOf(borders: XlsxStyle["borders"]): CellLook["border"] {
  const style = borders?.top?.style;
  const isAround = [borders?.bottom, borders?.left, borders?.right].every((side) => side?.style === style);
  return isAround && (style === "thin" || style === "medium") ? style : undefined;
}

function heightsOf({ rows }: XlsxSheet): readonly (number | null)[] {
  const known = new Map(rows.flatMap(({ row, height }) => (height === undefined ? [] : [[row, height] as const])));
  return Array.from(
    { length: [...known.keys()].reduce((most, each) => Math.max(most, each), -1) + 1 },
    (_, row) => known.get(row) ?? null,
  );
}

function ruleModel(rule: XlsxConditionalFormat, id: string): ConditionalFormatModel {
  const type = RULE_TYPES[rule.type] ?? "PresetCriteria";
  const formula = type === "Custom" ? `=${rule.formulas[0] ?? ""}` : null;
  return { id, areas: rule.areas, type, stopIfTrue: rule.stopIfTrue, formula, format: rule.format, detail: rule };
}

/** The workbook, as its sheets ask it. */
export interface SheetOfModel {
  /** Told of what has been written. */
  written(area: Area): void;
  /** @throws Error for a formula that cannot be typed here */
  requireFormula(formula: string): void;
}

/** One sheet of the in-memory workbook: cells in a map, everything else as the file has it. */
export class MemorySheet implements SheetModel {
  name: string;
  readonly visibility: SheetModel["visibility"];
  isProtected: boolean;
  private merged: readonly Area[];
  private readonly widths: Map<number, number>;
  private heights: readonly (number | null)[];
  private frozen: { readonly rows: number; readonly columns: number };
  private setup: PageSetup = { orientation: "portrait", repeatedRows: null };
  private drawn: readonly SheetChart[] = [];
  private readonly cells = new Map<number, Cell>();
  private rules: readonly ConditionalFormatModel[];
  private issuedRules: number;

  constructor(
    readonly id: string,
    private readonly data: XlsxSheet,
    styles: readonly XlsxStyle[],
    private readonly host: SheetOfModel,
  ) {
    this.name = data.name;
    this.visibility =
      data.visibility === "visible" ? "Visible" : data.visibility === "hidden" ? "Hidden" : "VeryHidden";
    this.isProtected = data.isProtected;
    this.merged = data.merges;
    this.widths = new Map(
      data.columns.flatMap(({ column, width }) => (width === undefined ? [] : [[column, width] as const])),
    );
    this.frozen = { rows: data.frozenRows, columns: data.frozenColumns };
    this.heights = heightsOf(data);
    for (const { row, cells } of data.rows) {
      for (const { column, value, formula, style } of cells) {
        this.cells.set(row * SHEET_COLUMNS + column, {
          value,
          formula,
          numberFormat: styles[style]?.numberFormat ?? "General",
          look: lookOfStyle(styles[style]),
        });
      }
    }
    this.rules = [...data.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map((rule, index) => ruleModel(rule, `{rule-${index + 1}}`));
    this.issuedRules = this.rules.length;
  }

  usedArea(valuesOnly: boolean, within?: Area): Area | null {
    let area: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      const row = Math.floor(key / SHEET_COLUMNS);
      const column = key % SHEET_COLUMNS;
      if (within && !containsCell(within, row, column)) continue;
      area ??= { top: row, left: column, bottom: row, right: column };
      area.top = Math.min(area.top, row);
      area.left = Math.min(area.left, column);
      area.bottom = Math.max(area.bottom, row);
      area.right = Math.max(area.right, column);
    }
    return (
      area && {
        row: area.top,
        column: area.left,
        rows: area.bottom - area.top + 1,
        columns: area.right - area.left + 1,
      }
    );
  }

  values(area: Area): Scalar[][] {
    return this.grid(area, (cell) => cell.value);
  }

  formulas(area: Area): (string | null)[][] {
    return this.grid(area, (cell) => cell.formula);
  }

  numberFormats(area: Area): string[][] {
    return this.grid(area, (cell) => cell.numberFormat);
  }

  isInArray(row: number, column: number): boolean {
    return this.data.rows.some(({ cells }) =>
      cells.some(({ fills }) => fills !== undefined && containsCell(fills, row, column)),
    );
  }

  write(area: Area, inputs: readonly (readonly CellInput[])[]): void {
    for (const input of inputs.flat()) if (input && "formula" in input) this.host.requireFormula(input.formula);
    this.put(area, inputs);
    this.host.written(area);
  }

  /** Puts content into cells without telling anybody. */
  put(area: Area, inputs: readonly (readonly CellInput[])[]): void {
    this.eachCell(area, (row, column, r, c) => {
      const input = inputs[r]?.[c];
      if (input === undefined) return;
      const cell = this.cellForWriting(row, column);
      cell.formula = "formula" in input ? input.formula : null;
      cell.value = "formula" in input ? null : input.value;
    });
  }

  writeNumberFormats(area: Area, formats: readonly (readonly string[])[]): void {
    this.eachCell(area, (row, column, r, c) => {
      this.cellForWriting(row, column).numberFormat = formats[r]?.[c] ?? "General";
    });
  }

  recompute(evaluate: Evaluate, read: ReadCell): void {
    for (const cell of this.cells.values()) {
      if (cell.formula !== null) cell.value = evaluate(cell.formula, this.name, read);
    }
  }

  looks(area: Area): CellLook[][] {
    return this.grid(area, (cell) => cell.look);
  }

  changeLooks(area: Area, change: CellLook): void {
    this.eachCell(area, (row, column) => {
      const cell = this.cellForWriting(row, column);
      cell.look = { ...cell.look, ...change };
    });
  }

  clear(area: Area): void {
    for (const key of [...this.cells.keys()])
      if (containsCell(area, Math.floor(key / SHEET_COLUMNS), key % SHEET_COLUMNS)) this.cells.delete(key);
    this.host.written(area);
  }

  merges(): readonly Area[] {
    return this.merged;
  }

  merge(area: Area): void {
    this.merged = [...this.merged, area];
  }

  unmerge(area: Area): void {
    this.merged = this.merged.filter(({ row, column }) => !containsCell(area, row, column));
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? DEFAULT_WIDTH;
  }

  setColumnWidth(column: number, width: number): void {
    this.widths.set(column, width);
  }

  resetColumnWidths(): void {
    this.widths.clear();
  }

  rowHeights(): readonly (number | null)[] {
    return this.heights;
  }

  setRowHeight(row: number, rows: number, height: number): void {
    this.heights = Array.from({ length: Math.max(row + rows, this.heights.length) }, (_, index) =>
      index >= row && index < row + rows ? height : (this.heights[index] ?? null),
    );
  }

  resetRowHeights(): void {
    this.heights = [];
  }

  frozenRows(): number {
    return this.frozen.rows;
  }

  frozenColumns(): number {
    return this.frozen.columns;
  }

  freeze(rows: number, columns: number): void {
    this.frozen = { rows, columns };
  }

  page(): PageSetup {
    return this.setup;
  }

  setPage(page: PageSetup): void {
    this.setup = page;
  }

  charts(): readonly SheetChart[] {
    return this.drawn;
  }

  setCharts(charts: readonly SheetChart[]): void {
    this.drawn = charts;
  }

  hiddenRows(): readonly number[] {
    return this.data.rows.filter((row) => row.hidden).map((row) => row.row);
  }

  hiddenColumns(): readonly number[] {
    return this.data.columns.filter((column) => column.hidden).map((column) => column.column);
  }

  conditionalFormats(): readonly ConditionalFormatModel[] {
    return this.rules;
  }

  addConditionalFormat(rule: Omit<ConditionalFormatModel, "id">): string {
    this.issuedRules += 1;
    const id = `{rule-${this.issuedRules}}`;
    this.rules = [{ ...rule, id }, ...this.rules];
    return id;
  }

  changeConditionalFormat(id: string, change: ConditionalFormatChange): void {
    this.rules = this.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
  }

  deleteConditionalFormat(id: string): void {
    this.rules = this.rules.filter((rule) => rule.id !== id);
  }

  moveConditionalFormat(id: string, position: number): void {
    const moved = this.rules.filter((rule) => rule.id === id);
    const others = this.rules.filter((rule) => rule.id !== id);
    this.rules = [...others.slice(0, position), ...moved, ...others.slice(position)];
  }

  private cellForWriting(row: number, column: number): Cell {
    const key = row * SHEET_COLUMNS + column;
    const cell = this.cells.get(key) ?? { ...BLANK };
    this.cells.set(key, cell);
    return cell;
  }

  private grid<T>({ row, column, rows, columns }: Area, read: (cell: Readonly<Cell>) => T): T[][] {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => read(this.cells.get((row + r) * SHEET_COLUMNS + column + c) ?? BLANK)),
    );
  }

  private eachCell(
    { row, column, rows, columns }: Area,
    visit: (row: number, column: number, r: number, c: number) => void,
  ): void {
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns; c += 1) visit(row + r, column + c, r, c);
    }
  }
}
