import { exactProduct } from "../../core/quantity/decimal";
import type { ChangedFigure } from "../../core/standards/changed-figures";
import {
  type AppliedOverride,
  type Contradiction,
  isOutOfForce,
  type Source,
  type Standard,
  type Switch,
  type Validity,
} from "../../core/standards/standard";
import type { FigureGroup, FigureUnit, StandardFigure } from "../../core/standards/standard-figures";
import { SCHOOL_PARTS } from "../../core/fields/stages";
import { momentName, unitName } from "./domain";
import { formatNumber } from "./numbers";
import { limitInWords, shareInWords } from "./standard-words";
import { LIMIT_UNITS } from "./words";

const GROUPS: Readonly<Record<FigureGroup, string>> = {
  indicator: "指标标准值",
  "school-rule": "学校达标条件",
  balance: "差异系数限值",
  split: "折算学生数",
  scope: "评估范围",
  requirement: "其他指标",
};

/** Names of figures that no indicator and no item has named. */
const NAMES: Readonly<Record<string, string>> = {
  "least-met": "至少达标的指标数",
  floor: "其余指标与标准值之比",
  "limit-of-each": "各项差异系数",
  "limit-of-mean": "综合差异系数",
  "with-primary": "一贯制学校的折算系数",
  "without-primary": "完全中学的折算系数",
  "teaching-point": "参加评估的教学点学生数",
};

/** Digits with which nobody writes a figure of a standard. */
const MOST_DIGITS = 6;

export const figureGroupName = (group: FigureGroup): string => GROUPS[group];

/** 小学：每百名学生拥有高于规定学历教师数 */
export function figureName(figure: Pick<StandardFigure, "name" | "stage" | "for">): string {
  const of = NAMES[figure.name] ?? figure.name;
  const whom = figure.for ?? (figure.stage === null ? null : SCHOOL_PARTS[figure.stage].name);
  return whom === null ? of : `${whom}：${of}`;
}

/** A value of a figure with its unit: 4.2人, 85%, 6项, 0.50. */
export function figureValue({ unit }: Pick<StandardFigure, "unit">, value: number): string {
  if (unit === "share") return shareInWords(value);
  if (unit === "coefficient")
    return limitInWords(value).length >= String(value).length ? limitInWords(value) : String(value);
  return `${formatNumber(value, MOST_DIGITS)}${figureUnit(unit)}`;
}

/** The unit in which a figure is typed: 人, % of a share, nothing for a weight or a coefficient. */
export function figureUnit(unit: FigureUnit): string {
  switch (unit) {
    case "share":
      return "%";
    case "item":
      return "项";
    case "weight":
    case "coefficient":
      return "";
    case "hour":
    case "number":
      return LIMIT_UNITS[unit];
    default:
      return unitName(unit);
  }
}

/** A value as it is typed: a share in percent, without its unit. */
export function typedValue({ unit }: Pick<StandardFigure, "unit">, value: number): string {
  return String(unit === "share" ? exactProduct(value, 100) : value);
}

/** 教督〔2017〕6号，资源配置（一），2017年4月19日 */
export function sourceInWords({ document, clause, date }: Source): string {
  return `${document}，${clause}，${momentName(date)}`;
}

/** 处理：按附件1判定。 */
export function contradictionTaken({ default: taken }: Pick<Contradiction, "default">): string {
  return `处理：${taken}。`;
}

/** 2020年11月2日至2022年12月31日有效（已过期） */
export function validityLine({ valid }: Pick<Standard, "valid">, today: string): string {
  if (!isOutOfForce({ valid }, today)) return validityInWords(valid);
  return `${validityInWords(valid)}（${today < valid.from ? "尚未生效" : "已过期"}）`;
}

/** 2020年11月2日至2022年12月31日有效 */
export function validityInWords({ from, to }: Validity): string {
  return to === null ? `${momentName(from)}起有效` : `${momentName(from)}至${momentName(to)}有效`;
}

/** What is said where a standard is used that does not hold on this day. */
export function outOfForceInWords(
  { name, valid: { from, to } }: Pick<Standard, "name" | "valid">,
  today: string,
): string {
  const when =
    to === null || today < from ? `自${momentName(from)}起施行，尚未生效` : `有效期至${momentName(to)}，已过期`;
  return `“${name}”${when}。评估仍按该标准进行，使用结论时请注明。`;
}

/** 小学：每百名学生拥有高于规定学历教师数，原为4.2人，2026年11月28日由基教科改为4人。理由：…… */
export function changedFigureInWords(figure: ChangedFigure): string {
  return `${figureName(figure)}，${overrideInWords(figure, figure.override)}`;
}

/** 原为4.2人，2026年11月28日由基教科改为4人。理由：…… */
export function overrideInWords(figure: Pick<StandardFigure, "unit">, override: AppliedOverride): string {
  const { original, value, by, date, reason } = override;
  return `原为${figureValue(figure, original)}，${momentName(date)}由${by}改为${figureValue(figure, value)}。理由：${reason}`;
}

/** “师生比的教师数”按“教职工数”计算，不是通常的“专任教师数” */
export function switchInWords({ name, choices, chosen, usual }: Switch): string {
  const nameOf = (choice: string): string => choices.find(({ id }) => id === choice)?.name ?? choice;
  return `“${name}”采用“${nameOf(chosen)}”，未采用通常的“${nameOf(usual)}”`;
}
