import { localDay } from "../../app/local-day";
import { countyResultOf } from "../../app/result/county-result-of";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { PAPER_SHEET_NAME, workingPaper } from "../../i18n/zh-CN/working-paper";
import { PAPER_SHEET_MARKER, workingPaperSheet } from "../../plan/documents/working-paper";
import { planRemoveSheet, planSheet } from "../../plan/plan-sheet";
import type { WorkbookPlan } from "../../plan/workbook-plan";

/** 核查底稿 of the workbook as it was read, with today's date. */
export function planPaper(assessment: WorkbookAssessment): WorkbookPlan {
  const { beside } = countyResultOf(assessment, localDay(new Date()));
  const document = workingPaperSheet(workingPaper({ ...assessment, beside }));
  return planSheet(assessment.snapshot, PAPER_SHEET_MARKER, PAPER_SHEET_NAME, document);
}

export function planRemovePaper({ snapshot }: WorkbookAssessment): WorkbookPlan {
  return planRemoveSheet(snapshot, PAPER_SHEET_MARKER, PAPER_SHEET_NAME);
}
