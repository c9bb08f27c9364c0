import type { WorkbookAssessment } from "../app/workbook-assessment";
import { cellRefName } from "../core/cell/address";
import { type YearPlanOfTable, yearPlansOf } from "../app/year-plans";
import { lateLine, planProblemLine, progressLines, yearPlanText } from "../i18n/zh-CN/year-plans";

/** Plans by years beside what is done; nothing where no table states both. */
export function yearPlanLines(assessment: WorkbookAssessment): readonly string[] {
  const plans = yearPlansOf(assessment);
  if (plans.length === 0) return [];
  return [
    "",
    yearPlanText.title,
    ...plans.flatMap((plan) => [`  ${plan.sheet}`, ...linesOf(plan).map((line) => `    ${line}`)]),
  ];
}

function linesOf({ progress, problems, needs }: YearPlanOfTable): readonly string[] {
  return [
    ...problems.map(planProblemLine),
    ...(progress ? [...progressLines(progress, needs), ...progress.late.map(lateLine)] : []),
  ];
}

/** The same as `--json` prints it under `yearPlans`: amounts in 元, null where not known. */
export function jsonYearPlans(assessment: WorkbookAssessment): Record<string, unknown> {
  const plans = yearPlansOf(assessment);
  if (plans.length === 0) return {};
  return {
    yearPlans: plans.map((plan) => ({
      sheet: plan.sheet,
      base: plan.progress?.base ?? null,
      baseFrom: plan.progress?.baseFrom ?? null,
      years: (plan.progress?.years ?? []).map(({ year, planned, done, target }) => ({
        year,
        planned,
        done,
        target: target && { share: target.share, needed: target.needed, lack: target.lack },
      })),
      late: (plan.progress?.late ?? []).map(({ name, year, planned, done, lack }) => ({
        name,
        year,
        planned,
        done,
        lack,
      })),
      problems: plan.problems.map(({ code, cells }) => ({ code, cells: cells.map(cellRefName) })),
      messages: linesOf(plan),
    })),
  };
}
