import { type CountiesCompared, compareCounties } from "../core/comparison/compare-counties";
import { chosenStandard, judgeBy } from "./judge-by";
import type { WorkbookAssessment } from "./workbook-assessment";

/**
 * The standard in force and another one over what was read of a workbook, the other with what the workbook keeps of it. The
 * workbook is not read again, and nothing of it changes.
 *
 * @returns null where the other standard is not known, or is the one in force
 */
export function compareWith(assessment: WorkbookAssessment, standardId: string): CountiesCompared | null {
  const other = chosenStandard(assessment.settings, standardId);
  if (!other || other.id === assessment.standard.id) return null;
  return compareCounties(assessment, judgeBy(assessment, other));
}
