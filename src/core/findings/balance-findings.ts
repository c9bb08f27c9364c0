import type { Stage } from "../fields/stages";
import { define, listed } from "./finding-definition";

/** What every finding about a coefficient tells. */
type Coefficient = {
  readonly stage: Stage;
  readonly indicator: string;
  readonly cv: number | null;
  readonly printed: number | null;
  /** Null where only the mean of all coefficients is limited. */
  readonly limit: number | null;
};
type Mean = Omit<Coefficient, "indicator">;
type Published = { readonly stage: Stage; readonly indicator: string; readonly cv: number; readonly limit: number };

const COEFFICIENT = { stage: "primary", indicator: "1.5", cv: 0.5231, printed: 0.523, limit: 0.5 } as const;
const MEAN = { stage: "primary", cv: 0.6712, printed: 0.671, limit: 0.65 } as const;

/** What is said of difference coefficients, computed here or published in a table. */
export const BALANCE_FINDINGS = {
  "balance-exceeded": define({
    severity: "error",
    means: "差异系数超过限值，县域校际均衡未达标。请缩小差距较大的学校之间的差距。",
    example: COEFFICIENT,
    sentence: (p: Coefficient, words) =>
      `${words.stage(p.stage)}指标${p.indicator}的差异系数为${words.coefficient(p.printed, 3)}，超过限值${words.coefficient(p.limit, 2)}。`,
  }),
  "balance-undefined": define({
    severity: "error",
    means: "差异系数没有数据可以计算，或只有1所学校有数据，或有问题尚待确认。请补充数据，或先在“数据”页确认。",
    example: { ...COEFFICIENT, cv: null, printed: null, waits: 1, waiting: 2, schools: 0 },
    sentence: (
      p: Coefficient & { readonly waits: 0 | 1; readonly waiting: number; readonly schools: number },
      words,
    ) => {
      const of = `${words.stage(p.stage)}指标${p.indicator}`;
      if (p.waits === 0) return `${of}${p.schools === 1 ? "只有1所学校有数据" : "没有可用的数据"}，差异系数无法计算。`;
      return `${of}${p.waiting > 0 ? `有${p.waiting}所学校的数据待确认` : "有哪些学校参加计算待确认"}，确认后才能计算差异系数。`;
    },
  }),
  "balance-incomplete": define({
    severity: "warning",
    means: "差异系数没有包括缺数的学校，补齐后数值会变。请补充这些学校的数据。",
    example: { ...COEFFICIENT, count: 2, schools: ["第一小学", "第二小学"] },
    sentence: (p: Coefficient & { readonly count: number; readonly schools: readonly string[] }, words) =>
      `${words.stage(p.stage)}指标${p.indicator}的差异系数未包括${p.count}所缺数的学校：${listed(p.schools)}。补齐后数值会变。`,
  }),
  "balance-without-students": define({
    severity: "error",
    means: "有学校没有在校学生数，差异系数不能加权计算。请补充各校学生数。",
    example: { stage: "primary", count: 12 },
    sentence: (p: { readonly stage: Stage; readonly count: number }, words) =>
      `${words.stage(p.stage)}${p.count}所学校没有在校学生数，差异系数无法计算。请补充各校学生数。`,
  }),
  "mean-exceeded": define({
    severity: "error",
    means: "综合差异系数（各项差异系数的平均）超过限值。",
    example: MEAN,
    sentence: (p: Mean, words) =>
      `${words.stage(p.stage)}综合差异系数为${words.coefficient(p.printed, 3)}，超过限值${words.coefficient(p.limit, 2)}。`,
  }),
  "mean-undefined": define({
    severity: "error",
    means: "有差异系数数据不足或待确认，综合差异系数无法计算。请补充数据，或先确认相关问题。",
    example: { ...MEAN, cv: null, printed: null, without: 1, of: 8, waits: 0 },
    sentence: (p: Mean & { readonly without: number; readonly of: number; readonly waits: 0 | 1 }, words) =>
      p.waits === 1
        ? `${words.stage(p.stage)}综合差异系数待确认：${p.of}项差异系数中有${p.without}项要在相关问题确认后才能计算。`
        : `${words.stage(p.stage)}综合差异系数无法计算：${p.of}项差异系数中有${p.without}项没有足够的数据。`,
  }),
  "published-coefficient-exceeded": define({
    severity: "error",
    means: "表中公布的差异系数超过限值。",
    example: { stage: "primary", indicator: "1.1", cv: 0.677, limit: 0.5 },
    sentence: (p: Published, words) =>
      `${words.at}：${words.stage(p.stage)}指标${p.indicator}公布的差异系数为${words.coefficient(p.cv, 3)}，超过限值${words.coefficient(p.limit, 2)}。`,
  }),
  "published-coefficient-at-limit": define({
    severity: "warning",
    means: "表中公布的差异系数四舍五入后等于限值，实际可能超过。请按未四舍五入的数核对。",
    example: { stage: "primary", indicator: "1.1", cv: 0.5, limit: 0.5 },
    sentence: (p: Published, words) =>
      `${words.at}：${words.stage(p.stage)}指标${p.indicator}公布的差异系数四舍五入后等于限值${words.coefficient(p.limit, 2)}，实际可能超过。请按未四舍五入的数核对。`,
  }),
};
