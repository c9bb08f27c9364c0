import { column, outcome } from "./edu";

type Calls = readonly (readonly [name: string, args: readonly unknown[], shows: unknown])[];
const many = (value: unknown, count: number): unknown[] => new Array<unknown>(count).fill(value);

describe("what a cell says of staff, exchange and rooms", () => {
  it.each<Calls[number]>([
    // 师宗: under 200 pupils two a class, from 200 on ⌈P / 19⌉ and ⌈P / 13.5⌉
    [
      "STAFF_QUOTA",
      [column(199, 200, 1900, 1901), column("0", "0", "0", "0"), column(6, 6, "", "")],
      [[12], [11], [100], [101]],
    ],
    ["STAFF_QUOTA", [column(100, 100), column(99, 100), column(8, 8)], [[16], [14]]],
    ["STAFF_QUOTA", [[[1900]], [["0"]], [[60]], true], [[120]]],
    ["STAFF_QUOTA", [column(1881, 1881), [["0"]], [[""]], null, column(0.05, "5%")], [[103], [103]]],
    [
      "STAFF_QUOTA",
      [column(199, "", "0", 0), column("0", 30, "0", 30), column("", 3, 1, 3)],
      [["缺数"], ["缺数"], ["学生数为0"], ["0或缺数"]],
    ],
    ["STAFF_QUOTA", [[[0]], [[30]], [[3]], null, null, true], [[6]]],
    [
      "STAFF_GAP",
      [column("在编", 27, 30, 31, ""), column("核定", 30, 30, 30, 30)],
      [["表头"], ["缺编3人（核定30人，在编27人）"], ["满编"], ["超编1人（核定30人，在编31人）"], ["缺数"]],
    ],
    ["STAFF_GAP", [[[0]], [[30]]], [["0或缺数"]]],
    [
      "ROTATION",
      [column(120, 120), column(12, 11), column(3, 3)],
      [
        ["达标：交流轮岗12人，占120人的10%，不低于10%；其中骨干3人，占12人的25%，不低于20%"],
        ["未达标：交流轮岗11人，占120人的9.2%，低于10%，还差1人；其中骨干3人，占11人的27.3%，不低于20%"],
      ],
    ],
    [
      "ROTATION",
      [[[120]], [[12]], [[2]]],
      [["未达标：交流轮岗12人，占120人的10%，不低于10%；其中骨干2人，占12人的16.7%，低于20%，还差1人"]],
    ],
    // 999 of 10 000 are 9.99%: one digit would show the 10% that it misses.
    [
      "ROTATION",
      [[[10000]], [[999]], [[300]]],
      [["未达标：交流轮岗999人，占10000人的9.99%，低于10%，还差1人；其中骨干300人，占999人的30%，不低于20%"]],
    ],
    [
      "ROTATION",
      [column(10, 10, "0", 10), column(11, 2, "0", "0"), column(1, 3, "0", "0")],
      [
        ["不能判断：交流轮岗教师数11多于符合条件教师数10，请核对"],
        ["不能判断：骨干教师数3多于交流轮岗教师数2，请核对"],
        ["符合条件教师数为0"],
        ["未达标：交流轮岗0人，占10人的0%，低于10%，还差1人"],
      ],
    ],
    ["ROTATION", [[[0]], [[12]], [[2]]], [["0或缺数"]]],
    ["ROTATION", [column(120, ""), column(12, 12), column("", 2)], [["缺数"], ["缺数"]]],
    [
      "ROTATION",
      [column(120, ...many("", 3000)), column(12, ...many("", 3000)), column(3, ...many("", 3000))],
      [["达标：交流轮岗12人，占120人的10%，不低于10%；其中骨干3人，占12人的25%，不低于20%"]],
    ],
    // 13 小学 and 6 初中 classes: 2 + 1
    ["ART_ROOMS", [column(13, 12, "0", 24), column(6, "0", 1, 12)], [[3], [1], [1], [3]]],
    [
      "ART_ROOMS",
      [column(13, 13, 13, 13), [[6]], column(3, 2, "", "0"), column(3, 3, 3, "")],
      [
        ["达标（各需3间）"],
        ["未达标：音乐教室差1间（各需3间）"],
        ["缺数：音乐教室缺数（各需3间）"],
        ["未达标：音乐教室差3间，美术教室缺数（各需3间）"],
      ],
    ],
    ["ART_ROOMS", [[[13]], [[""]]], [["缺数"]]],
    ["ART_ROOMS", [[[13]], [[0]]], [["0或缺数"]]],
    ["ART_ROOMS", [[["0"]], [["0"]]], [["没有班级"]]],
    [
      "RELIEF_THRESHOLD",
      ["美术教室", "初中"],
      [
        [67, 90, expect.stringContaining("2016年底前")],
        [61, 90, expect.stringContaining("不足30人")],
      ],
    ],
    ["RELIEF_THRESHOLD", ["学校规模", "小学"], [[2400, 2000, expect.stringContaining("50%")]]],
  ])("%s of %j", (name, args, shows) => {
    expect(outcome(name, args)).toEqual(shows);
  });
});

describe("what is refused, by cell and argument", () => {
  it.each<Calls[number]>([
    ["STAFF_QUOTA", [[["三百"]], [[0]], [[6]]], "“小学生数”第1行第1列“三百”不是数字，请改为数字或留空。"],
    ["STAFF_QUOTA", [[[300]], [[-1]], [[6]]], "“初中生数”第1行第1列是负数-1，请核对。"],
    ["STAFF_QUOTA", [[[300]], [[1]], [[6]], null, [[5]]], "“上浮比例”第1行第1列是5，比例应在0至1之间（即100%以内）。"],
    [
      "STAFF_QUOTA",
      [column(300, 300), column(1, 1, 1), [[6]]],
      "“小学生数”有2行1列，与其他区域（3行1列）不一致，请选取一样大的区域。",
    ],
    ["STAFF_GAP", [[["3间"]], [[30]]], "“在编人数”第1行第1列“3间”的单位不对，这里应为人数。"],
    ["ROTATION", [[[120]], [["约12"]], [[3]]], "“交流轮岗教师数”第1行第1列“约12”不是确切的数字，请改为数字。"],
    ["ART_ROOMS", [[[12.5]], [[1]]], "“小学班数”第1行第1列是12.5，班数应为整数。"],
    ["ART_ROOMS", [[[12]], [[1]], [["3人"]]], "“音乐教室”第1行第1列“3人”的单位不对，这里应为间数。"],
  ])("%s of %j", (name, args, shows) => {
    expect(outcome(name, args)).toEqual(shows);
  });
});
