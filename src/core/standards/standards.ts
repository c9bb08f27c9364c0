import type { Pack } from "./pack";
import { ANJU_2015 } from "./packs/anju-2015";
import { LAYOUT } from "./packs/layout";
import { NATIONAL_2012 } from "./packs/national-2012";
import { NATIONAL_2017 } from "./packs/national-2017";
import { SHIZONG_2024 } from "./packs/shizong-2024";
import { WUHAN_2018 } from "./packs/wuhan-2018";
import { WUQING_2020 } from "./packs/wuqing-2020";
import { resolvePack, type StandardChoices } from "./resolve-pack";
import type { Standard } from "./standard";

/** Every rule pack that the product knows, the default first. */
export const PACKS: readonly Pack[] = [
  NATIONAL_2017,
  NATIONAL_2012,
  SHIZONG_2024,
  WUQING_2020,
  WUHAN_2018,
  ANJU_2015,
  LAYOUT,
];

/** Every standard as its pack states it, the default first. */
export const STANDARDS: readonly Standard[] = PACKS.flatMap(({ id }) => resolvePack(id, PACKS).standard ?? []);

/** The standard used where nobody has chosen one. */
export const DEFAULT_STANDARD: Standard = defaultStandard();

function defaultStandard(): Standard {
  const [first] = STANDARDS;
  if (!first) throw new RangeError("no pack can be resolved");
  return first;
}

/** The standard of the pack with this id, with the user's choices; null where there is none. */
export function findStandard(id: string, choices: StandardChoices = {}): Standard | null {
  const isAsPacked = Object.keys({ ...choices.overrides, ...choices.switches }).length === 0;
  return isAsPacked ? (STANDARDS.find((each) => each.id === id) ?? null) : resolvePack(id, PACKS, choices).standard;
}

/** True where a standard does not hold (any more, or yet) on this day, ISO. */
export function isOutOfForce({ valid }: Pick<Standard, "valid">, day: string): boolean {
  return day < valid.from || (valid.to !== null && day > valid.to);
}
