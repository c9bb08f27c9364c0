import type { BalanceAssessment } from "../assessment/assessment";
import { AMOUNT_DIGITS } from "../assessment/gap";
import { PRINTED_DIGITS } from "../assessment/judge-value";
import { exactValue } from "../indicators/exact-figure";
import type { Measure } from "../measures/measure";
import { entryAt } from "../quantity/at";
import { fractionOf } from "../quantity/fraction";
import { roundHalfUp } from "../quantity/rounding";
import { coefficientWithinLimit, type ExactSchool } from "../statistics/exact-coefficient";
import { indicatorOf, type IndicatorStandard } from "../standards/standard";
import type { Words } from "../words";
import { groupOf, isSharedOut, type RemedyGround } from "./ground";
import { isTeachers, spareTeachers } from "./spare";
import { fewestAdded } from "./fewest-added";
import { amountInWords } from "./words";

/** One school of a coefficient: x = per · X ÷ P. */
interface Member {
  readonly unit: number;
  readonly value: number;
  readonly students: number;
}

/** What one school has to do with a coefficient. */
export interface Contribution {
  readonly unit: number;
  readonly school: string;
  readonly value: number;
  /** Its part of the imbalance, 0 to 1: P(x − x̄)² over their sum. */
  readonly share: number;
  /** Whether it lies below or above the mean of the county, or on it. */
  readonly side: "below" | "above" | "at";
  /** What the coefficient of the others alone would be; null where there is none. */
  readonly without: number | null;
}

/** The schools of a coefficient, those with the largest part first. */
export function contributionsOf(
  { schools }: RemedyGround,
  balance: Pick<BalanceAssessment, "shares" | "mean">,
): readonly Contribution[] {
  const { mean } = balance;
  if (mean === null) return [];
  const sums = { students: 0, first: 0, second: 0 };
  const distances = balance.shares.map(({ school, value }) => {
    const students = schools[school]?.students ?? 0;
    const distance = value - mean;
    sums.students += students;
    sums.first += students * distance;
    sums.second += students * distance * distance;
    return { students, distance };
  });
  return balance.shares.map(({ school, name, value, share }, at) => {
    const { students, distance } = entryAt(distances, at);
    return {
      unit: school,
      school: name,
      value,
      share: Math.abs(share),
      side: share < 0 ? "below" : share > 0 ? "above" : "at",
      without: coefficientOf(mean, {
        students: sums.students - students,
        first: sums.first - students * distance,
        second: sums.second - students * distance * distance,
      }),
    };
  });
}

/** CV from sums about some value near the mean: Σ P, Σ P·d, Σ P·d². */
function coefficientOf(
  about: number,
  { students, first, second }: { readonly students: number; readonly first: number; readonly second: number },
): number | null {
  if (!(students > 0)) return null;
  const apart = first / students;
  const mean = about + apart;
  if (!(mean > 0)) return null;
  const square = (second / students - apart * apart) / (mean * mean);
  return square > NOISE ? Math.sqrt(square) : 0;
}

/** What is left of a square when the values are equal: the terms that cancel are near 1. */
const NOISE = 1e-14;

/** A school that is lifted, and by how much. */
export interface Lift {
  readonly unit: number;
  readonly school: string;
  readonly town: string | null;
  readonly count: number;
}

/** The least that has to be added so that a coefficient is within its limit, and to which schools. */
export interface Lifts {
  /** True where a lifted school is a mixed one that shares the total: the whole school needs more than its stage is given. */
  readonly isShared: boolean;
  /** The common level of the value up to which the lowest schools are lifted, unit of the indicator. */
  readonly level: number;
  /** No additions of less than this in all, however they are spread, bring the coefficient to its limit. */
  readonly atLeast: number;
  /** Additions that do it; of people and rooms the fewest there are, of ㎡ and 元 rounded up school by school. */
  readonly lifts: readonly Lift[];
  readonly total: number;
  /** False where rounding keeps these from being known as the fewest: `atLeast` is the bound. */
  readonly isFewest: boolean;
}

/**
 * The schools to lift so that a coefficient above its limit comes down to it, by additions alone; null where it is not
 * above. What is added to a mixed school's shared total falls on its stages by their weights: the amounts are those of the
 * stage itself.
 *
 * The least is known: for a given sum of additions the mean is given too, and Σ P·x² is smallest where the lowest schools
 * are lifted to one common level (two schools lifted to unequal levels could be brought nearer with the same sum). The
 * coefficient falls as the level rises, so the level at which it meets the limit gives the least sum.
 */
export function liftsOf(ground: RemedyGround, balance: BalanceAssessment): Lifts | null {
  const { limit, mean } = balance;
  if (balance.met !== false || limit === null || mean === null) return null;
  const indicator = indicatorOf(ground.standard, balance.code);
  const members = membersOf(ground, balance).map((each) => ({
    ...each,
    exact: () => exactValue(ground.units, ground.standard, indicator, each.unit),
  }));
  const found = fewestAdded(members, limit, indicator.per, AMOUNT_DIGITS[indicator.unit]);
  if (found === null) return null;
  const { level, atLeast, added, total, isFewest } = found;
  const lifts = added.flatMap((count, at): Lift[] => {
    const unit = members[at]?.unit ?? 0;
    if (count === 0) return [];
    return [{ unit, school: ground.schools[unit]?.name ?? "", town: groupOf(ground.units, unit, "towns"), count }];
  });
  const isShared = lifts.some(({ unit }) => isSharedOut(ground.units, indicator, unit));
  return { level, atLeast, lifts, total, isFewest, isShared };
}

function membersOf({ schools }: RemedyGround, { shares }: BalanceAssessment): readonly Member[] {
  return shares.map(({ school, value }) => ({ unit: school, value, students: schools[school]?.students ?? 0 }));
}

/** One teacher from a school to another of the same stage. */
export interface Move {
  readonly from: { readonly unit: number; readonly school: string };
  readonly to: { readonly unit: number; readonly school: string };
  /** The coefficient after this move and all before it. */
  readonly coefficient: number;
  /** True where it is within its limit then. */
  readonly isWithin: boolean;
}

const MOST_MOVES = 10;

/**
 * The moves of single teachers that lower a coefficient most, one after the other, until it is within its limit or no move
 * helps; at most ten. Teachers come only from passing schools that can spare them ({@link spareTeachers}), so no verdict of a
 * school changes for the worse; the mean stays, whoever moves. The first one is the best single move there is.
 */
export function movesOf(ground: RemedyGround, balance: BalanceAssessment): readonly Move[] {
  const { limit, measure, cv, mean } = balance;
  const indicator = ground.standard.indicators.find(({ code }) => code === balance.code);
  if (!indicator || !isTeachers(measure) || cv === null || mean === null || limit === null || balance.met !== false)
    return [];
  const values = new Map(membersOf(ground, balance).map((each) => [each.unit, { ...each }]));
  const spare = new Map<number, number>();
  const spareIn = (unit: number): number => {
    const left = spare.get(unit) ?? spareTeachers(ground, unit);
    spare.set(unit, left);
    return left;
  };
  const exact = new Map<number, number>();
  const students = sumOf([...values.values()].map((each) => each.students));
  let squares = cv * cv * mean * mean * students;
  const moves: Move[] = [];
  while (moves.length < MOST_MOVES) {
    // P·x² of the giver falls by x·2·per − per²/P, that of the taker rises by x·2·per + per²/P.
    const from = bestOf(
      values,
      (each) => lostBy(each, measure),
      ({ unit }) => spareIn(unit) > 0,
    );
    const to = bestOf(
      values,
      (each) => -wonBy(each, measure),
      ({ unit }) => unit !== from?.unit,
    );
    if (!from || !to) break;
    const gain = lostBy(from, measure) - wonBy(to, measure);
    if (!(gain > 0)) break;
    squares -= gain;
    spare.set(from.unit, spareIn(from.unit) - 1);
    for (const [member, by] of [
      [from, -1],
      [to, 1],
    ] as const) {
      values.set(member.unit, { ...member, value: member.value + (by * measure.per) / member.students });
      exact.set(member.unit, (exact.get(member.unit) ?? 0) + by);
    }
    const coefficient = Math.sqrt(Math.max(0, squares / students)) / mean;
    const isWithin = coefficientWithinLimit(coefficient, limit, () => exactSchools(ground, indicator, values, exact));
    moves.push({ from: named(ground, from.unit), to: named(ground, to.unit), coefficient, isWithin });
    if (isWithin) break;
  }
  return moves;
}

function lostBy({ value, students }: Member, { per }: Measure): number {
  return 2 * per * value - (per * per) / students;
}

function wonBy({ value, students }: Member, { per }: Measure): number {
  return 2 * per * value + (per * per) / students;
}

/** The member with the highest score that may be taken; whether it may is asked only of those that would be the best. */
function bestOf(
  members: ReadonlyMap<number, Member>,
  score: (member: Member) => number,
  may: (member: Member) => boolean,
): Member | null {
  let best: Member | null = null;
  let most = -Infinity;
  for (const member of members.values()) {
    const own = score(member);
    if (own > most && may(member)) [best, most] = [member, own];
  }
  return best;
}

function named({ schools }: RemedyGround, unit: number): Move["from"] {
  return { unit, school: schools[unit]?.name ?? "" };
}

/** The exact values after so many people have come or gone. */
function exactSchools(
  ground: RemedyGround,
  indicator: IndicatorStandard,
  members: ReadonlyMap<number, Member>,
  changes: ReadonlyMap<number, number>,
): readonly ExactSchool[] {
  return [...members.values()].map(({ unit, students }) => {
    const value = exactValue(ground.units, ground.standard, indicator, unit);
    const by = changes.get(unit) ?? 0;
    const moved = fractionOf(Math.abs(by) * indicator.per, students);
    return {
      value:
        by === 0
          ? value
          : {
              numerator:
                value.numerator * moved.denominator + BigInt(Math.sign(by)) * moved.numerator * value.denominator,
              denominator: value.denominator * moved.denominator,
            },
      students: fractionOf(students),
    };
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Decimals with which a coefficient is shown to be above its limit where three do not show it. */
const DIGITS_TO_TELL = 6;

/** At most so many schools are named in a sentence. */
const MOST_NAMED = 5;

/** 要降到限值0.45，至少共增加12名…：城关小学5名、…… */
export function liftsSentence(
  { lifts, total, atLeast, isFewest, isShared }: Lifts,
  { limit, measure, stage, code }: BalanceAssessment,
  words: Words,
): string {
  const named = lifts.slice().sort((a, b) => b.count - a.count);
  const schools = named
    .slice(0, MOST_NAMED)
    .map(({ school, count }) => `${school}增加${amountInWords(measure, count, words)}`)
    .join("、");
  const more = named.length > MOST_NAMED ? `等${words.count(named.length)}所` : "";
  const bound = isFewest ? "" : `（不会少于${amountInWords(measure, atLeast, words)}）`;
  const shared = isShared ? "；一贯制学校为本学段分得的数量" : "";
  return `${words.stage(stage)} ${code} ${measure.shortName}差异系数降到限值${words.coefficient(limit ?? 0, PRINTED_DIGITS.limit)}，只靠新增${isFewest ? "至少" : ""}需${amountInWords(measure, total, words)}${bound}：${schools}${more}${shared}。`;
}

/** 从甲校调1名到乙校：差异系数降到0.478。 */
export function moveSentence(
  { from, to, coefficient, isWithin }: Move,
  { measure, limit }: BalanceAssessment,
  words: Words,
): string {
  const end = isWithin ? "，符合限值" : "，仍超过限值";
  // Printed as the limit itself, it would seem to be within.
  const seemsWithin = roundHalfUp(coefficient, PRINTED_DIGITS.coefficient) <= (limit ?? 0);
  const digits = seemsWithin && !isWithin ? DIGITS_TO_TELL : PRINTED_DIGITS.coefficient;
  return `${measure.shortName}从${from.school}调1名到${to.school}，差异系数为${words.coefficient(coefficient, digits)}${end}；${from.school}各项结论不变。`;
}

/** 低于全县平均，占差距的12.3%；不计该校，差异系数为0.412。 */
export function contributionSentence({ side, share, without }: Contribution, words: Words): string {
  const where = { below: "低于全县平均", above: "高于全县平均", at: "与全县平均相同" }[side];
  const others = without === null ? "" : `；不计该校，差异系数为${words.coefficient(without)}`;
  return `${where}，占差距的${words.amount(share, "share")}${others}。`;
}
