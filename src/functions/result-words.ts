import type { ValueState } from "../core/assessment/judge-value";

/** What a result cell says; the same words as in the pane. */
export const STATES: Readonly<Record<ValueState, string>> = { met: "达标", floor: "达到85%", failed: "未达标" };
export const MISSING = "缺数";
export const NO_STUDENTS = "学生数为0";

/** What a result says that hangs on whether a 0 is a 0 or a blank. */
export function zeroOrBlank(asZero: number | string, asBlank: number | string): string {
  return asZero === NO_STUDENTS ? `${NO_STUDENTS}或空` : asBlank === MISSING ? `0或${MISSING}` : "0或空";
}
