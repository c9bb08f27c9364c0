import { cellName } from "../../core/cell/address";
import type { Oddity } from "../../recognition/figures/odd-figures";
import type { Question } from "../../recognition/recognised-table";
import { fieldName } from "./domain";
import { formatNumber } from "./numbers";

const DIGITS = 6;

/** 台账!H3 of the cell at a place of the question. */
function cellAt({ cells, sheet }: Question, index: number): string {
  const cell = cells[index];
  return cell ? `${cell.sheet === sheet ? "" : `${cell.sheet}!`}${cellName(cell.row, cell.column)}` : "";
}

/** "H3（县第三小学）填1,810,000万元，生均258.57万元；…等5格". */
function listed(question: Question, say: (at: string, index: number) => string): string {
  const p = question.parameters;
  const each = Number(p.cellsEach);
  const shown: string[] = [];
  for (let index = 0; `value${index}` in p; index++)
    shown.push(say(`${cellAt(question, index * each)}（${p[`school${index}`]}）`, index));
  const more = Number(p.count) > shown.length ? `；等${p.count}格` : "";
  return `${shown.join("；")}${more}`;
}

/** 2,585,714 元 for each pupil is 258.57万元. */
function shareText(share: number, unit: string): string {
  const isMoney = unit.endsWith("元");
  const isArea = /㎡|亩|公顷|公里/.test(unit);
  if (isMoney)
    return `生均${share >= 10_000 ? `${formatNumber(share / 10_000)}万元` : `${formatNumber(share, share < 1 ? 4 : 2)}元`}`;
  if (isArea) return `生均${formatNumber(share, share < 1 ? 4 : 2)}㎡`;
  return "";
}

/** The question about odd cells of a column as a sentence. */
export function oddFigureText(question: Question): string {
  const p = question.parameters;
  const field = fieldName(String(p.field));
  const unit = String(p.unit);
  const value = (index: number): string => `${formatNumber(Number(p[`value${index}`]), DIGITS)}${unit}`;
  switch (p.oddity as Oddity) {
    case "date":
      return `${field}有${p.count}格是日期格式：${listed(question, (at, index) => `${at}显示为${p[`value${index}`]}`)}。怎样处理？`;
    case "struck":
      return `${field}有${p.count}格的数字带删除线或上标：${listed(question, (at, index) => `${at}填${value(index)}`)}。怎样处理？`;
    case "unit":
      return `${field}有${p.count}格的单位与表头不一致：${listed(question, (at, index) => `${at}显示${formatNumber(Number(p[`value${index}`]), DIGITS)}${question.choices[0]?.id ?? ""}`)}，表头为${unit}。以哪个单位为准？`;
    case "above-whole":
      return `${field}大于${fieldName(String(p.whole))}：${listed(question, (at, index) => `${at}填${value(index)}，${fieldName(String(p.whole))}（${cellAt(question, index * Number(p.cellsEach) + 1)}）${formatNumber(Number(p[`beside${index}`]), DIGITS)}${unit}`)}。怎样处理？`;
    case "impossible":
      return `${field}超出合理范围：${listed(question, (at, index) => {
        const share = p[`share${index}`] === undefined ? "" : shareText(Number(p[`share${index}`]), unit);
        const students =
          p[`beside${index}`] === undefined ? "" : `，学生${formatNumber(Number(p[`beside${index}`]), 0)}人`;
        return `${at}填${value(index)}${share === "" ? students : `，${share}`}`;
      })}。怎样处理？`;
  }
}

/** The label of an answer on odd cells. */
export function oddChoiceLabel({ parameters: p }: Question, choice: string): string {
  const field = fieldName(String(p.field));
  switch (choice) {
    case "use":
      return p.oddity === "above-whole" ? `${field}无误，照用` : "数字无误，照用";
    case "missing":
      return p.oddity === "above-whole" ? `${field}有误，按缺数处理` : "有误，按缺数处理";
    case "whole-missing":
      return `${fieldName(String(p.whole))}有误，按缺数处理`;
    case "excludes":
      return `${fieldName(String(p.whole))}不含${field}`;
    default:
      return p.oddity === "unit"
        ? `以${choice}为准`
        : `这${Number(p.count) > 1 ? "几" : "一"}格以${choice}填写，折算后使用`;
  }
}
