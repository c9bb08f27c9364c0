import { formatCount } from "./numbers";

/** What the part 挂图作战 says. */
export const chartText = {
  title: "挂图作战",
  hint: "学校×指标的作战图，A3横向，黑白打印也能看清；每页重复表头，责任单位和时限取自整改台账。",
  write: "生成作战图",
  refill: "更新作战图",
  remove: "删除作战图",
};

/** What the part 指标图表 says. */
export const picturesText = {
  title: "指标图表",
  hint: "差异系数和各项指标对照标准的柱形图，是Excel自己的图表，在Excel、WPS中打开可见；工作台的表格里不显示，另存后可见。",
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
      ? "各校都已达标，台账中也没有未销号的问题。"
      : `没有达标或有未销号问题的学校，每校一页（A4），共${formatCount(pages)}页。`,
  write: "生成一校一策",
  refill: "更新一校一策",
  remove: "删除一校一策",
};
