import { fieldsOf, schoolOf, tableOf } from "./read-kinds";

const NAMES = [
  "高于规定学历教师（人）",
  "教学及辅助用房（㎡）",
  "体育运动场馆（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室（间）",
];
const MERGES = ["A1:A2", "B1:B2", "C1:E1", "F1:H1", "I1:K1", "L1:N1", "O1:Q1"];

/** A roster with three columns under each figure: what there is, what there should be, and the difference. */
function roster(words: readonly [string, string, string]): (string | number | null)[][] {
  const figures = (have: number, required: number): (string | number)[] => [
    have,
    required,
    /是否/.test(words[2]) ? (have >= required ? "是" : "否") : have - required,
  ];
  const school = (
    name: string,
    students: number,
    all: readonly (readonly [number, number])[],
  ): (string | number | null)[] => [name, students, ...all.flatMap(([have, required]) => figures(have, required))];
  return [
    ["学校名称", "在校生数", ...NAMES.flatMap((name) => [name, null, null])],
    [null, null, ...NAMES.flatMap(() => words)],
    school("甲小学", 900, [
      [50, 38],
      [5200, 4050],
      [8000, 6750],
      [231, 180],
      [24, 21],
    ]),
    school("乙小学", 700, [
      [20, 30],
      [1200, 3150],
      [1100, 5250],
      [181, 140],
      [24, 17],
    ]),
    school("丙小学", 400, [
      [20, 17],
      [2200, 1800],
      [3100, 3000],
      [81, 80],
      [14, 10],
    ]),
  ];
}

describe("figures of schools with what is required beside them", () => {
  const words: readonly (readonly [string, string, string])[] = [
    ["现状", "标准", "余缺"],
    ["现有", "应有", "缺口"],
    ["实有数", "标准数", "余缺数"],
    ["现有数", "应有数", "差额"],
    ["目前", "标准", "差距"],
    ["现状值", "标准值", "差值"],
    ["现有值", "目标值", "差额"],
    ["实测值", "标准值", "是否达标"],
    ["已有", "应配", "余缺（+/-）"],
  ];

  it.each(words)("%s, %s, %s: what there is counts, whether the groups are merged or not", (...each) => {
    for (const merges of [MERGES, []]) {
      const reading = tableOf(roster(each), { merges });
      expect(reading.table.kind).toBe("school-roster");
      expect(fieldsOf(reading).filter((field) => field !== "-")).toEqual([
        "school",
        "students/人",
        "teachers_above_degree/人",
        "teaching_area/㎡",
        "sports_area/㎡",
        "equipment_value/万元",
        "multimedia_rooms/间",
      ]);
      expect(schoolOf(reading, "乙小学")).toMatchObject({
        teachers_above_degree: 20,
        teaching_area: 1200,
        sports_area: 1100,
        equipment_value: 1_810_000,
        multimedia_rooms: 24,
      });
    }
  });

  it("are raw figures also where 实际值 and 达标值 stand under them, and finished values where the headings are indicators", () => {
    const raw = [
      ["学校名称", "在校生数", "教学及辅助用房（㎡）", null, null, "体育运动场馆（㎡）", null, null],
      [null, null, "实际值", "达标值", "差值", "实际值", "达标值", "差值"],
      ["示例第一小学", 900, 5200, 4050, 1150, 8000, 6750, 1250],
      ["示例第二小学", 700, 1200, 3150, -1950, 1100, 5250, -4150],
    ];
    expect(tableOf(raw).table.kind).toBe("school-roster");
    const names = ["每百名学生拥有高于规定学历教师数", "生均教学及辅助用房面积", "生均教学仪器设备值"];
    const values = [
      ["序号", "学校", ...names.flatMap((name) => [name, null, null])],
      [null, null, ...names.flatMap(() => ["基本值", "达标值", "实际值"])],
      [1, "东街小学", 3.57, 4.2, 5, 3.825, 4.5, 4.6, 1700, 2000, 2200],
      [2, "西街小学", 3.57, 4.2, 3, 3.825, 4.5, 5, 1700, 2000, 2100],
    ];
    const reading = tableOf(values, { name: "小学" });
    expect(reading.table.kind).toBe("form-2-2");
    expect(schoolOf(reading, "西街小学")).toEqual({ indicator_1_1: 3, indicator_1_4: 5, indicator_1_6: 2100 });
  });
});
