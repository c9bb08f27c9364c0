import type { CellValue } from "../../../src/core/cell/cell-value";
import type { FieldKey } from "../../../src/core/fields/field-key";
import { rosterOf, type RosterReading } from "./rows-of-roster";

const HEADER = [
  "学校名称",
  "学段",
  "学生数",
  "高于规定学历教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（万元）",
];
const LINES_HEADER = [
  "序号",
  "学校名称",
  "学生数",
  "高于规定学历教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
];
const FIRST = [1, "城关小学", 900, 50, 5200, 8000];
const LAST = [3, "实验学校", 520, 33, 3000, 5200];

/** A figure of each school of the table; null for 缺数. */
function figureOf({ reading }: RosterReading, field: FieldKey): readonly (number | null)[] | null {
  const column = reading.records?.figures.get(field);
  return column ? Array.from(column.amounts, (amount, record) => (column.present[record] === 1 ? amount : null)) : null;
}

describe("figures stated once for the 小学 and the 初中 of a school", () => {
  const rows = (name: CellValue): readonly (readonly CellValue[])[] => [
    ["育才学校", "小学", 400, 20, 4200, 7200, 182],
    [name, "初中", 300, 17, null, null, null],
    ["城关小学", "小学", 900, 50, 5200, 8000, 231],
  ];

  it.each<[string, CellValue, readonly string[]]>([
    ["merged over both lines under a merged name", null, ["A2:A3", "E2:E3", "F2:F3", "G2:G3"]],
    ["merged over both lines, the name in each", "育才学校", ["E2:E3", "F2:F3", "G2:G3"]],
    ["written in the first line only, the name in each", "育才学校", []],
  ])("belong to the school as a whole: %s", (_, name, merges) => {
    const found = rosterOf(rows(name), { header: HEADER, merges });
    expect(found.schools).toEqual(["育才学校: nine-year", "城关小学: primary-school"]);
    expect(figureOf(found, "students_primary")).toEqual([400, null]);
    expect(figureOf(found, "students_junior")).toEqual([300, null]);
    expect(figureOf(found, "teachers_above_degree:primary")).toEqual([20, null]);
    expect(figureOf(found, "teachers_above_degree:junior")).toEqual([17, null]);
    expect(figureOf(found, "teaching_area")).toEqual([4200, 5200]);
    expect(figureOf(found, "equipment_value")).toEqual([1_820_000, 2_310_000]);
    expect(figureOf(found, "students")).toEqual([null, 900]);
  });

  it("are one figure of a 完全中学 with its 高中", () => {
    const found = rosterOf(
      [
        ["第一中学", "初中", 400, 20, 4200, 7200, 182],
        [null, "高中", 300, 17, null, null, null],
      ],
      { header: HEADER, merges: ["A2:A3", "E2:E3", "F2:F3", "G2:G3"] },
    );
    expect(found.schools).toEqual(["第一中学: complete-middle"]);
    expect(figureOf(found, "students_senior")).toEqual([300]);
    expect(figureOf(found, "teaching_area")).toEqual([4200]);
  });

  it("stay with the parts where each part states its own", () => {
    const found = rosterOf(
      [
        ["育才学校", "小学", 400, 20, 2200, 4000, 100],
        [null, "初中", 300, 17, 2000, 3200, 82],
      ],
      { header: HEADER, merges: ["A2:A3"] },
    );
    expect(figureOf(found, "teaching_area")).toEqual([2200, 2000]);
  });

  it("are missing in the second line where one cell alone is blank", () => {
    const found = rosterOf(
      [
        ["育才学校", "小学", 400, 20, 2200, 4000, 100],
        [null, "初中", 300, 17, null, 3200, 82],
      ],
      { header: HEADER, merges: ["A2:A3"] },
    );
    expect(figureOf(found, "teaching_area")).toEqual([2200, null]);
  });

  it("stand in the school's own line above its parts", () => {
    const found = rosterOf(
      [
        FIRST,
        [2, "育才学校", 700, 45, 4200, 7200],
        [null, "其中：小学部", 400, 25, null, null],
        [null, "初中部", 300, 20, null, null],
        LAST,
      ],
      { header: LINES_HEADER },
    );
    expect(found.schools).toEqual(["城关小学: primary-school", "育才学校: nine-year", "实验学校: unknown"]);
    expect(figureOf(found, "teaching_area")).toEqual([5200, 4200, 3000]);
    expect(figureOf(found, "students_junior")).toEqual([null, 300, null]);
  });
});

describe("lines of the parts of a school", () => {
  const parts = (first: string, second: string): readonly (readonly CellValue[])[] => [
    [null, first, 400, 25, 2200, 4000],
    [null, second, 300, 20, 2000, 3200],
  ];
  const whole = [2, "育才学校", 700, 45, 4200, 7200];
  const expected = [
    "城关小学: primary-school",
    "育才学校（小学部）: primary-school@primary",
    "育才学校（初中部）: junior-school@junior",
    "实验学校: unknown",
  ];

  it.each([
    ["其中：小学", "　　　初中"],
    ["其中：小学部", "初中部"],
    ["　小学部", "　初中部"],
    ["小学", "初中"],
    ["（小学部）", "（初中部）"],
    ["1-6年级", "7-9年级"],
    ["其中:小学段", "其中:初中段"],
  ])("under its line are its stages: %s, %s", (first, second) => {
    const found = rosterOf([FIRST, whole, ...parts(first, second), LAST], { header: LINES_HEADER });
    expect(found.schools).toEqual(expected);
    expect(found.classes).toMatchObject({ 3: "left-out", 4: "data", 5: "data", 6: "data" });
    expect(found.questions).toEqual(["row-stage 6"]);
    expect(found.findings).toEqual([]);
  });

  it("over its line are its stages where its figures are their sums", () => {
    const found = rosterOf([FIRST, ...parts("小学部", "初中部"), whole, LAST], { header: LINES_HEADER });
    expect(found.schools).toEqual(expected);
  });

  it("under a line without figures are its stages", () => {
    const found = rosterOf([FIRST, [2, "育才学校"], ...parts("　小学部", "　初中部"), LAST], { header: LINES_HEADER });
    expect(found.schools).toEqual(expected);
  });

  it("that do not add up to its figures name the figure", () => {
    const found = rosterOf([FIRST, [2, "育才学校", 710, 45, 4200, 7200], ...parts("其中：小学部", "初中部"), LAST], {
      header: LINES_HEADER,
    });
    expect(found.findings).toEqual(["total-mismatch 3"]);
  });

  it("are none where 小学 and 初中 under the last school are the sums of all", () => {
    const found = rosterOf(
      [
        FIRST,
        [2, "第一中学", 700, 45, 4200, 7200],
        [null, "小学", 900, 50, 5200, 8000],
        [null, "初中", 700, 45, 4200, 7200],
      ],
      { header: LINES_HEADER },
    );
    expect(found.schools).toHaveLength(2);
  });

  it("give no stage to the schools below: a single 其中：初中", () => {
    const found = rosterOf([FIRST, whole, [null, "其中：初中", 300, 20, 2000, 3200], LAST], { header: LINES_HEADER });
    expect(found.schools[2]).toBe("实验学校: unknown");
  });
});
