import { clause } from "./packs/shizong-2024";
import type { GateDate } from "./gates";
import type { ProgressTarget } from "./standard";

/** 师宗 2024: 2024年累计完成60%以上的投资建设任务，2025年短板弱项100%补齐. */
export const PROGRESS_TARGETS: readonly ProgressTarget[] = [
  { year: 2024, share: 0.6, source: clause("正文二（一）2") },
  { year: 2025, share: 1, source: clause("正文二（一）2") },
];

/** 师宗 2024: 县级自评（2025年9月30日前）→ 市级复核（10月30日前）→ 省级评估（11月30日前）→ 国家认定（12月30日前）. */
export const GATE_DATES: readonly GateDate[] = [
  { gate: "county", day: "2025-09-30" },
  { gate: "city", day: "2025-10-30" },
  { gate: "province", day: "2025-11-30" },
  { gate: "nation", day: "2025-12-30" },
];
