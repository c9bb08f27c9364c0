import { remedyGroundOf } from "../app/remedies";
import { needsFromGaps } from "../app/needs-from-gaps";
import { gapsOfNeeds } from "../app/needs-sheet";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import { effectsIn } from "../app/same-figures";
import { differingPairs, differingValues } from "../app/same-figures-found";
import type { BalanceAssessment } from "../core/assessment/assessment";
import { areaName, cellRefName } from "../core/cell/address";
import type { Finding } from "../core/findings/finding";
import { type CheckOff, PLAUSIBILITY_CHECKS } from "../core/findings/plausibility-checks";
import {
  type ChangedFigure,
  changedFigures,
  changedForRequirement,
  changedForCoefficient,
  changedForSchool,
  changedForValue,
  changedSwitches,
} from "../core/standards/changed-figures";
import { balanceByGroups } from "../core/remedies/balance-groups";
import type { RemedyGround } from "../core/remedies/ground";
import type { Contradiction, Standard } from "../core/standards/standard";
import { balanceByGroupInWords } from "../i18n/zh-CN/remedies";
import { noValueReason, outsideReason, reasonText, stageName } from "../i18n/zh-CN/domain";
import { wholeSentence } from "../i18n/zh-CN/requirements";
import { figureName } from "../i18n/zh-CN/standard-figures";
import { findingMessage } from "../i18n/zh-CN/findings";
import { choiceLabel, questionText } from "../i18n/zh-CN/questions";
import type { Question } from "../recognition/recognised-table";
import { jsonGap, jsonNeeds } from "./json-needs";
import { jsonYearPlans } from "./json-year-plans";
import { jsonRequirements, jsonRequirementTotal } from "./json-requirements";
import { jsonTablePair } from "./json-same-figures";
import { jsonStatedValues } from "./json-stated-values";
import { jsonTable } from "./json-tables";

/** Entries of a list that are printed: a province has fewer schools. The counts of the county are of all of them. */
const MOST_PRINTED = 20_000;
/** Schools of a report that somebody may look at. */
const MOST_INDENTED = 3_000;

/**
 * The assessment as plain JSON, the contract of `npm run --silent check -- FILE --json` (docs/headless-check.md).
 * Rows count from 1, columns are letters, money is in 元 and areas in ㎡; values and means are not rounded.
 * @param most entries of the lists of schools and findings that are printed
 */
export function jsonReport(assessment: WorkbookAssessment, most = MOST_PRINTED): Record<string, unknown> {
  const printed = <Entry>(entries: readonly Entry[]): readonly Entry[] => entries.slice(0, most);
  const switched = changedSwitches(assessment.standard).map(({ id, name, chosen, usual }) => ({
    id,
    name,
    chosen,
    usual,
  }));
  const ground = remedyGroundOf(assessment);
  return {
    standard: assessment.standard.id,
    ...(assessment.standard.valid.to === null ? {} : { valid: assessment.standard.valid }),
    ...(switched.length === 0 ? {} : { standardSwitches: switched }),
    ...overridesOf(changedFigures(assessment.standard).map(jsonOverride)),
    county: {
      verdict: assessment.county.verdict,
      reasons: assessment.county.reasons.map(reasonText),
      schools: assessment.county.schools,
      schoolsMet: assessment.county.schoolsMet,
    },
    tables: assessment.readings.map((reading) => ({
      ...jsonTable(reading),
      questions: reading.table.questions.map(jsonQuestion),
    })),
    dismissed: assessment.dismissed.map(({ sheet, area, header, tableAnswer }) => ({
      sheet,
      range: areaName(area),
      header,
      tableAnswer,
    })),
    schools: printed(assessment.schools).map((school) => ({
      name: school.name,
      stage: stageName(school.stage),
      sheet: school.sheet,
      row: school.row + 1,
      verdict: school.verdict,
      students: school.students,
      ...overridesOf(changedForSchool(assessment.standard, school).map(({ id }) => id)),
      indicators: school.indicators.map((indicator) => ({
        code: indicator.code,
        value: indicator.value,
        state: indicator.state,
        required: indicator.required,
        gap: indicator.gap,
        ...(indicator.schoolGap === null ? {} : { schoolGap: indicator.schoolGap }),
        cells: indicator.cells.map(cellRefName),
        ...(indicator.reason === null ? {} : { reason: indicator.reason }),
        ...overridesOf(changedForValue(assessment.standard, indicator, school.stage).map(({ id }) => id)),
      })),
    })),
    balance: assessment.balance.map((each) => ({
      stage: stageName(each.stage),
      code: each.code,
      mean: each.mean,
      cv: each.cv,
      limit: each.limit,
      met: each.met,
      waits: each.waits,
      ...overridesOf(changedForCoefficient(assessment.standard, each.stage, each.measure).map(({ id }) => id)),
      excluded: printed(each.excluded).map(({ name, reason }) => ({ name, reason, message: noValueReason(reason) })),
      ...byGroupOf(ground, each),
    })),
    outside: printed(assessment.outside).map(({ name, sheet, row, reason }) => ({
      name,
      sheet,
      row: row + 1,
      reason,
      message: outsideReason(reason, assessment.standard),
    })),
    ...(assessment.means.length === 0
      ? {}
      : {
          means: assessment.means.map(({ stage, cv, limit, met, of, waits }) => ({
            stage: stageName(stage),
            cv,
            limit,
            met,
            of,
            waits,
          })),
        }),
    contradictions: assessment.standard.contradictions.map(jsonContradiction),
    requirements: jsonRequirements(assessment.requirements),
    whole: assessment.whole && {
      verdict: assessment.whole.verdict,
      counts: assessment.whole.counts,
      asked: assessment.whole.asked,
      vetoes: assessment.whole.vetoes.map(({ id }) => id),
      message: wholeSentence(assessment.whole),
    },
    requirementTotals: assessment.requirements.map((check) => ({
      ...jsonRequirementTotal(check),
      ...overridesOf(changedForRequirement(assessment.standard, check.requirement).map(({ id }) => id)),
    })),
    questions: assessment.questions.map(jsonQuestion),
    ...(differingPairs(assessment).length === 0
      ? {}
      : {
          sameFigures: differingPairs(assessment).map((pair) =>
            jsonTablePair(effectsIn(assessment, pair), assessment.standard),
          ),
        }),
    ...(differingValues(assessment).length === 0
      ? {}
      : { statedValues: differingValues(assessment).map((each) => jsonStatedValues(each, assessment.standard)) }),
    ...needsOf(assessment, ground),
    ...jsonYearPlans(assessment),
    findings: printed(assessment.findings).map((finding) => jsonFinding(finding, assessment.standard)),
    ...leftOutOf(assessment, most),
    ...(assessment.checksOff.length === 0 ? {} : { checksOff: assessment.checksOff.map(jsonCheckOff) }),
  };
}

/** The key `leftOut` where lists are longer than what is printed of them. */
function leftOutOf({ schools, outside, findings }: WorkbookAssessment, most: number): Record<string, unknown> {
  const more = Object.entries({ schools, outside, findings }).flatMap(([list, { length }]) =>
    length > most ? [[list, length - most] as const] : [],
  );
  return more.length === 0 ? {} : { leftOut: Object.fromEntries(more) };
}

/** The report as text: indented to be looked at, without blanks where it is too long for that and they are half of it. */
export function jsonText(report: Record<string, unknown>, schools: number): string {
  return JSON.stringify(report, null, schools > MOST_INDENTED ? 0 : 2);
}

/** The keys `needsFromGaps` and `schoolGaps` where a needs table can be held against the gaps of schools. */
function needsOf(assessment: WorkbookAssessment, ground: RemedyGround): Record<string, unknown> {
  const tables = needsFromGaps(assessment, ground);
  return tables.length === 0
    ? {}
    : {
        needsFromGaps: tables.map((each) => jsonNeeds(each, assessment.standard, ground.prices)),
        schoolGaps: gapsOfNeeds(ground).map(jsonGap),
      };
}

/** The key `byGroup` where the tables tell groups of schools. */
function byGroupOf(
  ground: RemedyGround,
  balance: BalanceAssessment,
): { readonly byGroup?: readonly Record<string, unknown>[] } {
  const told = balanceByGroups(ground, balance);
  if (told.length === 0) return {};
  return {
    byGroup: told.map((each) => ({
      by: each.by,
      between: each.between,
      within: each.within,
      groups: each.groups.map(({ name, units, students, mean, cv, between, within }) => ({
        name,
        schools: units.length,
        students,
        mean,
        cv,
        between,
        within,
      })),
      message: balanceByGroupInWords(each, balance),
    })),
  };
}

/** The key `overrides` where figures of the standard were replaced, nothing else. */
function overridesOf<Override>(overrides: readonly Override[]): { readonly overrides?: readonly Override[] } {
  return overrides.length === 0 ? {} : { overrides };
}

function jsonContradiction({ id, says, default: taken, source }: Contradiction): Record<string, unknown> {
  return { id, says, default: taken, document: source.document, clause: source.clause };
}

function jsonOverride(figure: ChangedFigure): Record<string, unknown> {
  const { original, value, reason, by, date } = figure.override;
  return { id: figure.id, name: figureName(figure), original, value, reason, by, date };
}

function jsonQuestion(question: Question): Record<string, unknown> {
  return {
    id: question.id,
    code: question.code,
    message: questionText(question),
    cells: question.cells.map(cellRefName),
    choices: question.choices.map((choice) => ({ id: choice.id, label: choiceLabel(question, choice) })),
    answer: question.answer,
  };
}

function jsonCheckOff({ check, withheld, reason, by, date }: CheckOff): Record<string, unknown> {
  return { id: check.id, name: check.name, withheld, reason, by, date };
}

/** The checks that can be switched off, as `--checks --json` prints them. */
export function jsonChecks(): Record<string, unknown> {
  return { checks: PLAUSIBILITY_CHECKS.map(({ id, name, needs, codes }) => ({ id, name, needs, codes })) };
}

function jsonFinding(finding: Finding, standard: Standard): Record<string, unknown> {
  return {
    code: finding.code,
    severity: finding.severity,
    cells: finding.cells.map(cellRefName),
    message: findingMessage(finding, standard),
    values: finding.parameters,
  };
}
