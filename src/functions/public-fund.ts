import { publicFundsDue } from "../core/money/public-funds";
import { quotaIn } from "../core/checks/written-quota";
import { exactSum } from "../core/quantity/decimal";
import { SMALL_SCHOOL_LIMITS } from "../core/standards/item-limits";
import { isEmpty, isTyped } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { numberOf } from "./arguments/read-cell";
import { STUDENTS, zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { MISSING, NO_STUDENTS, zeroOrBlank } from "./result-words";

const LEAST = SMALL_SCHOOL_LIMITS.pupils.value;

export const PUBLIC_FUND = customFunction({
  id: "PUBLIC_FUND",
  description: `公用经费应核定数：不足${LEAST}人的学校和教学点按${LEAST}人，乘以生均定额；给出已安排数时核对是否足额。每行一所学校或教学点。`,
  parameters: {
    students: { ...STUDENTS, description: "每所学校、教学点单列的在校学生数。单位：人" },
    quota: {
      name: "定额",
      description: "生均公用经费基准定额，一格或每校一格。单位：元/生·年",
      takes: "numbers",
      holds: "money",
    },
    funds: {
      name: "已安排",
      description: "已安排的公用经费，给出时核对。单位：元；以万元填写的请写明“万元”",
      takes: "numbers",
      holds: "money",
      optional: true,
    },
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: { is: "cells", description: "应核定的公用经费（元）；给出已安排数时为足额，或少多少" },
  compute: ({ students, quota, funds, zero }) =>
    spill<number | string>(
      [students, quota, funds],
      zero.meaning,
      ([pupils, rate, have], at) => {
        if (isEmpty(pupils)) return funds.isGiven && !isEmpty(have) ? MISSING : "";
        const count = numberOf(pupils, students, at);
        const written = isTyped(rate) && typeof rate === "string" ? quotaIn(rate) : null;
        const perPupil = written ?? numberOf(rate, quota, at);
        if (count === null || perPupil === null) return MISSING;
        if (count === 0) return NO_STUDENTS;
        if (perPupil === 0) return "定额为0";
        const due = publicFundsDue(count, perPupil, LEAST);
        if (!funds.isGiven) return due;
        const amount = numberOf(have, funds, at);
        return amount === null ? MISSING : fundsText(due, amount, perPupil);
      },
      zeroOrBlank,
    ),
});

function fundsText(due: number, amount: number, perPupil: number): string {
  if (amount > 0 && amount < perPupil)
    return `不能判断：已安排${amount}元比一名学生的定额还少，请核对单位（万元的请写明“万元”）`;
  const short = exactSum(due, -amount);
  return short > 0 ? `少${short}元（应核定${due}元）` : `足额（应核定${due}元）`;
}
