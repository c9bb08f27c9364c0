import { clause } from "./packs/shizong-2024";
import type { ProgressTarget } from "./standard";

/** 师宗 2024: 2024年累计完成60%以上的投资建设任务，2025年短板弱项100%补齐. */
export const PROGRESS_TARGETS: readonly ProgressTarget[] = [
  { year: 2024, share: 0.6, source: clause("正文二（一）2") },
  { year: 2025, share: 1, source: clause("正文二（一）2") },
];
