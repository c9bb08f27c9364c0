import { stateAt } from "../assessment/assessed-units";
import type { Stage } from "../fields/stages";
import { costOf } from "../investment/unit-prices";
import type { Measure } from "../measures/measure";
import { at, entryAt } from "../quantity/at";
import { exactProduct, exactSum } from "../quantity/decimal";
import { nearestNumber } from "../quantity/fraction";
import type { IndicatorStandard } from "../standards/standard";
import type { Words } from "../words";
import { amountToLine, groupOf, haveOf, isSharedOut, type RemedyGround, stageOf, unitsOfSchool } from "./ground";
import { givers, isTeachers } from "./spare";
import { amountInWords, costInWords } from "./words";
import { greatest } from "../quantity/long-lists";

/** One thing to be done so that a school passes. */
export interface Step {
  readonly code: string;
  readonly measure: Measure;
  /** The stage for which it is; null where it is for a mixed school as a whole. */
  readonly stage: Stage | null;
  /** Up to the standard, or to the share of it (85%) that the remaining indicator must reach. */
  readonly to: "standard" | "floor";
  /** That share: 1 for the standard itself. */
  readonly share: number;
  readonly amount: number;
  /** 元; null where no price is known. */
  readonly cost: number | null;
  /** True where schools of the same stage can spare so many teachers and keep all states. */
  readonly isFree: boolean;
}

/** What a school that failed needs to pass in all its stages that failed, as few steps as there can be. */
export interface SchoolSteps {
  /** Position of its first unit that failed in the assessment. */
  readonly unit: number;
  readonly school: string;
  readonly town: string | null;
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  /** 元 of all steps that are not free; null where one has no price. */
  readonly cost: number | null;
  /** What is to be added as a part of all that is required, summed over the steps: to compare people with ㎡. */
  readonly size: number;
}

/** What one unit has to raise: for each short indicator (by position) to the standard, or only to the floor. */
type Aim = ReadonlyMap<number, "standard" | "floor">;

/** The most ways that are compared for one school: far more than six of seven leave. */
const MOST_PLANS = 3_000;

export function plansOf(ground: RemedyGround, units: readonly number[]): readonly SchoolSteps[] {
  const aims = units.map((unit) => aimsOf(ground, unit));
  const ways = aims.reduce<readonly (readonly Aim[])[]>(
    (before, own) => before.flatMap((way) => own.map((aim) => [...way, aim])).slice(0, MOST_PLANS),
    [[]],
  );
  const known = new Map<string, Raise | null>();
  return ways.flatMap((way) => planOf(ground, units, way, known) ?? []);
}

/** Every choice of the indicators that may stay at the floor. */
function aimsOf(ground: RemedyGround, unit: number): readonly Aim[] {
  const { indicators, schoolRule } = ground.standard;
  const judged = indicators.flatMap(({ required }, position) => (required === null ? [] : [position]));
  const short = judged.filter((position) => stateAt(ground, position, unit) !== "met");
  const spared = Math.max(0, judged.length - (schoolRule?.leastMet ?? judged.length));
  return subsets(short, Math.min(spared, short.length)).map(
    (atFloor) => new Map(short.map((position) => [position, atFloor.includes(position) ? "floor" : "standard"])),
  );
}

function subsets(of: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return of.flatMap((first, index) => subsets(of.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
}

interface Raise {
  readonly amount: number;
  readonly size: number;
  readonly isShared: boolean;
}

function planOf(
  ground: RemedyGround,
  units: readonly number[],
  way: readonly Aim[],
  known: Map<string, Raise | null>,
): SchoolSteps | null {
  const steps = new Map<string, { readonly step: Step; readonly size: number }>();
  for (const [at, unit] of units.entries()) {
    for (const [position, to] of way[at] ?? []) {
      const indicator = entryAt(ground.standard.indicators, position);
      const key = `${unit} ${position} ${to}`;
      const raise = known.get(key) ?? raiseOf(ground, indicator, unit, to);
      known.set(key, raise);
      if (raise === null) return null;
      if (raise.amount === 0) continue;
      // What is added to a mixed school is shared out among its stages: the larger of their needs does for both.
      const name = raise.isShared ? indicator.code : `${indicator.code} ${unit}`;
      const before = steps.get(name);
      if (before && before.step.amount >= raise.amount) continue;
      const stage = raise.isShared && unitsOfSchool(ground.units, unit).length > 1 ? null : stageOf(ground.units, unit);
      const { amount, size } = raise;
      const cost = costOf(ground.prices, indicator, amount);
      const share = to === "floor" ? (ground.standard.schoolRule?.floorRatio ?? 1) : 1;
      steps.set(name, {
        step: { code: indicator.code, measure: indicator, stage, to, share, amount, cost, isFree: false },
        size,
      });
    }
  }
  const [unit = 0] = units;
  const done = withFree(
    ground,
    unitsOfSchool(ground.units, unit),
    [...steps.values()].map(({ step }) => step),
  );
  const paid = done.filter(({ isFree }) => !isFree).map(({ cost }) => cost);
  return {
    unit,
    school: ground.schools[unit]?.name ?? "",
    town: groupOf(ground.units, unit, "towns"),
    stages: units.map((each) => stageOf(ground.units, each)),
    steps: done,
    cost: paid.reduce<number | null>((sum, cost) => (sum === null || cost === null ? null : exactSum(sum, cost)), 0),
    size: [...steps.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

function raiseOf(
  ground: RemedyGround,
  indicator: IndicatorStandard,
  unit: number,
  to: "standard" | "floor",
): Raise | null {
  const { units, standard } = ground;
  const required = indicator.required?.[stageOf(units, unit)];
  if (required === undefined || !(at(units.students, unit) > 0)) return null;
  const line = to === "standard" ? required : exactProduct(required, standard.schoolRule?.floorRatio ?? 1);
  const amount = amountToLine(ground, indicator, unit, line);
  const isShared = isSharedOut(units, indicator, unit);
  const size =
    amount === 0 ? 0 : amount / requiredIn(ground, indicator, isShared ? unitsOfSchool(units, unit) : [unit]);
  return { amount, isShared, size };
}

/**
 * All that a school, or one stage of it, has to have of an indicator: roughly, to compare sizes. Of teachers the most that
 * any indicator asks for, so that one teacher weighs as much as another.
 */
function requiredIn(ground: RemedyGround, indicator: IndicatorStandard, units: readonly number[]): number {
  const alike = isTeachers(indicator) ? ground.standard.indicators.filter(isTeachers) : [indicator];
  const needed = units.flatMap((unit) =>
    alike.map((each) => {
      const have = ground.units.isMixed[unit] === 1 ? haveOf(ground, each, unit) : null;
      const pupils = have ? nearestNumber(have.pupils) : at(ground.units.students, unit);
      return ((each.required?.[stageOf(ground.units, unit)] ?? 0) * pupils) / each.per;
    }),
  );
  return greatest(needed);
}

/** The steps, with those marked for which schools of the same stage can spare the teachers, all marked ones together. */
function withFree(ground: RemedyGround, own: readonly number[], steps: readonly Step[]): readonly Step[] {
  const left = new Map<Stage, number>();
  return steps.map((step) => {
    if (step.stage === null || !isTeachers(step.measure)) return step;
    const spare = left.get(step.stage) ?? spareOf(ground, step.stage, own);
    const isFree = step.amount <= spare;
    left.set(step.stage, isFree ? spare - step.amount : spare);
    return { ...step, isFree };
  });
}

/** Teachers whom other schools of a stage can let go. */
function spareOf(ground: RemedyGround, stage: Stage, own: readonly number[]): number {
  return givers(ground, stage).reduce((all, { unit, count }) => (own.includes(unit) ? all : all + count), 0);
}

export function comparePlans(a: SchoolSteps, b: SchoolSteps): number {
  return a.steps.length - b.steps.length || rankOf(a) - rankOf(b) || (a.cost ?? 0) - (b.cost ?? 0) || a.size - b.size;
}

/** Free, priced, in kind. */
function rankOf({ steps, cost }: SchoolSteps): number {
  return steps.every(({ isFree }) => isFree) ? 0 : cost !== null ? 1 : 2;
}

/** 县一小（小学）：网络多媒体教室补1间，即达标。 */
export function stepsSentence(plan: SchoolSteps, words: Words): string {
  return `${plan.school}${stepsBehindName(plan, words)}`;
}

/** The same without the school's name, which may stand before it as a link. */
export function stepsBehindName({ stages, steps, cost }: SchoolSteps, words: Words): string {
  const what = steps.map((step) => stepInWords(step, stages.length > 1, words)).join("，");
  const hasOtherThanMoney = steps.some(({ measure, isFree }) => measure.unit !== "yuan" && !isFree);
  const money = cost !== null && cost > 0 && hasOtherThanMoney ? `（约需${costInWords(cost, words)}）` : "";
  return `（${stages.map(words.stage).join("、")}）：${what}${money}，即达标。`;
}

function stepInWords({ measure, stage, share, amount, isFree }: Step, isMixed: boolean, words: Words): string {
  const where = !isMixed ? "" : stage === null ? "全校" : words.stage(stage);
  const line = share < 1 ? `（达到标准的${words.amount(share, "share")}）` : "";
  return `${where}${measure.shortName}${isFree ? "调入" : "补"}${amountInWords(measure, amount, words)}${line}`;
}
