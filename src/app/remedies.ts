import { type RemedyGround, remedyGround } from "../core/remedies/ground";
import { unitPricesInUse } from "./unit-prices";
import type { WorkbookAssessment } from "./workbook-assessment";

/** What remedies of a workbook's schools are worked out from, with the unit prices that count in it. */
export function remedyGroundOf(assessment: WorkbookAssessment): RemedyGround {
  return remedyGround(assessment.records, assessment, unitPricesInUse(assessment));
}
