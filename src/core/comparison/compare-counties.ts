import type {
  BalanceAssessment,
  IndicatorAssessment,
  MeanCoefficient,
  SchoolAssessment,
  SchoolsAssessment,
} from "../assessment/assessment";
import { type RequirementCheck, type RequirementItem, requirementVerdict } from "../checks/requirement-check";
import type { WholeStandard } from "../checks/whole-standard";
import type { IndicatorCode, Standard } from "../standards/standard";
import { type StandardsCompared, compareStandards } from "./compare-standards";
import { type Paired, paired, type Two } from "./paired";

/** Everything that one standard says of a county. */
export interface JudgedCounty extends SchoolsAssessment {
  /** The items of the standard beside its indicators, in its order. */
  readonly requirements: readonly RequirementCheck[];
  /** The indicators and these items together; null where the standard has no items. */
  readonly whole: WholeStandard | null;
}

/** A value of a school of which two standards say another thing; null of the one that does not ask for it. */
export type ValueDifference = Two<IndicatorAssessment | null>;

/** A school that passes by one standard and not by the other. */
export interface SchoolDifference extends Two<SchoolAssessment> {
  /** The values that make the difference; none where only the rule for schools does. */
  readonly values: readonly ValueDifference[];
}

/** A coefficient that holds by one standard and not by the other; null of the one that has none of this measure. */
export type CoefficientDifference = Two<BalanceAssessment>;

/** An item beside the indicators of which two standards say another thing. */
export interface ItemDifference extends Two<RequirementCheck> {
  /** Those of its schools, classes or teachers that are judged otherwise. */
  readonly subjects: readonly Two<RequirementItem>[];
}

/** Two standards over the same tables: what they ask differently, and what comes out otherwise. */
export interface CountiesCompared extends StandardsCompared {
  readonly counties: Two<JudgedCounty>;
  /** Schools judged otherwise; null where one of the standards judges no school by itself. */
  readonly schools: readonly SchoolDifference[] | null;
  /** Schools that only one of the standards takes in. */
  readonly scope: Pick<Paired<SchoolAssessment>, "onlyOwn" | "onlyOther">;
  /** Coefficients of both that hold by one alone; null where one limits each and the other their mean. */
  readonly coefficients: readonly CoefficientDifference[] | null;
  readonly means: readonly Two<MeanCoefficient>[];
  readonly items: readonly ItemDifference[];
}

/** Compares what two standards say of the same tables: both must have been judged over the same records. */
export function compareCounties(own: JudgedCounty, other: JudgedCounty): CountiesCompared {
  const compared = compareStandards(own.standard, other.standard);
  const codes: Codes = new Map(compared.indicators.both.map((pair) => [pair.own.code, pair.other.code]));
  const schools = pairedSchools(own.schools, other.schools);
  const judgesSchools = own.standard.schoolRule !== null && other.standard.schoolRule !== null;
  const limitsAlike = own.standard.balance.of === other.standard.balance.of;
  return {
    ...compared,
    counties: { own, other },
    schools: judgesSchools ? differingSchools(schools.both, codes) : null,
    scope: { onlyOwn: schools.onlyOwn, onlyOther: schools.onlyOther },
    coefficients: limitsAlike ? differingCoefficients(own.balance, other.balance, codes) : null,
    means: limitsAlike ? differingMeans(own, other) : [],
    items: differingItems(own, other, compared),
  };
}

/** The code in the other standard of each indicator that has a counterpart there. */
type Codes = ReadonlyMap<IndicatorCode, IndicatorCode>;

/** The same row of the same table in the same stage. */
function pairedSchools(own: readonly SchoolAssessment[], other: readonly SchoolAssessment[]): Paired<SchoolAssessment> {
  const key = ({ table, record, stage }: SchoolAssessment): string => `${table}/${record}/${stage}`;
  const others = new Map(other.map((school) => [key(school), school]));
  const ofOwn = new Set(own.map(key));
  return {
    both: own.flatMap((school) => {
      const match = others.get(key(school));
      return match ? [{ own: school, other: match }] : [];
    }),
    onlyOwn: own.filter((school) => !others.has(key(school))),
    onlyOther: other.filter((school) => !ofOwn.has(key(school))),
  };
}

function differingSchools(schools: readonly Two<SchoolAssessment>[], codes: Codes): readonly SchoolDifference[] {
  return schools
    .filter(({ own, other }) => own.verdict !== other.verdict)
    .map((pair) => ({ ...pair, values: differingValues(pair, codes) }));
}

function differingValues({ own, other }: Two<SchoolAssessment>, codes: Codes): readonly ValueDifference[] {
  const others = new Map(other.indicators.map((value) => [value.code, value]));
  const counterparts = new Set(codes.values());
  const ofBoth = own.indicators.map((value): ValueDifference => {
    const code = codes.get(value.code);
    return { own: value, other: (code === undefined ? undefined : others.get(code)) ?? null };
  });
  const ofOther = other.indicators
    .filter(({ code }) => !counterparts.has(code))
    .map((value): ValueDifference => ({ own: null, other: value }));
  return [...ofBoth, ...ofOther].filter(isDecisive);
}

/** A value that one standard alone asks for makes a difference only where it is not met. */
function isDecisive({ own, other }: ValueDifference): boolean {
  if (own && other) return own.state !== other.state;
  return (own ?? other)?.state !== "met";
}

function differingCoefficients(
  own: readonly BalanceAssessment[],
  other: readonly BalanceAssessment[],
  codes: Codes,
): readonly CoefficientDifference[] {
  return paired(own, other, (a, b) => a.stage === b.stage && codes.get(a.code) === b.code).both.filter(
    (pair) => pair.own.met !== pair.other.met,
  );
}

function differingMeans(own: JudgedCounty, other: JudgedCounty): readonly Two<MeanCoefficient>[] {
  return paired(own.means, other.means, (a, b) => a.stage === b.stage).both.filter(
    (pair) => pair.own.met !== pair.other.met,
  );
}

function differingItems(
  own: JudgedCounty,
  other: JudgedCounty,
  { requirements }: StandardsCompared,
): readonly ItemDifference[] {
  const checkOf = ({ requirements: checks }: JudgedCounty, { id }: Standard["requirements"][number]) =>
    checks.find(({ requirement }) => requirement.id === id);
  return requirements.both.flatMap((pair) => {
    const [ofOwn, ofOther] = [checkOf(own, pair.own), checkOf(other, pair.other)];
    if (!ofOwn || !ofOther) return [];
    const subjects = differingSubjects(ofOwn, ofOther);
    const isSame = requirementVerdict(ofOwn) === requirementVerdict(ofOther) && subjects.length === 0;
    return isSame ? [] : [{ own: ofOwn, other: ofOther, subjects }];
  });
}

/** Checks of one kind go through the same rows in the same order; where they do not, only their verdicts are compared. */
function differingSubjects(own: RequirementCheck, other: RequirementCheck): readonly Two<RequirementItem>[] {
  if (own.of !== other.of || own.length !== other.length) return [];
  const differing = [...own.states.keys()].filter((position) => own.states[position] !== other.states[position]);
  const subjects = differing.map((position) => ({ own: own.item(position), other: other.item(position) }));
  return subjects.every(isSameSubject) ? subjects : [];
}

function isSameSubject({ own, other }: Two<RequirementItem>): boolean {
  return own.school === other.school && own.name === other.name && own.grade === other.grade;
}
