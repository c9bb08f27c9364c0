import type { WorkbookAssessment } from "../app/workbook-assessment";
import { type YearPlanOfTable, yearPlansOf } from "../app/year-plans";
import { type ProjectsBesidePlan, schoolProjectsOf } from "../app/school-projects";
import { differingLines } from "../core/money/projects-of-plan";
import { agreeingLine, planLineText, schoolProjectText, unplannedLine } from "../i18n/zh-CN/school-projects";
import { lateLine, planProblemLine, progressLines, yearPlanText } from "../i18n/zh-CN/year-plans";

/** Plans by years beside what is done, and schools' projects beside a plan; nothing where no table states them. */
export function yearPlanLines(assessment: WorkbookAssessment): readonly string[] {
  const [plans, projects] = [yearPlansOf(assessment), schoolProjectsOf(assessment)];
  if (plans.length + projects.length === 0) return [];
  return [
    "",
    yearPlanText.title,
    ...plans.flatMap((plan) => [`  ${plan.sheet}`, ...planLines(plan).map((line) => `    ${line}`)]),
    ...projects.flatMap((beside) => [
      `  ${schoolProjectText.title(beside)}`,
      ...projectLines(beside).map((line) => `    ${line}`),
    ]),
  ];
}

/** What is said of a pair of tables. */
export function projectLines(beside: ProjectsBesidePlan): readonly string[] {
  const lines = [agreeingLine(beside.lines), ...differingLines(beside).map(planLineText)];
  return [
    ...lines.filter((line) => line !== ""),
    ...(beside.unplanned.length > 0 ? [unplannedLine(beside.unplanned)] : []),
  ];
}

/** What is said of a table. */
export function planLines({ progress, problems, needs }: YearPlanOfTable): readonly string[] {
  return [
    ...problems.map(planProblemLine),
    ...(progress ? [...progressLines(progress, needs), ...progress.late.map(lateLine)] : []),
  ];
}
