import type { IndicatorAssessment, SchoolAssessment } from "../assessment/assessment";
import type { JudgedCounty } from "../comparison/compare-counties";
import { type RequirementCheck, type RequirementItem } from "../checks/requirement-check";
import type { Stage } from "../fields/stages";
import type { Measure } from "../measures/measure";
import { MEASURES } from "../measures/measures";
import { inBlocks, type Pieces, wholly } from "../pieces";
import { exactTotal } from "../quantity/decimal";
import { addAll } from "../quantity/long-lists";
import { roundHalfUp } from "../quantity/rounding";
import { type RemedyGround, unitsOfSchool } from "../remedies/ground";
import { type SchoolGap, schoolGapsInPieces } from "../remedies/school-gaps";
import { isJudged, type StatedRequirement } from "../standards/requirement";
import type { IndicatorStandard } from "../standards/standard";
import type { Words } from "../words";
import { type RemedyKind, type Standing, standingId, type Standings, type StandingState } from "./standing";

/**
 * Where every school stands to every indicator and item that is asked of it, and the county to those that are asked of it.
 * Only what has to be (必须, 否决) is told; what is 原则上 or said for information is no problem to be closed.
 *
 * A figure that the stages of a mixed school share is one line of the school, since what is built serves all of them.
 */
export function standingsOf(...told: Parameters<typeof standingsInPieces>): Standings {
  return wholly(standingsInPieces(...told));
}

/** What {@link standingsOf} says, standing still between blocks of schools and between items. */
export function* standingsInPieces(
  county: Pick<JudgedCounty, "schools" | "requirements" | "standard">,
  ground: RemedyGround,
  words: Words,
): Pieces<Standings> {
  const names = namesOfUnits(ground);
  const asked = county.requirements.filter(({ requirement: { force } }) => force === "must" || force === "veto");
  const standings = [...(yield* indicatorStandings(ground, names, words))];
  for (const check of asked) {
    addAll(standings, itemStandings(check, words));
    yield;
  }
  return {
    all: bySchool(standings),
    schools: [...new Set(names)],
    items: new Map([
      ...county.standard.indicators.map(({ code, name }) => [code, name] as const),
      ...asked.map(({ requirement: { id, name } }) => [id, name] as const),
    ]),
  };
}

/** School by school in the order in which they are met, the items of each in theirs; the county behind them. */
function bySchool(standings: readonly Standing[]): readonly Standing[] {
  const groups = new Map<string, Standing[]>();
  for (const standing of standings) {
    const known = groups.get(standing.school);
    if (known) known.push(standing);
    else groups.set(standing.school, [standing]);
  }
  const county = groups.get("") ?? [];
  groups.delete("");
  return [...[...groups.values()].flat(), ...county];
}

/**
 * The name of each unit's school. Reading has put the town before names that several schools have; where that does not tell
 * them apart, they are numbered. Rows of 小学部 and 初中部 that carry the name of one school are no two schools.
 */
function namesOfUnits({ units, schools }: RemedyGround): readonly string[] {
  const names: string[] = [];
  const met = new Map<string, number>();
  for (let unit = 0; unit < units.length; unit++) {
    const [first = unit] = unitsOfSchool(units, unit);
    if (first !== unit) {
      names.push(names[first] ?? "");
      continue;
    }
    const { name = "", stage } = schools[unit] ?? {};
    const key = `${name} ${stage ?? ""}`;
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    names.push(count === 1 ? name : `${name}${count}`);
  }
  return names;
}

function* indicatorStandings(
  ground: RemedyGround,
  names: readonly string[],
  words: Words,
): Pieces<readonly Standing[]> {
  const { units, standard, schools } = ground;
  const gaps = new Map<string, SchoolGap[]>();
  for (const gap of yield* schoolGapsInPieces(ground)) {
    const first = unitsOfSchool(units, gap.unit)[0] ?? gap.unit;
    for (const key of [`${gap.code} ${gap.unit}`, `${gap.code} school ${first}`])
      gaps.set(key, [...(gaps.get(key) ?? []), gap]);
  }
  // A school describes its values anew whenever it is asked.
  const values: (readonly IndicatorAssessment[])[] = [];
  yield* inBlocks(schools.length, (first, end) => {
    for (const school of schools.slice(first, end)) values.push(school.indicators);
  });
  const found: Standing[] = [];
  for (const [position, indicator] of standard.indicators.entries()) {
    if (indicator.required === null) continue;
    const add = (unit: number): void => {
      const own = unitsOfSchool(units, unit);
      const isWhole = own.length > 1 && indicator.isSplit;
      if (isWhole && own[0] !== unit) return;
      const told = (isWhole ? own : [unit]).flatMap((each) => {
        const school = schools[each];
        const value = values[each]?.[position];
        return school && value && value.state !== "not-applicable" ? [{ school, value }] : [];
      });
      const lacking = gaps.get(isWhole ? `${indicator.code} school ${unit}` : `${indicator.code} ${unit}`) ?? [];
      const [one] = told;
      if (one)
        found.push(
          indicatorStanding(indicator, names[unit] ?? "", told, isWhole ? null : one.school.stage, lacking, words),
        );
    };
    yield* inBlocks(units.length, (first, end) => {
      for (let unit = first; unit < end; unit++) add(unit);
    });
  }
  return found;
}

interface Told {
  readonly school: SchoolAssessment;
  readonly value: IndicatorAssessment;
}

function indicatorStanding(
  indicator: IndicatorStandard,
  school: string,
  told: readonly Told[],
  stage: Stage | null,
  lacking: readonly SchoolGap[],
  words: Words,
): Standing {
  const states = told.map(stateOfValue);
  const byStage = (numberOf: (value: IndicatorAssessment) => number | null): number | string | null => {
    const [one] = told;
    if (one && told.length === 1) return numberOf(one.value);
    return told
      .map(({ school: of, value }) => {
        const number = numberOf(value);
        return `${words.stage(of.stage)}${number === null ? "缺数" : words.number(number, MOST_DIGITS)}`;
      })
      .join("、");
  };
  const costs = lacking.map(({ cost }) => cost);
  return {
    id: standingId(school, words.stage(stage), indicator.code),
    school,
    stage,
    group: "resources",
    code: indicator.code,
    name: indicator.name,
    state: worst(states),
    value: states.every((state) => state === "missing") ? null : byStage(shownValue),
    required: byStage(({ required }) => required),
    lack:
      lacking.length === 0
        ? null
        : { amount: exactTotal(lacking.map(({ amount }) => amount)), unit: indicator.unit, isOver: false },
    remedy: REMEDIES[indicator.id] ?? REMEDY_OF_UNIT[indicator.unit],
    cost: lacking.length === 0 || costs.includes(null) ? null : exactTotal(costs.map((cost) => cost ?? 0)),
  };
}

/** 85% is enough where the school passes with it, or would but for what is not known of it. */
function stateOfValue({ school, value: { state } }: Told): StandingState {
  if (state === "met" || state === "measured") return "met";
  if (state === "failed") return "failed";
  if (state === "floor") return school.verdict === "failed" ? "failed" : "tolerated";
  return "missing";
}

const FROM_WORST: readonly StandingState[] = ["failed", "missing", "tolerated", "met"];

/** Of several states the one that counts: a failure, then what is not known. */
export function worst(states: readonly StandingState[]): StandingState {
  return FROM_WORST.find((state) => states.includes(state)) ?? "missing";
}

const MOST_DIGITS = 6;

/** The value as it is printed; with more decimals where the printed one would seem to reach the standard. */
function shownValue({ printed, value, required, roundingFlips, measure }: IndicatorAssessment): number | null {
  if (value === null || !roundingFlips || required === null) return printed;
  for (let digits = measure.printedDigits; digits < MOST_DIGITS; digits++) {
    const rounded = roundHalfUp(value, digits);
    if (rounded < required) return rounded;
  }
  return value;
}

const REMEDIES: Readonly<Record<string, RemedyKind>> = {
  [MEASURES.backbonePerHundred.id]: "backbone",
  [MEASURES.multimediaPerHundred.id]: "equipment",
};

const REMEDY_OF_UNIT: Readonly<Record<Measure["unit"], RemedyKind>> = {
  person: "teachers",
  room: "rooms",
  machine: "equipment",
  book: "equipment",
  "square-metre": "building",
  yuan: "equipment",
};

const REMEDY_OF_ITEM: Readonly<Partial<Record<string, RemedyKind>>> = {
  "school-size": "dividing",
  "class-size": "dividing",
  "special-rooms": "rooms",
  "special-rooms-together": "rooms",
};

/** The lines of one item: one for each school that it is asked of, or one for the county. */
function itemStandings(check: RequirementCheck, words: Words): readonly Standing[] {
  const { requirement } = check;
  if (check.of === "county" || check.length === 0)
    return [itemStanding(requirement, "", check, [...Array(check.length).keys()], words)];
  const places = new Map<string, number[]>();
  for (let position = 0; position < check.length; position++) {
    const { school } = check.item(position);
    const known = places.get(school);
    if (known) known.push(position);
    else places.set(school, [position]);
  }
  return [...places].map(([school, positions]) => itemStanding(requirement, school, check, positions, words));
}

function itemStanding(
  requirement: StatedRequirement,
  school: string,
  check: RequirementCheck,
  positions: readonly number[],
  words: Words,
): Standing {
  const { measure } = requirement;
  const items = positions.map((position) => check.item(position));
  const failed = items.filter(({ state }) => state === "failed");
  const [only] = items;
  const states = items.map(({ state }): StandingState => (state === "met" || state === "failed" ? state : "missing"));
  const own = items.length === 1 ? only : undefined;
  return {
    id: standingId(school, "", requirement.id),
    school,
    stage: null,
    group: requirement.group,
    code: requirement.id,
    name: requirement.name,
    state: states.length === 0 ? "missing" : worst(states),
    ...(own
      ? valueOfOne(own, requirement, words)
      : { value: failed.length === 0 ? null : countInWords(check, positions, words), required: null }),
    lack: check.of === "county" && failed.length > 1 ? null : lackOfAll(failed),
    remedy: (typeof measure === "string" ? REMEDY_OF_ITEM[measure] : undefined) ?? null,
    cost: null,
  };
}

/** What one item says of one school, or of the county; a share as a percentage. */
function valueOfOne(
  item: RequirementItem,
  { measure, limits }: StatedRequirement,
  words: Words,
): Pick<Standing, "value" | "required"> {
  const { value, required } = item;
  if (value === null || !Object.values(limits).some(({ unit }) => unit === "share"))
    return { value: value ?? stateInWords(item, measure), required };
  const asked = required === null ? null : words.amount(required, "share", SHARE_DIGITS);
  const told = words.amount(value, "share", SHARE_DIGITS);
  const seemsMet = item.state === "failed" && told === asked;
  return { value: seemsMet ? words.amount(value, "share", MOST_DIGITS) : told, required: asked };
}

const SHARE_DIGITS = 2;

/** What a person has decided has no number. */
function stateInWords({ state }: RequirementItem, measure: StatedRequirement["measure"]): string | null {
  if (state !== "met" && state !== "failed") return null;
  return isJudged(measure) ? (state === "met" ? "判定达标" : "判定未达标") : null;
}

const COUNTED: Readonly<Record<RequirementCheck["of"], string>> = {
  county: "项",
  school: "项",
  class: "个班",
  teacher: "人",
  building: "栋",
};

/** 3个班未达标: classes by size stand for several each. */
function countInWords(check: RequirementCheck, positions: readonly number[], words: Words): string {
  const count = positions
    .filter((position) => check.item(position).state === "failed")
    .reduce((sum, position) => sum + (check.counts[position] ?? 0), 0);
  return `${words.count(count)}${COUNTED[check.of]}未达标`;
}

/** What all that failed lack together; what carries one key lacks it once. Null where it is no one count. */
function lackOfAll(failed: readonly RequirementItem[]): Standing["lack"] {
  const counted = new Set<string>();
  const lacks = failed.flatMap(({ lack }) => {
    if (!lack || (lack.together !== undefined && counted.has(lack.together))) return [];
    if (lack.together !== undefined) counted.add(lack.together);
    return [lack];
  });
  const [first] = lacks;
  if (!first || failed.some(({ lack }) => !lack)) return null;
  const isOver = first.isOver === true;
  if (lacks.some(({ unit, isOver: over }) => unit !== first.unit || (over === true) !== isOver)) return null;
  return { amount: exactTotal(lacks.map(({ amount }) => amount)), unit: first.unit, isOver };
}
