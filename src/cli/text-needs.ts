import { needsFromGaps } from "../app/needs-from-gaps";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import type { RemedyGround } from "../core/remedies/ground";
import { needInWords, needName, needsText } from "../i18n/zh-CN/rebuilt-needs";

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
  ];
}
