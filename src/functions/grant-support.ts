import { MONTHS, supportGrant } from "../core/money/grants";
import { factorToBase, printedIn } from "../core/quantity/units";
import { GRANT_RATES } from "../core/standards/grant-rates";
import { isEmpty } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { numberOf } from "./arguments/read-cell";
import { zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { CLAIMED, grantResult } from "./grant-words";
import { MISSING, zeroOrBlank } from "./result-words";

const { supportYear } = GRANT_RATES;

export const GRANT_SUPPORT = customFunction({
  id: "GRANT_SUPPORT",
  description: `帮扶支教补助：每人每年${printedIn(supportYear, factorToBase("万元"))}万元（武清区2020年方案），不满一年的按月折算（本产品约定）。给出申报金额时核对。`,
  parameters: {
    people: { name: "支教人数", description: "派出学校帮扶支教的人数。单位：人", takes: "numbers", holds: "people" },
    months: {
      name: "月数",
      description: `每人支教的月数；省略时按${MONTHS}个月`,
      takes: "numbers",
      holds: "count",
      optional: true,
    },
    claimed: CLAIMED,
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: { is: "cells", description: "应补助的金额（万元）；给出申报金额时为相符或不符" },
  compute: ({ people, months, claimed, zero }) =>
    spill<number | string>(
      [people, months, claimed],
      zero.meaning,
      ([count, time, claim], at) => {
        if (isEmpty(count)) return claimed.isGiven && !isEmpty(claim) ? MISSING : "";
        const number = numberOf(count, people, at);
        const length = months.isGiven ? numberOf(time, months, at) : MONTHS;
        if (number === null || length === null) return MISSING;
        return grantResult(supportGrant(number, length, supportYear), claimed, claim, at);
      },
      zeroOrBlank,
    ),
});
