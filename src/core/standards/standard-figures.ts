import { roundHalfUp } from "../quantity/rounding";
import type { FigureOverride } from "./override";
import type { Stage } from "../fields/stages";
import type { LimitUnit } from "./requirement";
import type { AppliedOverride, IndicatorStandard, Source, Standard } from "./standard";

/** Where a figure of a standard belongs. */
export type FigureGroup = "indicator" | "school-rule" | "balance" | "split" | "scope" | "requirement";

/** How a figure is compared: ≥ at least, ≤ at most, < below, > above; "=" a weight, taken as it is. */
export type FigureSign = "≥" | "≤" | "<" | ">" | "=";

/** Unit of a figure: that of its measure, or a share (of 1), a number of items, a weight, people. */
export type FigureUnit = IndicatorStandard["unit"] | LimitUnit | "item" | "coefficient" | "weight";

/** One number of a standard: what it is for, where it is written, and what the user has put in its place. */
export interface StandardFigure {
  /** Text that stays the same: "1.4:primary", "school-rule:floor". */
  readonly id: string;
  readonly group: FigureGroup;
  /** What the number is of: the name of an indicator or item; for rules, the key of its words. */
  readonly name: string;
  readonly stage: Stage | "senior" | null;
  /** For whom a number of an item is, in its own words: 一贯制学校义务教育阶段; null where a stage or nothing tells it. */
  readonly for: string | null;
  readonly sign: FigureSign;
  /** As it is applied: the override where there is one. */
  readonly value: number;
  readonly unit: FigureUnit;
  /** A number of the user's may not be smaller: 0, or whatever is above it. */
  readonly least: "zero" | "above-zero";
  /** Nor larger than this; null for no bound. */
  readonly most: number | null;
  /** Decimals that it may have. Those of threshold, share and weight together are no more than a mark's formula can hold. */
  readonly decimals: number;
  readonly source: Source;
  readonly override: AppliedOverride | null;
  /** As the standard itself says. */
  readonly original: number;
}

/** A figure with the way to put another number in its place. */
interface Place extends Omit<StandardFigure, "override" | "original" | "for"> {
  readonly for?: string | null;
  readonly replaced: (standard: Standard, value: number) => Standard;
}

/** Every number of a standard in the order in which it is read. */
export function figuresOfStandard(standard: Standard): readonly StandardFigure[] {
  return placesOf(standard).map(({ replaced: _, ...figure }): StandardFigure => {
    const override = standard.overrides.get(figure.id) ?? null;
    return { ...figure, for: figure.for ?? null, override, original: override?.original ?? figure.value };
  });
}

/** True for a number that can stand in the place of a figure: between its bounds, and of no more decimals. */
export function isPossibleValue(
  { least, most, decimals }: Pick<StandardFigure, "least" | "most" | "decimals">,
  value: number,
): boolean {
  if (!Number.isFinite(value) || value < 0 || value > (most ?? Infinity)) return false;
  if (least === "above-zero" && value === 0) return false;
  return roundHalfUp(value, decimals) === value;
}

/** The standard with the user's numbers; what it does not have, or what cannot be, is left aside. */
export function withOverrides(standard: Standard, overrides: Readonly<Record<string, FigureOverride>>): Standard {
  return placesOf(standard).reduce((changed, place) => {
    const override = Object.hasOwn(overrides, place.id) ? overrides[place.id] : undefined;
    if (!override || !isPossibleValue(place, override.value)) return changed;
    const applied: AppliedOverride = { ...override, original: place.value };
    return {
      ...place.replaced(changed, override.value),
      overrides: new Map([...changed.overrides, [place.id, applied]]),
    };
  }, standard);
}

/** Id of a limit of an item beside the indicators. */
export function requirementLimitId(code: string, limit: string): string {
  return `${code}:${limit}`;
}

/** Id of an indicator's threshold in a stage. */
export function thresholdId(code: string, stage: Stage): string {
  return `${code}:${stage}`;
}

const FLOOR = "school-rule:floor";
const BY_STAGE = ["primary", "junior"] as const;
/** People and items are whole; a threshold has the two decimals with which it is printed, a share one of its percentage. */
const WHOLE = { least: "zero", most: null, decimals: 0 } as const;
const THRESHOLD = { least: "zero", most: null, decimals: 2 } as const;
const COEFFICIENT = { least: "zero", most: null, decimals: 3 } as const;
const WEIGHT = { least: "above-zero", most: null, decimals: 2 } as const;
const SHARE = { least: "zero", most: 1, decimals: 3 } as const;

function placesOf(standard: Standard): readonly Place[] {
  return [
    ...standard.indicators.flatMap(indicatorPlaces),
    ...schoolRulePlaces(standard),
    ...balancePlaces(standard),
    ...splitPlaces(standard),
    ...scopePlaces(standard),
    ...standard.requirements.flatMap((requirement): readonly Place[] =>
      Object.entries(requirement.limits).map(([name, limit]) => ({
        id: requirementLimitId(requirement.id, name),
        group: "requirement",
        name: requirement.name,
        stage: null,
        for: limit.for ?? null,
        sign: limit.sign,
        value: limit.value,
        unit: limit.unit,
        ...(limit.unit === "share" ? SHARE : limit.unit === "person" || limit.unit === "room" ? WHOLE : THRESHOLD),
        source: requirement.source,
        replaced: (before, number) => ({
          ...before,
          requirements: before.requirements.map((each) =>
            each.id === requirement.id
              ? { ...each, limits: { ...each.limits, [name]: { ...limit, value: number } } }
              : each,
          ),
        }),
      })),
    ),
  ];
}

function indicatorPlaces({ code, name, unit, required, source }: IndicatorStandard): readonly Place[] {
  if (!required) return [];
  return BY_STAGE.map((stage) => ({
    id: thresholdId(code, stage),
    group: "indicator",
    name,
    stage,
    sign: "≥",
    value: required[stage],
    unit,
    ...THRESHOLD,
    source,
    replaced: (before, value) => ({
      ...before,
      indicators: before.indicators.map((each) =>
        each.code === code && each.required ? { ...each, required: { ...each.required, [stage]: value } } : each,
      ),
    }),
  }));
}

function schoolRulePlaces({ schoolRule, indicators: { length: indicators } }: Standard): readonly Place[] {
  if (!schoolRule) return [];
  const { leastMet, floorRatio, source } = schoolRule;
  const rule = { group: "school-rule", stage: null, sign: "≥", source } as const;
  return [
    {
      ...rule,
      id: "school-rule:least-met",
      name: "least-met",
      value: leastMet,
      unit: "item",
      ...WHOLE,
      most: indicators,
      replaced: (before, value) => ({
        ...before,
        schoolRule: before.schoolRule && { ...before.schoolRule, leastMet: value },
      }),
    },
    {
      ...rule,
      id: FLOOR,
      name: "floor",
      value: floorRatio,
      unit: "share",
      ...SHARE,
      replaced: (before, value) => ({
        ...before,
        schoolRule: before.schoolRule && { ...before.schoolRule, floorRatio: value },
      }),
    },
  ];
}

function balancePlaces({ balance }: Standard): readonly Place[] {
  return BY_STAGE.map((stage) => ({
    id: `balance:${stage}`,
    group: "balance",
    name: balance.of === "each" ? "limit-of-each" : "limit-of-mean",
    stage,
    sign: "≤",
    value: balance.limit[stage],
    unit: "coefficient",
    ...COEFFICIENT,
    source: balance.source,
    replaced: (before, value) => ({
      ...before,
      balance: { ...before.balance, limit: { ...before.balance.limit, [stage]: value } },
    }),
  }));
}

function splitPlaces({ splitWeights }: Standard): readonly Place[] {
  const { source } = splitWeights;
  const place = (
    of: "withPrimary" | "withoutPrimary",
    stage: "primary" | "junior" | "senior",
    value: number,
  ): Place => ({
    id: `split:${of === "withPrimary" ? "with-primary" : "without-primary"}:${stage}`,
    group: "split",
    name: of === "withPrimary" ? "with-primary" : "without-primary",
    stage,
    sign: "=",
    value,
    unit: "weight",
    ...WEIGHT,
    source,
    replaced: (before, number) => ({
      ...before,
      splitWeights: { ...before.splitWeights, [of]: { ...before.splitWeights[of], [stage]: number } },
    }),
  });
  const { withPrimary, withoutPrimary } = splitWeights;
  return [
    place("withPrimary", "primary", withPrimary.primary),
    place("withPrimary", "junior", withPrimary.junior),
    place("withPrimary", "senior", withPrimary.senior),
    place("withoutPrimary", "junior", withoutPrimary.junior),
    place("withoutPrimary", "senior", withoutPrimary.senior),
  ];
}

function scopePlaces({ scope }: Standard): readonly Place[] {
  return [
    {
      id: "scope:teaching-point",
      group: "scope",
      name: "teaching-point",
      stage: null,
      sign: "≥",
      value: scope.teachingPointLeastStudents,
      unit: "person",
      ...WHOLE,
      source: scope.source,
      replaced: (before, value) => ({ ...before, scope: { ...before.scope, teachingPointLeastStudents: value } }),
    },
  ];
}
