import { finding, type Finding } from "../findings/finding";
import { exactProduct } from "../quantity/decimal";
import { halfUpOf } from "../quantity/fraction";
import { roundHalfUp } from "../quantity/rounding";
import { isOfOtherTime } from "./same-figures";
import type { StatedValues, ValueDifference } from "./stated-values";

/** Differences whose cells the finding leads to; all of them stand in the list. */
const MOST_LINKED = 20;
/** A computed value that falls on whole numbers is told with no more digits than this. */
const MOST_DIGITS = 6;

/** A stated value as its cell shows it, in its base unit. */
export function shownAmount({ stated: { number, decimals, factor } }: ValueDifference): number {
  return exactProduct(roundHalfUp(number, decimals), factor);
}

/** Decimals with which both values are told: those of the stated one in its base unit, and at least those of the form. */
export function digitsOf({ stated, computed }: ValueDifference): number {
  const inBase = stated.decimals - Math.round(Math.log10(stated.factor));
  return Math.min(MOST_DIGITS, Math.max(computed.measure.printedDigits, inBase));
}

/** What the figures come to, as it is told. */
export function computedAmount(difference: ValueDifference): number {
  return halfUpOf(difference.value, digitsOf(difference));
}

/** What is said of each table of finished values of which something differs; nothing of those that agree. */
export function statedValueFindings(all: readonly StatedValues[]): readonly Finding[] {
  return all.flatMap((each): Finding[] => {
    const { sheet, others, schools, differing, differences } = each;
    const [example] = differences;
    if (!example) return [];
    const isOther = isOfOtherTime(each);
    const bases = new Set(differences.map(({ basis }) => basis));
    return [
      finding(
        "stated-values-differ",
        differences
          .slice(0, MOST_LINKED)
          .flatMap(({ stated, computed }) => [...stated.cells.slice(0, 1), ...computed.cells.slice(0, 2)]),
        {
          sheet,
          others,
          schools,
          differing,
          count: differences.length,
          likely: isOther ? "other-time" : "mistakes",
          basis: bases.size === 1 ? example.basis : null,
          school: example.school,
          stage: example.stage,
          indicator: example.computed.code,
          field: example.field,
          unit: example.computed.measure.unit,
          digits: digitsOf(example),
          stated: shownAmount(example),
          computed: computedAmount(example),
        },
        isOther ? "info" : "warning",
      ),
    ];
  });
}
