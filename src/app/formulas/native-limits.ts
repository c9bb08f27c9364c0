import type { BeyondExcel } from "../../plan/formula-faults";
import type { Formula } from "../../plan/formula/formula";
import { greatest } from "../../core/quantity/long-lists";

/** Characters of a formula that Excel takes, with its "=". */
const LONGEST_FORMULA = 8192;
/** Functions within functions that Excel takes. */
const DEEPEST_FORMULA = 64;

/** @param printed the formula as it is written, with "=" */
export function beyondExcel(formula: Formula, printed: string): BeyondExcel | null {
  if (printed.length > LONGEST_FORMULA) return { kind: "too-long", length: printed.length, most: LONGEST_FORMULA };
  const levels = levelsOf(formula);
  return levels > DEEPEST_FORMULA ? { kind: "too-deep", levels, most: DEEPEST_FORMULA } : null;
}

/** Functions that stand within each other. */
function levelsOf(formula: Formula): number {
  switch (formula.type) {
    case "call":
      return 1 + greatest(formula.values.map(levelsOf), 0);
    case "operation":
      return Math.max(levelsOf(formula.left), levelsOf(formula.right));
    case "negative":
      return levelsOf(formula.of);
    default:
      return 0;
  }
}
