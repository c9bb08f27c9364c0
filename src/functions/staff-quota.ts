import { type SchoolToStaff, staffQuota } from "../core/staffing/staff-quota";
import { LEAD_SCHOOL_RAISE, STAFF_QUOTA_RULE } from "../core/standards/staff-quota-rule";
import { shareInWords } from "../i18n/zh-CN/standard-words";
import { isEmpty } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { numberOf } from "./arguments/read-cell";
import { shareOf } from "./arguments/read-share";
import { zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { MISSING, NO_STUDENTS, zeroOrBlank } from "./result-words";

const { pupilsPerStaff, leastPupils, staffPerClass } = STAFF_QUOTA_RULE;
const PEOPLE = { takes: "numbers", holds: "people" } as const;

export const STAFF_QUOTA = customFunction({
  id: "STAFF_QUOTA",
  description: `教职工编制应核定数：小学1:${pupilsPerStaff.primary}、初中1:${pupilsPerStaff.junior}，全校不足${leastPupils}人的每班${staffPerClass}人；一贯制满${leastPupils}人的分学段核定，各学段进位取整。每行一所学校。`,
  parameters: {
    primary: { name: "小学生数", description: "小学部在校学生数，没有填0。单位：人", ...PEOPLE },
    junior: { name: "初中生数", description: "初中部在校学生数，没有填0。单位：人", ...PEOPLE },
    classes: {
      name: "班数",
      description: `教学班数；满${leastPupils}人又不取大者的可留空`,
      takes: "numbers",
      holds: "count",
    },
    larger: {
      name: "取大者",
      description: "TRUE：生师比、班师比两种算法取大者；省略时按规模用一种",
      takes: "choice",
      optional: true,
    },
    raise: {
      name: "上浮比例",
      description: `增核的比例，如${shareInWords(LEAD_SCHOOL_RAISE.most)}（武汉市2018年，牵头学校不超过此数），增核数舍去小数`,
      takes: "numbers",
      holds: "amount",
      optional: true,
    },
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: { is: "cells", description: "应核定的教职工人数；不足规定人数而没有班数的为缺数" },
  compute: ({ primary, junior, classes, larger, raise, zero }) =>
    spill<number | string>(
      [primary, junior, classes, raise],
      zero.meaning,
      ([young, old, groups, more], at) => {
        if (isEmpty(young) && isEmpty(old)) return isEmpty(groups) ? "" : MISSING;
        const pupils = { primary: numberOf(young, primary, at), junior: numberOf(old, junior, at) };
        const count = numberOf(groups, classes, at);
        if (pupils.primary === null || pupils.junior === null) return MISSING;
        if (pupils.primary === 0 && pupils.junior === 0) return NO_STUDENTS;
        const school: SchoolToStaff = {
          pupils: { primary: pupils.primary, junior: pupils.junior },
          classes: count === 0 ? null : count,
        };
        const share = raise.isGiven ? (shareOf(more, raise.name, at) ?? 0) : 0;
        return staffQuota(school, STAFF_QUOTA_RULE, { isLarger: larger.choice === true, raise: share }) ?? MISSING;
      },
      zeroOrBlank,
    ),
});
