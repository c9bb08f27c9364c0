import { gapOf } from "../core/assessment/gap";
import { isEmpty, isUnnamed } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { heldBy, indicatorNamed, numberOf, requiredOf, stageOf } from "./arguments/read-cell";
import { INDICATOR, STAGE, STANDARD, STUDENTS, ZERO } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { NO_STUDENTS, zeroOrBlank } from "./result-words";

export const GAP = customFunction({
  id: "GAP",
  description: "达到标准还差多少：人和间进位取整，㎡和元进位到两位小数；已达标为0。可以选整列。",
  parameters: {
    amounts: {
      name: "总量",
      description: "现有的教师数（人）、教室数（间）、面积（㎡）或设备值（元）",
      takes: "numbers",
      holds: "amount",
    },
    students: STUDENTS,
    codes: INDICATOR,
    stages: STAGE,
    standard: STANDARD,
    zero: ZERO,
  },
  result: { is: "cells", description: "还差的数量，单位与总量相同" },
  compute: ({ amounts, students, codes, stages, standard, zero }) =>
    spill<number | string>(
      [amounts, students, codes, stages],
      zero.meaning,
      ([have, pupils, code, stage], at) => {
        if (isEmpty(have) || isEmpty(pupils) || isUnnamed(code) || isUnnamed(stage)) return "";
        const indicator = indicatorNamed(code, codes.name, standard, at);
        const total = numberOf(have, { ...amounts, holds: heldBy(indicator.unit) }, at);
        const count = numberOf(pupils, students, at);
        if (total === null || count === null) return "";
        if (count === 0) return NO_STUDENTS;
        const required = requiredOf(indicator, stageOf(stage, stages.name, at));
        return gapOf(indicator.unit, required, indicator.per, total, count, count);
      },
      zeroOrBlank,
    ),
});
