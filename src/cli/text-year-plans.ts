import type { WorkbookAssessment } from "../app/workbook-assessment";
import { yearPlansOf } from "../app/year-plans";
import { lateLine, progressLines, yearPlanText } from "../i18n/zh-CN/year-plans";

/** Plans by years beside what is done; nothing where no table states both. */
export function yearPlanLines(assessment: WorkbookAssessment): readonly string[] {
  const plans = yearPlansOf(assessment);
  if (plans.length === 0) return [];
  return [
    "",
    yearPlanText.title,
    ...plans.flatMap(({ sheet, progress, needs }) => [
      `  ${sheet}`,
      ...progressLines(progress, needs).map((line) => `    ${line}`),
      ...progress.late.map((item) => `    ${lateLine(item)}`),
    ]),
  ];
}

/** The same as `--json` prints it under `yearPlans`: amounts in 元, null where not known. */
export function jsonYearPlans(assessment: WorkbookAssessment): Record<string, unknown> {
  const plans = yearPlansOf(assessment);
  if (plans.length === 0) return {};
  return {
    yearPlans: plans.map(({ sheet, progress, needs }) => ({
      sheet,
      base: progress.base,
      baseFrom: progress.baseFrom,
      years: progress.years.map(({ year, planned, done, target }) => ({
        year,
        planned,
        done,
        target: target && { share: target.share, needed: target.needed, lack: target.lack },
      })),
      late: progress.late.map(({ name, year, planned, done, lack }) => ({ name, year, planned, done, lack })),
      messages: [...progressLines(progress, needs), ...progress.late.map(lateLine)],
    })),
  };
}
