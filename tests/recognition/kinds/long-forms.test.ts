import type { CellValue } from "../../../src/core/cell/cell-value";
import type { Question } from "../../../src/recognition/recognised-table";
import { fieldsOf, schoolOf, tableOf, tablesOf } from "./read-kinds";

const questionsOf = (rows: readonly (readonly CellValue[])[]): readonly Question[] => tableOf(rows).table.questions;

const ITEMS: readonly (readonly [string, string, number])[] = [
  ["在校学生数", "人", 540],
  ["县级及以上骨干教师数", "人", 12],
  ["教学及辅助用房面积", "平方米", 3238.8],
  ["教学仪器设备值", "万元", 139.05],
  ["网络多媒体教室数", "间", 16],
];
const FIGURES = {
  students: 540,
  backbone: 12,
  teaching_area: 3238.8,
  equipment_value: 1_390_500,
  multimedia_rooms: 16,
};

describe("a long table whose headers say nothing of what its columns are", () => {
  const forms: readonly (readonly [
    string,
    readonly string[],
    (school: string, item: string, unit: string, value: number, position: number) => readonly CellValue[],
  ])[] = [
    [
      "unit in the item",
      ["填报单位", "数据项", "填报值"],
      (school, item, unit, value) => [school, `${item}（${unit}）`, value],
    ],
    [
      "unit in a column of its own",
      ["单位名称", "填报内容", "单位", "结果"],
      (school, item, unit, value) => [school, item, unit, value],
    ],
    [
      "a number of the row and a year for a header",
      ["序号", "学校名称", "资源名称", "计量", "2025年"],
      (school, item, unit, value, position) => [position + 1, school, item, unit, value],
    ],
    [
      "words of computers",
      ["机构", "字段", "值", "来源"],
      (school, item, unit, value) => [school, `${item}(${unit})`, value, "台账"],
    ],
    ["the item first", ["指标", "学校", "数量"], (school, item, unit, value) => [`${item}(${unit})`, school, value]],
    [
      "a standard beside it, without figures",
      ["学校", "指标", "实际数", "标准"],
      (school, item, unit, value) => [school, `${item}(${unit})`, value, "-"],
    ],
  ];

  it.each(forms)("is read by its cells: %s", (_, header, row) => {
    const rows = ["甲小学", "乙小学"].flatMap((school, block) =>
      ITEMS.map(([item, unit, value], position) => row(school, item, unit, value, block * ITEMS.length + position)),
    );
    const reading = tableOf([header, ...rows]);
    expect(reading.table.kind).toBe("fill-in-form");
    expect(schoolOf(reading, "甲小学")).toEqual(FIGURES);
    expect(schoolOf(reading, "乙小学")).toEqual(FIGURES);
  });

  it("is none where two columns of numbers may hold the value", () => {
    const rows = ["甲小学", "乙小学"].flatMap((school) =>
      ITEMS.map(([item, unit, value]) => [school, `${item}（${unit}）`, value, value + 1]),
    );
    expect(
      tablesOf([["填报单位", "数据项", "甲", "乙"], ...rows]).every(
        ({ records }) => records === null || records.figures.size === 0,
      ),
    ).toBe(true);
  });
});

describe("an item of a long table that its text does not tell for certain", () => {
  const rows = (item: string, unit: string, value: CellValue): readonly (readonly CellValue[])[] => [
    ["校名", "填报内容", "单位", "数量"],
    ...["甲小学", "乙小学"].flatMap((school) =>
      [...ITEMS.slice(0, 4), [item, unit, value] as const].map(([text, of, amount]) => [school, text, of, amount]),
    ),
  ];
  const cases = [
    ["体育活动室", "㎡", "indoor_sport_area"],
    ["雨篷球场", "平方米", "indoor_sport_area"],
    ["舞蹈房及体操房面积", "㎡", "indoor_sport_area"],
    ["班班通教室数", "间", "multimedia_rooms"],
    ["配备多媒体设备的教室数", "间", "multimedia_rooms"],
    ["可用的校内运动场", "㎡", "sports_area"],
  ] as const;

  it.each(cases)("%s is asked about once, and its figure waits", (item, unit, field) => {
    const reading = tableOf(rows(item, unit, 360));
    const asked = questionsOf(rows(item, unit, 360)).filter(({ code }) => code === "column-field");
    expect(asked.map(({ choices }) => choices.map(({ id }) => id))).toEqual([[field, "none"]]);
    expect(schoolOf(reading, "甲小学")[field]).toBeNull();
    expect(reading.records?.figures.get(field)?.open).toEqual(new Uint8Array([1, 1]));
    const [question] = asked;
    const settled = (answer: string): Readonly<Record<string, number | null>> =>
      schoolOf(tableOf(rows(item, unit, 360), {}, { [question?.id ?? ""]: answer }), "乙小学");
    expect(settled(field)[field]).toBe(360);
    expect(field in settled("none")).toBe(false);
  });

  it.each([
    ["音乐教室", "间"],
    ["体育活动室", "间"],
    ["体育教师", "人"],
    ["设备购置经费缺口", "万元"],
    ["多媒体教室占比", "%"],
    ["校园网络带宽", "兆"],
  ])("%s（%s） is none, and not asked about", (item, unit) => {
    expect(questionsOf(rows(item, unit, 3))).toEqual([]);
  });

  it("is not asked about where another item is that figure", () => {
    const both = [...rows("多媒体教室数", "间", 12), ["甲小学", "班班通教室数", "间", 20]];
    expect(questionsOf(both)).toEqual([]);
  });
});

describe("rooms counted by kind", () => {
  const rows = [
    ["甲小学", "网络多媒体教室", 24],
    ["甲小学", "音乐教室", 2],
    ["乙小学", "网络多媒体教室", 19],
    ["乙小学", "网络多媒体教室", 19],
    ["乙小学", "美术教室", 1],
  ];

  it.each([
    [["学校", "类型", "间"]],
    [["学校名称", "教室类型", "间数"]],
    [["学校", "功能室名称", "数量"]],
    [["学校", "专用教室", "数量（间）"]],
    [["单位", "用房类别", "室数"]],
    [["学校", "场室名称", "现有间数"]],
  ])("%j: the numbers of a school's rows are added up", (header) => {
    const reading = tableOf([header, ...rows]);
    expect(reading.table.kind).toBe("room-list");
    expect(schoolOf(reading, "甲小学")).toEqual({ music_rooms: 2, art_rooms: 0, multimedia_rooms: 24 });
    expect(schoolOf(reading, "乙小学")).toEqual({ music_rooms: 0, art_rooms: 1, multimedia_rooms: 38 });
  });

  it("may have an area beside them", () => {
    const reading = tableOf([
      ["序号", "学校", "教室类型", "间数", "面积合计（㎡）"],
      [1, "甲小学", "网络多媒体教室", 24, 1800],
      [2, "甲小学", "音乐教室", 2, 170],
      [3, "乙小学", "网络多媒体教室", 19, 1500],
    ]);
    expect(schoolOf(reading, "乙小学")).toEqual({ music_rooms: 0, multimedia_rooms: 19 });
  });

  it("are none where the rows are equipment: 多媒体一体机 is no room", () => {
    const assets = tablesOf([
      ["学校", "名称", "类别", "数量"],
      ["甲小学", "多媒体一体机", "多媒体设备", 24],
      ["甲小学", "钢琴", "音乐器材", 2],
      ["乙小学", "多媒体投影", "多媒体设备", 19],
    ]);
    expect(assets.some(({ records }) => records?.figures.has("multimedia_rooms") === true)).toBe(false);
  });
});

describe("a list of classes", () => {
  it.each(["班", "班号", "班级", "教学班"])(
    "names its classes under %s, with numbers that begin again in each grade",
    (header) => {
      const reading = tableOf([
        ["学校名称", "年级", header, "学生数", "其中女生"],
        ["示例第一小学", "一年级", 1, 40, 18],
        ["示例第一小学", "一年级", 2, 42, 20],
        ["示例第一小学", "二年级", 1, 38, 19],
      ]);
      expect(fieldsOf(reading)[2]).toBe("class_name");
      expect(schoolOf(reading, "示例第一小学")).toMatchObject({ classes: 3, largest_class: 42, students: 120 });
    },
  );
});
