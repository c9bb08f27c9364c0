import { proofOf } from "../../src/app/table-proof";
import type { CellValue } from "../../src/core/cell/cell-value";
import { cellRefName } from "../../src/core/cell/address";
import { wholly } from "../../src/core/pieces";
import { recogniseWorkbook } from "../../src/recognition/recognise-workbook";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

type Rows = readonly (readonly CellValue[])[];

/** Wrong sums with what their parts come to, and how many were proved. */
function summed(...rows: Rows) {
  const titled = [["投入计划（示例数据）"], ["单位：万元"], ...rows];
  const { tables, findings } = wholly(recogniseWorkbook(workbookOf(sheetOf(titled, { name: "计划" })), {}, []));
  return {
    wrong: findings.flatMap((found) =>
      found.code === "total-mismatch"
        ? [[found.cells[0] ? cellRefName(found.cells[0]) : "", found.parameters.sum]]
        : [],
    ),
    proved: tables[0] ? (proofOf(tables[0])?.sums.checked ?? 0) : 0,
  };
}

const AGREES = { wrong: [], proved: 2 };

describe("a total beside plan and work of each year", () => {
  it.each<[string, Rows]>([
    [
      "at the end",
      [
        ["项目", "2024年计划", "2024年完成", "2025年计划", "2025年完成", "总投资"],
        ["校舍建设", 1700, 1100, 900, 0, 2600],
        ["运动场建设", 300, 300, 0, 0, 300],
      ],
    ],
    [
      "at the beginning",
      [
        ["项目", "合计", "2024年计划", "2024年完成", "2025年计划", "2025年完成"],
        ["校舍建设", 2600, 1700, 1100, 900, 0],
        ["运动场建设", 300, 300, 300, 0, 0],
      ],
    ],
    [
      "over two rows of headers",
      [
        ["项目", "2024年", null, "2025年", null, "合计"],
        [null, "计划", "完成", "计划", "完成", null],
        ["校舍建设", 1700, 1100, 900, 0, 2600],
        ["运动场建设", 300, 300, 0, 0, 300],
      ],
    ],
    [
      "plans first, then work",
      [
        ["项目", "2024年计划", "2025年计划", "2024年完成", "2025年完成", "合计"],
        ["校舍建设", 1700, 900, 1100, 0, 2600],
        ["运动场建设", 300, 0, 300, 0, 300],
      ],
    ],
    [
      "the work of the last year not yet told",
      [
        ["项目", "2024年计划", "2024年完成", "2025年计划", "总投资"],
        ["校舍建设", 1700, 1100, 900, 2600],
        ["运动场建设", 300, 300, 0, 300],
      ],
    ],
    [
      "of two sources in each year, all of them added",
      [
        ["项目", "2024年中央", "2024年地方", "2025年中央", "2025年地方", "合计"],
        ["校舍建设", 1700, 1100, 900, 0, 3700],
        ["运动场建设", 300, 300, 0, 0, 600],
      ],
    ],
  ])("%s is the plan of all years, no run across both", (_, rows) => {
    expect(summed(...rows)).toEqual(AGREES);
  });

  it("is told where it is wrong, with what the plans come to", () => {
    const { wrong } = summed(
      ["项目", "2024年计划", "2024年完成", "2025年计划", "2025年完成", "总投资"],
      ["校舍建设", 1700, 1100, 900, 0, 2700],
      ["运动场建设", 300, 300, 0, 0, 300],
      ["教学仪器", 200, 100, 100, 0, 300],
    );
    expect(wrong).toEqual([["计划!F4", 2600]]);
  });
});
