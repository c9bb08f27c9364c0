import type { CellValue } from "../core/cell/cell-value";
import { parseFigure } from "../core/cell/parse-figure";
import { asShownByExcel } from "../core/quantity/decimal";
import { factorToBase } from "../core/quantity/units";
import { findStandard, DEFAULT_STANDARD, STANDARDS } from "../core/standards/standards";
import type { IndicatorStandard, Stage, Standard } from "../core/standards/standard";
import { invalidValue } from "./errors";

/** An argument as rows of cells, whatever Excel passed: a range, one cell, a literal. */
export type Cells = readonly (readonly unknown[])[];

/** Rows of cells; a single value becomes one cell, an omitted argument none. */
export function cellsOf(argument: unknown): Cells {
  if (argument === null || argument === undefined) return [];
  if (!Array.isArray(argument)) return [[argument]];
  return argument.every(Array.isArray) ? (argument as unknown[][]) : [argument];
}

function cellValueOf(value: unknown): CellValue {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  return { error: value instanceof Error ? value.message : "错误值" };
}

/**
 * The number in one cell of an argument: null for 缺数 (blank, or a dash), a message naming the cell for anything else
 * that is no number. A unit behind the number is understood: "3.5万元" is 35000.
 */
export function numberOf(value: unknown, name: string, row: number, column: number): number | null {
  const figure = parseFigure(cellValueOf(value));
  const at = `“${name}”第${row + 1}行第${column + 1}列`;
  switch (figure.kind) {
    case "blank":
      return null;
    case "number":
      if (figure.unit === "%") throw invalidValue(`${at}是百分数“${figure.value}%”，请填写数量。`);
      return asShownByExcel(figure.unit ? figure.value * factorToBase(figure.unit) : figure.value);
    case "approximate":
      throw invalidValue(`${at}“${figure.text}”不是确切的数字，请改为数字。`);
    case "error":
      throw invalidValue(`${at}是错误值，请先改正。`);
    case "not-a-number":
      throw invalidValue(`${at}“${figure.text}”不是数字。`);
  }
}

/** All numbers of an argument, row by row; NaN for 缺数. Negative numbers are refused. */
export function numbersOf(argument: unknown, name: string): number[] {
  return cellsOf(argument).flatMap((row, r) =>
    row.map((value, c) => {
      const number = numberOf(value, name, r, c);
      if (number !== null && number < 0) throw invalidValue(`“${name}”第${r + 1}行第${c + 1}列是负数${number}。`);
      return number ?? NaN;
    }),
  );
}

/**
 * Computes cell by cell over arguments of the same shape; a single cell serves for every row and column. The result has
 * the shape of the largest argument, so that one call fills a whole column.
 */
export function spill<T>(args: readonly Cells[], names: readonly string[], compute: (cells: readonly unknown[], row: number, column: number) => T): T[][] {
  const rows = Math.max(1, ...args.map((cells) => cells.length));
  const columns = Math.max(1, ...args.map((cells) => cells[0]?.length ?? 0));
  args.forEach((cells, index) => {
    const [height, width] = [cells.length, cells[0]?.length ?? 0];
    if ((height !== rows && height > 1) || (width !== columns && width > 1)) {
      throw invalidValue(`“${names[index] ?? ""}”有${height}行${width}列，与其他区域（${rows}行${columns}列）不一致。`);
    }
  });
  const at = (cells: Cells, row: number, column: number): unknown => {
    const line = cells[cells.length === 1 ? 0 : row] ?? [];
    return line[line.length === 1 ? 0 : column];
  };
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => compute(args.map((cells) => at(cells, row, column)), row, column)));
}

/** The text of one cell of an argument, without white space around it. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value).trim() : "";
}

/** The stage that a text names: 小学 or 初中. */
export function stageOf(value: unknown): Stage {
  const text = textOf(value);
  if (/^(?:小学|小学部|教学点|完小|primary)$/i.test(text)) return "primary";
  if (/^(?:初中|初中部|初级中学|junior)$/i.test(text)) return "junior";
  throw invalidValue(`学段应为“小学”或“初中”，而不是“${text}”。`);
}

/** The rule pack with this id; the national standard where none is given. */
export function standardOf(value: unknown): Standard {
  const text = textOf(cellsOf(value)[0]?.[0]);
  if (text === "") return DEFAULT_STANDARD;
  const found = findStandard(text);
  if (!found) throw invalidValue(`没有名为“${text}”的标准。现有：${STANDARDS.map(({ id }) => id).join("、")}。`);
  return found;
}

/** The indicator that a text or number names: "1.1", 1.1, the full or the short name. */
export function indicatorNamed(value: unknown, standard: Standard): IndicatorStandard {
  const text = textOf(value);
  const found = standard.indicators.find(({ code, name, shortName }) => text === code || text === name || text === shortName);
  if (!found) throw invalidValue(`指标应为${standard.indicators.map(({ code }) => code).join("、")}之一，而不是“${text}”。`);
  return found;
}
