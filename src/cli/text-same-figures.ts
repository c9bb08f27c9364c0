import { effectsIn } from "../app/same-figures";
import { differingPairs } from "../app/same-figures-found";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import { isOfOtherTime } from "../core/same-figures/same-figures";
import { differenceInWords, differenceName, effectsInWords, pairEffectsInWords } from "../i18n/zh-CN/same-figures";
import { pairInWords, pairName } from "../i18n/zh-CN/table-pairs";
import { statedValueLines } from "./text-stated-values";

/** Differences of one pair that are named in a report for people; of tables that differ in nearly everything, a few. */
const MOST_NAMED = 50;
const FEW_NAMED = 3;

/** Figures and values that two tables state differently: where, which is gone by, and what hangs on it. */
export function sameFigureLines(assessment: WorkbookAssessment): readonly string[] {
  const pairs = differingPairs(assessment);
  const values = statedValueLines(assessment);
  if (pairs.length + values.length === 0) return [];
  return [
    "",
    "几张表的同一数字",
    ...pairs.flatMap((pair) => {
      const effects = effectsIn(assessment, pair);
      const named = effects.differences.slice(0, isOfOtherTime(pair) ? FEW_NAMED : MOST_NAMED);
      const rest = effects.differences.length - named.length;
      return [
        `  ${pairName(pair)}：${pairInWords(pair)}`,
        ...named.flatMap((each) => [
          `    ${differenceName(each.difference)} ${differenceInWords(each.difference)}`,
          ...effectsInWords(each, assessment.standard).map((line) => `      ${line}`),
        ]),
        ...(rest > 0 ? [`    另有${rest}处没有列出。`] : []),
        ...pairEffectsInWords(effects).map((line) => `    ${line}`),
      ];
    }),
    ...values,
  ];
}
