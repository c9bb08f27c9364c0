import type { TablePair } from "../core/same-figures/same-figures";
import type { StatedValues } from "../core/same-figures/stated-values";
import type { WorkbookAssessment } from "./workbook-assessment";

/** The pairs of tables of which something differs. */
export function differingPairs({ sameFigures }: Pick<WorkbookAssessment, "sameFigures">): readonly TablePair[] {
  return sameFigures.pairs.filter(({ differences }) => differences.length > 0);
}

/** The tables of finished values that other tables' figures do not come to. */
export function differingValues({ statedValues }: Pick<WorkbookAssessment, "statedValues">): readonly StatedValues[] {
  return statedValues.filter(({ differences }) => differences.length > 0);
}
