import { remedyGroundOf } from "../../../app/remedies";
import type { WorkbookAssessment } from "../../../app/workbook-assessment";
import type { RemedyGround } from "../../../core/remedies/ground";

const grounds = new WeakMap<WorkbookAssessment, RemedyGround>();

/** What remedies are worked out from, made once for each reading of the workbook. */
export function groundOf(assessment: WorkbookAssessment): RemedyGround {
  const known = grounds.get(assessment) ?? remedyGroundOf(assessment);
  grounds.set(assessment, known);
  return known;
}
