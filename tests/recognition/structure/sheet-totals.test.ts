import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, workbookOf } from "../sheet-of";

const HEADER = ["学校名称", "学生数", "骨干教师数", "教学及辅助用房面积（㎡）", "教学仪器设备值（万元）"];

function stacked(total: readonly (string | number)[]) {
  return sheetOf([
    ["一、小学"],
    HEADER,
    ["甲小学", 500, 6, 2400, 105.35],
    ["乙小学", 300, 3, 1400, 62.5],
    ["小计", 800, 9, 3800, 167.85],
    [],
    ["二、初中"],
    HEADER,
    ["丙初级中学", 900, 10, 5400, 230.15],
    ["小计", 900, 10, 5400, 230.15],
    total,
  ]);
}

const mismatches = (total: readonly (string | number)[]): readonly unknown[] =>
  wholly(recogniseWorkbook(workbookOf(stacked(total)), {}, [])).findings.flatMap(({ code, parameters }) =>
    code === "total-mismatch" ? [parameters.total] : [],
  );

describe("总计 under stacked tables", () => {
  it("is the sum of them all", () => {
    expect(mismatches(["总计", 1700, 19, 9200, 398])).toEqual([]);
  });

  it("is not excused by a table of the same schools above, as last year's", () => {
    const sheet = sheetOf([
      ["2024年"],
      HEADER,
      ["甲小学", 500, 6, 2400, 105],
      ["乙小学", 1000, 9, 3800, 167],
      ["2025年"],
      HEADER,
      ["甲小学", 520, 6, 2400, 105],
      ["乙小学", 1010, 9, 3800, 167],
      ["合计", 3030, 15, 6200, 272],
    ]);
    const { findings } = wholly(recogniseWorkbook(workbookOf(sheet), {}, []));
    expect(findings.flatMap(({ code, parameters }) => (code === "total-mismatch" ? [parameters.total] : []))).toContain(
      3030,
    );
  });

  it("is still found wrong where it is", () => {
    expect(mismatches(["总计", 1701, 19, 9200, 398])).toEqual([1701]);
  });
});
