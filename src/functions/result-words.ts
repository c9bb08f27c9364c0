import type { ValueState } from "../core/assessment/judge-value";
import { floorStateName, type StandardInWords } from "../i18n/zh-CN/standard-words";

export const MET = "达标";
export const FAILED = "未达标";
export const MISSING = "缺数";
export const NO_STUDENTS = "学生数为0";

/** What a result says that hangs on whether a 0 is a 0 or a blank. */
export function zeroOrBlank(asZero: number | string, asBlank: number | string): string {
  return asZero === NO_STUDENTS ? `${NO_STUDENTS}或空` : asBlank === MISSING ? `0或${MISSING}` : "0或空";
}

/** What a result cell says of a value; the same words as in the pane. */
export function stateWord(state: ValueState, standard: StandardInWords): string {
  return state === "met" ? MET : state === "failed" ? FAILED : floorStateName(standard);
}
