import { HEADER, figures, rosterOf, sumOf } from "./rows-of-roster";

const [A, B, C, D] = [figures(1), figures(2), figures(3), figures(4)];

describe("the stage of a school whose name does not tell", () => {
  it("is that of the section above it", () => {
    const { schools, questions } = rosterOf([
      ["一、小学"],
      [1, null, "实验学校", ...A],
      ["二、初中"],
      [1, null, "第一中学", ...B],
    ]);
    expect(schools).toEqual(["实验学校: primary-school", "第一中学: junior-school"]);
    expect(questions).toEqual([]);
  });

  it.each([["小学部分"], ["（一）小学"], ["小 学 阶 段"], ["1.小学"]])("is that of %s", (line) => {
    expect(rosterOf([[line], [1, null, "实验学校", ...A], [2, null, "明德学校", ...B]]).schools).toEqual([
      "实验学校: primary-school",
      "明德学校: primary-school",
    ]);
  });

  it("is that of the sum that closes its rows, where the sum is theirs", () => {
    const { schools, questions } = rosterOf([
      [1, null, "实验学校", ...A],
      [2, null, "城关小学", ...B],
      [null, null, "小学小计", ...sumOf(A, B)],
      [3, null, "第一中学", ...C],
      [4, null, "第二中学", ...D],
      [null, null, "初中小计", ...sumOf(C, D)],
    ]);
    expect(schools).toEqual([
      "实验学校: primary-school",
      "城关小学: primary-school",
      "第一中学: junior-school",
      "第二中学: junior-school",
    ]);
    expect(questions).toEqual([]);
  });

  it("stays open where the closing sum is that of some of the rows only", () => {
    const { schools } = rosterOf([
      [1, null, "红旗小学", ...A],
      [2, null, "城关小学", ...B],
      [3, null, "第一中学", ...C],
      [null, null, "小学合计", ...sumOf(A, B)],
      [null, null, "初中合计", ...C],
    ]);
    expect(schools).toContain("第一中学: unknown");
  });

  it("is told by the grades in which it has pupils", () => {
    const header = [
      "学校名称",
      "一年级",
      "二年级",
      "三年级",
      "四年级",
      "五年级",
      "六年级",
      "七年级",
      "八年级",
      "九年级",
      "学生数",
      "高于规定学历教师数",
      "教学及辅助用房面积（㎡）",
    ];
    const { schools } = rosterOf(
      [
        ["实验学校", 50, 50, 50, 50, 50, 50, null, null, null, 300, 20, 1500],
        ["第一中学", null, null, null, null, null, null, 90, 90, 90, 270, 20, 1500],
        ["育才学校", 50, 50, 50, 50, 50, 50, 60, 60, 60, 480, 30, 2500],
        ["四年制中学", null, null, null, null, null, 80, 80, 80, 80, 320, 20, 1500],
      ],
      { header },
    );
    expect(schools).toEqual([
      "实验学校: primary-school",
      "第一中学: junior-school",
      "育才学校: nine-year",
      "四年制中学: junior-school",
    ]);
  });

  it("is told by the code of 办学类型", () => {
    const header = ["学校名称", "办学类型", ...HEADER.slice(3)];
    const { schools } = rosterOf(
      [
        ["实验学校", 211, ...A],
        ["河西", 218, ...B],
        ["第一中学", 311, ...C],
        ["育才学校", "312-九年一贯制学校", ...D],
      ],
      { header },
    );
    expect(schools.map((school) => school.split(": ")[1])).toEqual([
      "primary-school",
      "teaching-point",
      "junior-school",
      "nine-year",
    ]);
  });

  it("makes a 教学点 of every school under 教学点", () => {
    expect(
      rosterOf([["一、小学"], [1, null, "城关小学", ...A], ["二、教学点"], [1, null, "河西小学", ...B]]).schools,
    ).toEqual(["城关小学: primary-school", "河西小学: teaching-point"]);
  });

  it("is asked where a 小学 stands under 九年一贯制", () => {
    expect(
      rosterOf([["一、九年一贯制学校"], [1, null, "杨庄小学", ...A], [2, null, "育才学校", ...B]]).questions,
    ).toContain("row-stage 3");
  });
});

describe("a 小学 that has pupils of the 初中 as well", () => {
  it.each([
    "育才小学（含初中部）",
    "育才小学（含初中）",
    "育才中心小学（附设初中班）",
    "育才初级中学（含小学部）",
    "育才小学(内设初中部)",
  ])("is asked for what it is: %s", (name) => {
    const { questions, schools } = rosterOf([
      [1, null, "城关小学", ...A],
      [2, null, name, ...B],
    ]);
    expect(schools[1]).toBe(`${name}: unknown`);
    expect(questions).toEqual(["row-stage 3"]);
  });

  it.each(["育才小学（含幼儿园）", "育才小学（含教学点）", "育才小学（原育才初中）"])(
    "is what its name says otherwise: %s",
    (name) => {
      expect(rosterOf([[1, null, name, ...B]]).schools).toEqual([`${name}: primary-school`]);
    },
  );

  it("is told by its pupils by stage", () => {
    const header = ["学校名称", "小学学生数", "初中学生数", "教学及辅助用房面积（㎡）", "体育运动场馆面积（㎡）"];
    expect(
      rosterOf(
        [
          ["城关小学", 900, 0, 5200, 8000],
          ["育才小学（含初中部）", 500, 200, 4200, 6100],
        ],
        { header },
      ).schools,
    ).toEqual(["城关小学: primary-school", "育才小学（含初中部）: nine-year"]);
  });
});

describe("a stage written as its grades", () => {
  const header = [
    "学校名称",
    "学部",
    "学生数",
    "高于规定学历教师数",
    "县级以上骨干教师数",
    "教学及辅助用房面积（㎡）",
    "体育运动场馆面积（㎡）",
  ];

  it.each([
    ["1-6年级", "primary-school"],
    ["一至六年级", "primary-school"],
    ["1～5年级", "primary-school"],
    ["七到九年级", "junior-school"],
    ["7—9年级", "junior-school"],
    ["1-9年级", "nine-year"],
    ["小学部", "primary-school@primary"],
    ["初中部", "junior-school@junior"],
  ])("%s is %s", (text, kind) => {
    expect(
      rosterOf(
        [
          ["育才学校", text, ...A],
          ["示例小学", "小学部", ...B],
        ],
        { header },
      ).schools[0],
    ).toBe(`育才学校: ${kind}`);
  });
});
