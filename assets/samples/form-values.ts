import type { StaffAndRooms } from "./school-row";

/**
 * Values of 表Ⅱ-2 computed straight from the ledger by the rules of 教督〔2017〕6号, on purpose without src/core:
 * the sample form doubles as an oracle for it. Everything is whole-number arithmetic, so nothing is rounded before
 * the verdict; only the printed value is, to two decimals, half up.
 */
export type Stage = "primary" | "junior";

/** An exact quotient; the denominator is positive. */
interface Quotient {
  readonly over: bigint;
  readonly under: bigint;
}

export interface FormRow {
  readonly name: string;
  readonly stage: Stage;
  readonly ownership: string;
  readonly pupils: number;
  readonly grades: number;
  readonly classes: number | null;
  /** 1.1 … 1.7 at two decimals; null is 缺数. */
  readonly values: readonly (number | null)[];
  readonly verdict: "达标" | "未达标" | "缺数";
  readonly remark: string;
}

/** Required values in thousandths, 1.1 … 1.7. */
const REQUIRED: Readonly<Record<Stage, readonly number[]>> = {
  primary: [4200, 1000, 900, 4500, 7500, 2_000_000, 2300],
  junior: [5300, 1000, 900, 5800, 10_200, 2_500_000, 2400],
};

const OUTSIDE = new Set(["特殊教育学校", "中等职业学校"]);
const STAGE_NAME: Readonly<Record<Stage, string>> = { primary: "小学部", junior: "初中部" };

/** Rows of the form: every 小学 and 小学部, then every 初中 and 初中部, in the order of the ledger. */
export function formRows(schools: readonly StaffAndRooms[]): FormRow[] {
  const inScope = schools.filter((school) => !OUTSIDE.has(school.type) && !(school.type === "教学点" && (school.pupils.primary ?? 0) < 50));
  return (["primary", "junior"] as const).flatMap((stage) => inScope.filter((school) => school.pupils[stage] !== null).map((school) => formRow(school, stage)));
}

function formRow(school: StaffAndRooms, stage: Stage): FormRow {
  const pupils = school.pupils[stage] ?? 0;
  const exact = [
    perPupil(school.degree[stage], 100, pupils),
    perPupil(school.backbone[stage], 100, pupils),
    perPupil(school.arts[stage], 100, pupils),
    ownShare(difference(school.teachingArea, school.indoorSportArea), 1, school, stage),
    ownShare(sum(school.indoorSportArea, school.sportsArea), 1, school, stage),
    ownShare(school.equipment, 10_000, school, stage),
    ownShare(school.multimediaRooms, 100, school, stage),
  ];
  const isMixed = [school.pupils.primary, school.pupils.junior, school.pupils.senior].filter((part) => part !== null).length > 1;
  const states = exact.map((value, index) => stateOf(value, REQUIRED[stage][index] ?? 0));
  return {
    name: isMixed ? `${school.name}（${STAGE_NAME[stage]}）` : school.name,
    stage,
    ownership: school.ownership,
    pupils,
    grades: stage === "junior" ? 3 : school.type === "教学点" ? 4 : 6,
    classes: school.classes[stage],
    values: exact.map((value) => (value === null ? null : printed(value))),
    verdict: verdictOf(states),
    remark: remarkOf(states),
  };
}

function difference(whole: number | null, part: number | null): number | null {
  return whole === null || part === null ? null : whole - part;
}

function sum(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : first + second;
}

/** Figures have at most two decimals: hundredths are whole. */
function hundredths(value: number): bigint {
  return BigInt(Math.round(value * 100));
}

function perPupil(value: number | null, times: number, pupils: number): Quotient | null {
  return value === null ? null : { over: hundredths(value) * BigInt(times), under: 100n * BigInt(pupils) };
}

/**
 * Value per pupil of one stage of a school whose rooms are shared: by weighted pupils,
 * 小学 : 初中 : 高中 = 1 : 1.1 : 1.32, and 初中 : 高中 = 1 : 1.2 where there is no 小学.
 */
function ownShare(value: number | null, times: number, { pupils }: StaffAndRooms, stage: Stage): Quotient | null {
  if (value === null) return null;
  const weights = pupils.primary === null ? { primary: 0n, junior: 100n, senior: 120n } : { primary: 100n, junior: 110n, senior: 132n };
  const weighted =
    weights.primary * BigInt(pupils.primary ?? 0) + weights.junior * BigInt(pupils.junior ?? 0) + weights.senior * BigInt(pupils.senior ?? 0);
  // The stage's share is value × weight × pupils / weighted; per pupil of the stage the pupils fall out.
  return { over: hundredths(value) * BigInt(times) * weights[stage], under: 100n * weighted };
}

type State = "met" | "floor" | "failed" | "missing";

function stateOf(value: Quotient | null, required: number): State {
  if (value === null) return "missing";
  if (value.over * 1000n >= BigInt(required) * value.under) return "met";
  return value.over * 100_000n >= BigInt(required) * 85n * value.under ? "floor" : "failed";
}

/** At least six of seven reach the standard and the remaining one 85% of it. */
function verdictOf(states: readonly State[]): FormRow["verdict"] {
  const count = (state: State): number => states.filter((one) => one === state).length;
  if (count("failed") > 0 || count("floor") > 1) return "未达标";
  return count("missing") > 0 ? "缺数" : "达标";
}

/** As the form asks: which of the seven reach the standard, and which 85% of it. */
function remarkOf(states: readonly State[]): string {
  const list = (state: State, text: string): string => {
    const codes = states.flatMap((one, index) => (one === state ? [index + 1] : []));
    if (codes.length === 7) return `7项均${text}`;
    return codes.length === 0 ? "" : `第${codes.join("、")}项${text}`;
  };
  return [list("met", "达标"), list("floor", "达到85%"), list("failed", "未达到85%"), list("missing", "缺数")].filter((part) => part !== "").join("；");
}

function printed({ over, under }: Quotient): number {
  return Number((over * 200n + under) / (2n * under)) / 100;
}
