import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { findingSentence } from "../finding-sentence";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { told } from "../told";

const NAMES = [
  "每百名学生拥有高于规定学历教师数",
  "每百名学生拥有县级以上骨干教师数",
  "每百名学生拥有体育、艺术专任教师数",
  "生均教学及辅助用房面积",
  "生均体育运动场馆面积",
  "生均教学仪器设备值",
  "每百名学生拥有网络多媒体教室数",
];

function assess(rows: readonly (readonly CellValue[])[]): ReturnType<typeof assessWorkbook> {
  return assessWorkbook(workbookOf(sheetOf(rows, { name: "小学" })), NEW_SETTINGS);
}

describe("finished values of indicators without pupils", () => {
  // 4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3 are the standards of 小学; 0.765 is 85% of 0.9, and 3.56 is below 85% of 4.2 (3.57).
  const rows = [
    ["学校", ...NAMES],
    ["东街小学", 4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3],
    ["西街小学", 4.3, 1.1, 0.765, 4.6, 7.6, 2100, 2.4],
    ["北关小学", 3.56, 1.1, 0.95, 4.6, 7.6, 2100, 2.4],
    ["南门小学", 4.3, 1.1, null, 4.6, 7.6, 2100, 2.4],
  ];

  it("give the verdict of each school, which needs none", () => {
    const { schools } = assess(rows);
    expect(schools.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      "东街小学 met",
      "西街小学 met",
      "北关小学 failed",
      "南门小学 missing",
    ]);
    expect(schools[2]?.indicators[0]).toMatchObject({
      value: 3.56,
      state: "failed",
      gap: null,
      resource: null,
      students: null,
      reason: null,
    });
  });

  it("give no coefficient, and that is said once, not for each indicator", () => {
    const { balance, findings, county } = assess(rows.slice(0, 3));
    expect(balance.every(({ cv, met }) => cv === null && met === null)).toBe(true);
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith("balance"))).toEqual([
      "balance-without-students",
    ]);
    expect(findings.slice(0, 1).map(findingSentence)).toEqual([
      "小学2所学校没有在校学生数，差异系数无法计算。请补充各校学生数。",
    ]);
    expect(county).toMatchObject({ verdict: "missing", schoolsMet: 2 });
  });

  it("give coefficients where the pupils stand beside them, over the schools that have both", () => {
    const { balance } = assess([
      ["学校", "学生数", ...NAMES],
      ["东街小学", 100, 4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3],
      ["西街小学", 300, 4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3],
      ["北关小学", null, 9, 1.1, 0.95, 4.6, 7.6, 2100, 2.4],
    ]);
    expect(balance[0]).toMatchObject({ cv: 0, met: true, mean: 4.2 });
    expect(balance[0]?.excluded.map(({ name, reason }) => `${name} ${reason}`)).toEqual(["北关小学 students-missing"]);
  });

  describe("printed just on a line", () => {
    const atLine = (all: readonly (readonly CellValue[])[]): readonly string[] =>
      assess([["学校", ...NAMES], ...all])
        .findings.filter(({ code }) => code === "published-values-at-line")
        .map(told)
        .map(({ school, codes }) => `${String(school)} ${String(codes)}`);

    it("are named where the school fails with a hair less: 0.9951 is printed 1.00", () => {
      // One more short of the standard leaves five of seven; 0.765 is 85% of 0.9, and anything below it fails the school.
      expect(
        atLine([
          ["甲校", 4.3, 1, 0.8, 4.6, 7.6, 2100, 2.4],
          ["乙校", 4.2, 1, 0.95, 4.6, 7.6, 2100, 2.4],
          ["丙校", 4.3, 1.1, 0.765, 4.6, 7.6, 2100, 2.4],
        ]),
      ).toEqual(["甲校 1.2", "乙校 1.1,1.2", "丙校 1.3"]);
    });

    it("are not named where the school passes or fails all the same", () => {
      expect(
        atLine([
          ["甲校", 4.3, 1, 0.95, 4.6, 7.6, 2100, 2.4],
          ["乙校", 4.3, 1, 0.8, 4.6, 7.6, 2000, 2.2],
          ["丙校", 4.3, 1.1, 0.77, 4.6, 7.6, 2100, 2.4],
        ]),
      ).toEqual([]);
    });

    it("are not named in a column that is computed: its tails show that nothing is rounded", () => {
      expect(
        atLine([
          ["甲校", 4.3, 1, 0.8, 4.6, 7.6, 2100, 2.4],
          ["乙校", 4.3, 1.0714285714, 0.95, 4.6, 7.6, 2100, 2.4],
        ]),
      ).toEqual([]);
    });

    it("are told in words", () => {
      const { findings } = assess([
        ["学校", ...NAMES],
        ["甲校", 4.3, 1, 0.8, 4.6, 7.6, 2100, 2.4],
      ]);
      expect(findings.map(findingSentence)).toContain(
        "甲校（小学）指标1.2填写的数四舍五入后等于标准或标准的85%，实际可能低于，学校可能未达标。请按未四舍五入的数核对。",
      );
    });
  });
});
