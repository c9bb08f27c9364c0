import type { Stage } from "../fields/stages";
import { clause } from "./packs/wuqing-2020";

/** 武清 2020: grants of the district, in 元. */
export const GRANT_RATES = {
  /** 一次性资金奖补: for each class of new schools that reach 现代化建设标准 and enrol pupils, once a school. */
  newClass: { primary: 150_000, junior: 250_000 } satisfies Readonly<Record<Stage, number>>,
  /** 帮扶支教: for each person and year. */
  supportYear: 24_000,
  source: clause("保障措施（二）"),
} as const;
