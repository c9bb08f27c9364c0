import type { CellValue } from "../../../src/core/cell/cell-value";
import { figures, HEADER, rosterOf, sumOf } from "./rows-of-roster";

const [A, B, C, D] = [figures(1), figures(2), figures(3), figures(4)];

/** Roster with 学校代码 and 学段 between the names and the figures. */
const WITH_KIND = [
  "学校代码",
  "学校名称",
  "学段",
  "学生数",
  "高于规定学历教师数",
  "县级以上骨干教师数",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
];

describe("a school called like a group is a school", () => {
  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      "初级中学 with its number",
      [
        [1, null, "中心小学", ...A],
        [2, null, "初级中学", ...B],
        [3, null, "红旗小学", ...C],
      ],
    ],
    [
      "中学 with its number",
      [
        [1, null, "中心小学", ...A],
        [2, null, "中学", ...B],
        [3, null, "红旗小学", ...C],
      ],
    ],
    [
      "普通中学 in a town",
      [
        [null, "大同镇", "大同小学", ...A],
        [null, "青山镇", "普通中学", ...B],
        [null, "青山镇", "青山小学", ...C],
      ],
    ],
    [
      "九年一贯制学校 in a town",
      [
        [null, "大同镇", "中心小学", ...A],
        [null, "大同镇", "九年一贯制学校", ...B],
        [null, "青山镇", "中心小学", ...C],
      ],
    ],
    [
      "合计村小学 with its number",
      [
        [1, null, "城关小学", ...A],
        [2, null, "合计村小学", ...B],
        [3, null, "红旗小学", ...C],
      ],
    ],
    [
      "其中坪小学 with its number",
      [
        [1, null, "城关小学", ...A],
        [2, null, "其中坪小学", ...B],
        [3, null, "红旗小学", ...C],
      ],
    ],
    [
      "平均村小学",
      [
        [null, null, "城关小学", ...A],
        [null, null, "平均村小学", ...B],
        [null, null, "红旗小学", ...C],
      ],
    ],
    [
      "平均寨教学点",
      [
        [null, null, "城关小学", ...A],
        [null, null, "平均寨教学点", ...B],
        [null, null, "红旗小学", ...C],
      ],
    ],
  ])("%s", (_, rows) => {
    const { classes, reading } = rosterOf(rows);
    expect(classes).toEqual({ 2: "data", 3: "data", 4: "data" });
    expect(reading.records?.length).toBe(3);
  });

  it.each<[string, readonly CellValue[]]>([
    ["小学 with its code", ["3600000012", "小学", null, ...B]],
    ["初级中学 with its kind", [null, "初级中学", "初中", ...B]],
    ["中学 with its kind", [null, "中学", "初中", ...B]],
    ["其中村小学 with its kind", [null, "其中村小学", "小学", ...B]],
  ])("%s", (_, row) => {
    const { classes } = rosterOf(
      [["3600000011", "城关小学", "小学", ...A], row, ["3600000013", "红旗小学", "小学", ...C]],
      { header: WITH_KIND },
    );
    expect(classes).toEqual({ 2: "data", 3: "data", 4: "data" });
  });

  it("in a town whose cell is merged over its schools", () => {
    const rows = [
      [null, "大同镇", "中心小学", ...A],
      [null, null, "初级中学", ...B],
      [null, "青山镇", "中心小学", ...C],
      [null, null, "初级中学", ...D],
    ];
    const { classes } = rosterOf(rows, { merges: ["B2:B3", "B4:B5"] });
    expect(classes).toEqual({ 2: "data", 3: "data", 4: "data", 5: "data" });
  });

  it("unless its figures are the sums of the schools beside it", () => {
    const rows = [
      [1, "大同镇", "大同小学", ...A],
      [2, "大同镇", "红旗小学", ...B],
      [3, "大同镇", "普通小学", ...sumOf(A, B)],
      [4, "青山镇", "青山小学", ...D],
    ];
    const { classes, findings } = rosterOf(rows);
    expect(classes[4]).toBe("subtotal");
    expect(findings).toContain("sum-of-rows 4");
  });

  it.each(["初级中学", "中学", "九年一贯制学校"])(
    "is asked about where nothing stands beside %s and its figures add nothing up",
    (name) => {
      const { questions } = rosterOf([
        [null, null, "城关小学", ...A],
        [null, null, "红旗小学", ...B],
        [null, null, name, ...D],
        [null, null, "大同小学", ...C],
      ]);
      expect(questions).toContain("row-meaning 4");
    },
  );

  it("is no school where 小学 and 初中 are numbered as sums", () => {
    const { classes } = rosterOf([
      [1, null, "小学", ...sumOf(A, B)],
      [null, null, "城关小学", ...A],
      [null, null, "红旗小学", ...B],
      [2, null, "初中", ...sumOf(C, D)],
      [null, null, "第一初级中学", ...C],
      [null, null, "第二初级中学", ...D],
    ]);
    expect(classes).toMatchObject({ 2: "subtotal", 5: "subtotal" });
  });
});

describe("a line under the table is no school, whatever stands in its columns", () => {
  it.each<[string, readonly CellValue[]]>([
    ["单位负责人（签章） with a telephone", [null, null, "单位负责人（签章）", null, null, "联系电话", 5551234]],
    ["审核： with a telephone", [null, null, "审核：示例", null, null, "电话：", 5556789]],
    ["填报人 and a date", [null, null, "填报人：示例甲", null, null, null, 46086]],
    ["联系人 in 序号", ["联系人", null, "示例乙", "手机", 13800000000]],
    ["制表日期", [null, null, "制表日期", 46086]],
    ["填表单位（盖章）", ["填表单位（盖章）：", null, null, null, "负责人：", null, "年 月 日"]],
    ["a date alone", [null, null, "2026-03-05", null, "制表"]],
    ["a date as a number", [null, null, 46086, null, "制表"]],
    ["校长签字", [null, null, "校长签字：", null, null, 2026]],
    ["学校总数", [null, null, "学校总数", 3]],
    ["校均", [null, null, "校均", 334, 17, 5, 1666, 2862]],
    ["全县校均", [null, null, "全县校均", 334, 17, 5, 1666, 2862]],
    ["平均每校", [null, null, "平均每校", 334, 17, 5, 1666, 2862]],
    ["小学校均值", ["小学校均值", null, null, 334, 17, 5, 1666, 2862]],
    ["words without any known word", [null, null, "经手", null, "示例甲", "核", 1]],
  ])("%s", (_, row) => {
    const { questions, reading } = rosterOf([
      [1, null, "城关小学", ...A],
      [2, null, "红旗小学", ...B],
      [3, null, "大同小学", ...C],
      [],
      row,
    ]);
    expect(reading.records?.names).toEqual(["城关小学", "红旗小学", "大同小学"]);
    expect(questions).toEqual([]);
  });

  it("and a school with few figures still is one", () => {
    const { reading } = rosterOf(
      [
        [1, null, "城关小学", ...A],
        [2, null, "红旗小学", ...B],
        [3, null, "审坪小学", 120],
        [null, null, "日期村教学点", 30],
      ],
      { header: HEADER },
    );
    expect(reading.records?.length).toBe(4);
  });
});
