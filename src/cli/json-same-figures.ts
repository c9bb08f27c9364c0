import { cellRefName } from "../core/cell/address";
import { requirementVerdict } from "../core/checks/requirement-check";
import type { IndicatorAssessment } from "../core/assessment/assessment";
import { changedItems, type DifferenceEffects, type PairEffects } from "../core/same-figures/effects";
import { isOfOtherTime, type TableFigure } from "../core/same-figures/same-figures";
import type { Standard } from "../core/standards/standard";
import { fieldName, stageName } from "../i18n/zh-CN/domain";
import { differenceInWords, effectsInWords, figureAsPrinted, pairEffectsInWords } from "../i18n/zh-CN/same-figures";
import { pairInWords } from "../i18n/zh-CN/table-pairs";

type Json = Record<string, unknown>;

/** Differences of one pair of tables that are printed. */
const MOST_DIFFERENCES = 3_000;

/** Two tables that state figures of the same schools differently, as `--json` prints them under `sameFigures`. */
export function jsonTablePair(effects: PairEffects, standard: Standard): Json {
  const { pair, differences, coefficients, compared } = effects;
  return {
    first: pair.first,
    second: pair.second,
    used: pair.isFirstUsed ? pair.first : null,
    otherTime: isOfOtherTime(pair),
    schools: pair.schools,
    compared: pair.compared,
    schoolsDiffering: pair.differing,
    figuresDiffering: pair.differences.length,
    message: pairInWords(pair),
    differences: differences.slice(0, MOST_DIFFERENCES).map((each) => jsonDifference(each, standard)),
    coefficients: coefficients.map(({ own, other }) => ({
      stage: stageName(own.stage),
      code: own.code,
      cv: [own.cv, other.cv],
      met: [own.met, other.met],
    })),
    verdicts: compared && {
      county: [compared.counties.own.county.verdict, compared.counties.other.county.verdict],
      schools: (compared.schools ?? []).map(({ own, other }) => ({
        name: own.name,
        stage: stageName(own.stage),
        verdicts: [own.verdict, other.verdict],
      })),
      items: changedItems(compared).map(({ own, other }) => ({
        id: own.requirement.id,
        verdicts: [requirementVerdict(own), requirementVerdict(other)],
      })),
      messages: pairEffectsInWords(effects),
    },
  };
}

function jsonDifference(effects: DifferenceEffects, standard: Standard): Json {
  const { difference, values, items } = effects;
  const { school, stage, field, figures, basis } = difference;
  const figure = (each: TableFigure): Json => ({
    sheet: each.sheet,
    amount: each.amount,
    printed: figureAsPrinted(field, each),
    how: each.how,
    cells: each.cells.map(cellRefName),
  });
  const value = ({ value: amount, state }: IndicatorAssessment): Json => ({ value: amount, state });
  return {
    school,
    stage: stage === null ? null : stageName(stage),
    field,
    name: fieldName(field),
    figures: figures.map(figure),
    basis,
    indicators: values.map(({ stage: of, own, other }) => ({
      code: own.code,
      stage: stageName(of),
      values: [value(own), value(other)],
      flips: own.state !== other.state,
    })),
    items: items.map(({ id }) => id),
    message: differenceInWords(difference),
    effects: effectsInWords(effects, standard),
  };
}
