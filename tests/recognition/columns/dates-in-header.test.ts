import { cellKey } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { dateText } from "../../../src/core/cell/day-of-serial";
import type { Answers } from "../../../src/recognition/answers";
import { momentOf } from "../../../src/recognition/header/date-in-header";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, workbookOf } from "../sheet-of";

const REST = ["县级以上骨干教师数", "教学及辅助用房面积（㎡）", "运动场地面积（㎡）"];
const ROWS = [
  ["示例第一小学", 880, 900, 12, 5200, 8000],
  ["示例第二小学", 690, 700, 9, 4200, 6100],
];

/** Pupils of two days under one header, the days as numbers formatted as dates. */
function read(days: readonly CellValue[], { title = "学校情况", format = "yyyy/m/d", answers = {} as Answers } = {}) {
  const rows: readonly (readonly CellValue[])[] = [
    [title],
    ["学校名称", "在校生数", null, ...REST],
    [null, ...days],
    ...ROWS,
  ];
  const sheet = sheetOf(rows, { merges: ["A1:F1", "A2:A3", "B2:C2", "D2:D3", "E2:E3", "F2:F3"] });
  const numberFormats = new Map([1, 2].map((column) => [cellKey(2, column), format]));
  const { tables, questions } = wholly(recogniseWorkbook(workbookOf({ ...sheet, numberFormats }), answers, []));
  return {
    students: [...(tables[0]?.records?.figures.get("students")?.amounts ?? [])],
    questions,
    headers: tables[0]?.table.columns.slice(1, 3).map(({ header }) => header[1]),
  };
}

describe("dates as sub-headers", () => {
  // 45536 is 2024-09-01, 45901 is 2025-09-01, 45717 is 2025-03-01.
  it("are read as what the cells show, and are one question that names them", () => {
    const { questions, headers, students } = read([45536, 45901]);
    expect(headers).toEqual(["2024年9月1日", "2025年9月1日"]);
    expect(questions.map(({ code, choices }) => [code, choices.map(({ parameters }) => parameters.year)])).toEqual([
      ["table-year", ["2025-09-01", "2024-09-01"]],
    ]);
    expect(students).toEqual([]);
  });

  it("after the answer all figures are there", () => {
    const [question] = read([45536, 45901]).questions;
    expect(read([45536, 45901], { answers: { [question?.id ?? ""]: "2025" } }).students).toEqual([900, 700]);
    expect(read([45536, 45901], { answers: { [question?.id ?? ""]: "2024" } }).students).toEqual([880, 690]);
  });

  it.each(["2025年学校情况", "学校情况（截至2025年9月）", "学校情况（截至2025年9月1日）"])(
    "the title %p tells which are meant",
    (title) => {
      expect(read([45536, 45901], { title })).toMatchObject({ students: [900, 700], questions: [] });
    },
  );

  it("of one year are told apart by their months, and by the month that the title names", () => {
    const { questions } = read([45717, 45901]);
    expect(questions.map(({ choices }) => choices.map(({ id }) => id))).toEqual([["2025-09-01", "2025-03-01"]]);
    expect(read([45717, 45901], { answers: { [questions[0]?.id ?? ""]: "2025-03-01" } }).students).toEqual([880, 690]);
    expect(read([45717, 45901], { title: "学校情况（截至2025年9月）" })).toMatchObject({
      students: [900, 700],
      questions: [],
    });
  });

  it.each<[string, string, string]>([
    ["2025年春季", "2025年秋季", "2025-09"],
    ["2025年3月", "2025年9月", "2025-09"],
    ["2024年9月", "2025年9月", "2025-09"],
    ["2024.9.1", "2025.9.1", "2025-09-01"],
    ["2024-09", "2025-09", "2025-09"],
    ["截至2024/9/1", "截至2025/9/1", "2025-09-01"],
  ])("written as texts %p and %p are one question, too", (first, second, latest) => {
    const { questions } = read([first, second]);
    expect(questions.map(({ code, choices }) => [code, choices[0]?.parameters.year])).toEqual([["table-year", latest]]);
    expect(
      read([first, second], { answers: { [questions[0]?.id ?? ""]: questions[0]?.choices[0]?.id ?? "" } }).students,
    ).toEqual([900, 700]);
  });

  it("show no day where their format has none", () => {
    expect([dateText(45536, "yyyy/m/d"), dateText(45536, 'yyyy"年"m"月"'), dateText(45901.5, "m/d/yy")]).toEqual([
      "2024年9月1日",
      "2024年9月",
      "2025年9月1日",
    ]);
    // 2024 has a leap day, and 2000 has one, too.
    expect([45350, 45351, 45352, 36526, 36585].map((serial) => dateText(serial, "d"))).toEqual([
      "2024年2月28日",
      "2024年2月29日",
      "2024年3月1日",
      "2000年1月1日",
      "2000年2月29日",
    ]);
    expect(momentOf(["在校生数", "2024年9月"], 2024)).toEqual({ year: 2024, key: "2024-09" });
    expect(momentOf(["在校生数"], null)).toBeNull();
  });
});
