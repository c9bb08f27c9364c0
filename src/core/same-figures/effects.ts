import { assessSchools } from "../assessment/assess-schools";
import type { BalanceAssessment, IndicatorAssessment, SchoolAssessment } from "../assessment/assessment";
import { cellRefName } from "../cell/address";
import { requirementVerdict, type RequirementCheck } from "../checks/requirement-check";
import { compareCounties, type CountiesCompared, type JudgedCounty } from "../comparison/compare-counties";
import type { Two } from "../comparison/paired";
import type { FieldKey } from "../fields/field-key";
import type { Stage } from "../fields/stages";
import type { SchoolRecords } from "../indicators/school-records";
import { withSummedFigures } from "../indicators/summed-figures";
import type { Standard } from "../standards/standard";
import type { StatedRequirement } from "../standards/requirement";
import { placeKey, schoolsApart, withFigures } from "./other-figures";
import { type FigureDifference, isOfOtherTime, type TablePair } from "./same-figures";

/** A value of a school that is another with the other figure: `own` by the first, `other` by the second. */
export interface ValueEffect extends Two<IndicatorAssessment> {
  readonly stage: Stage;
}

/** What hangs on a figure that two tables state differently. */
export interface DifferenceEffects {
  readonly difference: FigureDifference;
  readonly values: readonly ValueEffect[];
  /** Items beside the indicators that are read from one of the two cells. */
  readonly items: readonly StatedRequirement[];
}

/** What hangs on which of two tables is gone by. */
export interface PairEffects {
  readonly pair: TablePair;
  /** In the order of the pair. */
  readonly differences: readonly DifferenceEffects[];
  /** Coefficients that are another with the figures of the second table. */
  readonly coefficients: readonly Two<BalanceAssessment>[];
  /** What comes out otherwise by the second table; null where nothing is judged by what differs, or most likely both are not of one time. */
  readonly compared: CountiesCompared | null;
}

/** What the effects of differences are worked out from. */
export interface EffectsGround {
  /** The schools as they were read, before anything was summed up. */
  readonly records: readonly SchoolRecords[];
  /** What is said of them now. */
  readonly now: JudgedCounty;
  /** Judges the schools as `now` was judged. */
  readonly judge: (records: readonly SchoolRecords[]) => JudgedCounty;
}

/**
 * What hangs on each figure of two tables that differ, and whether anything would be judged otherwise by the other one. Of
 * tables that are most likely of two years only how many differ is told.
 */
export function effectsOf(pair: TablePair, ground: EffectsGround): PairEffects {
  const { differences } = pair;
  const nothing = { pair, coefficients: [], compared: null };
  if (isOfOtherTime(pair) || differences.length === 0)
    return { ...nothing, differences: differences.map((difference) => ({ difference, values: [], items: [] })) };
  const values = valueEffects(differences, ground.records, ground.now.standard);
  const items = itemsAtCells(ground.now.requirements, differences);
  const told = differences.map((difference) => ({
    difference,
    values: values.get(difference) ?? [],
    items: items.get(difference) ?? [],
  }));
  const judged = differences.filter(({ at }) => at !== null && at.key !== null);
  if (judged.length === 0) return { ...nothing, differences: told };
  const by = (which: 0 | 1): JudgedCounty => ground.judge(summed(withFigures(ground.records, judged, which)));
  const own = judged.every(({ basis }) => basis === "used") ? ground.now : by(0);
  const compared = compareCounties(own, by(1));
  return { pair, differences: told, coefficients: changedCoefficients(compared.counties), compared };
}

/** Items of which another verdict comes out by the second table. */
export function changedItems({ items }: CountiesCompared): CountiesCompared["items"] {
  return items.filter(({ own, other }) => requirementVerdict(own) !== requirementVerdict(other));
}

function summed(records: readonly SchoolRecords[]): readonly SchoolRecords[] {
  return records.map((each) => withSummedFigures(each).records);
}

function changedCoefficients({ own, other }: Two<JudgedCounty>): readonly Two<BalanceAssessment>[] {
  return own.balance.flatMap((each) => {
    const match = other.balance.find(({ stage, code }) => stage === each.stage && code === each.code);
    return match && match.cv !== each.cv ? [{ own: each, other: match }] : [];
  });
}

/** Field by field, so that each school is judged with one figure changed and nothing else. */
function valueEffects(
  differences: readonly FigureDifference[],
  records: readonly SchoolRecords[],
  standard: Standard,
): ReadonlyMap<FigureDifference, readonly ValueEffect[]> {
  const byField = new Map<FieldKey, FigureDifference[]>();
  for (const difference of differences)
    byField.set(difference.field, [...(byField.get(difference.field) ?? []), difference]);
  const effects = new Map<FigureDifference, readonly ValueEffect[]>();
  for (const ofField of byField.values()) {
    const [first, second] = ([0, 1] as const).map((which) => {
      const apart = schoolsApart(records, ofField, which);
      return { ...apart, schools: schoolsByPlace(assessSchools(summed(apart.records), standard).schools) };
    });
    if (!first || !second) continue;
    for (const difference of ofField) {
      const place = first.places.get(difference) ?? "";
      effects.set(difference, changedValues(first.schools.get(place) ?? [], second.schools.get(place) ?? []));
    }
  }
  return effects;
}

function schoolsByPlace(schools: readonly SchoolAssessment[]): ReadonlyMap<string, readonly SchoolAssessment[]> {
  const byPlace = new Map<string, SchoolAssessment[]>();
  for (const school of schools) {
    const key = placeKey(school.table, school.record);
    const known = byPlace.get(key);
    if (known) known.push(school);
    else byPlace.set(key, [school]);
  }
  return byPlace;
}

function changedValues(own: readonly SchoolAssessment[], other: readonly SchoolAssessment[]): readonly ValueEffect[] {
  return own.flatMap(({ stage, indicators }) => {
    const others = other.find((each) => each.stage === stage)?.indicators ?? [];
    return indicators.flatMap((value, position): ValueEffect[] => {
      const match = others[position];
      if (!match || (match.value === value.value && match.state === value.state)) return [];
      return [{ stage, own: value, other: match }];
    });
  });
}

/** The items that are read from the cells of each difference. */
function itemsAtCells(
  checks: readonly RequirementCheck[],
  differences: readonly FigureDifference[],
): ReadonlyMap<FigureDifference, readonly StatedRequirement[]> {
  const byCell = new Map<string, FigureDifference[]>();
  for (const difference of differences)
    for (const { cells } of difference.figures)
      for (const cell of cells) {
        const name = cellRefName(cell);
        byCell.set(name, [...(byCell.get(name) ?? []), difference]);
      }
  const found = new Map<FigureDifference, Set<StatedRequirement>>();
  for (const check of checks)
    for (let position = 0; position < check.length; position++)
      for (const cell of check.item(position).cells)
        for (const difference of byCell.get(cellRefName(cell)) ?? [])
          found.set(difference, (found.get(difference) ?? new Set()).add(check.requirement));
  return new Map([...found].map(([difference, items]) => [difference, [...items]]));
}
