import { localDay } from "../../app/local-day";
import { countyResultOf } from "../../app/result/county-result-of";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { RESULT_SHEET_NAME, resultContent } from "../../i18n/zh-CN/result";
import { RESULT_SHEET_MARKER, type ResultContent } from "../../plan/documents/result-content";
import { resultSheet } from "../../plan/documents/result-sheet";
import { planRemoveSheet, planSheet } from "../../plan/plan-sheet";
import type { WorkbookPlan } from "../../plan/workbook-plan";

/** 核查结果 of the workbook as it was read, with today's date. */
export function resultOf(assessment: WorkbookAssessment): ResultContent {
  const { result, beside } = countyResultOf(assessment, localDay(new Date()));
  return resultContent(result, beside);
}

export function planResult(assessment: WorkbookAssessment): WorkbookPlan {
  return planSheet(assessment.snapshot, RESULT_SHEET_MARKER, RESULT_SHEET_NAME, resultSheet(resultOf(assessment)));
}

export function planRemoveResult({ snapshot }: WorkbookAssessment): WorkbookPlan {
  return planRemoveSheet(snapshot, RESULT_SHEET_MARKER, RESULT_SHEET_NAME);
}
