import { formatCount } from "./numbers";

/** Texts of 判定依据. */
export const whyText = {
  title: "判定依据",
  cell: (sheet: string, name: string) => `${sheet} ${name}`,
  sources: "数据来源",
  minus: "减去",
  blank: "空白",
  sumOf: (count: number) => `由${formatCount(count)}个数相加`,
  counted: (count: number) => `由${formatCount(count)}行逐行统计`,
  converted: (printed: string, unit: string, amount: string, base: string) => `${printed}${unit}＝${amount}${base}`,
  missing: "缺数",
  several: (count: number) => `这个单元格用在${formatCount(count)}项指标里`,
};
