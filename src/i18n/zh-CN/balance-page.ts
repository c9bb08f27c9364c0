import { formatCount } from "./numbers";

/** Texts of the page 均衡. */
export const balanceText = {
  title: "校际差异系数",
  intro: {
    each: "校际差距越大，系数越高；每项都不得超过限值。",
    mean: "校际差距越大，系数越高；各项的平均数（综合差异系数）不得超过限值。",
  },
  meanOf: (count: number) => `综合差异系数（${formatCount(count)}项平均）`,
  /** @param waiting those among `without` that only wait for an answer */
  summary: (exceeded: number, without: number, waiting: number, all: number) => {
    const missing = without === waiting ? "待确认" : "暂时无法计算";
    if (without === all) return `${formatCount(all)}项${missing}`;
    const found =
      exceeded > 0
        ? `${formatCount(exceeded)}项超过限值`
        : without > 0
          ? `${formatCount(all - without)}项没有超过限值`
          : "都没有超过限值";
    return `${formatCount(all)}项${exceeded > 0 || without > 0 ? "中" : ""}${found}${without > 0 ? `，${formatCount(without)}项${missing}` : ""}`;
  },
  limit: (limit: string) => `限值${limit}`,
  state: { met: "未超过", exceeded: "超过限值", undefined: "无法计算", ofOne: "缺数", waits: "待确认" },
  noCoefficient: "—",
  waits: "待确认的，请在“数据”页确认，确认后才能计算。",
  mean: (mean: string) => `全县平均：${mean}`,
  ofOne: "只有1所学校有数据，无法计算差异系数。",
  schools: (count: number) => `参加计算：${formatCount(count)}所`,
  leftOut: (count: number) => `未计入差异系数的学校（${formatCount(count)}所）`,
  leftOutOf: (stage: string, codes: readonly string[]) => `（${stage}）：${codes.join("、")}`,
  outside: (rows: number) => `另有${formatCount(rows)}行不在评估范围内，不参加计算。`,
  excluded: (count: number) => `没有参加计算：${formatCount(count)}所`,
  shares: "差距主要来自哪些学校",
  sharesHint: "条越长影响越大，左侧低于全县平均，右侧高于全县平均。",
  below: "低于平均",
  above: "高于平均",
  rest: (count: number) => `其余${formatCount(count)}所`,
  restShare: (below: string, above: string) => `低于平均${below}，高于平均${above}`,
  noShares: "各校相同，没有差距。",
  onlySchool: "只有1所学校参加计算，没有校际差距。",
  groups: {
    title: "按学区、集团、乡镇看差距（供参考，不作判定）",
    none: "学校数据表中没有可用来分组的列。增加“学区”“教育集团”“所属乡镇”或“城乡类型”一列，即可查看差距在组与组之间还是组内。",
    choice: "分组",
    spread: (of: string, between: string, within: string) => `差距的${between}在${of}之间，${within}在${of}内部。`,
    hint: (mean: string) => `条为各组平均，竖线为全县平均（${mean}）；点选一组，列出该组学校。`,
    same: "与平均相同",
    list: (of: string) => `各${of}平均，低的在前`,
    size: (schools: number, students: number) => `${formatCount(schools)}所，学生${formatCount(students)}人`,
    own: (coefficient: string | null, all: string, between: string, within: string) =>
      `${coefficient === null ? "" : `组内差异系数${coefficient}；`}占全县差距${all}（组间${between}，组内${within}）`,
    schoolsOf: (group: string) => `${group}的学校`,
    table: "数据表",
    tableOf: (of: string, measure: string) => `${measure}：各${of}的学校数、平均、差异系数和占全县差距的比例`,
    columns: ["学校", "平均", "差异系数", "占差距"],
    moreRows: (rows: number) => `另有${formatCount(rows)}组没有列出。`,
  },
  roundingFlips: (shown: string) => `注意：四舍五入后看似${shown}，实际相反；判定以未四舍五入的数值为准。`,
  source: (document: string, clause: string) => `依据：${document}，${clause}`,
};
