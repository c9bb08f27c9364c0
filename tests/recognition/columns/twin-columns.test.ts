import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { CellValue } from "../../../src/core/cell/cell-value";
import type { Answers } from "../../../src/recognition/answers";
import { choiceLabel, questionText } from "../../../src/i18n/zh-CN/questions";
import { sheetOf, workbookOf } from "../sheet-of";

type Rows = readonly (readonly CellValue[])[];

const HEADER = [
  "学校名称",
  "学生数",
  "学生数",
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
  ["示例第一小学", 900, 870, 50, 12, 10, 5200, 8000, 231, 24],
  ["示例第二小学", 700, 720, 41, 9, 8, 4200, 6100, 181, 19],
  ["示例第三小学", 400, 410, 25, 6, 5, 2400, 3600, 98, 12],
];
const turned = (rows: Rows): Rows => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
const read = (rows: Rows, answers: Answers = {}) =>
  assessWorkbook(workbookOf(sheetOf(rows)), { ...NEW_SETTINGS, answers });
const students = (rows: Rows, answers: Answers): readonly (number | null)[] =>
  read(rows, answers).schools.map((school) => school.students);

describe("columns with the very same header", () => {
  it("are one question, which names each by its letter, and their figures are open", () => {
    const { questions, county, schools, findings } = read(ROWS);
    expect(questions.map(({ code }) => code)).toEqual(["twin-columns"]);
    const [question] = questions;
    if (!question) return;
    expect(questionText(question)).toBe("“学生数”有2列（B列、C列），用哪一列？");
    expect(question.choices.map((choice) => choiceLabel(question, choice))).toEqual(["用B列", "用C列", "都不用"]);
    expect(county.verdict).toBe("missing");
    expect(
      schools
        .flatMap((school) => school.indicators.map(({ reason }) => reason))
        .filter((reason) => reason !== "question-open"),
    ).toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain("school-missing-data");
  });

  it("count by the answer, and the question stays with it", () => {
    const key = read(ROWS).questions[0]?.id ?? "";
    expect(students(ROWS, { [key]: "1" })).toEqual([900, 700, 400]);
    expect(students(ROWS, { [key]: "2" })).toEqual([870, 720, 410]);
    expect(students(ROWS, { [key]: "none" })).toEqual([null, null, null]);
    expect(read(ROWS, { [key]: "2" }).questions.map(({ code, answer }) => [code, answer])).toEqual([
      ["twin-columns", "2"],
    ]);
  });

  it("of three the third may be meant, under a group too, and of backbones as of pupils", () => {
    const three = ROWS.map(([name, first, second, ...rest], row) => [
      name ?? null,
      first ?? null,
      second ?? null,
      row === 0 ? "学生数" : 500 + row,
      ...rest,
    ]);
    const key = read(three).questions[0]?.id ?? "";
    expect(read(three).questions.length).toBe(1);
    expect(students(three, { [key]: "3" })).toEqual([501, 502, 503]);
    const backbones = ROWS.map((row, at) => [
      ...row.slice(0, 2),
      ...row.slice(3),
      at === 0 ? "县级以上骨干教师数" : 7 + at,
    ]);
    expect(read(backbones).questions.map((question) => questionText(question))).toEqual([
      "“县级以上骨干教师数”有2列（D列、J列），用哪一列？",
    ]);
  });

  it("of a table that lies across are rows", () => {
    expect(read(turned(ROWS)).questions.map((question) => questionText(question))).toEqual([
      "“学生数”有2行（第2行、第3行），用哪一行？",
    ]);
  });

  it("with the same figures are no question", () => {
    expect(
      read(
        ROWS.map((row, at) => (at === 0 ? row : row.map((cell, column) => (column === 2 ? (row[1] ?? null) : cell)))),
      ).questions,
    ).toEqual([]);
  });
});
