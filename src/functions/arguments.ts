import { parseFigure } from "../core/cell/parse-figure";
import { asShownByExcel } from "../core/quantity/decimal";
import { type ColumnUnit, factorToBase, familyOf, inBaseUnit } from "../core/quantity/units";
import { findStandard, DEFAULT_STANDARD, STANDARDS } from "../core/standards/standards";
import type { IndicatorStandard, IndicatorUnit, Stage, Standard } from "../core/standards/standard";
import { invalidValue } from "./errors";

/** An argument as rows of cells, whatever Excel passed: a range, one cell, a literal. */
export type Cells = readonly (readonly unknown[])[];

/** What an amount may be measured in: a unit behind a number that measures something else is refused. */
export type Holds = "people" | "rooms" | "count" | "area" | "money" | "amount";

/** Position of a cell within its argument, counted from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows of cells; a single value becomes one cell, an omitted argument a blank one. */
export function cellsOf(argument: unknown): Cells {
  return Array.isArray(argument) ? (argument as Cells) : [[argument]];
}

/** The cells of one row; none below the last. */
export function rowAt(cells: Cells, row: number): readonly unknown[] {
  return cells[row] ?? [];
}

/** How many cells stand side by side. */
export function widthOf(cells: Cells): number {
  return rowAt(cells, 0).length;
}

/** What an argument of one cell holds. */
export function singleOf(argument: unknown): unknown {
  return rowAt(cellsOf(argument), 0)[0];
}

/** True for an argument that the formula leaves out; a blank cell that it points at is none. */
export function isOmitted(argument: unknown): argument is null | undefined {
  return argument === null || argument === undefined;
}

/** True for a cell without content, as Excel hands it over in a browser. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** “学生数”第3行第1列: how messages name a cell, counted from the argument's own first row. */
export function cellNamed(name: string, { row, column }: Place): string {
  return `“${name}”第${row + 1}行第${column + 1}列`;
}

/** True for what a person may have typed; false for an error of Excel's. */
function isTyped(value: unknown): value is number | string | boolean {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}

const PEOPLE: ReadonlySet<ColumnUnit> = new Set<ColumnUnit>(["人", "百人", "千人", "万人"]);
const NAMES: Readonly<Record<Holds, string>> = {
  people: "人数",
  rooms: "间数",
  count: "人数或间数",
  area: "面积",
  money: "金额",
  amount: "数量、面积或金额",
};

/** What is counted or measured by an indicator in this unit. */
export function heldBy(unit: IndicatorUnit): Holds {
  const held: Readonly<Record<IndicatorUnit, Holds>> = {
    person: "people",
    room: "rooms",
    "square-metre": "area",
    yuan: "money",
  };
  return held[unit];
}

function measures(unit: ColumnUnit, holds: Holds): boolean {
  const family = familyOf(unit);
  if (holds === "amount") return family === "count" || family === "area" || family === "money";
  if (holds === "people") return PEOPLE.has(unit);
  if (holds === "rooms") return family === "count" && !PEOPLE.has(unit);
  return family === holds;
}

/**
 * The number in one cell of an argument, in 人, 间, ㎡ or 元: null for 缺数 (blank, or a dash).
 *
 * @throws a message that names argument, row and column for a negative number, for anything that is no number, and for a
 *         unit that measures something else (12万元 are no teachers)
 * @example numberOf("3.5万元", "总量", at, "amount") // 35000
 */
export function numberOf(value: unknown, name: string, at: Place, holds: Holds): number | null {
  const figure = parseFigure(isEmpty(value) ? null : isTyped(value) ? value : { error: String(value) });
  const cell = cellNamed(name, at);
  switch (figure.kind) {
    case "blank":
      return null;
    case "number":
      if (figure.unit && !measures(figure.unit, holds))
        throw invalidValue(`${cell}“${figure.value}${figure.unit}”的单位不对，这里应为${NAMES[holds]}。`);
      if (figure.value < 0) throw invalidValue(`${cell}是负数${figure.value}，请核对。`);
      return asShownByExcel(figure.unit ? inBaseUnit(figure.value, factorToBase(figure.unit)) : figure.value);
    case "approximate":
      throw invalidValue(`${cell}“${figure.text}”不是确切的数字，请改为数字。`);
    case "error":
      throw invalidValue(`${cell}是错误值，请先改正。`);
    case "not-a-number":
      throw invalidValue(`${cell}“${figure.text}”不是数字，请改为数字或留空。`);
  }
}

/** The text of one cell of an argument, without white space around it. */
export function textOf(value: unknown): string {
  return isTyped(value) ? String(value).trim() : "";
}

const YES = /^(?:true|1|是)$/i;
const NO = /^(?:false|否)$/i;

/** TRUE or FALSE as the user chose, null where the argument is left out or blank (which may arrive as 0). */
export function choiceOf(argument: unknown, name: string): boolean | null {
  const value = singleOf(argument);
  if (isEmpty(value) || value === 0) return null;
  const text = textOf(value);
  if (YES.test(text)) return true;
  if (NO.test(text)) return false;
  throw invalidValue(`“${name}”应为TRUE或FALSE，而不是“${text}”。`);
}

const PRIMARY = /^(?:小学(?:部|段|阶段|学段)?|教学点|完小|primary)$/i;
const JUNIOR = /^(?:初中(?:部|段|阶段|学段)?|初级中学|junior)$/i;

/** The stage that a text names, or null. */
export function stageNamed(value: unknown): Stage | null {
  const text = textOf(value);
  return PRIMARY.test(text) ? "primary" : JUNIOR.test(text) ? "junior" : null;
}

/** The stage of a cell: 小学 or 初中. @throws a message naming the cell for anything else */
export function stageOf(value: unknown, at: Place): Stage {
  const stage = stageNamed(value);
  if (!stage) throw invalidValue(`${cellNamed("学段", at)}应为“小学”或“初中”，而不是“${textOf(value)}”。`);
  return stage;
}

/** The rule pack with this id; the national standard where none is given. A blank cell may arrive as 0. */
export function standardOf(argument: unknown): Standard {
  const value = singleOf(argument);
  const text = value === 0 ? "" : textOf(value);
  if (text === "") return DEFAULT_STANDARD;
  const found = findStandard(text);
  if (!found) throw invalidValue(`没有名为“${text}”的标准。现有：${STANDARDS.map(({ id }) => id).join("、")}。`);
  return found;
}

/**
 * The indicator that a cell names: "1.1", its full or its short name. A bare number is taken only where no other code is
 * the same number: 2.1 and 2.10 are one number and two items.
 *
 * @throws a message naming the cell for anything else
 */
export function indicatorNamed(value: unknown, standard: Standard, at: Place): IndicatorStandard {
  const text = textOf(value);
  const found = standard.indicators.filter(({ code, name, shortName }) =>
    typeof value === "number" ? Number(code) === value : text === code || text === name || text === shortName,
  );
  const [only, other] = found;
  if (only && !other) return only;
  const known = `应为${standard.indicators.map(({ code }) => code).join("、")}之一`;
  if (typeof value !== "number") throw invalidValue(`${cellNamed("指标", at)}${known}，而不是“${text}”。`);
  throw invalidValue(
    `${cellNamed("指标", at)}${known}，而不是数字${text}。编号请写成文本（如"2.10"）：写成数字，2.10和2.1分不开。`,
  );
}
