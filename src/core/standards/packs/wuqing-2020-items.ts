import type { Pack } from "../pack";
import { clause, WUQING_2020 } from "./wuqing-2020";

/** {@link WUQING_2020} with the items that it states beside its indicators. */
export const WUQING_2020_WITH_ITEMS: Pack = {
  ...WUQING_2020,
  requirements: [
    {
      id: "S003-2.2",
      name: "校舍安全",
      group: "support",
      measure: "building-safety",
      limits: {},
      force: "must",
      source: clause("主要任务（二）"),
    },
  ],
};
