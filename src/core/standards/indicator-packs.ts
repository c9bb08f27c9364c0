import type { Pack } from "./pack";
import { ANJU_2015 } from "./packs/anju-2015";
import { LAYOUT } from "./packs/layout";
import { NATIONAL_2012 } from "./packs/national-2012";
import { NATIONAL_2017 } from "./packs/national-2017";
import { SHIZONG_2024 } from "./packs/shizong-2024";
import { WUHAN_2018 } from "./packs/wuhan-2018";
import { WUQING_2020 } from "./packs/wuqing-2020";

/** Every rule pack that the product knows, the default first, without its items: all that formulas in cells ask for. */
export const INDICATOR_PACKS: readonly Pack[] = [
  NATIONAL_2017,
  NATIONAL_2012,
  SHIZONG_2024,
  WUQING_2020,
  WUHAN_2018,
  ANJU_2015,
  LAYOUT,
];

/** Id of the standard used where nobody has chosen one: the first. */
export const DEFAULT_STANDARD_ID: string = NATIONAL_2017.id;
