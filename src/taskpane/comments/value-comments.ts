import { remedyGroundOf } from "../../app/remedies";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import type { IndicatorAssessment, SchoolAssessment } from "../../core/assessment/assessment";
import { cellRefName } from "../../core/cell/address";
import type { RemedyGround } from "../../core/remedies/ground";
import { remediesOf } from "../../core/remedies/remedies";
import { explainIndicator } from "../../i18n/zh-CN/domain";
import { commentWords } from "../../i18n/zh-CN/plans";
import { remediesInWords } from "../../i18n/zh-CN/remedies";
import type { WantedComment } from "../../plan/plan-comments";

/**
 * What is to be said on the cells of the values that are below their standard, in the words of the pane: verdict, clause,
 * numbers, distance, and the first of the remedies. A value stands where it is marked; a cell of several values has one
 * comment for all.
 */
export function valueComments(assessment: WorkbookAssessment): readonly WantedComment[] {
  if (assessment.unknownStandard !== null) return [];
  const ground = remedyGroundOf(assessment);
  const byCell = new Map<string, { readonly cell: WantedComment["cell"]; readonly parts: string[] }>();
  for (const school of assessment.schools.filter(isShort))
    for (const indicator of school.indicators) {
      const cell = indicator.figures[0]?.cell;
      if (!cell || (indicator.state !== "failed" && indicator.state !== "floor")) continue;
      const part = textOf(assessment, ground, school, indicator);
      const own = byCell.get(cellRefName(cell));
      if (own) own.parts.push(part);
      else byCell.set(cellRefName(cell), { cell, parts: [part] });
    }
  return [...byCell.values()].map(({ cell, parts }) => ({ cell, text: parts.join("\n\n") }));
}

function isShort({ states }: SchoolAssessment): boolean {
  return states.includes("failed") || states.includes("floor");
}

function textOf(
  { standard }: WorkbookAssessment,
  ground: RemedyGround,
  school: SchoolAssessment,
  indicator: IndicatorAssessment,
): string {
  const told = remediesOf(ground, school.index, indicator.code);
  const [first] = told ? remediesInWords(told) : [];
  return [
    commentWords.title(school, indicator, standard),
    ...explainIndicator(school, indicator, standard),
    ...(first === undefined ? [] : [commentWords.remedy(first)]),
  ].join("\n");
}
