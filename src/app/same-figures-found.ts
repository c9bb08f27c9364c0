import type { TablePair } from "../core/same-figures/same-figures";
import type { WorkbookAssessment } from "./workbook-assessment";

/** The pairs of tables of which something differs. */
export function differingPairs({ sameFigures }: Pick<WorkbookAssessment, "sameFigures">): readonly TablePair[] {
  return sameFigures.pairs.filter(({ differences }) => differences.length > 0);
}
