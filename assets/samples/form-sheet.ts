import type ExcelJS from "exceljs";
import { EXAMPLE_COUNTY } from "./example-county";
import { formRows, type FormRow } from "./form-values";
import { setUpPrinting, styleBody, writeHeader, writeLine, writeTitle } from "./sheet-style";

/** Header of the official form, with the blanks inside words that it is known for. */
const HEADER = [
  "序 号", "学校名称", "举办者 类型", "在校生数", "年级数", "班级数", "每百名学生拥有高于规定学历教师数", "每百名学生拥有县级及以上骨干教师数",
  "每百名学生拥有体育、艺术 (美术、音乐)专任教师数", "生均教学及辅助用 房面积（ ㎡）", "生均体育运动场馆面积（㎡）", "生均教学仪器设备值(元)",
  "每百名学生拥有网络多媒体 教室数", "该校综合评估是否达标", "备注（注 明有哪几项指标达标，哪几项指标达    到 85%）",
];
const CODES = ["", ...Array.from({ length: 14 }, (_, index) => `L${index + 1}`)];
const WIDTHS = [6, 28, 9, 10, 8, 8, 14, 14, 16, 14, 14, 14, 14, 12, 34];

/** Codes of who runs a school: 831 a county's education authority, 999 a private body. */
const OWNER_CODES: Readonly<Record<string, number>> = { 公办: 831, 民办: 999 };

/** 表Ⅱ-2 of 示例县: the values of the seven indicators school by school, 小学 first, then 初中 numbered anew. */
export function addFormSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("表Ⅱ-2", { views: [{ state: "frozen", xSplit: 2, ySplit: 3 }] });
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  writeTitle(sheet, 1, HEADER.length, "表Ⅱ-2  小学、初中资源配置基本情况（分学校）（示例县，示例数据）");
  writeHeader(sheet, 2, [HEADER, CODES], []);
  sheet.getRow(2).height = 64;
  sheet.getRow(3).height = 18;
  const rows = formRows(EXAMPLE_COUNTY);
  const primary = rows.filter((row) => row.stage === "primary");
  const junior = rows.filter((row) => row.stage === "junior");
  [primary, junior].reduce((firstRow, block) => {
    block.forEach((row, index) => writeRow(sheet, firstRow + index, index + 1, row));
    return firstRow + block.length;
  }, 4);
  writeLine(sheet, 4 + rows.length, HEADER.length, noteText(primary, junior), 48);
  setUpPrinting(sheet, "2:3");
}

function writeRow(sheet: ExcelJS.Worksheet, row: number, number: number, school: FormRow): void {
  const texts = [number, school.name, OWNER_CODES[school.ownership] ?? null, school.pupils, school.grades, school.classes];
  [...texts, ...school.values, school.verdict, school.remark].forEach((value, index) => {
    const cell = sheet.getCell(row, index + 1);
    if (value !== null) cell.value = value;
    const isText = index === 1 || index >= 13;
    styleBody(cell, isText, index >= 6 && index <= 12 ? "0.00" : undefined);
    if (index !== 1 && index !== 14) cell.alignment = { horizontal: "center", vertical: "middle" };
  });
  sheet.getRow(row).height = 20;
}

function noteText(primary: readonly FormRow[], junior: readonly FormRow[]): string {
  const types = new Map(EXAMPLE_COUNTY.map((school) => [school.name, school.type]));
  const count = (rows: readonly FormRow[], wanted: (type: string) => boolean): number =>
    rows.filter(({ name }) => wanted(types.get(name.replace(/（.{2}部）$/, "")) ?? "")).length;
  const isUnified = (type: string): boolean => type.endsWith("一贯制学校");
  return (
    `注： 1.小学学校总数 ${primary.length} 所（其中： 一贯制学校的小学部有 ${count(primary, isUnified)} 所，50 人及以上教学点有 ${count(primary, (type) => type === "教学点")} 个），` +
    `初中学校总数 ${junior.length} 所（其中： 一贯制学校的初中部 ${count(junior, isUnified)} 所，完全中学的 初中部 ${count(junior, (type) => type === "完全中学")} 所）。` +
    "2.举办者类型处填写代码：831 县级教育部门，999 民办。3.各项指标值均保留两位小数；空格为缺数。4.本表为示例数据，学校与数字均为虚构。"
  );
}
