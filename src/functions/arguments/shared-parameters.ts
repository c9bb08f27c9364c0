import { DEFAULT_STANDARD } from "../standards";
import type { Parameter } from "./parameters";

/** 学生数, as most functions take it. */
export const STUDENTS = {
  name: "学生数",
  description: "在校学生数。单位：人",
  takes: "numbers",
  holds: "people",
} as const satisfies Parameter;

/** 指标, by code or name. */
export const INDICATOR = {
  name: "指标",
  description: "指标编号，如1.1，或指标名称",
  takes: "codes",
} as const satisfies Parameter;

/** 学段 of the cells beside it. */
export const STAGE = { name: "学段", description: "小学或初中", takes: "stages" } as const satisfies Parameter;

/** The standard to judge by. */
export const STANDARD = {
  name: "标准",
  description: `标准的编号或名称；省略为${DEFAULT_STANDARD.name}`,
  takes: "standard",
  optional: true,
} as const satisfies Parameter;

/** What a 0 in a cell is. */
export const ZERO = zeroParameter("分不清的格显示“0或空”");

/** @param unknown what happens to a 0 where the argument is left out: 分不清的格显示“0或空” */
export function zeroParameter(unknown: string) {
  return {
    name: "零值",
    description: `TRUE：0就是0；FALSE：0是没有填。省略时，${unknown}`,
    takes: "zero",
    optional: true,
  } as const satisfies Parameter;
}

/** Whether schools with a gap are left out of a coefficient. */
export const LEAVE_OUT = {
  name: "略过缺数",
  description: "TRUE：略过空格和0的学校；FALSE：0就是0，照算（学生数为0的不参加）；省略时遇到空格或0给出提示",
  takes: "choice",
  optional: true,
} as const satisfies Parameter;

/** 年度 of the cells beside it. */
export const YEARS = {
  name: "年度",
  description: "年份，从早到晚，每年一格，如2021、2021年",
  takes: "years",
} as const satisfies Parameter;

/** Whether the figures are rounded for print; they have to be equal where it is left out. */
export const ROUNDED = {
  name: "允许舍入",
  description: "TRUE：各数是四舍五入的，允许相应的误差；省略时必须相等",
  takes: "choice",
  optional: true,
} as const satisfies Parameter;

/** Whether figures are whole and have to be equal; what rounding for print explains is allowed where it is left out. */
export const EXACT = {
  name: "不得舍入",
  description: "TRUE：各项都是整数（如人数），必须完全相等；省略时允许四舍五入的误差",
  takes: "choice",
  optional: true,
} as const satisfies Parameter;
