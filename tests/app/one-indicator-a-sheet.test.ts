import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { sheetOf, type SheetOptions, workbookOf } from "../recognition/sheet-of";

type Rows = readonly (readonly CellValue[])[];

/** "第一小学 1.1 4.3 met" of each school's one value, and what the county comes to. */
function read(
  rows: Rows,
  options: SheetOptions = {},
): { readonly values: readonly string[]; readonly verdict: string; readonly asked: readonly string[] } {
  const { schools, county, questions } = assessWorkbook(workbookOf(sheetOf(rows, options)), NEW_SETTINGS);
  const values = schools.flatMap((school) =>
    school.indicators
      .filter(({ value }) => value !== null)
      .map(({ code, value, state }) => `${school.name} ${code} ${value} ${state}`),
  );
  return { values, verdict: county.verdict, asked: questions.map(({ code }) => code) };
}

describe("a sheet with the values of one indicator, which its title or its name says", () => {
  // 小学 1.1: at least 4.2, the 85% line 3.57.
  const TEACHERS = ["示例第一小学 1.1 4.3 met", "示例第二小学 1.1 3.9 floor", "示例第三小学 1.1 3.1 failed"];

  it.each<[string, Rows, SheetOptions]>([
    [
      "实际值 beside 达标值 under a title",
      [
        ["小学每百名学生拥有高于规定学历教师数"],
        ["学校", "实际值", "达标值"],
        ["示例第一小学", 4.3, 4.2],
        ["示例第二小学", 3.9, 4.2],
        ["示例第三小学", 3.1, 4.2],
      ],
      {},
    ],
    [
      "基本值, 达标值 and 实际值 (基本值 is the 85% line)",
      [
        ["示例县每百名学生拥有高于规定学历教师数监测表"],
        ["学校名称", "基本值", "达标值", "实际值"],
        ["示例第一小学", 3.57, 4.2, 4.3],
        ["示例第二小学", 3.57, 4.2, 3.9],
        ["示例第三小学", 3.57, 4.2, 3.1],
      ],
      {},
    ],
    [
      "the name of the sheet says it",
      [
        ["学校名称", "实际值", "达标值", "是否达标"],
        ["示例第一小学", 4.3, 4.2, "是"],
        ["示例第二小学", 3.9, 4.2, "否"],
        ["示例第三小学", 3.1, 4.2, "否"],
      ],
      { name: "每百名学生拥有高于规定学历教师数" },
    ],
    [
      "the title goes on after the indicator, numbered",
      [
        ["指标1：每百名学生拥有高于规定学历教师数（人）达标情况"],
        ["序号", "学校名称", "达标值", "实际值"],
        [1, "示例第一小学", 4.2, 4.3],
        [2, "示例第二小学", 4.2, 3.9],
        [3, "示例第三小学", 4.2, 3.1],
      ],
      {},
    ],
    [
      "学段 in a column and 标准值 for the standard",
      [
        ["每百名学生拥有高于规定学历教师数"],
        ["学校名称", "学段", "标准值", "实际值", "差距"],
        ["示例第一小学", "小学", 4.2, 4.3, 0.1],
        ["示例第二小学", "小学", 4.2, 3.9, -0.3],
        ["示例第三小学", "小学", 4.2, 3.1, -1.1],
      ],
      {},
    ],
  ])("%s", (_, rows, options) => {
    const found = read(rows, options);
    expect(found.values).toEqual(TEACHERS);
    expect(found.asked).toEqual([]);
    // Six indicators are missing, and one school is below the 85% line.
    expect(found.verdict).toBe("failed");
  });

  it("is read of rooms per pupil as of teachers", () => {
    expect(
      read([
        ["生均教学及辅助用房面积（㎡）"],
        ["学校名称", "实际值", "达标值"],
        ["示例第一小学", 4.6, 4.5],
        ["示例第二小学", 4.4, 4.5],
      ]).values,
    ).toEqual(["示例第一小学 1.4 4.6 met", "示例第二小学 1.4 4.4 floor"]);
  });

  it("is not guessed at where the title names two of them, or none", () => {
    const rows = (title: string): Rows => [
      [title],
      ["学校名称", "实际值", "达标值"],
      ["示例第一小学", 4.3, 4.2],
      ["示例第二小学", 3.9, 4.2],
    ];
    expect(read(rows("每百名学生拥有高于规定学历教师数、每百名学生拥有县级以上骨干教师数")).values).toEqual([]);
    expect(read(rows("示例县义务教育优质均衡监测表")).values).toEqual([]);
  });

  it("does not make shares or coefficients of its title finished values", () => {
    expect(
      read([
        ["每百名学生拥有高于规定学历教师数差异系数"],
        ["学校名称", "实际值", "达标值"],
        ["示例第一小学", 0.3, 0.5],
        ["示例第二小学", 0.4, 0.5],
      ]).values,
    ).toEqual([]);
  });

  it("may have the pupils beside, who weigh the coefficient", () => {
    // 400 of 1,000 pupils at 4.3, 600 at 4.8: mean 4.6, S = sqrt(0.4 * 0.09 + 0.6 * 0.04) = 0.24495, CV 0.05325.
    const { schools, balance } = assessWorkbook(
      workbookOf(
        sheetOf([
          ["小学每百名学生拥有高于规定学历教师数"],
          ["学校", "在校生数", "达标值", "实际值"],
          ["示例第一小学", 400, 4.2, 4.3],
          ["示例第二小学", 600, 4.2, 4.8],
        ]),
      ),
      NEW_SETTINGS,
    );
    expect(schools.map(({ indicators }) => indicators.map(({ value }) => value))).toEqual([
      [4.3, null, null, null, null, null, null],
      [4.8, null, null, null, null, null, null],
    ]);
    expect(balance.find(({ code }) => code === "1.1")?.cv).toBeCloseTo(0.05325, 5);
  });

  it("is joined with those of the other indicators: six met and one above 85% are 达标, without pupils no coefficient", () => {
    const sheets: readonly (readonly [string, number, readonly [number, number]])[] = [
      ["每百名学生拥有高于规定学历教师数", 4.2, [4.3, 4.9]],
      ["每百名学生拥有县级以上骨干教师数", 1, [1.1, 1.2]],
      ["每百名学生拥有体育、艺术（美术、音乐）专任教师数", 0.9, [0.95, 1]],
      ["生均教学及辅助用房面积", 4.5, [4.6, 5.1]],
      ["生均体育运动场馆面积", 7.5, [7.6, 8]],
      ["生均教学仪器设备值", 2000, [2100, 2300]],
      ["每百名学生拥有网络多媒体教室数", 2.3, [2.4, 2.1]],
    ];
    const workbook = workbookOf(
      ...sheets.map(([name, standard, [first, second]], index) =>
        sheetOf(
          [
            [`${name}达标情况表`],
            ["学校名称", "实际值", "达标值", "是否达标"],
            ["示例第一小学", first, standard, "是"],
            ["示例第二小学", second, standard, second < standard ? "否" : "是"],
          ],
          { name: `指标${index + 1}` },
        ),
      ),
    );
    const { schools, questions, county } = assessWorkbook(workbook, NEW_SETTINGS);
    expect(questions).toEqual([]);
    expect(
      schools.map(({ name, verdict, indicators }) => [name, verdict, indicators.map(({ value }) => value)]),
    ).toEqual([
      ["示例第一小学", "met", [4.3, 1.1, 0.95, 4.6, 7.6, 2100, 2.4]],
      ["示例第二小学", "met", [4.9, 1.2, 1, 5.1, 8, 2300, 2.1]],
    ]);
    expect(county.verdict).not.toBe("met");
  });
});
