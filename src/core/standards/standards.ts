import { INDICATOR_PACKS } from "./indicator-packs";
import type { Pack } from "./pack";
import { ANJU_2015_WITH_ITEMS } from "./packs/anju-2015-items";
import { LAYOUT_WITH_ITEMS } from "./packs/layout-items";
import { NATIONAL_2017_WITH_ITEMS } from "./packs/national-2017-items";
import { SHIZONG_2024_WITH_ITEMS } from "./packs/shizong-2024-items";
import { WUHAN_2018_WITH_ITEMS } from "./packs/wuhan-2018-items";
import { WUQING_2020_WITH_ITEMS } from "./packs/wuqing-2020-items";
import { defaultOf, resolvePack, type StandardChoices, standardsOf } from "./resolve-pack";
import type { Standard } from "./standard";

/** The packs that state items beside their indicators, choices among them, or contradictions of their document. */
const WITH_ITEMS: readonly Pack[] = [
  NATIONAL_2017_WITH_ITEMS,
  SHIZONG_2024_WITH_ITEMS,
  WUQING_2020_WITH_ITEMS,
  WUHAN_2018_WITH_ITEMS,
  ANJU_2015_WITH_ITEMS,
  LAYOUT_WITH_ITEMS,
];

/** Every rule pack that the product knows with all that it states, the default first. */
export const PACKS: readonly Pack[] = INDICATOR_PACKS.map(
  (pack) => WITH_ITEMS.find(({ id }) => id === pack.id) ?? pack,
);

/** Every standard as its pack states it, the default first. */
export const STANDARDS: readonly Standard[] = standardsOf(PACKS);

/** The standard used where nobody has chosen one. */
export const DEFAULT_STANDARD: Standard = defaultOf(STANDARDS);

/** The standard of the pack with this id, with the user's choices; null where there is none. */
export function findStandard(id: string, choices: StandardChoices = {}): Standard | null {
  const isAsPacked = Object.keys({ ...choices.overrides, ...choices.switches }).length === 0;
  return isAsPacked ? (STANDARDS.find((each) => each.id === id) ?? null) : resolvePack(id, PACKS, choices).standard;
}
