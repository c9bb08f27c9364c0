import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

type Rows = readonly (readonly CellValue[])[];

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
const ROWS: Rows = [
  HEADER,
  ["示例第一小学", 900, 50, 12, 10, 5200, 8000, 231, 24],
  ["示例第二小学", 700, 41, 9, 8, 4200, 6100, 181, 19],
];
const named = (column: number, name: string): Rows =>
  ROWS.map((row, at) => (at === 0 ? row.map((cell, position) => (position === column ? name : cell)) : row));
const twice = (column: number): Rows =>
  ROWS.map((row, at) => [
    ...row.slice(0, column + 1),
    at === 0 ? (row[column] ?? null) : Number(row[column]) + at,
    ...row.slice(column + 1),
  ]);
const MIXED: Rows = [
  ["学校名称", "办学类型", "小学学生数", "初中学生数", "初中学生数", ...HEADER.slice(5)],
  ["示例实验学校", "九年一贯制学校", 600, 300, 310, 5200, 8000, 231, 24],
  ["示例育才学校", "九年一贯制学校", 500, 200, 210, 4200, 6100, 181, 19],
];

const codesOf = (rows: Rows) => {
  const { questions, findings, county } = assessWorkbook(workbookOf(sheetOf(rows)), NEW_SETTINGS);
  return {
    asked: questions.map(({ code }) => code),
    told: findings
      .filter(({ code }) => code === "school-missing-data" || code === "mixed-school-without-stages")
      .map(({ parameters }) => parameters),
    verdict: county.verdict,
  };
};

describe("figures that wait for an answer are asked about, and no school is told to fill them in", () => {
  it.each([
    ["money without a unit", named(7, "教学仪器设备值"), "column-unit"],
    ["two columns of pupils", twice(1), "twin-columns"],
    ["two columns of backbone teachers", twice(3), "twin-columns"],
    ["two columns of rooms", twice(5), "twin-columns"],
    ["two columns of multimedia rooms", twice(8), "twin-columns"],
  ])("%s", (_, rows, code) => {
    expect(codesOf(rows)).toEqual({ asked: [code], told: [], verdict: "missing" });
  });

  it("pupils of one stage of mixed schools: neither are the stages said to be lacking", () => {
    const { asked, told, verdict } = codesOf(MIXED);
    expect({ asked, verdict }).toEqual({ asked: ["twin-columns"], verdict: "missing" });
    // The table has no teachers: those alone are missing.
    expect(told.filter((each) => !("codes" in each) || each.codes.join() !== "1.1,1.2,1.3")).toEqual([]);
  });
});

const withRow = (...rows: Rows): Rows => [...ROWS, ...rows];
const LIKE_THE_FIRST = ["示例第一小学", 650, 38, 9, 7, 3600, 5100, 160, 17];

describe("while it is not decided which rows are schools, no coefficient is given, and afterwards each", () => {
  it.each([
    ["a school whose stage is asked", withRow(["示例第四中学", 800, 60, 10, 9, 5000, 8100, 200, 22]), "row-stage"],
    ["a school that stands twice", withRow(LIKE_THE_FIRST), "duplicate-school"],
  ])("%s", (_, rows, code) => {
    const before = assessWorkbook(workbookOf(sheetOf(rows)), NEW_SETTINGS);
    const [question, ...others] = before.questions;
    expect([question?.code, others]).toEqual([code, []]);
    expect(before.balance.map(({ cv, mean, met, waits, shares }) => [cv, mean, met, waits, shares])).toEqual(
      before.balance.map(() => [null, null, null, true, []]),
    );
    expect(before.schools.every(({ indicators }) => indicators.every(({ value }) => value !== null))).toBe(true);
    const after = assessWorkbook(workbookOf(sheetOf(rows)), {
      ...NEW_SETTINGS,
      answers: { [question?.id ?? ""]: question?.choices[0]?.id ?? "" },
    });
    expect(after.balance.filter(({ cv, waits }) => cv === null || waits)).toEqual([]);
  });
});
