import { stateAt } from "../assessment/assessed-units";
import { at } from "../quantity/at";
import { floorOf, type Fraction, divide, fractionOf, minus, multiply } from "../quantity/fraction";
import { stageWeight } from "../indicators/stage-students";
import { figuresOf } from "../indicators/stage-units";
import { isThroughKind } from "../fields/school-kinds";
import { type Stage, STAGES } from "../fields/stages";
import type { Measure } from "../measures/measure";
import { limitOf } from "../standards/requirement";
import type { IndicatorStandard } from "../standards/standard";
import {
  floorLine,
  haveOf,
  isSection,
  kindOf,
  type RemedyGround,
  stageOf,
  standardLine,
  unitsOfSchool,
} from "./ground";

/** A unit that can give or take so many people without any of its values changing its state. */
export interface Spare {
  readonly unit: number;
  readonly count: number;
}

/** The line above which a value has to stay so that its state stays; null where it has none, or nothing is asked of it. */
function lineKept(ground: RemedyGround, indicator: IndicatorStandard, position: number, unit: number): Fraction | null {
  const stage = stageOf(ground.units, unit);
  const state = stateAt(ground, position, unit);
  if (state === "met") return standardLine(indicator, stage);
  return state === "floor" ? floorLine(ground.standard, indicator, stage) : null;
}

/** True for what is counted in people: they can be moved from a school to another. */
export function isTeachers({ unit, isSplit }: Measure): boolean {
  return unit === "person" && !isSplit;
}

/**
 * How many teachers a passing school can let go. Nobody knows in how many of the teachers' indicators one of them is
 * counted, so each is taken to be counted in all of them: whoever goes, no value of the school changes its state.
 */
export function spareTeachers(ground: RemedyGround, unit: number): number {
  if (ground.schools[unit]?.verdict !== "met") return 0;
  let least = Infinity;
  ground.standard.indicators.forEach((indicator, position) => {
    if (least <= 0 || !isTeachers(indicator)) return;
    const line = lineKept(ground, indicator, position, unit);
    const have = line && haveOf(ground, indicator, unit);
    if (!line || !have) return;
    const needed = divide(multiply(line, have.pupils), fractionOf(indicator.per));
    least = Math.min(least, floorOf(minus(have.total, needed)));
  });
  return Number.isFinite(least) ? Math.max(0, least) : 0;
}

/** The same in floating point, never less than there is: to leave out at once those that have none. */
function roughlySpareTeachers({ standard, states, units, schools }: RemedyGround, unit: number): number {
  if (schools[unit]?.verdict !== "met") return 0;
  let least = Infinity;
  standard.indicators.forEach((indicator, position) => {
    if (!isTeachers(indicator) || indicator.required === null) return;
    const { numerator, denominator } = figuresOf(units, indicator);
    const share = states[position]?.[unit] === MET ? 1 : (standard.schoolRule?.floorRatio ?? 1);
    const line = (indicator.required[stageOf(units, unit)] * share) / indicator.per;
    const perStudent = at(numerator, unit) / at(denominator, unit);
    least = Math.min(least, (perStudent - line) * at(units.students, unit));
  });
  return Number.isFinite(least) ? least : 0;
}

/** Position of "met" among the states. */
const MET = 0;
/** Noise of floating point is far below this part of a person. */
const NEARLY = 1e-6;
/** Those who can give most are looked at exactly; a need is rarely more than they have. */
const MOST_GIVERS = 40;

/** Schools of each stage that can let teachers go, those with most first. Worked out once for a county. */
export function givers(ground: RemedyGround, stage: Stage): readonly Spare[] {
  const known = GIVERS.get(ground);
  if (known) return known[stage];
  const found = { primary: giversOf(ground, "primary"), junior: giversOf(ground, "junior") };
  GIVERS.set(ground, found);
  return found[stage];
}

const GIVERS = new WeakMap<RemedyGround, Readonly<Record<Stage, readonly Spare[]>>>();

function giversOf(ground: RemedyGround, stage: Stage): readonly Spare[] {
  const { units } = ground;
  const wanted = STAGES.indexOf(stage);
  const rough: Spare[] = [];
  for (let unit = 0; unit < units.length; unit++) {
    if (units.stage[unit] !== wanted) continue;
    const count = roughlySpareTeachers(ground, unit);
    if (count >= 1 - NEARLY) rough.push({ unit, count });
  }
  return largestFirst(rough)
    .slice(0, MOST_GIVERS)
    .map(({ unit }) => ({ unit, count: spareTeachers(ground, unit) }))
    .filter(({ count }) => count > 0);
}

/** Largest first; those of the same size in the order of their rows. */
export function largestFirst(spares: readonly Spare[]): Spare[] {
  return [...spares].sort((a, b) => b.count - a.count || a.unit - b.unit);
}

/**
 * How many pupils of its stage a passing school can take so that none of its values changes its state, in no stage, and
 * 学校规模 is not exceeded where the standard limits it. None where the school's rows do not tell its whole size.
 */
export function roomForPupils(ground: RemedyGround, unit: number): number {
  const rooms = ROOMS.get(ground) ?? new Map<number, number>();
  ROOMS.set(ground, rooms);
  const room = rooms.get(unit) ?? roomOf(ground, unit);
  rooms.set(unit, room);
  return room;
}

/** Rooms of schools that have been asked for: every value that lacks something asks for them again. */
const ROOMS = new WeakMap<RemedyGround, Map<number, number>>();

function roomOf(ground: RemedyGround, unit: number): number {
  const { standard, units } = ground;
  if (isSection(units, unit)) return 0;
  const school = unitsOfSchool(units, unit);
  if (school.some((each) => ground.schools[each]?.verdict !== "met")) return 0;
  const stage = stageOf(units, unit);
  let room = seatsWithinSize(ground, unit, school);
  for (const each of school) {
    const own = stageOf(units, each);
    standard.indicators.forEach((indicator, position) => {
      if (room <= 0) return;
      const line = lineKept(ground, indicator, position, each);
      const have = line && haveOf(ground, indicator, each);
      if (!line || !have || (!have.isShared && own !== stage)) return;
      const most = minus(divide(multiply(have.total, fractionOf(indicator.per)), line), have.pupils);
      room = Math.min(room, floorOf(have.isShared ? multiply(most, weightOver(ground, unit, own, stage)) : most));
    });
  }
  return Math.max(0, room);
}

/** How many pupils of one stage weigh as much as one of another in this school: own ÷ added. */
function weightOver({ standard, units }: RemedyGround, unit: number, own: Stage, added: Stage): Fraction {
  const weightOf = (stage: Stage): number =>
    stageWeight(standard, kindOf(units, unit), { primary: 0, junior: 0, senior: 0 }, stage).weight;
  return fractionOf(weightOf(own), weightOf(added));
}

/** Seats up to the largest size that the standard allows; no end where it says nothing of size. */
function seatsWithinSize({ standard, units }: RemedyGround, unit: number, school: readonly number[]): number {
  const size = standard.requirements.find(({ measure }) => measure === "school-size");
  const most = size && limitOf(size, isThroughKind(kindOf(units, unit)) ? "through-school" : stageOf(units, unit));
  if (most === undefined || most === null) return Infinity;
  return Math.floor(most - school.reduce((sum, each) => sum + at(units.students, each), 0));
}
