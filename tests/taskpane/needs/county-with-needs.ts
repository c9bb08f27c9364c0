import ExcelJS from "exceljs";
import { addNeedsSheet } from "../../../assets/samples/needs-sheet";

/** Columns of the roster below. */
const HEADER = [
  ...["学校名称", "办学类型", "学生数", "高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数"],
  ...[
    "教学及辅助用房面积（㎡）",
    "室内体育用房面积（㎡）",
    "体育运动场馆面积（㎡）",
    "教学仪器设备值（元）",
    "网络多媒体教室数",
  ],
];

/**
 * Schools whose gaps come to what 师宗 states for 其他不足学校 (1.03万㎡, 3万㎡, 1,100万元):
 *
 * 1.4 asks 4.5㎡ of each pupil (初中 5.8㎡): 9,000 − 4,000 = 5,000 and 8,100 − 2,800 = 5,300, 10,300㎡ together.
 * 1.5 asks 7.5㎡ (10.2㎡): 15,000 − 1,000 = 14,000, 13,500 − 500 = 13,000 and 7,500 − 4,500 = 3,000, 30,000㎡ together.
 * 1.6 asks 2,000元 (2,500元): 4,000,000 − 500,000 = 3,500,000, 3,600,000 − 100,000 = 3,500,000 and
 * 4,750,000 − 750,000 = 4,000,000, 1,100万元.
 */
export const ROSTER: readonly (readonly (string | number | null)[])[] = [
  HEADER,
  ["甲小学", "小学", 2000, 90, 25, 25, 4000, 0, 1000, 500_000, 50],
  ["乙小学", "小学", 1800, 90, 25, 25, 2800, 0, 500, 100_000, 50],
  ["丙小学", "小学", 1000, 90, 25, 25, 4500, 0, 4500, 2_000_000, 50],
  ["丁初级中学", "初中", 1900, 110, 25, 25, 11_020, 0, 19_380, 750_000, 50],
];

/** The published 附件2 beside the roster, as a file. */
export async function countyWithNeeds(roster: typeof ROSTER = ROSTER): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  addNeedsSheet(workbook);
  const sheet = workbook.addWorksheet("学校台账");
  for (const row of roster) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
