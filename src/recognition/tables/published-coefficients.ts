import type { PublishedCoefficient } from "../../core/assessment/published-coefficients";
import { cellOf } from "../../core/facts/record-cells";
import type { Measure } from "../../core/measures/measure";
import { FORM_MEASURES } from "../../core/measures/measures";
import type { Stage } from "../../core/fields/stages";
import { matchColumn } from "../columns/match-column";
import { ACCEPTED } from "../sureness";
import { headerParts } from "../header/header-text";
import { plainText } from "../words/plain-text";
import { stageOfTitle } from "../words/school-kind";
import type { FieldTable } from "./field-table";

const COEFFICIENT = /差异系数|变异系数/;
/** Beside a coefficient these are other figures: its limit, what it is computed from, last year's. */
const OTHER_FIGURE = /均值|平均|标准差|限值|标准值|要求|目标|上年|去年|排名|名次|等级|是否|达标/;

/**
 * The coefficients that a table of the whole county states: 小学 | 差异系数 with a column for each indicator, or a row for
 * each indicator with a column for each stage. What the row and the header do not say, the title may.
 *
 * @param titles plain texts above the table and the sheet's name
 */
export function publishedCoefficients(fields: FieldTable, titles: readonly string[]): readonly PublishedCoefficient[] {
  const titled = titles.some((title) => COEFFICIENT.test(title));
  const titleStage = titles.map(stageOfTitle).find((stage) => stage !== null) ?? null;
  const found: PublishedCoefficient[] = [];
  for (const { column, origin, amounts, present } of fields.figures) {
    const header = column.header.map(plainText).join(" ");
    const ofColumn = measureOf(column.header);
    for (let position = 0; position < fields.length; position++) {
      if (present[position] !== 1) continue;
      const name = plainText(fields.names[position] ?? "");
      const said = `${name} ${header}`;
      if (OTHER_FIGURE.test(said) || !(COEFFICIENT.test(said) || titled)) continue;
      const measure = ofColumn ?? measureOf((fields.names[position] ?? "").split(" > "));
      const stage: Stage | null = stageOfTitle(name) ?? stageOfTitle(header) ?? titleStage;
      const cell = cellOf(origin.cells, position);
      if (measure === null || stage === null || cell === null) continue;
      found.push({
        stage,
        measure,
        value: (amounts[position] ?? NaN) / (Number.isNaN(column.factor) ? 1 : column.factor),
        cell,
      });
    }
  }
  return found;
}

/** The measure that one of these labels names: 每百名学生拥有县级以上骨干教师数, 生均教学及辅助用房面积. */
function measureOf(labels: readonly string[]): Measure | null {
  for (const label of labels) {
    const match = matchColumn(headerParts(plainText(label).replace(/的?(?:差异|变异)系数/, "")), "school");
    const known =
      match && match.score >= ACCEPTED ? FORM_MEASURES.find(({ value }) => value === match.field) : undefined;
    if (known) return known;
  }
  return null;
}
