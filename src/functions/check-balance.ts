import { checkFlow, type Flow, type FlowCheck } from "../core/money/balance";
import { entryOf, inOneUnit } from "./arguments/alike";
import { isEmpty } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { ROUNDED, zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { MISSING, zeroOrBlank } from "./result-words";

const NUMBERS = { takes: "numbers", holds: "amount" } as const;

export const CHECK_BALANCE = customFunction({
  id: "CHECK_BALANCE",
  description:
    "核对增减平衡：原有＋增加－减少＝现有（学校撤并、资产、资金）。缺一个数时算出它应是多少。每行一项，可以选整列。",
  parameters: {
    before: { name: "原有", description: "调整前的数，如现有学校49所", ...NUMBERS },
    added: { name: "增加", description: "新建、调入、收入等，没有填0", ...NUMBERS },
    removed: { name: "减少", description: "撤并、调出、支出等，没有填0", ...NUMBERS },
    after: { name: "现有", description: "调整后的数", ...NUMBERS },
    rounded: ROUNDED,
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: { is: "cells", description: "每行一格：相符、不符（多多少或少多少）、缺数（应是多少）" },
  compute: ({ before, added, removed, after, rounded, zero }) => {
    const args = [before, added, removed, after];
    const names: Readonly<Record<keyof Flow, string>> = {
      before: before.name,
      added: added.name,
      removed: removed.name,
      after: after.name,
    };
    return spill<string>(
      args,
      zero.meaning,
      (cells, at) => {
        if (cells.every(isEmpty)) return "";
        const { unit, figures } = inOneUnit(args.map((argument, index) => entryOf(cells[index], argument, at)));
        const [had, came, went, has] = figures.map((figure) => figure?.value ?? null);
        const flow = { before: had ?? null, added: came ?? null, removed: went ?? null, after: has ?? null };
        return flowText(checkFlow(flow, rounded.choice === true ? "printed" : "none"), names, unit);
      },
      zeroOrBlank,
    );
  },
});

function flowText(check: FlowCheck, names: Readonly<Record<keyof Flow, string>>, unit: string): string {
  switch (check.kind) {
    case "unknown":
      return MISSING;
    case "solved":
      return check.value < 0
        ? `不符：${names[check.lacks]}缺数，按其余三个数算得负数${check.value}${unit}`
        : `${MISSING}：${names[check.lacks]}应为${check.value}${unit}`;
    case "checked": {
      if (check.state === "exact") return "相符";
      const apart = `${names.after}${check.difference > 0 ? "多" : "少"}${Math.abs(check.difference)}${unit}`;
      return check.state === "wrong" ? `不符：${apart}（应为${check.sum}${unit}）` : `在四舍五入范围内（${apart}）`;
    }
  }
}
