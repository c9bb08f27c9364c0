import { cellRefName } from "../../../src/core/cell/address";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { SheetSnapshot } from "../../../src/core/cell/sheet-snapshot";
import { findingSentence } from "../../finding-sentence";
import { sheetOf, workbookOf } from "../sheet-of";

const HEADER = [
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
const roster = sheetOf(
  [
    HEADER,
    ["示例第一小学", 900, 50, 12, 10, 5200, 8000, 231, 24],
    ["示例第二小学", 700, 41, 9, 8, 4200, 6100, 181, 19],
  ],
  { name: "学校" },
);

function assess(...sheets: readonly SheetSnapshot[]): ReturnType<typeof assessWorkbook> {
  return assessWorkbook(workbookOf(...sheets), NEW_SETTINGS);
}

function said(assessment: ReturnType<typeof assessWorkbook>): readonly string[] {
  return assessment.findings
    .filter(({ code }) => code === "sheet-not-read" || code === "figures-not-read")
    .map(({ code, severity, cells: [first] }) => `${severity} ${code} ${first ? cellRefName(first) : ""}`);
}

describe("what was not read", () => {
  it("is nothing where the tables hold all figures", () => {
    expect(said(assess(roster))).toEqual([]);
    expect(assess(roster).county.verdict).toBe("met");
  });

  it("is a sheet with figures and no table, named with what to do", () => {
    const other = sheetOf(
      [
        ["甲", "乙"],
        ["城区", 12, 30],
        ["镇区", 14, 28],
      ],
      { name: "汇总" },
    );
    const assessment = assess(roster, other);
    expect(said(assessment)).toEqual(["warning sheet-not-read 汇总!A2"]);
    expect(assessment.findings.map(findingSentence)).toContain(
      "工作表“汇总”有数字，没有识别出表，没有读取。请在“对应关系”页指定表头；不需要的，请排除这张工作表。",
    );
    expect(
      assessWorkbook(workbookOf(roster, other), { ...NEW_SETTINGS, ignoredSheets: ["汇总"] }).findings.map(
        ({ code }) => code,
      ),
    ).not.toContain("sheet-not-read");
  });

  it("is a part of the county where schools stand on it: the county is then not 达标", () => {
    const part = sheetOf(
      [
        ["第三小学", 300, 5],
        ["青山希望小学", 120, 2],
        ["桃源中学", 640, 9],
      ],
      { name: "补充" },
    );
    const assessment = assess(roster, part);
    expect(said(assessment)).toEqual(["error sheet-not-read 补充!A1"]);
    expect(assessment.county).toMatchObject({ verdict: "missing", reasons: [{ code: "sheets-unread", count: 1 }] });
  });

  it("is a block of figures beside or below a table", () => {
    const [header, first, second] = roster.values as (string | number | null)[][];
    const beside = sheetOf(
      [
        [...(header ?? []), null, null, null],
        [...(first ?? []), null, 5, 7],
        [...(second ?? []), null, 6, 8],
      ],
      { name: "学校" },
    );
    expect(assess(beside).findings.map(findingSentence)).toEqual([
      "工作表“学校”K2:L3有2行数字在识别出的表以外，没有读取。请在“对应关系”页指定表头；不需要的可以忽略。",
    ]);
    const above = sheetOf([["甲", "乙", "丙"], ["城区", 12, 30], ["镇区", 14, 28], [], ...roster.values], {
      name: "学校",
    });
    expect(said(assess(above))).toEqual(["warning figures-not-read 学校!A2"]);
  });

  it("is not a cover, a list of words, or a year and a page number", () => {
    const cover = sheetOf(
      [["示例县义务教育优质均衡发展"], ["2025年10月"], ["填报人", "张三"], [1, "总则"], [2, "填报范围"], [3, "口径"]],
      { name: "封面" },
    );
    expect(said(assess(roster, cover))).toEqual([]);
  });

  it("is said sheet by sheet only beside what was read: without any table it is said once", () => {
    const strange = sheetOf(
      [
        ["a", "b"],
        ["x", 1],
        ["y", 2],
      ],
      { name: "甲" },
    );
    expect(assess(strange, { ...strange, name: "乙" }).findings.map(({ code }) => code)).toEqual(["no-table"]);
  });
});
