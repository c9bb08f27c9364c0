import { planClearHighlights as planClear, planHighlights as planMarks } from "../plan/plan-highlights";
import type { WorkbookPlan } from "../plan/workbook-plan";
import type { WorkbookAssessment } from "./workbook-assessment";

/** The plan that marks every value below the standard on the sheets that were assessed and can be written. */
export function planHighlights(assessment: WorkbookAssessment): WorkbookPlan {
  return planMarks(assessment.records, assessment.standard, new Set(protectedSheets(assessment)));
}

/** The plan that removes our highlights from every sheet of the workbook. */
export function planClearHighlights(assessment: WorkbookAssessment): WorkbookPlan {
  return planClear(assessment.sheetNames);
}

/** Sheets with schools that cannot be marked because they are protected. */
export function protectedSheets(assessment: WorkbookAssessment): readonly string[] {
  return assessment.findings.flatMap(({ code, parameters }) => (code === "protected-sheet" && typeof parameters.sheet === "string" ? [parameters.sheet] : []));
}
