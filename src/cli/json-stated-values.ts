import type { FigureUse } from "../core/assessment/assessment";
import { cellRefName } from "../core/cell/address";
import { isOfOtherTime } from "../core/same-figures/same-figures";
import { shownAmount } from "../core/same-figures/stated-value-finding";
import type { StatedValues, ValueDifference } from "../core/same-figures/stated-values";
import type { Standard } from "../core/standards/standard";
import { stageName } from "../i18n/zh-CN/domain";
import { statedValuesInWords, valueDifferenceInWords, valueEffectInWords } from "../i18n/zh-CN/stated-values";

type Json = Record<string, unknown>;

/** Differences of one table that are printed. */
const MOST_DIFFERENCES = 3_000;

/** A table of finished values that other tables' figures do not come to, as `--json` prints it under `statedValues`. */
export function jsonStatedValues(values: StatedValues, standard: Standard): Json {
  return {
    sheet: values.sheet,
    others: values.others,
    otherTime: isOfOtherTime(values),
    schools: values.schools,
    compared: values.compared,
    schoolsDiffering: values.differing,
    valuesDiffering: values.differences.length,
    message: statedValuesInWords(values),
    differences: values.differences.slice(0, MOST_DIFFERENCES).map((each) => jsonDifference(each, standard)),
  };
}

function jsonDifference(difference: ValueDifference, standard: Standard): Json {
  const { school, stage, field, stated, computed, basis, statedState } = difference;
  const figure = ({ field: of, amount, parts }: FigureUse): Json => ({
    field: of,
    amount,
    cells: parts.map(({ cell }) => cellRefName(cell)),
  });
  return {
    school,
    stage: stageName(stage),
    code: computed.code,
    field,
    stated: {
      sheet: stated.sheet,
      value: shownAmount(difference),
      decimals: stated.decimals,
      cells: stated.cells.map(cellRefName),
      state: statedState,
    },
    computed: {
      value: computed.value,
      figures: [...computed.studentFigures, ...computed.figures].map(figure),
      state: computed.state,
    },
    basis,
    flips: statedState !== computed.state,
    message: valueDifferenceInWords(difference),
    effect: valueEffectInWords(difference, standard),
  };
}
