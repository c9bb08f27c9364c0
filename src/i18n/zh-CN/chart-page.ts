import { formatCount } from "./numbers";

/** What the part 挂图作战 says. */
export const chartText = {
  title: "挂图作战",
  hint: "各校各项指标的达标情况，A3横向，每页都有表头，黑白打印也能分清；责任单位和完成时限取自整改台账。",
  write: "生成作战图",
  refill: "更新作战图",
  remove: "删除作战图",
};

/** What the part 指标图表 says. */
export const picturesText = {
  title: "指标图表",
  hint: {
    here: "差异系数和各项指标对照标准的柱形图，是Excel自己的图表，每图一页。",
    "in-file":
      "差异系数和各项指标对照标准的柱形图，是Excel自己的图表，每图一页；这里的表格不显示图，另存后在Excel、WPS中打开可见。",
    none: "差异系数和各项指标对照标准的数据表；这个程序不能画图，图表可在Excel或网页文件中生成。",
  },
  write: "生成指标图表",
  refill: "更新指标图表",
  remove: "删除指标图表",
};

/** What the part 一校一策 says. */
export const schoolPagesText = {
  title: "一校一策",
  /** @param pages how many schools get one */
  hint: (pages: number) =>
    pages === 0
      ? "各校都已达标，台账中也没有未销号的问题，不用生成。"
      : `未达标、缺数或有未销号问题的学校，每校一页（A4），共${formatCount(pages)}页。`,
  write: "生成一校一策",
  refill: "更新一校一策",
  remove: "删除一校一策",
};
