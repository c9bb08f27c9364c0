import type ExcelJS from "exceljs";
import { EXAMPLE_COUNTY, TYPED_AS_TEXT } from "./example-county";
import type { StaffAndRooms } from "./school-row";
import { setUpPrinting, styleBody, SUBTOTAL_FILL, writeHeader, writeLine, writeTitle } from "./sheet-style";

const GROUP_HEADER = [
  "序号", "学校名称", "办学类型", "所属乡镇", "办别", "学生数（人）", "", "", "", "班级数（个）", "", "高于规定学历教师数（人）", "", "县级以上骨干教师数（人）", "",
  "体育、艺术专任教师数（人）", "", "教学及辅助用房面积（㎡）", "室内体育用房面积（㎡）", "运动场地面积（㎡）", "教学仪器设备值（万元）", "网络多媒体教室数（间）", "备注",
];
const STAGE_HEADER = [
  "", "", "", "", "", "合计", "小学", "初中", "高中", "小学", "初中", "小学", "初中", "小学", "初中", "小学", "初中", "", "", "", "", "", "",
];
const HEADER_MERGES = [
  "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:I3", "J3:K3", "L3:M3", "N3:O3", "P3:Q3", "R3:R4", "S3:S4", "T3:T4", "U3:U4", "V3:V4", "W3:W4",
];
const WIDTHS = [6, 22, 19, 10, 7, 10, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8, 13, 12, 12, 13, 12, 36];

const FIRST_FIGURE = 6;
const LAST_FIGURE = 22;
const COLUMNS = 23;
const FIRST_ROW = 5;

/** A row to be written: a school, or the sum of what stands in the given rows. */
type LedgerRow = { readonly kind: "school"; readonly school: StaffAndRooms; readonly number: number } | { readonly kind: "sum"; readonly texts: readonly string[]; readonly of: readonly number[] };

/** 学校台账: the county's schools by town, with 小计 and 合计 as SUM formulas. */
export function addLedgerSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("学校台账", { views: [{ state: "frozen", xSplit: 2, ySplit: 4 }] });
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  writeTitle(sheet, 1, COLUMNS, "示例县义务教育学校办学条件台账（2025学年）（示例数据）");
  sheet.getCell("A2").value = "填报单位：示例县教育局（虚构，示例数据）";
  sheet.getCell("R2").value = "填报日期：2025年9月30日";
  sheet.getCell("U2").value = "单位：人、个、㎡、万元、间";
  for (const name of ["A2", "R2", "U2"]) sheet.getCell(name).font = { name: "宋体", size: 10 };
  writeHeader(sheet, 3, [GROUP_HEADER, STAGE_HEADER], HEADER_MERGES);
  const rows = ledgerRows();
  const written = new Map<number, readonly (number | string | null)[]>();
  rows.forEach((row, index) => writeRow(sheet, FIRST_ROW + index, row, written));
  const lastRow = FIRST_ROW + rows.length - 1;
  sheet.addConditionalFormatting({
    ref: `F${FIRST_ROW}:F${lastRow - 1}`,
    rules: [{ type: "colorScale", priority: 1, cfvo: [{ type: "min" }, { type: "max" }], color: [{ argb: "FFFFFFFF" }, { argb: "FF9BC2E6" }] }],
  });
  const notes =
    "注：1.本表为示例数据，学校与数字均为虚构。2.学生数、班级数、教师数以2025年9月学籍和人事系统为准。3.教学及辅助用房面积含室内体育用房面积。4.空格为尚未核实的数据，不是0。";
  writeLine(sheet, lastRow + 1, COLUMNS, notes, 32);
  setUpPrinting(sheet, "3:4");
  sheet.pageSetup.printArea = `A1:W${lastRow + 1}`;
}

function ledgerRows(): LedgerRow[] {
  const rows: LedgerRow[] = [];
  const subtotals: number[] = [];
  let number = 0;
  for (const town of new Set(EXAMPLE_COUNTY.map((school) => school.town))) {
    const schools = EXAMPLE_COUNTY.filter((school) => school.town === town);
    const first = FIRST_ROW + rows.length;
    for (const school of schools) rows.push({ kind: "school", school, number: (number += 1) });
    subtotals.push(FIRST_ROW + rows.length);
    rows.push({ kind: "sum", texts: ["", "小计", "", town, ""], of: schools.map((_, index) => first + index) });
  }
  rows.push({ kind: "sum", texts: ["", "合计", "", "", ""], of: subtotals });
  return rows;
}

function writeRow(sheet: ExcelJS.Worksheet, number: number, row: LedgerRow, written: Map<number, readonly (number | string | null)[]>): void {
  const figures = row.kind === "school" ? schoolFigures(row.school) : sumsOf(row.of.map((one) => written.get(one) ?? []));
  written.set(number, figures);
  const texts = row.kind === "school" ? [row.number, row.school.name, row.school.type, row.school.town, row.school.ownership] : row.texts;
  texts.forEach((text, index) => {
    const cell = sheet.getCell(number, index + 1);
    if (text !== "") cell.value = text;
    styleBody(cell, true);
    if (index !== 1) cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  });
  figures.forEach((figure, index) => {
    const cell = sheet.getCell(number, FIRST_FIGURE + index);
    if (row.kind === "sum") cell.value = { formula: sumFormula(sheet.getColumn(FIRST_FIGURE + index).letter, row.of), result: Number(figure) };
    else if (figure !== null) cell.value = figure;
    styleBody(cell, false, formatOf(FIRST_FIGURE + index));
  });
  const remark = sheet.getCell(number, COLUMNS);
  if (row.kind === "school" && row.school.remark !== "") remark.value = row.school.remark;
  styleBody(remark, true);
  sheet.getRow(number).height = 20;
  if (row.kind === "school") return;
  for (let column = 1; column <= COLUMNS; column += 1) {
    const cell = sheet.getCell(number, column);
    cell.font = { ...cell.font, bold: true };
    cell.fill = SUBTOTAL_FILL;
  }
}

/** Figures of a school in the order of the columns 学生数 … 网络多媒体教室数. */
function schoolFigures(school: StaffAndRooms): (number | string | null)[] {
  const { pupils, classes, degree, backbone, arts } = school;
  const all = (pupils.primary ?? 0) + (pupils.junior ?? 0) + (pupils.senior ?? 0);
  return [
    TYPED_AS_TEXT.get(school.name) ?? all, pupils.primary, pupils.junior, pupils.senior, classes.primary, classes.junior, degree.primary, degree.junior,
    backbone.primary, backbone.junior, arts.primary, arts.junior, school.teachingArea, school.indoorSportArea, school.sportsArea, school.equipment,
    school.multimediaRooms,
  ];
}

/** What SUM gives over rows: texts and blanks count nothing, to two decimals. */
function sumsOf(rows: readonly (readonly (number | string | null)[])[]): number[] {
  return Array.from({ length: LAST_FIGURE - FIRST_FIGURE + 1 }, (_, index) => {
    const sum = rows.reduce((total, row) => total + (typeof row[index] === "number" ? Math.round(row[index] * 100) : 0), 0);
    return sum / 100;
  });
}

function sumFormula(column: string, rows: readonly number[]): string {
  const isBlock = rows.every((row, index) => index === 0 || row === (rows[index - 1] ?? 0) + 1);
  const [first = 0] = rows;
  return isBlock ? `SUM(${column}${first}:${column}${rows.at(-1) ?? first})` : `SUM(${rows.map((row) => `${column}${row}`).join(",")})`;
}

function formatOf(column: number): string {
  return column === 21 ? "#,##0.00" : "#,##0";
}

/** 填表说明: text only. */
export function addInstructionSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("填表说明");
  sheet.getColumn(1).width = 96;
  const lines = [
    "填表说明（示例数据）",
    "一、本表由示例县教育局汇总，示例县为虚构，供试用本加载项使用。",
    "二、办学类型填写：小学、初级中学、九年一贯制学校、十二年一贯制学校、完全中学、教学点、特殊教育学校、中等职业学校。",
    "三、高于规定学历教师：小学为专科及以上，初中为本科及以上。",
    "四、骨干教师指县级以上（含县级）教育行政部门认定的学科带头人、骨干教师等。",
    "五、一贯制学校和完全中学的校舍、场地、设备、多媒体教室按全校填写，教师按学段填写。",
    "六、面积取整数（㎡），设备值以万元为单位保留两位小数。",
  ];
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.font = { name: "宋体", size: index === 0 ? 14 : 11, bold: index === 0 };
    cell.alignment = { vertical: "middle", wrapText: true };
    sheet.getRow(index + 1).height = 24;
  });
}
