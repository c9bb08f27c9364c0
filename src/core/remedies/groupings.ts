import { type Stage, STAGES } from "../fields/stages";
import { groupOf, placeOf, type RemedyGround, stageOf } from "./ground";

/** By what schools can be grouped: 学区, 教育集团, 乡镇, 城乡, 中心校. */
const GROUPINGS = ["district", "group", "town", "place", "centre"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * The groupings that say something of the schools of a stage: at least two groups (those that belong to none count as one),
 * one of them with several schools. Towns that are only another name for the 学区 are left out.
 */
export function groupingsOf(ground: RemedyGround, stage: Stage): readonly Grouping[] {
  const known = GROUPINGS_OF.get(ground) ?? new Map<Stage, readonly Grouping[]>();
  GROUPINGS_OF.set(ground, known);
  const told = known.get(stage) ?? findGroupings(ground, stage);
  known.set(stage, told);
  return told;
}

/** The groupings that say something of one stage at least. */
export function countyGroupingsOf(ground: RemedyGround): readonly Grouping[] {
  const told = new Set(STAGES.flatMap((stage) => groupingsOf(ground, stage)));
  return GROUPINGS.filter((by) => told.has(by));
}

const GROUPINGS_OF = new WeakMap<RemedyGround, Map<Stage, readonly Grouping[]>>();

function findGroupings(ground: RemedyGround, stage: Stage): readonly Grouping[] {
  const units = ground.schools.flatMap(({ index }) => (stageOf(ground.units, index) === stage ? [index] : []));
  return GROUPINGS.filter((by) => {
    const name = namesBy(ground, by);
    const schools = new Map<string | null, number>();
    for (const unit of units) schools.set(name(unit), (schools.get(name(unit)) ?? 0) + 1);
    const named = [...schools].filter(([own]) => own !== null);
    if (schools.size < 2 || !named.some(([, count]) => count > 1)) return false;
    const district = namesBy(ground, "district");
    return by !== "town" || units.some((unit) => name(unit) !== district(unit));
  });
}

const PLACE_NAMES = { city: "城区", town: "镇区", village: "乡村" } as const;

/** The name of a unit's group; null where no table tells it. */
export function namesBy(ground: RemedyGround, by: Grouping): (unit: number) => string | null {
  const { units, schools } = ground;
  switch (by) {
    case "district":
      return (unit) => groupOf(units, unit, "districts");
    case "group":
      return (unit) => groupOf(units, unit, "groups");
    case "town":
      return (unit) => groupOf(units, unit, "towns");
    case "place":
      return (unit) => {
        const place = placeOf(units, unit);
        return place && PLACE_NAMES[place];
      };
    case "centre": {
      // The school that others name stands in its own group.
      const centres = new Set(schools.map(({ index }) => groupOf(units, index, "parents")));
      return (unit) => {
        const [parent, own] = [groupOf(units, unit, "parents"), schools[unit]?.name ?? null];
        return parent ?? (centres.has(own) ? own : null);
      };
    }
  }
}

/** As users call a grouping. */
export const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  district: "学区",
  group: "教育集团",
  town: "乡镇",
  place: "城乡",
  centre: "中心校",
};

/** 城东学区; of schools that no table groups: 未注明学区的学校. */
export function groupName(name: string | null, by: Grouping): string {
  return name ?? `未注明${GROUPING_NAMES[by]}的学校`;
}
