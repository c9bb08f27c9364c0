import ExcelJS from "exceljs";

/** The worked example of the standard (five schools, 册 of books) as a file: totals, a formula column, a rule of the user's. */
export async function smallWorkbookFile(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("学校");
  sheet.addRow(["学校名称", "学生数", "图书（册）", "生均图书"]);
  const schools: readonly (readonly [string, number, number])[] = [
    ["第一小学", 45, 279],
    ["第二小学", 37, 137],
    ["第三小学", 89, 935],
    ["第四小学", 76, 160],
    ["第五小学", 55, 402],
  ];
  schools.forEach(([name, students, books], index) => {
    sheet.addRow([name, students, books, { formula: `C${index + 2}/B${index + 2}`, result: books / students }]);
  });
  sheet.addRow(["合计", { formula: "SUM(B2:B6)", result: 302 }, { formula: "SUM(C2:C6)", result: 1913 }]);
  sheet.getColumn(4).numFmt = "0.00";
  sheet.addConditionalFormatting({
    ref: "B2:B6",
    rules: [{ type: "cellIs", operator: "lessThan", formulae: [40], priority: 1, style: { font: { bold: true } } }],
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
