import type { Deviation } from "../decision";
import type { FindingCode } from "./finding";

/** A check of figures against each other whose findings are advice: no verdict hangs on it, so that it can be switched off. */
export interface PlausibilityCheck {
  readonly id: string;
  readonly name: string;
  /** What must be in the workbook for it. */
  readonly needs: string;
  /** What it may say. */
  readonly codes: readonly FindingCode[];
}

/**
 * Every check that can be switched off. Verdicts, missing data, questions and what could not be read are in none of them.
 * A check begins with an entry here and its findings in the catalogue.
 */
export const PLAUSIBILITY_CHECKS: readonly PlausibilityCheck[] = [
  {
    id: "totals",
    name: "合计与分项相加",
    needs: "有合计、小计或其中项的表",
    codes: ["total-mismatch", "total-within-rounding"],
  },
  {
    id: "stage-sums",
    name: "学生合计与分学段之和",
    needs: "既有学生合计又有分学段人数的学校",
    codes: ["stage-sum-differs"],
  },
  { id: "parts", name: "分项不大于总项", needs: "既有总项又有分项的学校", codes: ["part-above-whole"] },
  {
    id: "printed-verdicts",
    name: "填写的结论与计算的结论",
    needs: "有结论一栏的学校表",
    codes: ["printed-verdict-differs"],
  },
  {
    id: "values-at-line",
    name: "四舍五入后等于标准或限值的数",
    needs: "只有算好的指标值或公布的差异系数的表",
    codes: ["published-values-at-line", "published-coefficient-at-limit"],
  },
  {
    id: "gaps",
    name: "余缺与现有减标准",
    needs: "有标准、现有、余缺三栏的表",
    codes: ["gap-differs", "gap-not-checked"],
  },
  { id: "flows", name: "年初加增减与年末", needs: "有增加、减少变动的表", codes: ["flow-differs"] },
  { id: "unit-prices", name: "单价前后一致", needs: "附件2需求测算表", codes: ["unit-price-differs"] },
  {
    id: "doubles",
    name: "可能重复的投入",
    needs: "附件2需求测算表、分年度任务表、经费表",
    codes: ["amount-maybe-double"],
  },
  { id: "hidden-rows", name: "隐藏行的提示", needs: "有隐藏行的学校表", codes: ["hidden-rows"] },
];

/** Why a check is switched off, who did it, and on which day. */
export type SwitchedOff = Deviation;

/** A check that is switched off, and how many findings it would have told. */
export interface CheckOff extends SwitchedOff {
  readonly check: PlausibilityCheck;
  readonly withheld: number;
}
