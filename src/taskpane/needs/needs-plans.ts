import { localDay } from "../../app/local-day";
import { needsFromGaps } from "../../app/needs-from-gaps";
import { needsSheetGround, needsSheetRefusal, needsTableOf } from "../../app/needs-sheet";
import { priceSheetOf } from "../../app/price-sheet";
import { remedyGroundOf } from "../../app/remedies";
import { countyResultOf } from "../../app/result/county-result-of";
import { pricesInUse } from "../../app/unit-prices";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { NEEDS_SHEET_NAME, needsSheetWords } from "../../i18n/zh-CN/needs-sheet";
import { PRICE_SHEET_NAME, priceSheetContent } from "../../i18n/zh-CN/price-sheet";
import { NEEDS_SHEET_MARKER, needsSheet } from "../../plan/documents/needs-sheet";
import { PRICE_SHEET_MARKER, priceSheet } from "../../plan/documents/price-sheet";
import { planRemoveSheet, planSheet } from "../../plan/plan-sheet";
import type { WorkbookPlan } from "../../plan/workbook-plan";

/** The plan for the sheet of unit prices or the sheet of needs, of the workbook as it was read. */
export function planNeeds(
  purpose: "write-prices" | "remove-prices" | "write-needs" | "remove-needs",
  assessment: WorkbookAssessment,
): WorkbookPlan {
  const { snapshot } = assessment;
  switch (purpose) {
    case "write-prices": {
      const document = priceSheet(priceSheetContent(pricesInUse(assessment), priceSheetOf(snapshot)));
      return planSheet(snapshot, PRICE_SHEET_MARKER, PRICE_SHEET_NAME, document);
    }
    case "remove-prices":
      return planRemoveSheet(snapshot, PRICE_SHEET_MARKER, PRICE_SHEET_NAME);
    case "write-needs":
      return planNeedsSheet(assessment);
    case "remove-needs":
      return planRemoveSheet(snapshot, NEEDS_SHEET_MARKER, NEEDS_SHEET_NAME);
  }
}

function planNeedsSheet(assessment: WorkbookAssessment): WorkbookPlan {
  const reading = needsTableOf(assessment);
  if (!reading?.needs || needsSheetRefusal(assessment) !== null) return { operations: [] };
  const ground = remedyGroundOf(assessment);
  const { columns, figures, joined } = needsSheetGround(assessment, ground, reading);
  const { beside } = countyResultOf(assessment, localDay(new Date()));
  const document = needsSheet(
    figures,
    needsSheetWords({
      standard: assessment.standard,
      sheet: reading.table.sheet,
      needs: reading.needs,
      rebuilt: needsFromGaps(assessment, ground)[0]?.needs ?? [],
      columns,
      figures,
      joined,
      beside,
    }),
  );
  return planSheet(assessment.snapshot, NEEDS_SHEET_MARKER, NEEDS_SHEET_NAME, document);
}
