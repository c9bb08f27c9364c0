import { assessWorkbook } from "../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS, type WorkbookSettings } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

export type Rows = readonly (readonly CellValue[])[];

export const HEADER = [
  "学校名称",
  "办学类型",
  "在校生数",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "体育、艺术专任教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];

/** Three schools that meet everything, two of them exactly. */
export const MET: Rows = [
  HEADER,
  ["示例第一小学", "小学", 1000, 42, 10, 9, 4500, 7500, 200, 23],
  ["示例第二小学", "小学", 1000, 42, 10, 9, 4500, 7500, 200, 23],
  ["示例第三小学", "小学", 500, 21, 5, 5, 2250, 3750, 100, 12],
];

const MORE = ["校长", "电话", "邮编", "校训", "校歌", "校树", "校花"];

/**
 * A county with something of everything: 9 teachers for 1,001 pupils (0.8991, printed 0.90), a blank, a school outside the
 * scope, columns that nobody needs, a total of 113 over 112, and in the two 初中 coefficients of (160 − 53) / 213 = 0.502
 * and (15,302 − 5,800) / 21,102 = 0.450289.
 */
export const COUNTY: Rows = [
  [...HEADER, ...MORE],
  ["示例第一小学", "小学", 1000, 42, 10, 9, 4500, 7500, 200, 23, ...MORE],
  ["示例第二小学", "小学", 1001, 41, 11, 9, 4505, 7508, 200.2, 24, ...MORE],
  ["示例第三小学", "小学", 500, 21, 5, 5, 2250, 3750, null, 12, ...MORE],
  ["示例第一中学", "初级中学", 1000, 53, 10, 9, 5800, 10200, 250, 24, ...MORE],
  ["示例第二中学", "初级中学", 1000, 160, 10, 9, 15302, 10200, 250, 24, ...MORE],
  ["示例特殊教育学校", "特殊教育学校", 50, 20, 2, 2, 900, 900, 30, 5, ...MORE],
  ["合计", null, 4551, 337, 48, 43, 33257, 40058, 930.2, 113],
];

/** The county's money without its unit: one question. */
export const ASKED: Rows = MET.map((row, at) =>
  at === 0 ? row.map((cell) => (cell === "教学仪器设备值（万元）" ? "教学仪器设备值" : cell)) : row,
);

/** A list, from which pupils are counted. */
export const CLASSES: Rows = [
  ["学校名称", "年级", "班", "学生数"],
  ["示例第一小学", "一年级", 1, 40],
  ["示例第一小学", "一年级", 2, 42],
];

/** Rows of every class, and columns by stage that are not used. */
export const CLASSES_OF_ROWS: Rows = [
  ["学校名称", "办学类型", "小学", null, "初中", null, "小学生数", "初中生数"],
  [null, null, "教师甲", "食堂数", "教师甲", "食堂数"],
  ["示例一校", "九年一贯制学校", 1, 2, 3, 4, 500, 500],
  ["其中：示例乙", null, 1, 2, 3, 4, 500, 500],
  ["示例二校", "小学", 1, 2, 3, 4, 500, 0],
  ["小计", null, 2, 4, 6, 8, 1000, 500],
  ["生均", null, 2, 4, 6, 8, 1000, 500],
  ["合计", null, 2, 4, 6, 8, 1000, 500],
  ["注：本表", null],
];

/** Rows and columns change places: a school a column. */
export function acrossOf(rows: Rows): Rows {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

/** What the product makes of a sheet called 台账. */
export function assessed(rows: Rows, settings: Partial<WorkbookSettings> = {}): WorkbookAssessment {
  return assessWorkbook(workbookOf(sheetOf(rows, { name: "台账" })), { ...NEW_SETTINGS, ...settings });
}
