import { judgeValue } from "../core/assessment/judge-value";
import { DEFAULT_STANDARD } from "./standards";
import { floorStateName } from "../i18n/zh-CN/standard-words";
import { isEmpty, isUnnamed } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { heldBy, indicatorNamed, numberOf, requiredOf, stageOf } from "./arguments/read-cell";
import { INDICATOR, STAGE, STANDARD, STUDENTS, zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { MISSING, NO_STUDENTS, stateWord, zeroOrBlank } from "./result-words";

export const MEETS = customFunction({
  id: "MEETS",
  description: `一个数值是否达标：达标、${floorStateName(DEFAULT_STANDARD)}、未达标、缺数。可以选整列。`,
  parameters: {
    amounts: {
      name: "数值",
      description: "指标值（如每百名学生教师数）；给出学生数时填资源总量（如教师数）",
      takes: "numbers",
      holds: "amount",
    },
    codes: INDICATOR,
    stages: STAGE,
    students: {
      ...STUDENTS,
      description: "给出学生数时，按资源总量除以学生数判断，临界值最准确；空格是缺数。单位：人",
      optional: true,
    },
    standard: STANDARD,
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: { is: "cells", description: `达标、${floorStateName(DEFAULT_STANDARD)}、未达标或缺数` },
  compute: ({ amounts, codes, stages, students, standard, zero }) =>
    spill<string>(
      [amounts, codes, stages, students],
      zero.meaning,
      ([have, code, stage, pupils], at) => {
        if (isEmpty(have) || isUnnamed(code) || isUnnamed(stage)) return MISSING;
        const indicator = indicatorNamed(code, codes.name, standard, at);
        const value = numberOf(have, { ...amounts, holds: heldBy(indicator.unit) }, at);
        const count = students.isGiven ? numberOf(pupils, students, at) : 1;
        if (value === null || count === null) return MISSING;
        if (count === 0) return NO_STUDENTS;
        const required = requiredOf(indicator, stageOf(stage, stages.name, at));
        const per = students.isGiven ? indicator.per : 1;
        return stateWord(judgeValue(per, value, count, required, standard.schoolRule?.floorRatio ?? 1), standard);
      },
      zeroOrBlank,
    ),
});
