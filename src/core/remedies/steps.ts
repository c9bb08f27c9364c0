import { at } from "../quantity/at";
import type { Stage } from "../fields/stages";
import { costOf } from "../investment/unit-prices";
import type { Measure } from "../measures/measure";
import { exactProduct, exactSum, exactTotal } from "../quantity/decimal";
import { nearestNumber } from "../quantity/fraction";
import type { IndicatorStandard } from "../standards/standard";
import type { Words } from "../words";
import {
  amountToLine,
  amountToStandard,
  groupOf,
  haveOf,
  type RemedyGround,
  stageOf,
  stateOf,
  unitsOfSchool,
} from "./ground";
import { givers, isTeachers } from "./spare";
import { amountInWords, costInWords } from "./words";

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

/** So many schools are worked out, those that are nearest: nobody reads more, and a province's list must not wait. */
const MOST_SCHOOLS = 500;

/**
 * For schools that failed and lack no figure, the fewest values that have to be raised so that it passes, and by how
 * much: one indicator may stay at 85% (or as many as the standard leaves open). Schools with the fewest steps first;
 * among them what is free, then what has a price by its price, then the rest by the part of the standard that is lacking.
 * Of more than `most` schools those that are nearest are told.
 */
export function firstSteps(ground: RemedyGround, most = MOST_SCHOOLS): readonly SchoolSteps[] {
  return nearestOf(ground, failedSchools(ground), most)
    .flatMap((units) => {
      const plans = plansOf(ground, units);
      return plans.length === 0 ? [] : [plans.reduce((a, b) => (comparePlans(b, a) < 0 ? b : a))];
    })
    .sort((a, b) => comparePlans(a, b) || a.unit - b.unit);
}

/** At most so many ways are told for one school. */
const MOST_WAYS = 4;

/**
 * The ways in which one school that failed can be brought to pass, the cheapest first (as in {@link firstSteps}); of ways
 * of which one asks for nothing less than another only the other is told. None where it did not fail or lacks a figure.
 * @param unit any of its stages
 */
export function waysOf(ground: RemedyGround, unit: number, most = MOST_WAYS): readonly SchoolSteps[] {
  const units = unitsOfSchool(ground.units, unit).filter((each) => ground.schools[each]?.verdict === "failed");
  if (units.length === 0 || lacksFigures(ground, units)) return [];
  const sorted = [...plansOf(ground, units)].sort(comparePlans);
  const told: SchoolSteps[] = [];
  for (const plan of sorted) {
    if (told.length === most) break;
    if (!told.some((other) => asksNoMore(other, plan))) told.push(plan);
  }
  return told;
}

/** True where a plan asks for nothing that another does not ask for, and for no more of it. */
function asksNoMore(plan: SchoolSteps, other: SchoolSteps): boolean {
  return plan.steps.every(({ code, stage, amount }) =>
    other.steps.some((step) => step.code === code && step.stage === stage && step.amount >= amount),
  );
}

/** The schools with the fewest values to be raised, in the order of their rows. */
function nearestOf(
  ground: RemedyGround,
  schools: readonly (readonly number[])[],
  most: number,
): readonly (readonly number[])[] {
  if (schools.length <= most) return schools;
  const counted = schools.map((units, at) => ({
    units,
    at,
    steps: sum(units.map((unit) => stepsAtLeast(ground, unit))),
  }));
  return counted
    .sort((a, b) => a.steps - b.steps || a.at - b.at)
    .slice(0, most)
    .map(({ units }) => units);
}

/** Values that one unit has to raise: all that are short but those that may stay where they are. */
function stepsAtLeast(ground: RemedyGround, unit: number): number {
  const { indicators, schoolRule } = ground.standard;
  const states = indicators.flatMap(({ required }, position) =>
    required === null ? [] : [stateOf(ground, position, unit)],
  );
  const atFloor = states.filter((state) => state === "floor").length;
  const short = states.filter((state) => state !== "met").length;
  return short - Math.min(atFloor, states.length - (schoolRule?.leastMet ?? states.length));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function comparePlans(a: SchoolSteps, b: SchoolSteps): number {
  return a.steps.length - b.steps.length || rankOf(a) - rankOf(b) || (a.cost ?? 0) - (b.cost ?? 0) || a.size - b.size;
}

/** Free, priced, in kind. */
function rankOf({ steps, cost }: SchoolSteps): number {
  return steps.every(({ isFree }) => isFree) ? 0 : cost !== null ? 1 : 2;
}

/** How many schools that failed lack a figure: what they need cannot be told yet. */
export function failedWithoutFigures(ground: RemedyGround): number {
  const { units, schools } = ground;
  let failed = 0;
  for (let unit = 0; unit < units.length; unit++) {
    const school = unitsOfSchool(units, unit);
    if (school[0] === unit && school.some((each) => schools[each]?.verdict === "failed")) failed++;
  }
  return failed - failedSchools(ground).length;
}

/** The units of each school that failed; a school of which a figure is missing cannot be brought to pass by any step. */
function failedSchools(ground: RemedyGround): readonly (readonly number[])[] {
  const { units, schools } = ground;
  const found: (readonly number[])[] = [];
  for (let unit = 0; unit < units.length; unit++) {
    const school = unitsOfSchool(units, unit);
    if (school[0] !== unit) continue;
    const failed = school.filter((each) => schools[each]?.verdict === "failed");
    if (failed.length > 0 && !lacksFigures(ground, failed)) found.push(failed);
  }
  return found;
}

function lacksFigures(ground: RemedyGround, units: readonly number[]): boolean {
  return units.some((unit) =>
    ground.standard.indicators.some((_, position) =>
      ["missing", "not-applicable"].includes(stateOf(ground, position, unit)),
    ),
  );
}

/** What one unit has to raise: for each short indicator (by position) to the standard, or only to the floor. */
type Aim = ReadonlyMap<number, "standard" | "floor">;

/** The most ways that are compared for one school: far more than six of seven leave. */
const MOST_PLANS = 3_000;

function plansOf(ground: RemedyGround, units: readonly number[]): readonly SchoolSteps[] {
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
  const short = judged.filter((position) => stateOf(ground, position, unit) !== "met");
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
      const indicator = ground.standard.indicators[position] as IndicatorStandard;
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
  const isShared = units.isMixed[unit] === 1 && haveOf(ground, indicator, unit)?.isShared === true;
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
  return Math.max(...needed);
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
  return sum(givers(ground, stage).map(({ unit, count }) => (own.includes(unit) ? 0 : count)));
}

/** What is lacking in all schools of a stage, or of a town, to bring every value of an indicator to its standard. */
export interface Shortfall {
  readonly code: string;
  readonly measure: Measure;
  /** Null for mixed schools as a whole: what they share among stages. */
  readonly stage: Stage | null;
  readonly town: string | null;
  /** Values that are short. */
  readonly schools: number;
  readonly amount: number;
  /** 元; null where no price is known. */
  readonly cost: number | null;
}

/**
 * The county's shortfall by indicator and stage, and by town where the table tells towns. Each school's need is rounded up
 * by itself; what one has too much makes good nothing of another's. A mixed school's shared totals are counted once.
 */
export function shortfalls(ground: RemedyGround): readonly Shortfall[] {
  const { units, standard, prices } = ground;
  const sums = new Map<
    string,
    { of: Omit<Shortfall, "schools" | "amount" | "cost">; schools: number; amount: number }
  >();
  standard.indicators.forEach((indicator, position) => {
    for (let unit = 0; unit < units.length; unit++) {
      const school = unitsOfSchool(units, unit);
      const isShort = (each: number): boolean => ["floor", "failed"].includes(stateOf(ground, position, each));
      const isMixed = school.length > 1 && indicator.isSplit;
      if (isMixed ? unit !== school[0] || !school.some(isShort) : !isShort(unit)) continue;
      const isShared = isMixed && school.some((each) => haveOf(ground, indicator, each)?.isShared === true);
      for (const each of isShared ? [unit] : isMixed ? school.filter(isShort) : [unit]) {
        const amount = isShared
          ? Math.max(...school.map((one) => amountToStandard(ground, indicator, one)))
          : amountToStandard(ground, indicator, each);
        if (amount === 0) continue;
        const stage = isShared ? null : stageOf(units, each);
        const town = groupOf(units, each, "towns");
        const key = `${indicator.code} ${stage} ${town}`;
        const sum = sums.get(key) ?? {
          of: { code: indicator.code, measure: indicator, stage, town },
          schools: 0,
          amount: 0,
        };
        sums.set(key, { ...sum, schools: sum.schools + 1, amount: exactSum(sum.amount, amount) });
      }
    }
  });
  return [...sums.values()].map(({ of, schools, amount }) => ({
    ...of,
    schools,
    amount,
    cost: costOf(prices, of.measure, amount),
  }));
}

/** The same with all towns together. */
export function withoutTowns(all: readonly Shortfall[]): readonly Shortfall[] {
  const sums = new Map<string, Shortfall>();
  for (const each of all) {
    const key = `${each.code} ${each.stage}`;
    const sum = sums.get(key);
    sums.set(
      key,
      sum
        ? {
            ...sum,
            schools: sum.schools + each.schools,
            amount: exactSum(sum.amount, each.amount),
            cost: sum.cost === null || each.cost === null ? null : exactSum(sum.cost, each.cost),
          }
        : { ...each, town: null },
    );
  }
  return [...sums.values()];
}

/** What the next money buys. */
export interface NextMoney {
  readonly budget: number;
  /** Schools that pass for it, cheapest first. */
  readonly schools: readonly SchoolSteps[];
  readonly spent: number;
  /** 元 of the next school that the rest does not pay; null where there is none. */
  readonly next: number | null;
  /** Failed schools of which a step has no price: they are in none of this. */
  readonly withoutPrice: number;
}

/**
 * The most schools that so much money brings to pass, of those whose steps all have a price. Exact: each school counts one,
 * so the cheapest ones are the most. A school that needs nothing but priced things takes its cheapest way, which may have
 * more steps than its shortest.
 */
export function nextMoney(ground: RemedyGround, budget: number): NextMoney {
  let withoutPrice = 0;
  const priced = failedSchools(ground).flatMap((units) => {
    if (units.some((unit) => needsUnpriced(ground, unit))) {
      withoutPrice++;
      return [];
    }
    const plans = plansOf(ground, units).filter(({ steps }) => steps.every(({ cost }) => cost !== null));
    const costs = plans.map((plan) => ({ plan, cost: exactTotal(plan.steps.map(({ cost }) => cost ?? 0)) }));
    const [first] = costs.sort((a, b) => a.cost - b.cost || a.plan.steps.length - b.plan.steps.length);
    if (!first) withoutPrice++;
    return first ? [{ ...first.plan, cost: first.cost }] : [];
  });
  priced.sort((a, b) => a.cost - b.cost || a.unit - b.unit);
  const schools: SchoolSteps[] = [];
  let spent = 0;
  for (const plan of priced) {
    const withIt = exactSum(spent, plan.cost);
    if (withIt > budget) return { budget, schools, spent, next: plan.cost, withoutPrice };
    schools.push(plan);
    spent = withIt;
  }
  return { budget, schools, spent, next: null, withoutPrice };
}

/** True where a unit cannot pass without something that has no price: told from its states alone. */
function needsUnpriced(ground: RemedyGround, unit: number): boolean {
  const { indicators, schoolRule } = ground.standard;
  const judged = indicators.filter(({ required }) => required !== null).length;
  const unpriced = indicators.flatMap((indicator, position) =>
    indicator.required === null || costOf(ground.prices, indicator, 1) !== null
      ? []
      : [stateOf(ground, position, unit)],
  );
  const short = unpriced.filter((state) => state !== "met").length;
  return unpriced.includes("failed") || short > judged - (schoolRule?.leastMet ?? judged);
}

/** 县一小（小学）：网络多媒体教室增加1间即达标。 */
export function stepsSentence({ school, stages, steps, cost }: SchoolSteps, words: Words): string {
  const what = steps.map((step) => stepInWords(step, stages.length > 1, words)).join("，");
  const hasOtherThanMoney = steps.some(({ measure, isFree }) => measure.unit !== "yuan" && !isFree);
  const money = cost !== null && cost > 0 && hasOtherThanMoney ? `（约需${costInWords(cost, words)}）` : "";
  return `${school}（${stages.map(words.stage).join("、")}）：${what}${money}，即达标。`;
}

function stepInWords({ measure, stage, share, amount, isFree }: Step, isMixed: boolean, words: Words): string {
  const where = !isMixed ? "" : stage === null ? "全校" : words.stage(stage);
  const line = share < 1 ? `（达到标准的${words.amount(share, "share")}）` : "";
  return `${where}${measure.shortName}${isFree ? "调入" : "补"}${amountInWords(measure, amount, words)}${line}`;
}

/** 小学 教学辅助用房：3所，共1,234.5㎡，约需370.5万元 */
export function shortfallSentence(
  { code, measure, stage, town, schools, amount, cost }: Shortfall,
  words: Words,
): string {
  const where = [town, stage === null ? "一贯制学校（全校）" : words.stage(stage)]
    .filter((each) => each !== null)
    .join(" ");
  const money = cost === null ? "" : `，约需${costInWords(cost, words)}`;
  return `${where} ${code} ${measure.shortName}：${words.count(schools)}所，共${amountInWords(measure, amount, words)}${money}`;
}

/** What the next 100万元 bring. */
export function nextMoneySentence({ budget, schools, spent, next, withoutPrice }: NextMoney, words: Words): string {
  const others = withoutPrice > 0 ? `另有${words.count(withoutPrice)}所缺少单价，未计入。` : "";
  if (schools.length === 0)
    return `${next === null ? "没有可以按单价测算的未达标学校。" : `投入${costInWords(budget, words)}还不能使一所学校达标，最少需${costInWords(next, words)}。`}${others}`;
  const names = schools
    .slice(0, MOST_NAMED)
    .map(({ school }) => school)
    .join("、");
  const more = schools.length > MOST_NAMED ? "等" : "";
  return `投入${costInWords(budget, words)}，最多可使${words.count(schools.length)}所学校达标（${names}${more}），共需${costInWords(spent, words)}。${others}`;
}

const MOST_NAMED = 5;
