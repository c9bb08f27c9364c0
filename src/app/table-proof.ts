import { type FootingCounts, footingCounts, type TableProof } from "../core/footing/foot-table";
import { checkNeedsTable, comparedPrices } from "../core/investment/check-needs-table";
import type { TableReading } from "../recognition/tables/read-table";

const NO_SUMS: FootingCounts = { checked: 0, exact: 0, withinRounding: 0, undecided: 0, wrong: 0 };

/** Null for a table in which there is nothing to add up. */
export function proofOf({ footing, needs }: Pick<TableReading, "footing" | "needs">): TableProof | null {
  const sums = footing ? footingCounts(footing) : NO_SUMS;
  const prices = needs ? comparedPrices(needs) : 0;
  if (sums.checked === 0 && prices === 0) return null;
  return { sums, prices, pricesDiffering: needs ? checkNeedsTable(needs).length : 0 };
}
