import ExcelJS from "exceljs";
import { HIGHLIGHT_STYLES } from "../../src/plan/workbook-plan";

export const SCHOOLS = "学校 情况";
export const LOCKED = "锁定";
export const EMPTY = "空表";
export const FORMATTED_ONLY = "只有格式";
export const HIDDEN = "隐藏的表";
export const MARKED = "已标识";

/** A formula of ours as a plan writes it, relative to C3. */
export const OUR_FORMULA = '=AND(ISNUMBER(C3),C3<4.2,N("EDU:1.1")=0)';

/** Marks of ours that an earlier session has left, between rules that the user has made before and after. */
const OUR_RULE = 'AND(ISNUMBER(A1),A1<3,N("EDU:1.3")=0)';

/**
 * One workbook with everything that a host must read and keep: each kind of cell, merged cells, hidden lines,
 * protection, empty sheets, the user's own conditional formats and marks of ours among them.
 * @param rows rows of schools from row 3 on
 */
export function contractWorkbook(rows = 10): Promise<Uint8Array> {
  const made = cache.get(rows) ?? makeWorkbook(rows);
  cache.set(rows, made);
  return made;
}

/** Making a file takes ExcelJS longer than most tests. */
const cache = new Map<number, Promise<Uint8Array>>();

async function makeWorkbook(rows: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  addSchools(workbook, rows);
  const locked = workbook.addWorksheet(LOCKED);
  locked.getCell("A1").value = 1;
  await locked.protect("密码", {});
  workbook.addWorksheet(EMPTY);
  const formatted = workbook.addWorksheet(FORMATTED_ONLY);
  for (let row = 1; row <= 50; row += 1)
    formatted.getCell(row, 4).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
  const hidden = workbook.addWorksheet(HIDDEN, { state: "hidden" });
  hidden.getCell("B2").value = "看不见";
  addMarked(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSchools(workbook: ExcelJS.Workbook, rows: number): void {
  const sheet = workbook.addWorksheet(SCHOOLS);
  sheet.getCell("A1").value = "义务教育学校基本情况表";
  sheet.mergeCells("A1:F1");
  sheet.getRow(2).values = ["学校", "代码", "教师", "面积", "校验", "备注"];
  for (let index = 0; index < rows; index += 1) {
    sheet.getRow(index + 3).values = [
      `第${index + 1}小学`,
      `${String(index).padStart(4, "0")}`,
      index % 9,
      1234.5,
      index % 2 === 0,
      null,
    ];
  }
  sheet.getCell("D3").numFmt = "#,##0.00";
  sheet.getCell("C4").value = 0;
  sheet.getCell("C5").value = null;
  sheet.getCell("C6").value = { formula: 'IF(1=1,"","x")', result: "" };
  sheet.getCell("C7").value = { formula: "1/0", result: { error: "#DIV/0!" } };
  sheet.getCell("C8").value = { formula: "SUM(C3:C4)", result: 0 };
  sheet.getCell("F12").value = "末行";
  sheet.mergeCells("E9:F10");
  sheet.getRow(6).hidden = true;
  sheet.getRow(7).hidden = true;
  sheet.getColumn(4).hidden = true;
  sheet.addConditionalFormatting({
    ref: "C3:C12",
    rules: [
      { type: "cellIs", operator: "greaterThan", formulae: ["6"], priority: 1, style: { font: { bold: true } } },
      { type: "expression", formulae: ['$F3<>""'], priority: 2, style: { font: { italic: true } } },
    ],
  });
}

function addMarked(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet(MARKED);
  for (let row = 1; row <= 4; row += 1) sheet.getRow(row).values = [row, row * 2];
  const { fill, font } = HIGHLIGHT_STYLES["below-floor"];
  const ours: ExcelJS.ConditionalFormattingRule = {
    type: "expression",
    formulae: [OUR_RULE],
    priority: 2,
    style: {
      font: { bold: true, underline: true, color: { argb: `FF${font.slice(1)}` } },
      fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${fill.slice(1)}` } },
    },
  };
  const users = (priority: number, limit: number): ExcelJS.ConditionalFormattingRule => ({
    type: "expression",
    formulae: [`A1>${limit}`],
    priority,
    style: { font: { italic: true } },
  });
  sheet.addConditionalFormatting({ ref: "A1:A4", rules: [users(1, 100), ours, users(3, 200)] });
  sheet.addConditionalFormatting({ ref: "A1:B2", rules: [{ ...ours, priority: 4 }, users(5, 300)] });
}
