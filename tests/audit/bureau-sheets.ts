import { columnName } from "../../src/core/cell/address";
import { MadeSheet } from "./made-sheet";

/** Figures of a school that look like figures of a school, and are never the same twice in a row. */
function figure(row: number, column: number, size: number): number {
  return size + ((row * 37 + column * 61 + row * row * 7) % (size + 11));
}

/**
 * One row for each school (row 2 on) and a row of totals: B, C pupils by sex, D their sum, E teachers, F pupils for each
 * teacher, G and H funds, I the share of G in both. No fault in it.
 */
export function roster(schools: number): MadeSheet {
  const sheet = new MadeSheet("学校");
  ["学校名称", "男生", "女生", "学生数", "教师数", "生师比", "公用经费", "培训经费", "培训经费占比"].forEach(
    (text, column) => sheet.put(`${columnName(column)}1`, text),
  );
  for (let row = 2; row <= schools + 1; row += 1) {
    sheet.put(`A${row}`, `河口镇第${row}小学`);
    for (const [column, size] of [
      ["B", 200],
      ["C", 190],
      ["E", 20],
      ["G", 30_000],
      ["H", 2_000],
    ] as const)
      sheet.put(`${column}${row}`, figure(row, column.charCodeAt(0), size));
    calculated(sheet, row);
  }
  const end = schools + 2;
  sheet.put(`A${end}`, "合计");
  for (const column of ["B", "C", "D", "E", "G", "H"])
    sheet.put(`${column}${end}`, `=SUM(${column}2:${column}${end - 1})`);
  sheet.put(`F${end}`, `=D${end}/E${end}`);
  sheet.put(`I${end}`, `=H${end}/G${end}`).format(`I${end}`, "0.0%");
  return sheet;
}

function calculated(sheet: MadeSheet, row: number): void {
  sheet.put(`D${row}`, `=SUM(B${row}:C${row})`);
  sheet.put(`F${row}`, `=D${row}/E${row}`);
  sheet.put(`I${row}`, `=H${row}/G${row}`).format(`I${row}`, "0.0%");
}

/** Schools by town with a 小计 for each, and a 合计 of the 小计: rows 2–7 and 9–14 are schools, 8 and 15 小计, 16 合计. */
export function byTown(): MadeSheet {
  const sheet = new MadeSheet("分乡镇");
  ["学校名称", "小学", "初中", "合计", "教师数"].forEach((text, column) => sheet.put(`${columnName(column)}1`, text));
  for (const [first, town] of [
    [2, "河口镇"],
    [9, "石桥镇"],
  ] as const) {
    for (let row = first; row < first + 6; row += 1) {
      sheet.put(`A${row}`, `${town}第${row}学校`);
      for (const [column, size] of [
        ["B", 300],
        ["C", 150],
        ["E", 30],
      ] as const)
        sheet.put(`${column}${row}`, figure(row, column.charCodeAt(0), size));
      sheet.put(`D${row}`, `=B${row}+C${row}`);
    }
    sheet.put(`A${first + 6}`, `${town}小计`);
    for (const column of ["B", "C", "D", "E"])
      sheet.put(`${column}${first + 6}`, `=SUM(${column}${first}:${column}${first + 5})`);
  }
  sheet.put("A16", "合计");
  for (const column of ["B", "C", "D", "E"]) sheet.put(`${column}16`, `=${column}8+${column}15`);
  return sheet;
}

/** Kinds of money by year, years across: rows 2–7, the sum in row 8, the change to the year before in row 9. */
export function byYear(): MadeSheet {
  const sheet = new MadeSheet("经费");
  ["项目", "2019年", "2020年", "2021年", "2022年", "2023年", "2024年", "2025年"].forEach((text, column) =>
    sheet.put(`${columnName(column)}1`, text),
  );
  for (let row = 2; row <= 7; row += 1) {
    sheet.put(`A${row}`, `第${row}项支出`);
    for (const column of "BCDEFGH") sheet.put(`${column}${row}`, figure(row, column.charCodeAt(0), 900));
  }
  sheet.put("A8", "合计").put("A9", "比上年增长");
  for (const column of "BCDEFGH") sheet.put(`${column}8`, `=SUM(${column}2:${column}7)`);
  for (const [before, column] of ["BC", "CD", "DE", "EF", "FG", "GH"].map((pair) => [pair[0] ?? "", pair[1] ?? ""]))
    sheet.put(`${column}9`, `=${column}8/${before}8-1`).format(`${column}9`, "0.0%");
  return sheet;
}
