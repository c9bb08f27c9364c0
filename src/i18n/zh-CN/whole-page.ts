import { formatCount } from "./numbers";

/** Texts of the page 指标. */
export const wholeText = {
  title: "全部指标",
  none: (standard: string) => `${standard}没有资源配置以外的指标。`,
  summary: (asked: number, indicators: number) =>
    `全部${formatCount(asked)}项：资源配置${formatCount(indicators)}项，其余${formatCount(asked - indicators)}项如下。`,
  vetoed: (items: string) => `存在否决情形：${items}。`,
  filter: "按结论筛选",
  noneShown: "没有这类指标。",
  resources: "资源配置",
  schools: (below: number, missing: number) =>
    [below > 0 ? `${formatCount(below)}所未达到标准` : "", missing > 0 ? `${formatCount(missing)}所缺数` : ""]
      .filter((part) => part !== "")
      .join("，"),
  coefficient: (stage: string, coefficient: string, isExceeded: boolean) =>
    `${stage}差异系数${coefficient}${isExceeded ? "，超过限值" : ""}`,
  noCoefficient: (stage: string, waits: boolean) => `${stage}差异系数${waits ? "待确认" : "无法计算"}`,
  movedOn: (item: string, from: string, to: string) => `“${item}”由“${from}”列入“${to}”。`,
  toSchools: "查看各校",
  toBalance: "查看差异系数",
  tableLike: (count: number) =>
    `有${count > 1 ? formatCount(count) : "一"}张表可能与本项指标有关，但未识别出所需的列。`,
  allMet: "没有未达标的。",
  list: (name: string) => `${name}：未达标和不能判断的`,
  judgement: {
    of: (item: string) => `判定：${item}`,
    judge: "判定",
    change: "修改判定",
    takeBack: "撤销判定",
    verdict: "结论",
    evidence: "依据（文件名称、存放位置或理由）",
    by: "判定人（部门或职务）",
    save: "保存判定",
    saved: (item: string) => `已判定：${item}。`,
    takenBack: (item: string) => `已撤销判定：${item}。`,
    errors: {
      noVerdict: "请选择达标或未达标。",
      noEvidence: "请填写依据。",
      nobody: "请填写判定人的部门或职务。",
    },
  },
};
