import { stateAt } from "../assessment/assessed-units";
import { at } from "../quantity/at";
import { AMOUNT_DIGITS, amountFor } from "../assessment/gap";
import type { IndicatorState } from "../assessment/assessment";
import type { Stage } from "../fields/stages";
import { costOf } from "../investment/unit-prices";
import type { Measure } from "../measures/measure";
import { ceilingOf, compareFractions, divide, type Fraction, fractionOf, minus, multiply } from "../quantity/fraction";
import { RELIEF_EXPIRY, type Relief, RELIEFS } from "../standards/reliefs";
import type { IndicatorStandard } from "../standards/standard";
import type { Words } from "../words";
import {
  amountToStandard,
  floorLine,
  groupOf,
  type Have,
  haveOf,
  lackOf,
  placeOf,
  type RemedyGround,
  stageOf,
  standardLine,
  unitsOfSchool,
} from "./ground";
import { givers, isTeachers, largestFirst, roomForPupils, type Spare } from "./spare";
import { amountInWords, costBehind, schoolsInWords } from "./words";
import { greatest } from "../quantity/long-lists";

/** A school from which people come or to which they go. */
export interface Partner {
  /** Position of its unit in the assessment. */
  readonly unit: number;
  readonly school: string;
  readonly town: string | null;
  /** How many of them. */
  readonly count: number;
}

/** One way to make a value reach its standard, by itself. */
export type Remedy =
  /** What the procedure lets the school count for some time; the value itself stays as it is. */
  | { readonly kind: "relief"; readonly relief: Relief; readonly amount: number }
  /** Teachers from schools of the same stage whose values all keep their states without them. */
  | { readonly kind: "teachers"; readonly amount: number; readonly from: readonly Partner[] }
  /** So many pupils fewer; `to` names schools that can take them all and keep every state, none where no school can. */
  | { readonly kind: "pupils"; readonly fewer: number; readonly to: readonly Partner[] }
  /** The smallest amount that does it; of a mixed school's shared total, for the whole school. */
  | {
      readonly kind: "purchase";
      readonly amount: number;
      readonly isWholeSchool: boolean;
      /** What brings every stage of a mixed school to its standard, where that is more. */
      readonly forAllStages: number | null;
      /** 元; null where no price is known. */
      readonly cost: number | null;
      /** True where the price is one that the bureau has entered. */
      readonly isPriceEntered: boolean;
    };

/** A value below its standard with what would mend it, cheapest kind first. */
export interface ValueRemedies {
  readonly unit: number;
  readonly school: string;
  readonly stage: Stage;
  readonly code: string;
  readonly measure: Measure;
  readonly state: IndicatorState;
  readonly required: number;
  /** What is lacking to the standard; of a shared total for the whole school. */
  readonly lack: number;
  /** What is enough for the school to pass, this value being the one that may stay at the floor; null where all is needed. */
  readonly enough: { readonly line: number; readonly amount: number } | null;
  readonly remedies: readonly Remedy[];
}

/** At most so many schools are named as givers or takers of people. */
const MOST_PARTNERS = 3;
/** A remedy that takes away more of a school's pupils than this part is none. */
const MOST_PUPILS_AWAY = 0.25;
/** Takers are looked for among the schools nearest in the list (same town first) so that one value is quick to answer. */
const MOST_TAKERS_TRIED = 400;

/**
 * What would mend one value of a school; null where it is not below its standard, or its pupils are not known.
 *
 * Every remedy by itself makes the value reach its standard. Those that need no money stand first: relief, teachers,
 * pupils; then the smallest purchase; last, how many pupils fewer would do, where no school can take them.
 * @param unit position of the school's stage in the assessment
 */
export function remediesOf(ground: RemedyGround, unit: number, code: string): ValueRemedies | null {
  const position = ground.standard.indicators.findIndex((each) => each.code === code);
  const indicator = ground.standard.indicators[position];
  const school = ground.schools[unit];
  if (!indicator || !school) return null;
  const state = stateAt(ground, position, unit);
  const stage = stageOf(ground.units, unit);
  const line = standardLine(indicator, stage);
  const have = haveOf(ground, indicator, unit);
  if ((state !== "floor" && state !== "failed") || !line || !have || !indicator.required) return null;
  const lack = amountFor(indicator.unit, lackOf(have, indicator, line));
  const away = pupils(ground, indicator, unit, have, line);
  return {
    unit,
    school: school.name,
    stage,
    code,
    measure: indicator,
    state,
    required: indicator.required[stage],
    lack,
    enough: enoughFor(ground, indicator, position, unit, have),
    remedies: [
      ...reliefs(ground, indicator, unit, lack),
      ...teachers(ground, indicator, unit, lack),
      ...away.filter(({ to }) => to.length > 0),
      purchase(ground, indicator, unit, have, lack),
      ...away.filter(({ to }) => to.length === 0),
    ],
  };
}

/** Where all others are met, the floor (85%) of this value is enough for the school. */
function enoughFor(
  ground: RemedyGround,
  indicator: IndicatorStandard,
  position: number,
  unit: number,
  have: Have,
): ValueRemedies["enough"] {
  const { schoolRule, indicators } = ground.standard;
  const others = indicators.filter(
    (each, at) => at !== position && each.required && stateAt(ground, at, unit) !== "met",
  );
  const judged = indicators.filter(({ required }) => required !== null).length;
  const line = floorLine(ground.standard, indicator, stageOf(ground.units, unit));
  if (!schoolRule || !line || others.length > 0 || judged - 1 < schoolRule.leastMet) return null;
  const amount = amountFor(indicator.unit, lackOf(have, indicator, line));
  return amount > 0 ? { line: Number(line.numerator) / Number(line.denominator), amount } : null;
}

function reliefs(ground: RemedyGround, indicator: IndicatorStandard, unit: number, lack: number): readonly Remedy[] {
  const place = placeOf(ground.units, unit);
  const size = unitsOfSchool(ground.units, unit).reduce((sum, each) => sum + at(ground.units.students, each), 0);
  return RELIEFS.filter(
    ({ measure, places, pupils: range }) =>
      measure === indicator.id &&
      (place === null || places.includes(place)) &&
      (range === null || (size >= range.least && size <= range.most)),
  ).map((relief) => ({ kind: "relief", relief, amount: lack }));
}

function teachers(ground: RemedyGround, indicator: IndicatorStandard, unit: number, lack: number): readonly Remedy[] {
  if (!isTeachers(indicator)) return [];
  const own = new Set(unitsOfSchool(ground.units, unit));
  const others = givers(ground, stageOf(ground.units, unit)).filter((each) => !own.has(each.unit));
  const from = partners(ground, unit, others, lack);
  return from === null ? [] : [{ kind: "teachers", amount: lack, from }];
}

/** So many people from, or to, the fewest schools, one of the same town first where it can do it alone; null where they are too few. */
function partners(ground: RemedyGround, unit: number, spares: readonly Spare[], needed: number): Partner[] | null {
  const { units, schools } = ground;
  const town = groupOf(units, unit, "towns");
  const isNear = (other: number): boolean => town !== null && groupOf(units, other, "towns") === town;
  const near = spares.find(({ unit: other, count }) => count >= needed && isNear(other));
  let left = needed;
  const chosen: Partner[] = [];
  for (const { unit: other, count } of near ? [near] : largestFirst(spares).slice(0, MOST_PARTNERS)) {
    if (left <= 0) break;
    const taken = Math.min(left, count);
    chosen.push({
      unit: other,
      school: schools[other]?.name ?? "",
      town: groupOf(units, other, "towns"),
      count: taken,
    });
    left -= taken;
  }
  return left > 0 ? null : chosen;
}

/** How many pupils fewer bring the value to its line: of a mixed school, pupils of this stage. */
function pupils(
  ground: RemedyGround,
  indicator: IndicatorStandard,
  unit: number,
  have: Have,
  line: Fraction,
): readonly Extract<Remedy, { kind: "pupils" }>[] {
  const { units, standard, schools } = ground;
  const most = divide(multiply(have.total, fractionOf(indicator.per)), line);
  const fewer = ceilingOf(minus(have.pupils, most));
  const students = at(units.students, unit);
  const staysInScope =
    schools[unit]?.kind !== "teaching-point" || students - fewer >= standard.scope.teachingPointLeastStudents;
  if (fewer > students * MOST_PUPILS_AWAY || fewer >= students || !staysInScope) return [];
  return [{ kind: "pupils", fewer, to: takers(ground, unit, fewer) ?? [] }];
}

function takers(ground: RemedyGround, unit: number, needed: number): Partner[] | null {
  const { units } = ground;
  const own = new Set(unitsOfSchool(units, unit));
  const town = groupOf(units, unit, "towns");
  const found: Spare[] = [];
  let tried = 0;
  const lookAt = (isWanted: (other: number) => boolean): boolean => {
    for (let other = 0; other < units.length && tried < MOST_TAKERS_TRIED; other++) {
      if (own.has(other) || units.stage[other] !== units.stage[unit] || ground.schools[other]?.verdict !== "met")
        continue;
      if (!isWanted(other)) continue;
      tried++;
      const count = roomForPupils(ground, other);
      if (count > 0) found.push({ unit: other, count });
      if (count >= needed) return true;
    }
    return false;
  };
  const isNear = (other: number): boolean => town !== null && groupOf(units, other, "towns") === town;
  if (!lookAt(isNear)) lookAt((other) => !isNear(other));
  return partners(ground, unit, found, needed);
}

function purchase(
  ground: RemedyGround,
  indicator: IndicatorStandard,
  unit: number,
  { isShared }: Have,
  amount: number,
): Remedy {
  const forAllStages = isShared ? amountForSchool(ground, indicator, unit) : amount;
  return {
    kind: "purchase",
    amount,
    isWholeSchool: isShared,
    forAllStages: forAllStages > amount ? forAllStages : null,
    cost: costOf(ground.prices, indicator, amount),
    isPriceEntered: ground.prices.get(indicator.id)?.from === "entered",
  };
}

/** V* − V: what a mixed school as a whole needs so that each of its stages reaches its standard. */
function amountForSchool(ground: RemedyGround, indicator: IndicatorStandard, unit: number): number {
  const lacks = unitsOfSchool(ground.units, unit).map((each) => amountToStandard(ground, indicator, each));
  return greatest(lacks, 0);
}

/** How near a value that is met is to being met no more. */
export interface Margin {
  /** So many pupils more, and it is below its standard. */
  readonly pupils: number;
  /** So much less (people, rooms, ㎡, 元; of a shared total of the whole school), and it is below. */
  readonly amount: number;
  /** True where a rise of pupils that any enrolment may bring is enough. */
  readonly isNear: boolean;
}

/** Pupils of a school may well rise by this part from one year to the next (a convention of ours). */
const USUAL_RISE = 0.05;

/** The margin of a value that is met; null for every other. */
export function marginOf(ground: RemedyGround, unit: number, code: string): Margin | null {
  const position = ground.standard.indicators.findIndex((each) => each.code === code);
  const indicator = ground.standard.indicators[position];
  if (!indicator || stateAt(ground, position, unit) !== "met") return null;
  const line = standardLine(indicator, stageOf(ground.units, unit));
  const have = haveOf(ground, indicator, unit);
  if (!line || !have || compareFractions(line, fractionOf(0)) <= 0) return null;
  const most = divide(multiply(have.total, fractionOf(indicator.per)), line);
  const pupilsMore = above(minus(most, have.pupils), 1);
  const spare = minus(have.total, divide(multiply(line, have.pupils), fractionOf(indicator.per)));
  return {
    pupils: pupilsMore,
    amount: aboveAmount(indicator, spare),
    isNear: pupilsMore <= at(ground.units.students, unit) * USUAL_RISE,
  };
}

/** The smallest whole multiple that is above a fraction. */
function above(value: Fraction, scale: number): number {
  const scaled = multiply(value, fractionOf(scale));
  const up = ceilingOf(scaled);
  return (compareFractions(fractionOf(up), scaled) > 0 ? up : up + 1) / scale;
}

function aboveAmount({ unit }: Measure, spare: Fraction): number {
  return above(spare, 10 ** AMOUNT_DIGITS[unit]);
}

/** Each remedy of a value as a sentence, in their order. */
export function remedySentences({ measure, remedies, stage }: ValueRemedies, words: Words): readonly string[] {
  return remedies.map((remedy) => remedyInWords(remedy, measure, stage, words));
}

function remedyInWords(remedy: Remedy, measure: Measure, stage: Stage, words: Words): string {
  switch (remedy.kind) {
    case "relief":
      return `过渡政策：${remedy.relief.who}可计入${remedy.relief.counts}；可计入的达到${amountInWords(measure, remedy.amount, words)}，按过渡政策达标，不按过渡政策仍未达标（${RELIEF_EXPIRY}）。`;
    case "teachers":
      return remedy.from.length === 1
        ? `不需资金：从${schoolsInWords(remedy.from, null, words)}调入${measure.shortName}${words.count(remedy.amount)}名，调出后该校各项结论不变。`
        : `不需资金：从${schoolsInWords(remedy.from, "名", words)}，共调入${measure.shortName}${words.count(remedy.amount)}名，调出后这些学校各项结论不变。`;
    case "pupils":
      return remedy.to.length === 0
        ? `${words.stage(stage)}学生减少${words.count(remedy.fewer)}人即达标；没有找到能全部接收且各项结论不变的学校。`
        : `不需资金：分流${words.count(remedy.fewer)}名${words.stage(stage)}学生到${schoolsInWords(remedy.to, remedy.to.length === 1 ? null : "名", words)}，接收后${remedy.to.length === 1 ? "该校" : "这些学校"}各项结论不变（班额须另行核对）。`;
    case "purchase":
      return purchaseInWords(remedy, measure, words);
  }
}

function purchaseInWords(
  { amount, isWholeSchool, forAllStages, cost, isPriceEntered }: Extract<Remedy, { kind: "purchase" }>,
  measure: Measure,
  words: Words,
): string {
  const price = costBehind(measure, cost, words);
  const money = price !== "" && isPriceEntered ? `${price}（按本单位填报的单价）` : price;
  const all = forAllStages === null ? "" : `；全校各学段都达标，共需${amountInWords(measure, forAllStages, words)}`;
  const where = isWholeSchool ? "全校" : "";
  return `${where}至少新增${measure.shortName}${amountInWords(measure, amount, words)}${money}${all}。`;
}

/** What lets the school pass although this value stays below its standard; null where nothing less will do. */
export function enoughSentence({ enough, measure }: ValueRemedies, words: Words): string | null {
  if (enough === null) return null;
  return `其余指标都已达标，这一项补足${amountInWords(measure, enough.amount, words)}（达到${words.number(enough.line, 3)}）后，该校即达标。`;
}

/** 再转入9名学生，或减少1人，即跌破标准。 */
export function marginSentence({ pupils: more, amount }: Margin, measure: Measure, words: Words): string {
  return `再转入${words.count(more)}名学生，或减少${amountInWords(measure, amount, words)}，即低于标准。`;
}
