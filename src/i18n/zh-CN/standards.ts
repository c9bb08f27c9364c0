import { formatCount } from "./numbers";

/** Texts of the choice, the comparison and the figures of the standards. */
export const standardsText = {
  title: "对照标准",
  choose: "选择标准",
  standsOn: (names: string) => `未另行规定的，按${names}执行`,
  usual: (choice: string) => `${choice}（通常）`,
  switches: (count: number, changed: number) =>
    `可选口径（${formatCount(count)}项${changed > 0 ? `，${formatCount(changed)}项未采用通常的口径` : ""}）`,
  contradictions: (count: number) => `本标准文本中的不一致之处（${formatCount(count)}处）`,
};

export const comparisonText = {
  title: "与另一标准比较",
  choose: "比较的标准",
  none: "请选择",
  intro: "按同一份数据分别评估，列出结论和要求的不同；所用标准不变，比较结果不存入工作簿。",
  loading: "正在比较……",
  nothing: "没有不同",
  schools: (count: number) => `结论不同的学校（${formatCount(count)}所）`,
  scope: (count: number) => `只参加一个标准评估的学校（${formatCount(count)}所）`,
  coefficients: "差异系数",
  items: (count: number) => `结论不同的其他指标（${formatCount(count)}项）`,
  figures: (count: number) => `要求不同的数值（${formatCount(count)}个）`,
  sources: (count: number) => `数值相同、依据或名称不同（${formatCount(count)}个）`,
  scopes: (count: number) => `口径不同的指标（${formatCount(count)}项）`,
  only: (standard: string, count: number) => `只有${standard}要求的指标（${formatCount(count)}项）`,
};

export const overridesText = {
  title: (figures: number, changed: number) =>
    `标准数值（${formatCount(figures)}个${changed > 0 ? `，已修改${formatCount(changed)}个` : ""}）`,
  intro: "数值、条款和日期取自所选标准。确需按当地规定修改的，填写理由、修改人和日期；所有用到的结论都会注明。",
  change: "修改",
  changeOf: (figure: string) => `修改：${figure}`,
  takeBack: "恢复标准数值",
  takeBackOf: (figure: string) => `恢复标准数值：${figure}`,
  changed: "已修改",
  value: (unit: string) => (unit === "" ? "数值" : `数值（${unit}）`),
  by: "修改人（部门或职务）",
  nobody: "请填写修改人的部门或职务。",
  save: "保存修改",
  saved: (figure: string) => `已修改：${figure}。`,
  takenBack: (figure: string) => `已恢复标准数值：${figure}。`,
  usedHere: "标准数值已修改",
  of: (change: string) => `标准数值已修改：${change}。`,
  toFigures: "查看标准数值",
  used: (count: number) => `评估使用了${formatCount(count)}个修改过的标准数值。`,
  errors: {
    noValue: "请填写数值。",
    notANumber: (text: string) => `“${text}”不是数字，请填写数字。`,
    otherUnit: (unit: string) => (unit === "" ? "请只填数字，不带单位。" : `单位应为${unit}。`),
    negative: "数值不能是负数。",
    zero: "数值应大于0。",
    above: (most: string) => `数值不能超过${most}。`,
    notWhole: "请填写整数。",
    decimals: (most: number) => `最多保留${most}位小数。`,
    asBefore: "与标准数值相同，不必修改。",
  },
};
