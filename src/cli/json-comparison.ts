import { cellRefName } from "../core/cell/address";
import type { BalanceAssessment, IndicatorAssessment, SchoolAssessment } from "../core/assessment/assessment";
import { requirementVerdict } from "../core/checks/requirement-check";
import type { CountiesCompared } from "../core/comparison/compare-counties";
import type { Two } from "../core/comparison/paired";
import { changedFigures, changedSwitches } from "../core/standards/changed-figures";
import type { StandardFigure } from "../core/standards/standard-figures";
import { isOutOfForce } from "../core/standards/standard";
import { stageName } from "../i18n/zh-CN/domain";
import {
  askedOtherwiseInWords,
  coefficientDifferenceInWords,
  comparisonSummary,
  figureDifferenceInWords,
  isAllAlike,
  itemDifferenceInWords,
  limitsApartInWords,
  meanDifferenceInWords,
  schoolDifferenceInWords,
  schoolReasonsInWords,
  scopeInWords,
  subjectDifferenceInWords,
  valueCells,
} from "../i18n/zh-CN/comparison";

type Json = Record<string, unknown>;

/** Differing schools, classes or teachers of one item that are printed. */
const MOST_SUBJECTS = 3_000;

/** Another standard over the same workbook, as `--compare ID --json` prints it under `comparison`. */
export function jsonComparison(compared: CountiesCompared, today: string): Json {
  const { counties, schools, scope, coefficients, means, items, figures, scopes, indicators, requirements } = compared;
  const { own, other } = counties;
  const { standard } = other;
  return {
    standard: standard.id,
    name: standard.name,
    valid: standard.valid,
    outOfForce: isOutOfForce(standard, today),
    switches: changedSwitches(standard).map(({ id, chosen, usual }) => ({ id, chosen, usual })),
    overrides: changedFigures(standard).map(({ id }) => id),
    message: comparisonSummary(compared),
    alike: isAllAlike(compared),
    county: { own: own.county.verdict, other: other.county.verdict },
    whole: { own: own.whole?.verdict ?? null, other: other.whole?.verdict ?? null },
    schools:
      schools &&
      schools.map((each) => ({
        ...jsonSchool(each.own),
        own: { verdict: each.own.verdict, met: each.own.metCount },
        other: { verdict: each.other.verdict, met: each.other.metCount },
        message: schoolDifferenceInWords(each, compared),
        reasons: schoolReasonsInWords(each, compared).map(({ text, value }) => ({
          own: value && jsonValue(value.own),
          other: value && jsonValue(value.other),
          cells: value ? valueCells(value).map(cellRefName) : [],
          message: text,
        })),
      })),
    scope: (["own", "other"] as const).flatMap((of) =>
      (of === "own" ? scope.onlyOwn : scope.onlyOther).map((school) => ({
        ...jsonSchool(school),
        only: of,
        message: scopeInWords(school, of),
      })),
    ),
    coefficients:
      coefficients &&
      coefficients.map((each) => ({
        stage: stageName(each.own.stage),
        own: jsonCoefficient(each.own),
        other: jsonCoefficient(each.other),
        message: coefficientDifferenceInWords(each),
      })),
    means: means.map((each) => ({
      stage: stageName(each.own.stage),
      own: { cv: each.own.cv, limit: each.own.limit, met: each.own.met },
      other: { cv: each.other.cv, limit: each.other.limit, met: each.other.met },
      message: meanDifferenceInWords(each),
    })),
    limitsApart: limitsApartInWords(compared),
    items: items.map((each) => ({
      own: { id: each.own.requirement.id, state: requirementVerdict(each.own) },
      other: { id: each.other.requirement.id, state: requirementVerdict(each.other) },
      message: itemDifferenceInWords(each),
      subjects: each.subjects.slice(0, MOST_SUBJECTS).map((subject) => ({
        school: subject.own.school,
        own: { state: subject.own.state, value: subject.own.value, required: subject.own.required },
        other: { state: subject.other.state, value: subject.other.value, required: subject.other.required },
        cells: subject.own.cells.map(cellRefName),
        message: subjectDifferenceInWords(subject),
      })),
    })),
    figures: figures.map((each) => ({
      own: jsonFigure(each.own),
      other: jsonFigure(each.other),
      differs: each.isOtherwise ? "value" : "source",
      name: figureDifferenceInWords(each).name,
    })),
    scopes: scopes.map((each) => ({ own: each.own.id, other: each.other.id, ...wordsOf(askedOtherwiseInWords(each)) })),
    without: {
      own: [...indicators.onlyOwn.map(({ code }) => code), ...requirements.onlyOwn.map(({ id }) => id)],
      other: [...indicators.onlyOther.map(({ code }) => code), ...requirements.onlyOther.map(({ id }) => id)],
    },
  };
}

function wordsOf({ own, other }: Two<string>): Json {
  return { asks: { own, other } };
}

function jsonSchool({ name, stage, sheet, row }: SchoolAssessment): Json {
  return { name, stage: stageName(stage), sheet, row: row + 1 };
}

function jsonValue(value: IndicatorAssessment | null): Json | null {
  return value && { code: value.code, value: value.value, required: value.required, state: value.state };
}

function jsonCoefficient({ code, cv, limit, met }: BalanceAssessment): Json {
  return { code, cv, limit, met };
}

function jsonFigure(figure: StandardFigure | null): Json | null {
  if (!figure) return null;
  const { id, value, sign, unit, source } = figure;
  return { id, value, sign, unit, document: source.document, clause: source.clause, date: source.date };
}
