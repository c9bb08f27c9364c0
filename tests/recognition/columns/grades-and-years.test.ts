import type { CellValue } from "../../../src/core/cell/cell-value";
import { figureCells } from "../../../src/core/facts/origin";
import type { Answers } from "../../../src/recognition/answers";
import { gradeOfHeader } from "../../../src/recognition/columns/grade-columns";
import { headerPart } from "../../../src/recognition/header/header-text";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook, type WorkbookRecognition } from "../../../src/recognition/recognise-workbook";
import { sheetOf, workbookOf } from "../sheet-of";
import { columnsOf, schools, taken } from "./sheet-columns";
import { told } from "../../told";

const GRADES = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级"];

describe("a grade in a header", () => {
  it.each<[string, readonly string[], number | null]>([
    ["the grade alone", ["一年级"], 1],
    ["pupils under the grade", ["七年级", "人数"], 7],
    ["the grade under pupils", ["在校学生数", "初一"], 7],
    ["a grade of 初中", ["初中", "二年级"], 8],
    ["a grade of 高中", ["高三学生数"], 12],
    ["a grade in digits", ["3年级"], 3],
    ["classes of a grade", ["一年级", "班数"], null],
    ["girls of a grade", ["一年级", "其中：女"], null],
    ["pupils to be taken in", ["招生数", "一年级"], null],
    ["no grade", ["学生数"], null],
  ])("%s", (_, texts, grade) => {
    expect(gradeOfHeader({ parts: texts.map(headerPart) })?.grade ?? null).toBe(grade);
  });
});

const read = (rows: readonly (readonly CellValue[])[], answers: Answers = {}, name = "Sheet1"): WorkbookRecognition =>
  wholly(recogniseWorkbook(workbookOf(sheetOf(rows, { name })), answers, []));

/** A school: 班数 and 人数 of each grade, null where it has none, and 合计 of both. */
function byGrade(name: string, pupils: readonly (number | null)[]): readonly CellValue[] {
  const sum = pupils.reduce<number>((total, value) => total + (value ?? 0), 0);
  return [
    name,
    ...pupils.flatMap((value) => [value === null ? null : 2, value]),
    pupils.filter((value) => value !== null).length * 2,
    sum,
    12,
    4000,
  ];
}

const six = [80, 82, 84, 86, 88, 90];
const NONE3 = [null, null, null];
const NONE6 = [...NONE3, ...NONE3];
const HEADER = [
  ["学校名称", ...[...GRADES, "合计"].flatMap((grade) => [grade, null]), "骨干教师数", "教学及辅助用房面积（㎡）"],
  [null, ...[...GRADES, "合计"].flatMap(() => ["班数", "人数"]), null, null],
];
const ROWS = [
  byGrade("示例城关小学", [...six, ...NONE3]),
  byGrade("示例东街小学", [...six.map((value) => value + 1), ...NONE3]),
  byGrade("示例第一初级中学", [...NONE6, 200, 210, 220]),
  byGrade("示例九年一贯制学校", [...six, 90, 95, 99]),
];

describe("pupils by grade", () => {
  it("are added up to the stages, every cell named", () => {
    const { tables, records, findings } = read([...HEADER, ...ROWS]);
    expect(
      tables[0]?.table.columns.filter(({ field }) => field === "students_of_grade").map(({ grade }) => grade),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(tables[0]?.table.columns.slice(19, 21).map(({ field }) => field)).toEqual(["classes", "students"]);
    const [schoolsOf] = records;
    const primary = schoolsOf?.figures.get("students_primary");
    const junior = schoolsOf?.figures.get("students_junior");
    expect([...(primary?.amounts ?? [])]).toEqual([510, 516, NaN, 510]);
    expect([...(junior?.amounts ?? [])]).toEqual([NaN, NaN, 630, 284]);
    expect(junior ? figureCells(junior, 3).map(({ row, column }) => [row, column]) : []).toEqual([
      [5, 14],
      [5, 16],
      [5, 18],
    ]);
    expect(schoolsOf?.kinds).toEqual(["primary-school", "primary-school", "junior-school", "nine-year"]);
    expect(
      findings.filter(({ code }) => code === "students-from-grades").map((finding) => told(finding).grades),
    ).toEqual([
      ["一", "二", "三", "四", "五", "六"],
      ["七", "八", "九"],
    ]);
  });

  it("a blank grade leaves its stage missing, unless the school's total shows that it stands for none", () => {
    const gap = [...byGrade("示例红星小学", [80, null, 84, 86, 88, 90, ...NONE3])];
    const stated = (total: number): Float64Array | undefined =>
      read([
        ...HEADER,
        ...ROWS,
        gap.map((value, column) => (column === 20 ? total : value)),
      ]).tables[0]?.records?.figures.get("students_primary")?.amounts;
    expect(stated(428)?.[4]).toBe(428);
    expect(stated(500)?.[4]).toBeNaN();
  });

  it("六年级 belongs to 初中 where a school begins with it; where others end with it, a school of both stays open", () => {
    const juniors = byGrade("示例第二初级中学", [null, null, null, null, null, 150, 200, 210, 220]);
    const five = byGrade("示例河西小学", [70, 71, 72, 73, 74, null, ...NONE3]);
    const whole = byGrade("示例育才九年一贯制学校", [...six, 90, 95, 99]);
    const of = (rows: readonly (readonly CellValue[])[]): readonly (readonly (number | undefined)[])[] => {
      const figures = read([...HEADER, ...rows]).tables[0]?.records?.figures;
      return rows.map((_, row) => [
        figures?.get("students_primary")?.amounts[row],
        figures?.get("students_junior")?.amounts[row],
      ]);
    };
    expect(of([juniors, five, whole])).toEqual([
      [NaN, 780],
      [360, NaN],
      [420, 374],
    ]);
    expect(of([juniors, ...ROWS.slice(0, 1), whole])).toEqual([
      [NaN, 780],
      [510, NaN],
      [NaN, NaN],
    ]);
  });

  it("without a word for pupils are told from classes by how many there are", () => {
    const rows = (times: number): readonly (readonly CellValue[])[] =>
      schools(...six.map((value) => [value, value, value, value, value].map((each) => Math.round(each * times))));
    const header = [["学校名称", ...GRADES.slice(0, 6)]];
    expect(taken(columnsOf({ header, rows: rows(1) }))).toEqual(new Array(6).fill("students_of_grade 人"));
    expect(taken(columnsOf({ header, rows: rows(0.05) }))).toEqual(new Array(6).fill("-"));
    expect(taken(columnsOf({ titles: ["各校毕业生情况"], header, rows: rows(1) }))).toEqual(new Array(6).fill("-"));
  });
});

describe("the same figures of several years", () => {
  const header = [
    ["学校名称", "在校生数", null, "骨干教师数", null, "教学及辅助用房面积（㎡）", null],
    [null, "2024年", "2025年", "2024年", "2025年", "2024年", "2025年"],
  ];
  const rows = schools(
    [1000, 900, 500, 640, 720],
    [1010, 905, 498, 650, 700],
    [10, 9, 5, 6, 8],
    [11, 9, 6, 6, 7],
    [5000, 4500, 2300, 3100, 4500],
    [5200, 4500, 2300, 3300, 4500],
  );

  it("are one question for the table, and its answer takes all columns of a year", () => {
    const open = columnsOf({ header, rows });
    expect(taken(open)).toEqual(["-", "-", "-", "-", "-", "-"]);
    expect(open.questions).toMatchObject([
      { code: "table-year", choices: [{ id: "2025" }, { id: "2024" }], answer: null },
    ]);
    const id = open.questions[0]?.id ?? "";
    const answered = columnsOf({ header, rows }, { [id]: "2024" });
    expect(taken(answered)).toEqual(["students 人", "-", "backbone 人", "-", "teaching_area ㎡", "-"]);
    expect(answered.questions).toMatchObject([{ code: "table-year", answer: "2024" }]);
    expect(answered.columns[1]?.evidence).toContainEqual({ code: "year", parameters: { year: 2024 } });
    expect(taken(columnsOf({ header, rows }, { [id]: "1999" }))).toEqual(taken(open));
  });

  it("keep the table a roster while the question is open", () => {
    const { tables } = read([...header, ...rows]);
    expect(tables.map(({ table }) => table.kind)).toEqual(["school-roster"]);
  });

  it("are of the year that the title or the sheet's name names, which is said", () => {
    const titled = columnsOf({ titles: ["示例县2025年学校情况表"], header, rows });
    expect(taken(titled)).toEqual(["-", "students 人", "-", "backbone 人", "-", "teaching_area ㎡"]);
    expect(titled.questions).toEqual([]);
    expect(titled.findings).toMatchObject([{ code: "year-of-title", severity: "info", parameters: { year: 2025 } }]);
  });

  it.each(["2025年义务教育学校资源配置情况", "2025年示例县中小学基本情况统计", "2025年9月中小学办学条件情况"])(
    "are of the year that the title %p begins with",
    (title) => {
      expect(taken(columnsOf({ titles: [title], header, rows }))).toEqual([
        "-",
        "students 人",
        "-",
        "backbone 人",
        "-",
        "teaching_area ㎡",
      ]);
    },
  );

  it("are asked about where the title names both years, or only when it was filled in", () => {
    for (const title of ["示例县2024—2025年学校情况表", "填表日期：2025年9月1日", "2025年9月1日"])
      expect(columnsOf({ titles: [title], header, rows }).questions.map(({ code }) => code)).toEqual(["table-year"]);
  });
});
