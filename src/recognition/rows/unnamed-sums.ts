import type { RecognisedRow } from "../recognised-table";
import { agreementOf, groupsOfSums, type RowFigures } from "./sum-groups";

const LEAST_ROWS = 2;
/** So many figures must agree for a row without a name to be a sum; one alone may agree by chance. */
const LEAST_FIGURES = 2;
const MOST_CANDIDATES = 2_048;

/**
 * Rows without a name whose every figure is the sum of rows above or below: sums that nobody has labelled. The rest
 * stay rows without a name.
 *
 * @param candidates positions of the rows without a name, ascending
 * @returns their classes: `total` where all rows are added up, else `subtotal`
 */
export function unnamedSums(
  rows: readonly RecognisedRow[],
  candidates: readonly number[],
  figures: RowFigures,
): ReadonlyMap<number, "total" | "subtotal"> {
  const found = new Map<number, "total" | "subtotal">();
  if (candidates.length === 0 || candidates.length > MOST_CANDIDATES) return found;
  const isCandidate = new Set(candidates);
  const tentative = rows.map((row, position): RecognisedRow =>
    isCandidate.has(position) ? { row: row.row, class: "subtotal" } : row,
  );
  const data = tentative.reduce((count, row) => count + (row.class === "data" ? 1 : 0), 0);
  const groups = groupsOfSums(tentative);
  for (const position of candidates) {
    for (const group of groups(position)) {
      if (group.length < LEAST_ROWS) continue;
      const { exact, near, apart } = agreementOf(figures, position, group);
      if (near + apart > 0 || exact < Math.min(LEAST_FIGURES, figures.length)) continue;
      found.set(position, group.length === data ? "total" : "subtotal");
      break;
    }
  }
  return found;
}
