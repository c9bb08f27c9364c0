import { assessWorkbook } from "../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import type { Answers } from "../../src/recognition/answers";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

/** A form of one school: 960 children, 60 of them 幼儿, 9 骨干教师, 4,950 ㎡ of 教学及辅助用房. */
function form(school: string, item: string, value: CellValue = 60, unit = "人"): SheetSnapshot {
  return sheetOf(
    [
      [`${school}基本情况填报表`],
      ["填报项目", "单位", "填报值"],
      ["学校名称", "", school],
      ["在校学生数", "人", 960],
      [item, unit, value],
      ["县级以上骨干教师数", "人", 9],
      ["教学及辅助用房面积", "㎡", 4950],
      ["室内体育用房面积", "㎡", 0],
      ["运动场地面积", "㎡", 8000],
      ["网络多媒体教室数", "间", 24],
    ],
    { name: school },
  );
}

const assess = (sheets: readonly SheetSnapshot[], answers: Answers = {}): WorkbookAssessment =>
  assessWorkbook(workbookOf(...sheets), { ...NEW_SETTINGS, answers });
const valuesOf = ({ schools }: WorkbookAssessment, code: string): readonly (number | string | null)[] =>
  schools.map(({ indicators }) => {
    const found = indicators.find((each) => each.code === code);
    return found?.value ?? found?.reason ?? null;
  });
const idOf = ({ questions }: WorkbookAssessment, code: string): string =>
  questions.find((question) => question.code === code)?.id ?? "";

describe("幼儿 as an item of a form", () => {
  it.each([
    "其中：幼儿",
    "其中：附设幼儿班人数",
    "其中附设幼儿班幼儿数",
    "附设幼儿班人数（已计入在校生数）",
    "其中：幼儿班学生数",
  ])("are taken off where the item says that they are within 在校学生数: %s", (item) => {
    const found = assess([form("示例第一小学", item)]);
    expect(found.questions.map(({ code }) => code)).toEqual(["attached-shared"]);
    // 9 ÷ (960 − 60) × 100 = 1.
    expect(valuesOf(found, "1.2")).toEqual([1]);
    expect(valuesOf(found, "1.4")).toEqual(["question-open"]);
    const shared = idOf(found, "attached-shared");
    // 4950 ÷ 900 = 5.5.
    expect(valuesOf(assess([form("示例第一小学", item)], { [shared]: "undivided" }), "1.4")).toEqual([5.5]);
    expect(valuesOf(assess([form("示例第一小学", item)], { [shared]: "missing" }), "1.4")).toEqual(["blank"]);
  });

  it.each(["附设幼儿班人数", "幼儿数", "附设幼儿班学生数", "附设幼儿人数", "幼儿班人数"])(
    "are asked about where nothing says so, and every figure for each pupil waits: %s",
    (item) => {
      const sheets = [form("示例第一小学", item)];
      const found = assess(sheets);
      expect(found.questions.map(({ code, choices }) => [code, ...choices.map(({ id }) => id)])).toEqual([
        ["column-field", "attached_students", "none"],
      ]);
      expect(valuesOf(found, "1.2")).toEqual(["question-open"]);
      const field = idOf(found, "column-field");
      expect(valuesOf(assess(sheets, { [field]: "attached_students" }), "1.2")).toEqual([1]);
      // 9 ÷ 960 × 100.
      expect(valuesOf(assess(sheets, { [field]: "none" }), "1.2")).toEqual([0.9375]);
    },
  );

  it("are one question for all forms of the kind, each kept by its own figures", () => {
    const sheets = [
      form("示例第一小学", "其中：幼儿"),
      form("示例第二小学", "其中：幼儿", 0),
      form("示例第三小学", "其中：幼儿", 240),
    ];
    const found = assess(sheets);
    expect(found.questions.map(({ code, parameters }) => [code, parameters.count])).toEqual([["attached-shared", 2]]);
    // Of 900, 960 and 720 pupils.
    expect(valuesOf(found, "1.2")).toEqual([1, 0.9375, 1.25]);
    expect(valuesOf(found, "1.4")).toEqual(["question-open", 5.15625, "question-open"]);
  });

  it("that are left blank are asked about: none, or not filled in", () => {
    const found = assess([form("示例第一小学", "其中：幼儿", null)]);
    expect(found.questions.map(({ code }) => code)).toEqual(["column-blank"]);
    expect(valuesOf(found, "1.2")).toEqual(["question-open"]);
    const blank = idOf(found, "column-blank");
    expect(valuesOf(assess([form("示例第一小学", "其中：幼儿", null)], { [blank]: "zero" }), "1.2")).toEqual([0.9375]);
    expect(valuesOf(assess([form("示例第一小学", "其中：幼儿", null)], { [blank]: "missing" }), "1.2")).toEqual([
      "students-missing",
    ]);
  });

  it("are not asked about where classes are counted", () => {
    const found = assess([form("示例第一小学", "附设幼儿班数", 2, "个")]);
    expect(found.questions).toEqual([]);
    expect(valuesOf(found, "1.2")).toEqual([0.9375]);
  });

  it("of a form without the item change nothing in the form beside it", () => {
    const rows = form("示例第二小学", "占地面积", 9000, "㎡");
    const stacked = sheetOf([...form("示例第一小学", "其中：幼儿").values.slice(1), ...rows.values.slice(2)]);
    const found = assess([stacked]);
    expect(valuesOf(found, "1.2")).toEqual([1, 0.9375]);
    expect(valuesOf(found, "1.4")).toEqual(["question-open", 5.15625]);
  });
});
