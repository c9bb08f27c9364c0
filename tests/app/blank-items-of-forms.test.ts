import { assessWorkbook } from "../../src/app/assess-workbook";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import type { Answers } from "../../src/recognition/answers";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

/** A form of one school: 900 pupils, 4,950 ㎡ of 教学及辅助用房. */
function form(
  school: string,
  optional: string,
  value: CellValue,
  header: readonly [string, string, string] = ["填报项目", "单位", "填报值"],
): SheetSnapshot {
  return sheetOf(
    [
      [`${school}基本情况填报表`],
      header,
      ["学校名称", "", school],
      ["在校学生数", "人", 900],
      ["县级以上骨干教师数", "人", 12],
      ["教学及辅助用房面积", "㎡", 4950],
      [optional, "㎡", value],
      ["运动场地面积", "㎡", 8000],
      ["网络多媒体教室数", "间", 24],
    ],
    { name: school },
  );
}

const assess = (sheets: readonly SheetSnapshot[], answers: Answers = {}): WorkbookAssessment =>
  assessWorkbook(workbookOf(...sheets), { ...NEW_SETTINGS, answers });
const valuesOf = ({ schools }: WorkbookAssessment, code = "1.4"): readonly (number | string | null)[] =>
  schools.map(({ indicators }) => {
    const found = indicators.find((each) => each.code === code);
    return found?.value ?? found?.reason ?? null;
  });

describe("a blank item of a form that a school may be without", () => {
  it.each(["室内体育用房面积", "其中：室内体育用房面积", "体育馆面积", "风雨操场面积", "其中：室内体育用房"])(
    "is asked about, and what hangs on it waits: %s",
    (item) => {
      const found = assess([form("示例第一小学", item, null)]);
      expect(found.questions.map(({ code, choices }) => [code, ...choices.map(({ id }) => id)])).toEqual([
        ["column-blank", "zero", "missing"],
      ]);
      expect(valuesOf(found)).toEqual(["question-open"]);
      const [question] = found.questions;
      // 4950 / 900 = 5.5.
      expect(valuesOf(assess([form("示例第一小学", item, null)], { [question?.id ?? ""]: "zero" }))).toEqual([5.5]);
      expect(valuesOf(assess([form("示例第一小学", item, null)], { [question?.id ?? ""]: "missing" }))).toEqual([
        "blank",
      ]);
    },
  );

  it("is one question for all forms of the kind, and none where it is filled in", () => {
    const sheets = [
      form("示例第一小学", "室内体育用房面积", null),
      form("示例第二小学", "室内体育用房面积", 450),
      form("示例第三小学", "室内体育用房面积", null),
    ];
    const found = assess(sheets);
    expect(
      found.questions.map(({ code, cells, parameters }) => [
        code,
        parameters.count,
        cells.map(({ sheet, row }) => `${sheet} ${row + 1}`),
      ]),
    ).toEqual([["column-blank", 2, ["示例第一小学 7", "示例第三小学 7"]]]);
    expect(valuesOf(found)).toEqual(["question-open", 5, "question-open"]);
    const [question] = found.questions;
    expect(valuesOf(assess(sheets, { [question?.id ?? ""]: "zero" }))).toEqual([5.5, 5, 5.5]);
  });

  it("is not asked about of a form that is not filled in, nor of an item that every school has", () => {
    const empty = sheetOf([
      ["示例第一小学基本情况填报表"],
      ["填报项目", "单位", "填报值"],
      ["学校名称", "", "示例第一小学"],
      ["在校学生数", "人", null],
      ["教学及辅助用房面积", "㎡", null],
      ["室内体育用房面积", "㎡", null],
      ["运动场地面积", "㎡", null],
    ]);
    expect(assess([empty]).questions).toEqual([]);
    const rows = form("示例第一小学", "室内体育用房面积", 450);
    const without = {
      ...rows,
      values: rows.values.map((row) => (row[0] === "运动场地面积" ? [row[0], row[1] ?? null, null] : row)),
    };
    expect(assess([without]).questions).toEqual([]);
    expect(valuesOf(assess([without]), "1.5")).toEqual(["no-column"]);
  });
});
