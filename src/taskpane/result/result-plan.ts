import { gateBookOf, gateDatesOf } from "../../app/gates/gate-book";
import { localDay } from "../../app/local-day";
import { remedyGroundOf } from "../../app/remedies";
import { countyResultOf } from "../../app/result/county-result-of";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { nextGate } from "../../core/gates/gate-order";
import { firstSteps } from "../../core/remedies/steps";
import { RESULT_SHEET_NAME, resultContent } from "../../i18n/zh-CN/result";
import { withNext } from "../../i18n/zh-CN/result-next";
import { RESULT_SHEET_MARKER, type ResultContent } from "../../plan/documents/result-content";
import { resultSheet } from "../../plan/documents/result-sheet";
import { planRemoveSheet, planSheet } from "../../plan/plan-sheet";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import { ledgersOf } from "../ledger/ledger-plans";

/** 核查结果 of the workbook as it was read, with today's date, the gate it is for, and what is to be done. */
export function resultOf(assessment: WorkbookAssessment): ResultContent {
  const today = localDay(new Date());
  const { result, beside } = countyResultOf(assessment, today);
  const { reading, ledger } = ledgersOf(assessment, today).problems;
  return withNext(resultContent(result, beside), {
    gate: nextGate(gateDatesOf(gateBookOf(assessment.snapshot), assessment.standard.gateDates), today),
    steps: firstSteps(remedyGroundOf(assessment)),
    ledger: reading ? ledger.entries : null,
  });
}

export function planResult(assessment: WorkbookAssessment): WorkbookPlan {
  return planSheet(assessment.snapshot, RESULT_SHEET_MARKER, RESULT_SHEET_NAME, resultSheet(resultOf(assessment)));
}

export function planRemoveResult({ snapshot }: WorkbookAssessment): WorkbookPlan {
  return planRemoveSheet(snapshot, RESULT_SHEET_MARKER, RESULT_SHEET_NAME);
}
