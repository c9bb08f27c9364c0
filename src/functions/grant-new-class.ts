import { newClassGrant } from "../core/money/grants";
import { fractionOf } from "../core/quantity/fraction";
import { factorToBase, printedIn } from "../core/quantity/units";
import { GRANT_RATES } from "../core/standards/grant-rates";
import { isEmpty, isUnnamed, textOf } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { numberOf, stageOf } from "./arguments/read-cell";
import { STAGE, zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { CLAIMED, grantResult } from "./grant-words";
import { MISSING, zeroOrBlank } from "./result-words";

const { newClass } = GRANT_RATES;
const inWan = (yuan: number): number => printedIn(yuan, factorToBase("万元"));

export const GRANT_NEW_CLASS = customFunction({
  id: "GRANT_NEW_CLASS",
  description: `新增义务教育资源的一次性奖补：小学每个教学班${inWan(newClass.primary)}万元、中学${inWan(newClass.junior)}万元（武清区2020年方案）。给出申报金额时核对，给出学校时查重复申报。`,
  parameters: {
    classes: { name: "教学班数", description: "新增学校的教学班数，一校一学段一行", takes: "numbers", holds: "count" },
    stages: STAGE,
    claimed: CLAIMED,
    schools: {
      name: "学校",
      description: "学校名称，给出时查重复：每校每学段只奖一次",
      takes: "names",
      optional: true,
    },
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: { is: "cells", description: "应奖补的金额（万元）；给出申报金额时为相符、不符或重复" },
  compute: ({ classes, stages, claimed, schools, zero }) => {
    const known = new Map<string, number>();
    return spill<number | string>(
      [classes, stages, claimed, schools],
      zero.meaning,
      ([count, stage, claim, school], at) => {
        if (isEmpty(count) && isUnnamed(stage)) return "";
        const name = schools.isGiven ? textOf(school) : "";
        const number = numberOf(count, classes, at);
        if (number === null || isUnnamed(stage) || (schools.isGiven && isUnnamed(school))) return MISSING;
        const named = stageOf(stage, stages.name, at);
        const key = `${named} ${name.replace(/\s/g, "")}`;
        const first = known.get(key) ?? at.row;
        if (name !== "") known.set(key, first);
        if (first < at.row) return `重复：与第${first + 1}行是同一所学校，一次性奖补只奖一次`;
        return grantResult(fractionOf(newClassGrant(number, named, newClass)), claimed, claim, at);
      },
      zeroOrBlank,
    );
  },
});
