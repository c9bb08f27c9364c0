import { Fraction, ZERO } from "./fraction";
import {
  CODES,
  ENOUGH,
  FLOOR,
  LINES,
  POINT_FROM,
  STAGES_OF,
  standardOf,
  type JudgedStage,
  type OracleCode,
  type OracleKind,
  type OracleStage,
} from "./rules";

/** A blank is null; what no column states is absent. */
export type Known = Fraction | null;

export interface OracleTeachers {
  readonly qualified: Known;
  readonly backbone: Known;
  /** 体育 and each of the columns of 艺术 (one of 艺术, or 音乐 and 美术). */
  readonly sportsAndArts: readonly Known[];
}

/** One school as its ledger states it, totals of the whole school in ㎡, 元 and 间. */
export interface OracleSchool {
  readonly name: string;
  readonly kind: OracleKind;
  readonly pupils: Readonly<Partial<Record<OracleStage, Known>>>;
  readonly teachers: Readonly<Partial<Record<OracleStage | "undivided", OracleTeachers>>>;
  /** 教学及辅助用房. */
  readonly rooms: Known;
  /** 室内体育用房, part of the rooms; absent where there is no such column. */
  readonly indoor?: Known;
  /** 运动场地 out of doors. */
  readonly grounds: Known;
  readonly equipment: Known;
  readonly multimedia: Known;
}

export type OracleState = "met" | "near" | "failed" | "missing";
export type OracleVerdict = "pass" | "fail" | "missing";

export interface OracleValue {
  readonly code: OracleCode;
  readonly state: OracleState;
  /** The total of the stage and the value, exactly; null where missing. */
  readonly total: Fraction | null;
  readonly value: Fraction | null;
  readonly printed: string | null;
  /** The printed figure would be judged otherwise. */
  readonly roundingMisleads: boolean;
  /** What the stage alone lacks: whole people and rooms; ㎡ and 元 exactly. */
  readonly gap: Fraction | null;
}

export interface OracleRow {
  readonly school: string;
  readonly stage: JudgedStage;
  readonly pupils: Fraction | null;
  readonly values: readonly OracleValue[];
  readonly verdict: OracleVerdict;
}

export interface JudgedSchool {
  readonly name: string;
  readonly rows: readonly OracleRow[];
  /** V* − V of section 3, for the indicators that a mixed school shares out. */
  readonly schoolGaps: ReadonlyMap<OracleCode, Fraction>;
  /** Why there is no row: outside the seven indicators, or without pupils. */
  readonly leftOut: "out-of-scope" | "no-pupils" | null;
}

const PRINTED_DECIMALS = 2;
/** ㎡ and 元 that are lacking, always up: what is rounded down is not enough. */
const AMOUNT_DECIMALS = 2;

/** Sections 1, 3 and 5 for one school. */
export function judgeSchool(stated: OracleSchool): JudgedSchool {
  const school = { ...stated, pupils: knownPupils(stated.pupils) };
  const leftOut = reasonLeftOut(school);
  if (leftOut !== null) return { name: school.name, rows: [], schoolGaps: new Map(), leftOut };
  const rows = judgedStages(school).map((stage) => judgeRow(school, stage));
  return { name: school.name, rows, schoolGaps: schoolGaps(school), leftOut: null };
}

/** Fewer pupils than none cannot be: how many there are is not known. */
function knownPupils(pupils: OracleSchool["pupils"]): OracleSchool["pupils"] {
  return Object.fromEntries(
    Object.entries(pupils).map(([stage, count]) => [stage, count !== null && count.sign() < 0 ? null : count]),
  );
}

function reasonLeftOut(school: OracleSchool): JudgedSchool["leftOut"] {
  const stages = [...STAGES_OF[school.kind].keys()];
  if (stages.length === 0) return "out-of-scope";
  const pupils = stages.map((stage) => school.pupils[stage] ?? null);
  if (pupils.every((count) => count !== null && count.sign() === 0)) return "no-pupils";
  const total = sum(pupils);
  if (school.kind === "teaching-point" && total !== null && !total.atLeast(POINT_FROM)) return "out-of-scope";
  // A 完全中学 that has 高中 pupils only has no stage of compulsory schooling.
  return judgedStages(school).length === 0 ? "out-of-scope" : null;
}

/** Stages of compulsory schooling that have pupils, or of which that is not known. */
function judgedStages(school: OracleSchool): JudgedStage[] {
  return [...STAGES_OF[school.kind].keys()].filter(
    (stage): stage is JudgedStage => stage !== "senior" && !isNone(school.pupils[stage] ?? null),
  );
}

const isNone = (count: Known): boolean => count !== null && count.sign() === 0;

function judgeRow(school: OracleSchool, stage: JudgedStage): OracleRow {
  const pupils = school.pupils[stage] ?? null;
  const values = CODES.map((code) => judgeValue(code, stage, totalOf(school, stage, code), pupils));
  return { school: school.name, stage, pupils, values, verdict: verdictOf(values.map(({ state }) => state)) };
}

function judgeValue(code: OracleCode, stage: JudgedStage, total: Known, pupils: Known): OracleValue {
  // Less than nothing cannot be: it is a mistake of the sheet, no failure of the school.
  if (total === null || pupils === null || total.sign() < 0) {
    return { code, state: "missing", total: null, value: null, printed: null, roundingMisleads: false, gap: null };
  }
  const { per, whole } = LINES[code];
  const standard = standardOf(code, stage);
  const value = total.times(Fraction.of(per)).over(pupils);
  const state = stateOf(value, standard);
  const lacking = larger(ZERO, standard.times(pupils).over(Fraction.of(per)).minus(total));
  return {
    code,
    state,
    total,
    value,
    printed: value.print(PRINTED_DECIMALS),
    roundingMisleads: stateOf(value.roundHalfUp(PRINTED_DECIMALS), standard) !== state,
    gap: lacking.roundUp(whole ? 0 : AMOUNT_DECIMALS),
  };
}

function stateOf(value: Fraction, standard: Fraction): OracleState {
  if (value.atLeast(standard)) return "met";
  return value.atLeast(standard.times(FLOOR)) ? "near" : "failed";
}

/** At least six of seven reach the standard, and the remaining one 85% of it. */
export function verdictOf(states: readonly OracleState[]): OracleVerdict {
  const count = (wanted: OracleState): number => states.filter((state) => state === wanted).length;
  if (count("failed") > 0 || count("near") > states.length - ENOUGH) return "fail";
  return count("missing") > 0 ? "missing" : "pass";
}

/**
 * The total of a stage: counted by stage for teachers, shared out by weighted pupils for the rest. A mixed school
 * without students by stage is refused as a whole.
 */
function totalOf(school: OracleSchool, stage: JudgedStage, code: OracleCode): Known {
  if (weightedPupils(school) === null) return null;
  if (!LINES[code].split)
    return stagesWithPupils(school) === 1
      ? ownOrUndivided(school, stage, code)
      : teachersOf(school.teachers[stage], code);
  const whole = wholeOf(school, code);
  if (whole === null) return null;
  const weighted = weightedPupils(school);
  if (weighted === null) return null;
  const weight = STAGES_OF[school.kind].get(stage);
  const pupils = school.pupils[stage] ?? null;
  if (weight === undefined || pupils === null) return null;
  return whole.times(weight).times(pupils).over(weighted);
}

/** All teachers of a school whose pupils are of one stage are that stage's. */
function ownOrUndivided({ teachers }: OracleSchool, stage: JudgedStage, code: OracleCode): Known {
  return teachersOf(teachers[stage], code) ?? teachersOf(teachers.undivided, code);
}

function stagesWithPupils(school: OracleSchool): number {
  return [...STAGES_OF[school.kind].keys()].filter((stage) => !isNone(school.pupils[stage] ?? null)).length;
}

function teachersOf(teachers: OracleTeachers | undefined, code: OracleCode): Known {
  if (teachers === undefined) return null;
  if (code === "1.1") return teachers.qualified;
  return code === "1.2" ? teachers.backbone : sum(teachers.sportsAndArts);
}

function wholeOf(school: OracleSchool, code: OracleCode): Known {
  const { indoor } = school;
  switch (code) {
    case "1.4":
      return indoor === undefined
        ? school.rooms
        : school.rooms === null || indoor === null
          ? null
          : school.rooms.minus(indoor);
    case "1.5":
      return indoor === undefined ? school.grounds : sum([indoor, school.grounds]);
    case "1.6":
      return school.equipment;
    default:
      return school.multimedia;
  }
}

/** Σ weight × pupils over all stages of the school, or null where the pupils of one are not known. */
function weightedPupils(school: OracleSchool): Known {
  return sum([...STAGES_OF[school.kind]].map(([stage, weight]) => school.pupils[stage]?.times(weight) ?? null));
}

/** V* = max over stages of (standard ÷ weight) × Σ weights × pupils; the gap is V* − V, never below nothing. */
function schoolGaps(school: OracleSchool): ReadonlyMap<OracleCode, Fraction> {
  const weights = STAGES_OF[school.kind];
  const weighted = weightedPupils(school);
  const stages = judgedStages(school);
  if (weighted === null || stagesWithPupils(school) < 2) return new Map();
  const gaps = CODES.filter((code) => LINES[code].split).flatMap((code): [OracleCode, Fraction][] => {
    const whole = wholeOf(school, code);
    if (whole === null || whole.sign() < 0) return [];
    const { per, whole: countsWhole } = LINES[code];
    const needed = stages
      .map((stage) =>
        standardOf(code, stage)
          .over(weights.get(stage) ?? Fraction.of(1))
          .times(weighted)
          .over(Fraction.of(per)),
      )
      .reduce(larger);
    const gap = larger(ZERO, needed.minus(whole));
    return [[code, gap.roundUp(countsWhole ? 0 : AMOUNT_DECIMALS)]];
  });
  return new Map(gaps);
}

const larger = (a: Fraction, b: Fraction): Fraction => (a.atLeast(b) ? a : b);

/** A sum is known when each of its parts is. */
function sum(parts: readonly Known[]): Known {
  return parts.reduce<Known>((total, part) => (total === null || part === null ? null : total.plus(part)), ZERO);
}
