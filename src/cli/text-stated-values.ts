import { differingValues } from "../app/same-figures-found";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import { isOfOtherTime } from "../core/same-figures/same-figures";
import {
  statedValuesInWords,
  statedValuesName,
  valueDifferenceInWords,
  valueDifferenceName,
  valueEffectInWords,
} from "../i18n/zh-CN/stated-values";

/** Differences of one table that are named in a report for people; of one that differs in nearly everything, a few. */
const MOST_NAMED = 50;
const FEW_NAMED = 3;

/** Stated values that the figures of other tables do not come to: where both stand, and which counts. */
export function statedValueLines(assessment: WorkbookAssessment): readonly string[] {
  return differingValues(assessment).flatMap((values) => {
    const named = values.differences.slice(0, isOfOtherTime(values) ? FEW_NAMED : MOST_NAMED);
    const rest = values.differences.length - named.length;
    return [
      `  ${statedValuesName(values)}：${statedValuesInWords(values)}`,
      ...named.flatMap((each) => [
        `    ${valueDifferenceName(each)} ${valueDifferenceInWords(each)}`,
        `      ${valueEffectInWords(each, assessment.standard)}`,
      ]),
      ...(rest > 0 ? [`    另有${rest}处没有列出。`] : []),
    ];
  });
}
