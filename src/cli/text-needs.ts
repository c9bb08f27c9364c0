import { needsFromGaps } from "../app/needs-from-gaps";
import { gapsOfNeeds } from "../app/needs-sheet";
import { sumsOfGaps } from "../core/remedies/school-gaps";
import { needsPageText } from "../i18n/zh-CN/needs-page";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import type { RemedyGround } from "../core/remedies/ground";
import { needInWords, needName, needsText } from "../i18n/zh-CN/rebuilt-needs";

/** How many gaps the table is made of, and what each item comes to; one by one they stand in `--json`. */
function gapLines(ground: RemedyGround): readonly string[] {
  const gaps = gapsOfNeeds(ground);
  if (gaps.length === 0) return [];
  return [
    `  ${needsPageText.gaps(gaps.length, new Set(gaps.map(({ school }) => school)).size)}`,
    ...sumsOfGaps(gaps).map(({ measure, amount, cost }) => `    ${needsPageText.sum(measure, amount, cost)}`),
  ];
}

/** 附件2 from the bottom up; nothing where there is no such table beside judged schools. */
export function needsLines(assessment: WorkbookAssessment, ground: RemedyGround): readonly string[] {
  const tables = needsFromGaps(assessment, ground);
  if (tables.length === 0) return [];
  return [
    "",
    needsText.title,
    ...tables.flatMap(({ sheet, newSchools, needs }) => [
      `  ${sheet}：${needsText.hint(newSchools)}`,
      ...needs.map((need) => `    ${needName(need)}：${needInWords(need, ground.prices)}。`),
    ]),
    ...gapLines(ground),
  ];
}
