import type {
  BalanceAssessment,
  CountyReason,
  IndicatorState,
  MeanCoefficient,
  OutsideRow,
  SchoolAssessment,
  Verdict,
} from "../assessment/assessment";
import { type RequirementCheck, type RequirementVerdict, requirementVerdict } from "../checks/requirement-check";
import type { WholeStandard, WholeVerdict } from "../checks/whole-standard";
import type { JudgedCounty } from "../comparison/compare-counties";
import { STAGES, type Stage } from "../fields/stages";
import { exactSum } from "../quantity/decimal";
import type { RemedyGround } from "../remedies/ground";
import { type ItemLack, itemLacks } from "../remedies/item-lacks";
import { type Shortfall, shortfalls, withoutGroups } from "../remedies/shortfalls";
import type { Standard } from "../standards/standard";
import { type MissingValues, missingValues } from "./missing-values";

/** Not settled because questions to the user are open: whatever the figures say, it may turn out otherwise. */
export type Open = "open";

/** A school in one stage: how each of its values stands, in the order of the standard's indicators. */
export interface ResultSchool {
  readonly school: SchoolAssessment;
  readonly states: readonly IndicatorState[];
}

/** The coefficients of a stage, one for each indicator of the standard; null where there is none. */
export interface StageCoefficients {
  readonly stage: Stage;
  readonly cells: readonly (BalanceAssessment | null)[];
  /** Where the standard limits the mean of them. */
  readonly mean: MeanCoefficient | null;
}

/** What all schools of a stage lack, one for each indicator; null where nothing is lacking. */
export interface StageShortfalls {
  /** Null for what mixed schools share among their stages. */
  readonly stage: Stage | null;
  readonly cells: readonly (Shortfall | null)[];
}

/** 核查结果: what is handed over of a county, as data. Everything is taken from the assessment, nothing is judged again. */
export interface CountyResult {
  readonly standard: Standard;
  /** On the indicators. Never 达标 while a question is open. */
  readonly verdict: Verdict | Open;
  readonly reasons: readonly CountyReason[];
  /** By the whole standard; null where it has no items beside its indicators. Never 达标 while a question is open. */
  readonly whole: { readonly verdict: WholeVerdict | Open; readonly said: WholeStandard } | null;
  /** In the order of the tables. */
  readonly schools: readonly ResultSchool[];
  readonly coefficients: readonly StageCoefficients[];
  readonly shortfalls: readonly StageShortfalls[];
  /** What making all of it good costs, 元, by indicator; null where no price is known, 0 where nothing is lacking. */
  readonly costs: readonly (number | null)[];
  /** The items beside the indicators by their verdict. */
  readonly items: Readonly<Record<RequirementVerdict, readonly RequirementCheck[]>>;
  readonly itemLacks: readonly ItemLack[];
  readonly missing: readonly MissingValues[];
  readonly outside: readonly OutsideRow[];
}

/** @param openQuestions questions to the user that are not answered, whatever they are about */
export function countyResult(county: JudgedCounty, ground: RemedyGround, openQuestions: number): CountyResult {
  const { standard, schools, balance, means, whole } = county;
  const unlessOpen = <Said extends string>(said: Said): Said | Open =>
    said === "met" && openQuestions > 0 ? "open" : said;
  const lacks = withoutGroups(shortfalls(ground));
  return {
    standard,
    verdict: unlessOpen(county.county.verdict),
    reasons: county.county.reasons,
    whole: whole && { verdict: unlessOpen(whole.verdict), said: whole },
    schools: schools.map((school) => ({ school, states: school.states })),
    coefficients: STAGES.flatMap((stage) => {
      const own = balance.filter((each) => each.stage === stage);
      const cells = standard.indicators.map(({ code }) => own.find((each) => each.code === code) ?? null);
      return own.length === 0 ? [] : [{ stage, cells, mean: means.find((each) => each.stage === stage) ?? null }];
    }),
    shortfalls: [...STAGES, null].flatMap((stage) => {
      const own = lacks.filter((each) => each.stage === stage);
      const cells = standard.indicators.map(({ code }) => own.find((each) => each.code === code) ?? null);
      return own.length === 0 ? [] : [{ stage, cells }];
    }),
    costs: standard.indicators.map(({ code }) => costOfAll(lacks.filter((each) => each.code === code))),
    items: itemsByVerdict(county.requirements),
    itemLacks: itemLacks(county.requirements),
    missing: missingValues(schools),
    outside: county.outside,
  };
}

function costOfAll(lacks: readonly Shortfall[]): number | null {
  return lacks.reduce<number | null>(
    (sum, { cost }) => (sum === null || cost === null ? null : exactSum(sum, cost)),
    0,
  );
}

function itemsByVerdict(checks: readonly RequirementCheck[]): CountyResult["items"] {
  const of = (verdict: RequirementVerdict): readonly RequirementCheck[] =>
    checks.filter((check) => requirementVerdict(check) === verdict);
  return { met: of("met"), failed: of("failed"), missing: of("missing"), unjudged: of("unjudged") };
}
