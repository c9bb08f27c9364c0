import { finding, type Finding } from "../findings/finding";
import { fieldOf } from "../fields/field-key";
import { isOfOtherTime, type TablePair } from "./same-figures";

/** Differences whose cells the finding leads to; all of them stand in the list. */
const MOST_LINKED = 20;

/** What is said of each pair of tables of which something differs; nothing of those that agree. */
export function pairFindings(pairs: readonly TablePair[]): readonly Finding[] {
  return pairs.flatMap((pair): Finding[] => {
    const { first, second, schools, differing, differences } = pair;
    const [example] = differences;
    if (!example) return [];
    const isOther = isOfOtherTime(pair);
    const [one, other] = example.figures;
    return [
      finding(
        "figures-differ",
        differences.slice(0, MOST_LINKED).flatMap(({ figures }) => figures.flatMap(({ cells }) => cells.slice(0, 1))),
        {
          first,
          second,
          schools,
          differing,
          count: differences.length,
          likely: isOther ? "other-time" : "mistakes",
          used: pair.isFirstUsed ? first : null,
          open: differences.filter(({ basis }) => basis === "open").length,
          school: example.school,
          field: example.field,
          fieldId: fieldOf(example.field),
          one: one.amount,
          other: other.amount,
        },
        isOther ? "info" : "warning",
      ),
    ];
  });
}
