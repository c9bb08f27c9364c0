import { ANY_AMOUNT, plainAmount, readAmount } from "../../core/cell/read-amount";
import { halfUnitOf, printedDecimals } from "../../core/footing/check-total";
import { type ColumnUnit, familyOf } from "../../core/quantity/units";
import type { MeasureUnit } from "../../core/measures/measure";
import type { Stage } from "../../core/fields/stages";
import type { IndicatorStandard, Standard } from "../../core/standards/standard";
import { invalidValue, notAvailable } from "../errors";
import { cellNamed, isEmpty, isTyped, type Place, singleOf, textOf } from "./cells";

/** What an amount may be measured in: a unit behind a number that measures something else is refused. */
export type Holds = "people" | "rooms" | "things" | "count" | "area" | "money" | "amount";

/** The argument that a figure stands in, and what that measures. */
export interface NamedFigures {
  readonly name: string;
  readonly holds: Holds;
}

const PEOPLE: ReadonlySet<ColumnUnit> = new Set<ColumnUnit>(["人", "百人", "千人", "万人"]);
const NAMES: Readonly<Record<Holds, string>> = {
  people: "人数",
  rooms: "间数",
  things: "台数或册数",
  count: "人数或间数",
  area: "面积",
  money: "金额",
  amount: "数量、面积或金额",
};

/** What is counted or measured by an indicator in this unit. */
export function heldBy(unit: MeasureUnit): Holds {
  const held: Readonly<Record<MeasureUnit, Holds>> = {
    person: "people",
    room: "rooms",
    machine: "things",
    book: "things",
    "square-metre": "area",
    yuan: "money",
  };
  return held[unit];
}

function measures(unit: ColumnUnit, holds: Holds): boolean {
  const family = familyOf(unit);
  if (holds === "amount") return family === "count" || family === "area" || family === "money";
  if (holds === "people") return PEOPLE.has(unit);
  if (holds === "rooms" || holds === "things") return family === "count" && !PEOPLE.has(unit);
  return family === holds;
}

/** What a cell says: the figure as it is printed, with the unit that the cell itself names. */
export interface Figure {
  /** In 人, 间, ㎡ or 元. */
  readonly amount: number;
  /** In the unit that is named: 3.5 of "3.5万元". */
  readonly printed: number;
  /** How much of {@link amount} one of that unit is; 1 where none is named. */
  readonly factor: number;
  readonly unit: ColumnUnit | null;
  /** Half a unit of the last printed digit, in the unit of {@link printed}. */
  readonly half: number;
  /** True for 约2. */
  readonly isAbout: boolean;
}

/** 约2, 2左右: so much, as it is printed; 2以上 and 不足2 are no figures. */
const ABOUT = /约|左右|上下/;

/**
 * The figure in one cell of an argument: null for 缺数 (blank, or a dash).
 *
 * @param mayBeAbout true where 约2 is taken for 2 as it is printed
 * @throws a message that names argument, row and column for a negative number, for anything that is no number, and for a
 *         unit that measures something else (12万元 are no teachers)
 */
export function figureOf(value: unknown, { name, holds }: NamedFigures, at: Place, mayBeAbout = false): Figure | null {
  const read = readAmount(isEmpty(value) ? null : isTyped(value) ? value : { error: String(value) }, null, ANY_AMOUNT);
  const cell = cellNamed(name, at);
  switch (read.kind) {
    case "blank":
    case "unit-open":
      return null;
    case "doubtful":
      if (!mayBeAbout || !ABOUT.test(read.shown))
        throw invalidValue(`${cell}“${read.shown}”不是确切的数字，请改为数字。`);
      break;
    case "amount":
      break;
    case "none":
      throw invalidValue(
        read.problem === "error-cell"
          ? `${cell}是错误值，请先改正。`
          : `${cell}“${read.text}”不是数字，请改为数字或留空。`,
      );
  }
  const { amount, printed, factor, unit } = read;
  if (unit && !measures(unit, holds))
    throw invalidValue(`${cell}“${printed}${unit}”的单位不对，这里应为${NAMES[holds]}。`);
  if (printed < 0) throw invalidValue(`${cell}是负数${printed}，请核对。`);
  const half = halfUnitOf(decimalsShown(value, printed));
  return { amount, printed, factor, unit, half, isAbout: read.kind === "doubtful" };
}

/** Decimals of a text as they are written (约2.0 has one), of a number as they are needed. */
function decimalsShown(value: unknown, printed: number): number {
  const [, written = ""] = /[.．]([\d\uff10-\uff19]+)/.exec(typeof value === "string" ? value : "") ?? [];
  return written.length > 0 ? written.length : printedDecimals(printed);
}

/**
 * The number in one cell of an argument, in 人, 间, ㎡ or 元: null for 缺数. Plain numbers, most of what there is, are taken
 * as they are; for the rest, and what it throws, see {@link figureOf}.
 *
 * @example numberOf("3.5万元", { name: "总量", holds: "amount" }, at) // 35000
 */
export function numberOf(value: unknown, named: NamedFigures, at: Place): number | null {
  const plain = isTyped(value) ? plainAmount(value, ANY_AMOUNT) : NaN;
  return Number.isNaN(plain) ? (figureOf(value, named, at)?.amount ?? null) : plain;
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
export function stageOf(value: unknown, name: string, at: Place): Stage {
  const stage = stageNamed(value);
  if (!stage) throw invalidValue(`${cellNamed(name, at)}应为“小学”或“初中”，而不是“${textOf(value)}”。`);
  return stage;
}

/**
 * The indicator that a cell names: "1.1", its full or its short name. A bare number is taken only where no other code is
 * the same number: 2.1 and 2.10 are one number and two items.
 *
 * @throws a message naming the cell for anything else
 */
export function indicatorNamed(value: unknown, name: string, standard: Standard, at: Place): IndicatorStandard {
  const text = textOf(value);
  const found = standard.indicators.filter((indicator) =>
    typeof value === "number"
      ? Number(indicator.code) === value
      : [indicator.code, indicator.name, indicator.shortName].includes(text),
  );
  const [only, other] = found;
  if (only && !other) return only;
  const known = `应为${standard.indicators.map(({ code }) => code).join("、")}之一`;
  if (typeof value !== "number") throw invalidValue(`${cellNamed(name, at)}${known}，而不是“${text}”。`);
  throw invalidValue(
    `${cellNamed(name, at)}${known}，而不是数字${text}。编号请写成文本（如"2.10"）：写成数字，2.10和2.1分不开。`,
  );
}

/** What a standard asks for in a stage. @throws a message where it asks nothing of a school by itself */
export function requiredOf({ code, name, required }: IndicatorStandard, stage: Stage): number {
  if (!required) throw notAvailable(`指标${code}（${name}）没有单所学校的标准值，只计算差异系数。`);
  return required[stage];
}
