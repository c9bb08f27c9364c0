import { formatCount } from "./numbers";

/** Texts of the page 达标. */
export const standardText = {
  title: "总体结论",
  whyNotJudgedAlone: "所选标准不对单所学校作结论，本校各项数值用于计算全县的综合差异系数。",
  titleOfResources: "资源配置结论",
  toWhole: (verdict: string, asked: number) => `全部${formatCount(asked)}项：县域结论${verdict}`,
  countsLabel: "各校结论",
  counts: { met: "达标", failed: "未达标", missing: "缺数" },
  countUnit: "所",
  /** Of a table that is proved by its own figures. */
  proof: {
    countsLabel: "核对结果",
    counts: { wrong: "不符", undecided: "未核对", agreed: "相符" },
    countUnit: "项",
    differing: "不符的各项",
  },
  waiting: (schools: number) => `，${formatCount(schools)}所学校因此缺数`,
  allMet: "每所学校都达标，各项差异系数都没有超过限值。",
  result: "核查结果（打印、上报）",
  paper: "核查底稿",
  /** Of a file without schools to judge. */
  itemsByData: (checked: number, failed: number, open: number) =>
    `资源配置以外有数据的条款${formatCount(checked)}项，${failed > 0 ? `未达标${formatCount(failed)}项` : "没有未达标的"}${
      open > 0 ? `，不能判定${formatCount(open)}项` : ""
    }。`,
  toItems: "查看各项条款",
  resultLoading: "正在整理……",
  schools: "各校情况",
  search: "按校名查找",
  stageFilter: "学段",
  verdictFilter: "结论",
  all: "全部",
  shown: (shown: number, all: number) =>
    shown === all ? `共${formatCount(all)}所，问题多的在前` : `找到${formatCount(shown)}所，共${formatCount(all)}所`,
  noneFound: "没有符合条件的学校。",
  clearFilter: "清除条件",
  locate: "选中这一行的数据",
  required: (value: string) => `标准${value}`,
  noValue: "缺数",
  gap: (gap: string) => `还差${gap}`,
  formula: (formula: string, sheet: string) => `可自行核对：在工作表“${sheet}”的空白单元格输入 ${formula}`,
};
