import { at, entryAt } from "../quantity/at";
import { judgeUnits } from "../assessment/assess-schools";
import { AMOUNT_DIGITS, amountFor } from "../assessment/gap";
import type { SchoolAssessment, SchoolsAssessment } from "../assessment/assessment";
import { type Stage, STAGES } from "../fields/stages";
import { isMixedKind, type SchoolKind } from "../fields/school-kinds";
import { exactFigure } from "../indicators/exact-figure";
import type { SchoolRecords } from "../indicators/school-records";
import { stageWeight } from "../indicators/stage-students";
import { figuresOf, type StageUnits } from "../indicators/stage-units";
import type { UnitPrices } from "../investment/unit-prices";
import { exactProduct } from "../quantity/decimal";
import { divide, type Fraction, fractionOf, minus, multiply } from "../quantity/fraction";
import type { IndicatorStandard, Standard } from "../standards/standard";

/**
 * What remedies are worked out from: every school once a stage ("unit", by its position, which is `index` of the school
 * in the assessment) with its states, and what things cost.
 */
export interface RemedyGround {
  readonly standard: Standard;
  readonly units: StageUnits;
  /** Position in {@link STATES} of every unit, a list for each indicator. */
  readonly states: readonly Uint8Array[];
  readonly schools: readonly SchoolAssessment[];
  readonly balance: SchoolsAssessment["balance"];
  readonly prices: UnitPrices;
}

/** @param records the tables of which `assessment` was made */
export function remedyGround(
  records: readonly SchoolRecords[],
  assessment: Pick<SchoolsAssessment, "standard" | "schools" | "balance">,
  prices: UnitPrices,
): RemedyGround {
  const { standard, schools, balance } = assessment;
  const { units, states } = judgeUnits(records, standard);
  return { standard, units, states, schools, balance, prices };
}

/**
 * What an indicator counts for a unit: its value is per · total ÷ pupils. Of a mixed school that shares it out, `total` is
 * the whole school's and `pupils` its weighted pupils over the weight of the stage, so that what is added to the school is
 * told at once.
 */
export interface Have {
  readonly total: Fraction;
  readonly pupils: Fraction;
  readonly isShared: boolean;
}

/** Null where the unit has no value, or no pupils are known of it. */
export function haveOf(ground: RemedyGround, indicator: IndicatorStandard, unit: number): Have | null {
  const all = HAVES.get(ground) ?? new Map<string, Map<number, Have | null>>();
  HAVES.set(ground, all);
  const own = all.get(indicator.code) ?? new Map<number, Have | null>();
  all.set(indicator.code, own);
  const known = own.get(unit);
  if (known !== undefined) return known;
  const have = readHave(ground, indicator, unit);
  own.set(unit, have);
  return have;
}

/** What has been asked for, by indicator and unit: every way to mend a school asks again. */
const HAVES = new WeakMap<RemedyGround, Map<string, Map<number, Have | null>>>();

function readHave({ standard, units }: RemedyGround, indicator: IndicatorStandard, unit: number): Have | null {
  const students = at(units.students, unit);
  if (!(students > 0) || figuresOf(units, indicator).noValue[unit] !== 0) return null;
  const figure = exactFigure(units, standard, indicator, unit);
  const pupils = fractionOf(students);
  if (!figure.isShared) return { total: multiply(figure.perStudent, pupils), pupils, isShared: false };
  const read = units.readStudents[at(units.table, unit)]?.(at(units.record, unit));
  if (read?.type !== "mixed") return null;
  const { weight, weightedStudents } = stageWeight(standard, kindOf(units, unit), read.students, stageOf(units, unit));
  return { total: figure.total, pupils: fractionOf(weightedStudents, weight), isShared: true };
}

/** What is lacking to reach a line, exactly; of a shared total for the whole school. Not above zero where it is reached. */
export function lackOf({ total, pupils }: Have, { per }: IndicatorStandard, line: Fraction): Fraction {
  return minus(divide(multiply(line, pupils), fractionOf(per)), total);
}

/** Floating point is right to far less than this part of the numbers that it is given. */
const NOISE = 1e-12;

/**
 * {@link amountFor} up to a line of the unit's value: a county has many, so they are taken from floating point wherever it
 * leaves no doubt. 0 where nothing is lacking or nothing is known.
 */
export function amountToLine(ground: RemedyGround, indicator: IndicatorStandard, unit: number, line: number): number {
  const { units } = ground;
  const { numerator, denominator, noValue } = figuresOf(units, indicator);
  if (!(at(units.students, unit) > 0) || noValue[unit] !== 0) return 0;
  const pupils = pupilsCounted(ground, indicator, unit);
  const scale = 10 ** AMOUNT_DIGITS[indicator.unit];
  const needed = (scale * pupils * line) / indicator.per;
  const lack = needed - (scale * pupils * at(numerator, unit)) / at(denominator, unit);
  if (Math.abs(lack - Math.round(lack)) > NOISE * (needed + 1)) return Math.max(0, Math.ceil(lack)) / scale;
  const have = haveOf(ground, indicator, unit);
  return have ? amountFor(indicator.unit, lackOf(have, indicator, fractionOf(line))) : 0;
}

/** The pupils of a {@link Have} in floating point. */
function pupilsCounted({ standard, units }: RemedyGround, indicator: IndicatorStandard, unit: number): number {
  const { denominator } = figuresOf(units, indicator);
  if (!isSharedOut(units, indicator, unit)) return at(units.students, unit);
  const read = units.readStudents[at(units.table, unit)]?.(at(units.record, unit));
  if (read?.type !== "mixed") return NaN;
  return at(denominator, unit) / stageWeight(standard, kindOf(units, unit), read.students, stageOf(units, unit)).weight;
}

/** True where an indicator counts a mixed school's whole resource for a unit, shared out by weighted students. */
export function isSharedOut(units: StageUnits, indicator: IndicatorStandard, unit: number): boolean {
  return figuresOf(units, indicator).isShared[unit] === 1;
}

/** {@link amountToLine} up to the standard. */
export function amountToStandard(ground: RemedyGround, indicator: IndicatorStandard, unit: number): number {
  const { required } = indicator;
  return required === null ? 0 : amountToLine(ground, indicator, unit, required[stageOf(ground.units, unit)]);
}

/** Where nothing is asked of a school by itself there is no line. */
export function standardLine({ required }: IndicatorStandard, stage: Stage): Fraction | null {
  return required === null ? null : fractionOf(required[stage]);
}

/** The line that the remaining indicators of a school must still reach (85%). */
export function floorLine({ schoolRule }: Standard, { required }: IndicatorStandard, stage: Stage): Fraction | null {
  return required === null || schoolRule === null
    ? null
    : fractionOf(exactProduct(required[stage], schoolRule.floorRatio));
}

export function stageOf(units: StageUnits, unit: number): Stage {
  return entryAt(STAGES, at(units.stage, unit));
}

export function kindOf(units: StageUnits, unit: number): SchoolKind {
  return recordsOf(units, unit).kinds[at(units.record, unit)] ?? "unknown";
}

function recordsOf({ tables, table }: StageUnits, unit: number): SchoolRecords {
  return entryAt(tables, at(table, unit));
}

/** All units of the school that a unit belongs to, itself among them: they stand behind each other. */
export function unitsOfSchool({ table, record, length }: StageUnits, unit: number): readonly number[] {
  const isSame = (other: number): boolean =>
    other >= 0 && other < length && table[other] === table[unit] && record[other] === record[unit];
  return [unit - 1, unit, unit + 1].filter(isSame);
}

/** 所属乡镇, 学区, 教育集团 or 所属中心校 of a unit; null where its table does not say it. */
export function groupOf(
  units: StageUnits,
  unit: number,
  by: "towns" | "districts" | "groups" | "parents",
): string | null {
  return recordsOf(units, unit).attributes?.[by]?.[at(units.record, unit)] ?? null;
}

/** 城乡 of a unit; null where its table does not say it. */
export function placeOf(units: StageUnits, unit: number): "city" | "town" | "village" | null {
  return recordsOf(units, unit).attributes?.places?.[at(units.record, unit)] ?? null;
}

/** True for a row that is one stage of a 一贯制学校: what the school has in all stands in several rows. */
export function isSection(units: StageUnits, unit: number): boolean {
  const stage = recordsOf(units, unit).stages[at(units.record, unit)] ?? null;
  return stage !== null && isMixedKind(kindOf(units, unit));
}
