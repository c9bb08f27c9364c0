import { planClearHighlights, planHighlights } from "../app/highlight";
import { localDay } from "../app/local-day";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import { STANDARD_SHEET_NAME, standardSheetContent } from "../i18n/zh-CN/standard-sheet";
import { STANDARD_SHEET_MARKER, standardSheet } from "../plan/documents/standard-sheet";
import { planRemoveSheet, planSheet } from "../plan/plan-sheet";
import type { WorkbookPlan } from "../plan/workbook-plan";
import type { MarkingPurpose } from "./pane-state";

/** What would be written for a purpose. */
export function planFor(purpose: MarkingPurpose, assessment: WorkbookAssessment): WorkbookPlan {
  const { snapshot, standard } = assessment;
  switch (purpose) {
    case "mark":
      return planHighlights(assessment);
    case "clear":
      return planClearHighlights(assessment);
    case "write-standard": {
      const content = standardSheetContent(standard, localDay(new Date()));
      return planSheet(snapshot, STANDARD_SHEET_MARKER, STANDARD_SHEET_NAME, standardSheet(content));
    }
    case "remove-standard":
      return planRemoveSheet(snapshot, STANDARD_SHEET_MARKER, STANDARD_SHEET_NAME);
  }
}
