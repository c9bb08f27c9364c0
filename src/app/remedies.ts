import { type RemedyGround, remedyGround } from "../core/remedies/ground";
import { unitPricesInUse } from "./unit-prices";
import type { WorkbookAssessment } from "./workbook-assessment";

const GROUNDS = new WeakMap<WorkbookAssessment, RemedyGround>();

/** What remedies of a workbook's schools are worked out from, with the unit prices that count in it; made once for each reading. */
export function remedyGroundOf(assessment: WorkbookAssessment): RemedyGround {
  const known = GROUNDS.get(assessment) ?? remedyGround(assessment.records, assessment, unitPricesInUse(assessment));
  GROUNDS.set(assessment, known);
  return known;
}
