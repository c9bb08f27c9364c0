import { type FootingCounts, footingCounts, type TableProof } from "../core/footing/foot-table";
import { checkNeedsTable, comparedPrices } from "../core/investment/check-needs-table";
import type { TableReading } from "../recognition/read-table";

const NO_SUMS: FootingCounts = { checked: 0, exact: 0, withinRounding: 0, undecided: 0, wrong: 0 };
const NOTHING: TableProof = {
  sums: NO_SUMS,
  prices: 0,
  pricesDiffering: 0,
  gaps: 0,
  gapsDiffering: 0,
  flows: 0,
  flowsDiffering: 0,
};

/** What was proved of a table; null where there is nothing to hold against anything else. */
export function proofOf({
  footing,
  needs,
  compared,
}: Pick<TableReading, "footing" | "needs" | "compared">): TableProof | null {
  const proof: TableProof = {
    ...NOTHING,
    ...(footing ? { sums: footingCounts(footing) } : {}),
    ...(needs ? { prices: comparedPrices(needs), pricesDiffering: checkNeedsTable(needs).length } : {}),
    ...(compared?.of === "gap" ? { gaps: compared.rows, gapsDiffering: compared.differing } : {}),
    ...(compared?.of === "flow" ? { flows: compared.rows, flowsDiffering: compared.differing } : {}),
  };
  return proof.sums.checked + proof.prices + proof.gaps + proof.flows === 0 ? null : proof;
}

/** How many figures of a proof were decided; a total with a blank part proves nothing. */
export function decidedOf({ sums, prices, gaps, flows }: TableProof): number {
  return sums.checked - sums.undecided + prices + gaps + flows;
}

/** How many of them do not agree. */
export function differingOf({ sums, pricesDiffering, gapsDiffering, flowsDiffering }: TableProof): number {
  return sums.wrong + pricesDiffering + gapsDiffering + flowsDiffering;
}

/** What was proved of several tables together. */
export function addProofs(proofs: readonly TableProof[]): TableProof {
  return proofs.reduce(
    (all, each): TableProof => ({
      sums: {
        checked: all.sums.checked + each.sums.checked,
        exact: all.sums.exact + each.sums.exact,
        withinRounding: all.sums.withinRounding + each.sums.withinRounding,
        undecided: all.sums.undecided + each.sums.undecided,
        wrong: all.sums.wrong + each.sums.wrong,
      },
      prices: all.prices + each.prices,
      pricesDiffering: all.pricesDiffering + each.pricesDiffering,
      gaps: all.gaps + each.gaps,
      gapsDiffering: all.gapsDiffering + each.gapsDiffering,
      flows: all.flows + each.flows,
      flowsDiffering: all.flowsDiffering + each.flowsDiffering,
    }),
    NOTHING,
  );
}
