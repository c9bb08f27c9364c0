import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { sheetOf, workbookOf } from "../sheet-of";

const FIGURES = [
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "体育、艺术专任教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];
const VALUES = [60, 14, 12, 8200, 12_000, 400, 40];

function askedOf(pupils: readonly string[], ...schools: readonly (readonly CellValue[])[]): readonly string[] {
  const rows = [["学校名称", ...pupils, ...FIGURES], ...schools.map((school) => [...school, ...VALUES])];
  return assessWorkbook(workbookOf(sheetOf(rows)), NEW_SETTINGS).questions.map(({ code }) => code);
}

describe("a 完全中学 whose 高中 pupils are blank", () => {
  it.each([
    ["初中 and 高中 columns", ["初中学生数", "高中学生数"], ["示例县完全中学", 600, null], ["示例初级中学", 500, null]],
    [
      "初中 and 高中 columns, another with both filled in",
      ["初中在校生", "高中在校生"],
      ["青山完全中学", 600, null],
      ["白水完全中学", 500, 300],
    ],
    [
      "all three stages",
      ["小学学生数", "初中学生数", "高中学生数"],
      ["示例县完全中学", null, 600, null],
      ["示例第一小学", 500, null, null],
    ],
    [
      "a total, 初中 and 高中",
      ["在校生数", "初中学生数", "高中学生数"],
      ["示例县完全中学", 600, 600, null],
      ["示例初级中学", 500, 500, null],
    ],
    ["高中 before 初中", ["普通高中学生数", "初中学生数"], ["示例县完全中学", null, 600], ["示例初级中学", 0, 500]],
  ])("is no question of its kind: %s", (_, pupils, ...schools) => {
    expect(askedOf(pupils, ...schools)).not.toContain("row-stage");
  });

  it("is asked about where the table of 初中 says nothing of 高中", () => {
    expect(askedOf(["初中学生数"], ["示例县完全中学", 600], ["示例初级中学", 500])).toContain("row-stage");
  });
});
