import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { CellValue } from "../../src/core/cell/cell-value";
import { wholly } from "../../src/core/pieces";
import { sheetOf, workbookOf } from "../recognition/sheet-of";

type Rows = readonly (readonly CellValue[])[];

const HEADER = [
  "学校名称",
  "办学类型",
  "学生数",
  "专任教师数",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "体育、艺术专任教师数",
  "教学及辅助用房面积（㎡）",
  "室内体育用房面积（㎡）",
  "运动场地面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];
/** Every first school has one figure that is odd beside the others: more of a part than of its whole, by little and by much. */
const ROSTER: Rows = [
  HEADER,
  ["示例第一小学", "小学", 900, 50, 51, 12, 10, 5200, 300, 8000, 231, 24],
  ["示例第二小学", "小学", 700, 41, 30, 45, 8, 4200, 0, 6100, 181, 19],
  ["示例第三小学", "小学", 500, 32, 24, 6, 40, 2600, 2700, 4100, 121, 13],
  ["示例第一中学", "初级中学", 800, 60, 62, 9, 9, 5000, 200, 8300, 2_100_000, 22],
];
const STAGES: Rows = [
  ["学校名称", "办学类型", "小学学生数", "初中学生数", "高中学生数", "附设幼儿人数", ...HEADER.slice(3)],
  ["示例实验学校", "九年一贯制学校", 600, 300, null, 40, 60, 62, 11, 9, 5200, 100, 8000, 231, 24],
  ["示例育才学校", "十二年一贯制学校", 500, 200, 150, 0, 70, 50, 9, 8, 4200, 0, 6100, 181, 19],
  ["示例高级中学", "完全中学", null, 400, 500, 0, 80, 70, 12, 11, 6200, 0, 9100, 281, 29],
];
const WRONG: readonly CellValue[] = [null, "", "—", "约12", "见备注", 0, -1, 0.5, 1e9, "12万元", { error: "#DIV/0!" }];

/** What is read, judged and marked of a roster: values that are there are numbers. */
function valuesOf(rows: Rows): readonly (number | null)[] {
  const assessment = assessWorkbook(workbookOf(sheetOf(rows)), NEW_SETTINGS);
  wholly(planHighlights(assessment));
  return [
    ...assessment.schools.flatMap(({ indicators }) =>
      indicators.flatMap(({ value, printed, gap }) => [value, printed, gap]),
    ),
    ...assessment.balance.flatMap(({ cv, mean, printed }) => [cv, mean, printed]),
  ];
}

const withCells = (rows: Rows, row: number, cells: Readonly<Record<number, CellValue>>): Rows =>
  rows.map((each, at) =>
    at === row ? each.map((cell, column) => (column in cells ? (cells[column] ?? null) : cell)) : each,
  );
const notNumbers = (rows: Rows): readonly (number | null)[] =>
  valuesOf(rows).filter((value) => value !== null && !Number.isFinite(value));

describe.each([
  ["a roster", ROSTER],
  ["a roster of mixed schools", STAGES],
])("%s is read to its end, and every value of it is a number or none", (_, rows) => {
  it.each(rows.slice(1).map(([name], index) => [String(name), index + 1] as const))(
    "whatever stands in any one cell of %s",
    (_name, row) => {
      for (const column of rows[0]?.keys() ?? [])
        if (column > 0)
          for (const wrong of WRONG)
            expect([column, wrong, notNumbers(withCells(rows, row, { [column]: wrong }))]).toEqual([column, wrong, []]);
    },
  );

  it("with any two cells of a school blank", () => {
    const columns = [...(rows[0]?.keys() ?? [])].slice(1);
    for (const row of [1, rows.length - 1])
      for (const one of columns)
        for (const other of columns)
          if (one < other)
            expect([row, one, other, notNumbers(withCells(rows, row, { [one]: null, [other]: null }))]).toEqual([
              row,
              one,
              other,
              [],
            ]);
  });
});

describe("more teachers above the degree than teachers", () => {
  const asked = (students: number | null, teachers: number, above: number): readonly string[] =>
    assessWorkbook(
      workbookOf(sheetOf(withCells(ROSTER, 1, { 2: students, 3: teachers, 4: above }).slice(0, 2))),
      NEW_SETTINGS,
    ).questions.map(({ parameters }) => String(parameters.field));

  it("are asked about where the pupils are not known, and where all teachers together would just not do", () => {
    // 小学 4.2 per hundred: 42 of 1,000 are just enough, of 1,001 they are not
    expect(asked(1000, 42, 43)).toEqual([]);
    expect(asked(1001, 42, 43)).toEqual(["teachers_above_degree"]);
    expect(asked(null, 42, 43)).toEqual(["teachers_above_degree"]);
  });
});
