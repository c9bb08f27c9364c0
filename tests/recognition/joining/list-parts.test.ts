import type { CellValue } from "../../../src/core/cell/cell-value";
import { figureCells } from "../../../src/core/facts/origin";
import { cellRefName } from "../../../src/core/cell/address";
import type { Answers } from "../../../src/recognition/answers";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook, type WorkbookRecognition } from "../../../src/recognition/recognise-workbook";
import { questionText } from "../../../src/i18n/zh-CN/questions";
import { sheetOf, workbookOf } from "../sheet-of";

type Rows = readonly (readonly CellValue[])[];

const ROSTER: Rows = [
  ["学校名称", "办学类型", "学生数", "教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）"],
  ["示例城关小学", "小学", 123, 1000, 900],
  ["示例丹凤小学", "小学", 97, 900, 800],
];
const TEACHERS = ["学校", "姓名", "学历", "任教学科"];
const CLASSES = ["学校", "年级", "班级", "人数"];
const teacher = (school: string, name: string, subject: string): CellValue[] => [school, name, "本科", subject];

const read = (sheets: Readonly<Record<string, Rows>>, answers: Answers = {}): WorkbookRecognition =>
  wholly(
    recogniseWorkbook(
      workbookOf(
        sheetOf(ROSTER, { name: "学生" }),
        ...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name })),
      ),
      answers,
      [],
    ),
  );

/** One figure of the schools as the workbook is assessed. */
function figures(
  { records }: WorkbookRecognition,
  key: "students" | "classes" | "largest_class" | "teachers_fulltime" | "pe_art_teachers",
): Record<string, number | null> {
  return Object.fromEntries(
    records.flatMap((each) =>
      each.names.map((name, record): [string, number | null] => [
        name,
        each.figures.get(key)?.present[record] === 1 ? (each.figures.get(key)?.amounts[record] ?? null) : null,
      ]),
    ),
  );
}

describe("a list that is kept on several sheets", () => {
  it("counts each school's rows of all sheets: classes, a sheet for each grade", () => {
    const reading = read({
      一年级: [
        CLASSES,
        ["示例城关小学", "一年级", "1班", 40],
        ["示例城关小学", "一年级", "2班", 41],
        ["示例丹凤小学", "一年级", "1班", 30],
      ],
      二年级: [
        CLASSES,
        ["示例城关小学", "二年级", "1班", 42],
        ["示例丹凤小学", "二年级", "1班", 33],
        ["示例丹凤小学", "二年级", "2班", 34],
      ],
    });
    expect(reading.questions).toEqual([]);
    expect(figures(reading, "classes")).toEqual({ 示例城关小学: 3, 示例丹凤小学: 3 });
    expect(figures(reading, "largest_class")).toEqual({ 示例城关小学: 42, 示例丹凤小学: 34 });
    expect(figures(reading, "students")).toEqual({ 示例城关小学: 123, 示例丹凤小学: 97 });
    expect(reading.assessed.size).toBe(3);
    const classes = reading.records[0]?.figures.get("classes");
    expect(classes && figureCells(classes, 0).map(cellRefName)).toEqual(["一年级!C2", "一年级!C3", "二年级!C2"]);
  });

  it("counts teachers of a sheet for each subject, and schools that only a later sheet has", () => {
    const reading = read({
      文科: [TEACHERS, teacher("示例城关小学", "示例甲", "语文"), teacher("示例城关小学", "示例乙", "英语")],
      艺体: [
        TEACHERS,
        teacher("示例城关小学", "示例丙", "体育"),
        teacher("示例丹凤小学", "示例丁", "音乐"),
        teacher("示例丹凤小学", "示例戊", "数学"),
      ],
    });
    expect(reading.questions).toEqual([]);
    expect(figures(reading, "teachers_fulltime")).toEqual({ 示例城关小学: 3, 示例丹凤小学: 2 });
    expect(figures(reading, "pe_art_teachers")).toEqual({ 示例城关小学: 1, 示例丹凤小学: 1 });
  });

  it("is asked about where rows stand twice, and added where the user says that each sheet holds a part", () => {
    const own = [TEACHERS, teacher("示例城关小学", "示例甲", "语文"), teacher("示例丹凤小学", "示例乙", "体育")];
    const sheets = { 教师一: own, 教师二: [...own.slice(0, 2), teacher("示例丹凤小学", "示例丙", "数学")] };
    const open = read(sheets);
    expect(open.questions.map(({ code, choices }) => [code, choices.length])).toEqual([["which-table", 3]]);
    const [question] = open.questions;
    expect(question && questionText(question)).toContain("各有一部分");
    expect(figures(open, "teachers_fulltime")).toEqual({ 示例城关小学: 1, 示例丹凤小学: 1 });
    const both = read(sheets, { [question?.id ?? ""]: "both" });
    expect(both.questions.map(({ answer }) => answer)).toEqual(["both"]);
    expect(figures(both, "teachers_fulltime")).toEqual({ 示例城关小学: 2, 示例丹凤小学: 2 });
  });

  it("is asked about where one sheet's people may not count, and is no list of another year", () => {
    const at = (name: string): Rows => [
      TEACHERS,
      teacher("示例城关小学", name, "语文"),
      teacher("示例丹凤小学", `${name}二`, "体育"),
    ];
    expect(read({ 教师: at("示例甲"), 退休教师: at("示例乙") }).questions.map(({ code }) => code)).toEqual([
      "which-table",
    ]);
    const years = read({ "2023年教师": at("示例甲"), "2024年教师": at("示例乙") });
    expect(years.questions.map(({ code, choices }) => [code, choices.length])).toEqual([["which-table", 2]]);
  });

  it("leaves a sum unknown where one of its sheets does not state it", () => {
    const reading = read({
      一年级: [CLASSES, ["示例城关小学", "一年级", "1班", 40], ["示例丹凤小学", "一年级", "1班", 30]],
      二年级: [CLASSES, ["示例城关小学", "二年级", "1班", null], ["示例丹凤小学", "二年级", "1班", 33]],
    });
    expect(figures(reading, "largest_class")).toEqual({ 示例城关小学: null, 示例丹凤小学: 33 });
    expect(figures(reading, "classes")).toEqual({ 示例城关小学: 2, 示例丹凤小学: 2 });
  });
});
