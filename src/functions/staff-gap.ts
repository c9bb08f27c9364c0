import { exactSum } from "../core/quantity/decimal";
import { isEmpty } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { numberOf } from "./arguments/read-cell";
import { zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { MISSING, zeroOrBlank } from "./result-words";

const PEOPLE = { takes: "numbers", holds: "people" } as const;

export const STAFF_GAP = customFunction({
  id: "STAFF_GAP",
  description: "教职工满编、缺编或超编多少人：在编人数与核定编制比较。核定编制可用STAFF_QUOTA的结果。每行一所学校。",
  parameters: {
    staff: { name: "在编人数", description: "在编在岗的教职工人数。单位：人", ...PEOPLE },
    quota: { name: "核定编制", description: "核定的教职工编制数。单位：人", ...PEOPLE },
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: { is: "cells", description: "每校一格：满编、缺编几人或超编几人" },
  compute: ({ staff, quota, zero }) =>
    spill<string>(
      [staff, quota],
      zero.meaning,
      ([have, approved], at) => {
        if (isEmpty(have) && isEmpty(approved)) return "";
        const [people, posts] = [numberOf(have, staff, at), numberOf(approved, quota, at)];
        if (people === null || posts === null) return MISSING;
        const apart = exactSum(posts, -people);
        if (apart === 0) return "满编";
        return `${apart > 0 ? "缺编" : "超编"}${Math.abs(apart)}人（核定${posts}人，在编${people}人）`;
      },
      zeroOrBlank,
    ),
});
