import { formatCount } from "./numbers";

/** Texts of 怎样达标 and of the unit prices. */
export const remediesText = {
  ways: "怎样达标（不需资金的在前）",
  first: "先补什么",
  nearest: (count: number) => `最接近达标的学校在前（${formatCount(count)}所）`,
  shortfalls: "各项全部补齐",
  items: "其他指标",
  coefficient: "差异系数怎样降到限值",
  byGroup: {
    title: (groupings: string) => `按${groupings}列出各项缺口`,
    none: "学校数据表中有“所属乡镇”“学区”或“教育集团”一列时，可按组列出各项缺口。",
    list: (of: string) => `各${of}的缺口，多的在前`,
    group: (name: string, lacks: number) => `${name}：${formatCount(lacks)}项`,
  },
  noMoney: "没有相应的单价，不能测算100万元最多能使几所学校达标；可在“单价”中填报。",
  nothing: "没有可以测算的未达标学校。缺数的学校请先补齐数据。",
  loading: "正在测算……",
};

export const pricesText = {
  title: (entered: number) => `单价${entered > 0 ? `（本单位填报${formatCount(entered)}项）` : ""}`,
  intro: "金额按附件2的单价测算；本单位填报了单价的，按填报的测算。没有单价的只列数量，不列金额。",
  onSheet: "在单价表上修改，修改后重新检查。",
  enter: "填报",
  enterOf: (what: string) => `填报单价：${what}`,
  change: "修改",
  changeOf: (what: string) => `修改单价：${what}`,
  takeBack: "撤销填报",
  takeBackOf: (what: string) => `撤销填报的单价：${what}`,
  value: (unit: string) => `单价（${unit}）`,
  reason: "依据（如中标价、概算、上年决算）",
  noReason: "请填写单价的依据。",
  by: "填报人（部门或职务）",
  nobody: "请填写填报人的部门或职务。",
  save: "保存单价",
  saved: (what: string) => `已填报单价：${what}。`,
  takenBack: (what: string) => `已撤销填报的单价：${what}。`,
  errors: {
    noValue: "请填写单价。",
    notANumber: (text: string) => `“${text}”不是数字，请填写数字。`,
    otherUnit: "单价的单位应为元或万元。",
    notAboveZero: "单价应大于0。",
    decimals: "最多保留2位小数（到分）。",
    unusual: (price: string, range: string) => `${price}超出合理范围（${range}），请核对数额和单位。`,
  },
};
