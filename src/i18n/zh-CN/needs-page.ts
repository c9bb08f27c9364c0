import type { SchoolGap } from "../../core/remedies/school-gaps";
import type { Measure } from "../../core/measures/measure";
import { stageName, unitName } from "./domain";
import { formatCount, formatNumber } from "./numbers";

/** Texts of the sheet of unit prices, the sheet of needs and the list of gaps in the pane. */
export const needsPageText = {
  prices: "单价表",
  pricesHint: "先生成单价表：第一次按附件2的单价填写，附件2没有的留空待填。之后在表上修改，重新检查即按表中单价测算。",
  writePrices: "生成单价表",
  refillPrices: "更新单价表",
  removePrices: "删除单价表",
  pricesThere: (sheet: string) =>
    `单价以工作表“${sheet}”为准。删除后，表中填报的单价不再使用，恢复为窗格中填报的或附件2的单价。`,
  needs: "需求测算表",
  needsHint: (sheet: string) =>
    `按“${sheet}”的行和列，由各校缺口和单价表重算，金额是公式；新建学校和没有指标的项目照录。下面附与原表的逐项核对和各校缺口明细。`,
  writeNeeds: "生成测算表",
  refillNeeds: "更新测算表",
  removeNeeds: "删除测算表",
  several: (sheet: string) => `有几张需求测算表，按第一张（${sheet}）测算。`,
  refusals: {
    "no-price-sheet": "请先生成单价表，测算表的公式引用它。",
    "price-row-missing": "单价表缺少教学辅助用房或体育场馆一行，请先更新单价表。",
    "other-file": "单价表和测算表要在同一个文件中，请在同一个文件中生成单价表。",
  },
  cannotWrite: "工作簿不能写入（可能为只读）。",
  gaps: (count: number, schools: number) => `各校缺口明细（${formatCount(count)}项，${formatCount(schools)}所学校）`,
  gap: ({ school, stage, measure, amount, cost }: SchoolGap, price: string | null): string => {
    const where = `${school}${stage === null ? "（全校）" : `（${stageName(stage)}）`}`;
    const of = `${measure.shortName}缺${formatNumber(amount)}${unitName(measure.unit)}`;
    if (measure.unit === "yuan") return `${where}：${of}`;
    return `${where}：${of}，${cost === null ? "缺单价" : `${price ?? ""}，${formatNumber(cost)}元`}`;
  },
  sum: (measure: Measure, amount: number, cost: number | null): string =>
    `${measure.shortName}合计${formatNumber(amount)}${unitName(measure.unit)}${
      measure.unit === "yuan" ? "" : cost === null ? "，缺单价" : `，${formatNumber(cost)}元`
    }`,
};
