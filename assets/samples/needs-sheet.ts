import type ExcelJS from "exceljs";
import { setUpPrinting, styleBody, writeHeader, writeLine, writeTitle } from "./sheet-style";

const UPPER_HEADER = ["项目", "校舍建设", "", "运动场建设", "", "购置设施设备(万元)", "围墙大门及附属工程(万元)", "文化建设(万元)", "资金合计"];
const LOWER_HEADER = ["", "新建校舍(万平方米)", "需投入资金(万元)", "新建运动场(万平方米)", "需投入资金(万元)", "", "", "", ""];
const MERGES = ["A2:A3", "B2:C2", "D2:E2", "F2:F3", "G2:G3", "H2:H3", "I2:I3"];
const WIDTHS = [20, 14, 14, 16, 14, 16, 18, 14, 14];

/** The published figures; the first row is the total. */
const ROWS: readonly (readonly [string, ...number[]])[] = [
  ["投入测算汇总", 2.23, 6700, 4.5, 1800, 1900, 850, 450, 11700],
  ["城区新建小学", 1.2, 3600, 1.5, 600, 800, 250, 50, 5300],
  ["其他不足学校", 1.03, 3100, 3, 1200, 1100, 600, 400, 6400],
];

/** 附件2 of 师宗: a real table as published, figures typed as values. */
export function addNeedsSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("附件2");
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  writeTitle(sheet, 1, WIDTHS.length, "师宗县加快推进义务教育优质均衡发展需求测算表");
  writeHeader(sheet, 2, [UPPER_HEADER, LOWER_HEADER], MERGES);
  ROWS.forEach((values, index) => {
    values.forEach((value, column) => {
      const cell = sheet.getCell(4 + index, column + 1);
      cell.value = value;
      styleBody(cell, column === 0, column === 1 || column === 3 ? "0.00" : undefined);
      if (index === 0) cell.font = { ...cell.font, bold: true };
    });
    sheet.getRow(4 + index).height = 24;
  });
  writeLine(sheet, 4 + ROWS.length, WIDTHS.length, "来源：师宗县加快推进义务教育优质均衡发展文件（2024年）附件2，原表转录。");
  setUpPrinting(sheet, "2:3");
}
