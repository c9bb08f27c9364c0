import type { CellValue } from "../../../src/core/cell/cell-value";
import { wholly } from "../../../src/core/pieces";
import { recogniseSheet } from "../../../src/recognition/recognise-sheet";
import { sheetOf } from "../sheet-of";
import { findingsOf, schoolOf, tableOf } from "./read-kinds";
import { told } from "../../told";

describe("tables of schools that look like something else", () => {
  const schools: readonly (readonly CellValue[])[] = [
    ["示例城关小学", 1200, 26, 30],
    ["示例红旗小学", 800, 18, 20],
    ["示例东街小学", 700, 16, 15],
  ];

  it("stay tables of schools over a row of 甲 乙 1 2, which statistical forms have too", () => {
    const reading = tableOf([["学校名称", "在校学生数", "班级数", "网络多媒体教室数"], ["甲", 1, 2, 3], ...schools]);
    expect(reading.table.kind).toBe("school-figures");
    expect(schoolOf(reading, "示例红旗小学")).toEqual({ students: 800, classes: 18, multimedia_rooms: 20 });
  });

  it.each(["学校", "填报学校", "上报学校"])(
    "take %s for no school where the header is printed again under its title",
    (name) => {
      const header = [name, "在校学生数", "班级数", "网络多媒体教室数"];
      const reading = tableOf([
        ["学校情况统计", null, null, null],
        header,
        ...schools.slice(0, 2),
        ["学校情况统计", null, null, null],
        header,
        ...schools.slice(2),
      ]);
      expect(reading.records?.names).toEqual(["示例城关小学", "示例红旗小学", "示例东街小学"]);
      expect(findingsOf(reading)).toEqual([]);
    },
  );

  it("count their 教学班, although the header is printed again among them", () => {
    const header = ["学校名称", "学生人数", "教学班", "图书册数"];
    const reading = tableOf([
      header,
      ...schools,
      header,
      ["示例西街小学", 600, 14, 9000],
      ["示例南关小学", 300, 6, 5000],
      ["注：学生数以学年初报表为准。"],
    ]);
    expect(reading.table.kind).toBe("school-figures");
    expect(schoolOf(reading, "示例西街小学")).toMatchObject({ students: 600, classes: 14 });
    expect(reading.records?.length).toBe(5);
  });

  it("are lists of classes where the column holds names of classes", () => {
    expect(
      tableOf([
        ["学校名称", "班级", "学生数"],
        ["示例城关小学", "1班", 45],
        ["示例城关小学", "2班", 44],
        ["示例红旗小学", "1班", 40],
      ]).table.kind,
    ).toBe("class-list");
  });
});

describe("a row for each school and year", () => {
  const header = ["学校名称", "年度", "学生数", "骨干教师数", "教学及辅助用房面积（㎡）"];
  const rows = [
    ["示例城关小学", 2023, 1150, 13, 6000],
    ["示例城关小学", 2024, 1200, 14, 6000],
    ["示例红旗小学", 2023, 790, 9, 4000],
    ["示例红旗小学", 2024, 800, 9, 4200],
  ];

  it("counts no year until the user has said which", () => {
    const asked = tableOf([header, ...rows]);
    expect(asked.table.questions).toMatchObject([
      { code: "table-year", choices: [{ id: "2024" }, { id: "2023" }], answer: null },
    ]);
    expect(asked.records?.names).toEqual([]);
    expect(findingsOf(asked)).toEqual([]);
    const answered = tableOf([header, ...rows], {}, { [asked.table.questions[0]?.id ?? ""]: "2024" });
    expect(answered.records?.names).toEqual(["示例城关小学", "示例红旗小学"]);
    expect(schoolOf(answered, "示例红旗小学")).toEqual({ students: 800, backbone: 9, teaching_area: 4200 });
  });

  it("counts the year of the title, and says so", () => {
    const reading = tableOf([["示例县2023年学校基本情况表"], header, ...rows]);
    expect(reading.table.questions).toEqual([]);
    expect(schoolOf(reading, "示例城关小学")).toMatchObject({ students: 1150 });
    expect(findingsOf(reading)).toEqual(["year-of-title Sheet1!B2"]);
  });

  it("is not seen where each school has one row, whatever year it was counted in", () => {
    const reading = tableOf([header, ["示例城关小学", 2023, 1150, 13, 6000], ["示例红旗小学", 2024, 800, 9, 4200]]);
    expect(reading.records?.length).toBe(2);
    expect(reading.table.questions).toEqual([]);
  });
});

describe("what stands beside a card of one school", () => {
  const card = [
    ["学校名称", "示例城关小学", null, "办学类型", "小学"],
    ["在校生数（人）", 1200, null, "班级数（个）", 26],
    ["骨干教师（人）", 14, null, "体艺教师（人）", 12],
    ["教学及辅助用房（㎡）", 6000, null, "运动场地（㎡）", 9000],
    ["设备值（万元）", 260, null, "负责人", "示例甲"],
  ];
  const saidOf = (rows: readonly (readonly CellValue[])[]): readonly string[] =>
    wholly(recogniseSheet(sheetOf(rows), {})).findings.map(
      (finding) => `${finding.code} ${String(told(finding).count)} ${String(told(finding).header)}`,
    );

  it("is said where it holds figures of the school that were not read", () => {
    expect(saidOf(card)).toEqual(["figures-beside 3 班级数（个）"]);
  });

  it("is not said of a card with one column of figures", () => {
    expect(saidOf(card.map((row) => row.slice(0, 2)))).toEqual([]);
  });
});

describe("rows that show how to fill in a table", () => {
  const header = ["学校名称", "办学类型", "学生数", "骨干教师数", "教学及辅助用房面积（㎡）"];

  it.each(["（示例）某某小学", "示例：城关小学", "例：城关小学", "××小学", "某某学校", "填写示例"])(
    "%s is no school",
    (name) => {
      expect(
        tableOf([
          header,
          [name, "小学", 100, 1, 500],
          ["城关小学", "小学", 1200, 14, 6000],
          ["红旗小学", "小学", 800, 9, 4000],
        ]).records?.names,
      ).toEqual(["城关小学", "红旗小学"]);
    },
  );

  it.each(["示例城关小学", "示例县第一小学", "例山小学", "某山小学"])("%s is one", (name) => {
    expect(
      tableOf([
        header,
        [name, "小学", 100, 1, 500],
        ["城关小学", "小学", 1200, 14, 6000],
        ["红旗小学", "小学", 800, 9, 4000],
      ]).records?.names,
    ).toContain(name);
  });
});
