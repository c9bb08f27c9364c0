import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import type { FindingCode } from "../../src/core/findings/finding";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { told } from "../told";

const NAMES = [
  "每百名学生拥有高于规定学历教师数",
  "每百名学生拥有县级及以上骨干教师数",
  "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
  "生均教学及辅助用房面积（㎡）",
  "生均体育运动场馆面积（㎡）",
  "生均教学仪器设备值（元）",
  "每百名学生拥有网络多媒体教室数",
];

function exceeded(
  rows: readonly (readonly CellValue[])[],
  wanted: FindingCode = "published-coefficient-exceeded",
  ...more: readonly SheetSnapshot[]
): readonly string[] {
  const { findings } = assessWorkbook(workbookOf(sheetOf(rows), ...more), NEW_SETTINGS);
  return findings
    .filter(({ code }) => code === wanted)
    .map((finding) => {
      const [cell] = finding.cells;
      const { stage, indicator, cv, limit } = told(finding);
      return `${cell ? cellRefName(cell) : ""} ${String(stage)} ${String(indicator)} ${String(cv)} > ${String(limit)}`;
    });
}

describe("published difference coefficients", () => {
  const title = ["某市2022年义务教育优质均衡差异系数监测结果"];
  const header = [null, null, ...NAMES, "综合"];
  const codes = [null, null, "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"];

  it("are held against 0.50 in 小学 and 0.45 in 初中: what is over the limit is named by its cell", () => {
    const rows = [
      title,
      header,
      codes,
      ["小学", "差异系数", 0.5, 0.501, 0.45, 0.3, 0.3, 0.167, 1.055, 0.7],
      ["初中", "差异系数", 0.45, 0.451, 0.2, 0.2, 0.2, 0.254, 0.496, 0.9],
    ];
    expect(exceeded(rows)).toEqual([
      "Sheet1!D4 primary 1.2 0.501 > 0.5",
      "Sheet1!D5 junior 1.2 0.451 > 0.45",
      "Sheet1!I4 primary 1.7 1.055 > 0.5",
      "Sheet1!I5 junior 1.7 0.496 > 0.45",
    ]);
  });

  it("are told from the averages beside them, whose numbers are larger", () => {
    const rows = [
      ["表Ⅲ 县域义务教育校际均衡情况"],
      header,
      codes,
      ["小学", "全县平均值", 5.62, 1.31, 1.04, 5.17, 8.46, 2415.33, 2.55, "——"],
      [null, "差异系数", 0.214, 0.361, 0.288, 0.305, 0.617, 0.352, 0.266, 0.315],
      ["初中", "全县平均值", 7.35, 1.42, 1.11, 6.68, 11.27, 2903.8, 2.61, "——"],
      [null, "差异系数", 0.187, 0.293, 0.254, 0.271, 0.398, 0.331, 0.244, 0.283],
    ];
    expect(exceeded(rows)).toEqual(["Sheet1!G5 primary 1.5 0.617 > 0.5"]);
  });

  describe("on their limit as printed", () => {
    const rows = [
      title,
      header,
      codes,
      ["小学", "差异系数", 0.5, 0.499, 0.49, 0.4, 0, 0.4999, 0.501, 0.7],
      ["初中", "差异系数", 0.45, 0.449, 0.4, 0, 0.2, 0.254, 0.44, 0.9],
    ];

    it("are warned about, for 0.5018 is printed 0.50 too; less than the limit by its last digit is less however it was rounded", () => {
      expect(exceeded(rows, "published-coefficient-at-limit")).toEqual([
        "Sheet1!C4 primary 1.1 0.5 > 0.5",
        "Sheet1!C5 junior 1.1 0.45 > 0.45",
      ]);
      expect(exceeded(rows)).toEqual(["Sheet1!I4 primary 1.7 0.501 > 0.5"]);
    });

    it("need no warning where the coefficient is computed from all its schools", () => {
      const columns = [
        "学校名称",
        "在校生数",
        "高于规定学历教师数",
        "县级以上骨干教师数",
        "体育、艺术专任教师数",
        "教学及辅助用房面积（㎡）",
        "体育运动场馆面积（㎡）",
        "教学仪器设备值（万元）",
        "网络多媒体教室数",
      ];
      const schools = (second: CellValue): SheetSnapshot =>
        sheetOf(
          [
            columns,
            ["示例第一小学", 900, 50, 12, 10, 5200, 8000, 231, 24],
            ["示例第二小学", 700, second, 9, 8, 4200, 6100, 181, 19],
          ],
          { name: "学校" },
        );
      expect(exceeded(rows, "published-coefficient-at-limit", schools(41))).toEqual([
        "Sheet1!C5 junior 1.1 0.45 > 0.45",
      ]);
      expect(exceeded(rows, "published-coefficient-at-limit", schools(null))).toHaveLength(2);
    });
  });
});
