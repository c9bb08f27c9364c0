import { indicatorNamed } from "../../src/functions/arguments/read-cell";
import { DEFAULT_STANDARD as NATIONAL_2017 } from "../../src/core/standards/standards";
import type { Standard } from "../../src/core/standards/standard";
import { column, edu, outcome } from "./edu";

const SEVEN = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
type Calls = readonly (readonly [name: string, args: readonly unknown[], message: string])[];

describe("a cell that is refused", () => {
  it.each<Calls[number]>([
    [
      "PER100_TEACHERS",
      [column(9, "见备注"), [[1000]]],
      "“高学历教师数”第2行第1列“见备注”不是数字，请改为数字或留空。",
    ],
    ["PER100_TEACHERS", [column(9, "12万元"), [[1000]]], "“高学历教师数”第2行第1列“12万元”的单位不对，这里应为人数。"],
    ["PER100_TEACHERS", [[["9间"]], [[1000]]], "“高学历教师数”第1行第1列“9间”的单位不对，这里应为人数。"],
    ["PER_HUNDRED", [[["5㎡"]], [[1000]]], "“数量”第1行第1列“5㎡”的单位不对，这里应为人数或间数。"],
    ["PER_STUDENT", [[["5%"]], [[1000]]], "“总量”第1行第1列“5%”的单位不对，这里应为数量、面积或金额。"],
    ["PER_STUDENT", [[[5, 6]], [[9, "3间"]]], "“学生数”第1行第2列“3间”的单位不对，这里应为人数。"],
    ["PER_STUDENT", [[["约120"]], [[1000]]], "“总量”第1行第1列“约120”不是确切的数字，请改为数字。"],
    ["PER_STUDENT", [[[new Error("#N/A")]], [[1000]]], "“总量”第1行第1列是错误值，请先改正。"],
    ["SPLIT_STAGE", [-1, 10, 20], "“总量”第1行第1列是负数-1，请核对。"],
    ["SPLIT_STAGE", ["5%", 10, 20], "“总量”第1行第1列“5%”的单位不对，这里应为数量、面积或金额。"],
    ["SPLIT_STAGE", [100, "3间", 20], "“小学生数”第1行第1列“3间”的单位不对，这里应为人数。"],
    ["SPLIT_STAGE", [100, 10, "3㎡"], "“初中生数”第1行第1列“3㎡”的单位不对，这里应为人数。"],
    ["SPLIT_STAGE", [100, 10, 20, "3元"], "“高中生数”第1行第1列“3元”的单位不对，这里应为人数。"],
    ["DIFF_COEF", [column(279, 5), column(45, -3)], "“学生数”第2行第1列是负数-3，请核对。"],
    ["DIFF_COEF", [column(279, "5%"), column(45, 3)], "“资源总量”第2行第1列“5%”的单位不对，这里应为数量、面积或金额。"],
    ["DIFF_COEF", [column(279, 5), column(45, "3间")], "“学生数”第2行第1列“3间”的单位不对，这里应为人数。"],
    ["MEETS", [column(9, -9), [["1.3"]], [["小学"]]], "“数值”第2行第1列是负数-9，请核对。"],
    ["MEETS", [[["9间"]], [["1.3"]], [["小学"]]], "“数值”第1行第1列“9间”的单位不对，这里应为人数。"],
    ["MEETS", [[[9]], [["1.3"]], [["小学"]], [[-1000]]], "“学生数”第1行第1列是负数-1000，请核对。"],
    ["MEETS", [[[9]], [["1.3"]], [["小学"]], [["1000间"]]], "“学生数”第1行第1列“1000间”的单位不对，这里应为人数。"],
    ["GAP", [[["12人"]], [[1000]], [["1.7"]], [["小学"]]], "“总量”第1行第1列“12人”的单位不对，这里应为间数。"],
    ["GAP", [[["12㎡"]], [[1000]], [["1.7"]], [["小学"]]], "“总量”第1行第1列“12㎡”的单位不对，这里应为间数。"],
    ["GAP", [[["3万元"]], [[1000]], [["1.4"]], [["小学"]]], "“总量”第1行第1列“3万元”的单位不对，这里应为面积。"],
    ["GAP", [[["3㎡"]], [[1000]], [["1.6"]], [["小学"]]], "“总量”第1行第1列“3㎡”的单位不对，这里应为金额。"],
    ["GAP", [[[3]], [["10㎡"]], [["1.6"]], [["小学"]]], "“学生数”第1行第1列“10㎡”的单位不对，这里应为人数。"],
    [
      "SCHOOL_VERDICT",
      [[SEVEN, [...SEVEN.slice(0, 6), "三间"]], [["小学"]]],
      "“七项指标值”第2行第7列“三间”不是数字，请改为数字或留空。",
    ],
    [
      "SCHOOL_VERDICT",
      [[SEVEN, [...SEVEN.slice(0, 6), "5㎡"]], [["小学"]]],
      "“七项指标值”第2行第7列“5㎡”的单位不对，这里应为间数。",
    ],
    ["CHECK_TOTAL", [-5, [[1, 2]]], "“合计”第1行第1列是负数-5，请核对。"],
    ["CHECK_TOTAL", ["5%", [[1, 2]]], "“合计”第1行第1列“5%”的单位不对，这里应为数量、面积或金额。"],
    [
      "CHECK_TOTAL",
      [
        5,
        [
          [1, 2],
          [3, "两个"],
        ],
      ],
      "“各项”第2行第2列“两个”不是数字，请改为数字或留空。",
    ],
    ["CHECK_TOTAL", [5, [[1], ["5%"]]], "“各项”第2行第1列“5%”的单位不对，这里应为数量、面积或金额。"],
  ])("%s of %j: argument, row, column and what is right are said", (name, args, message) => {
    expect(outcome(name, args)).toBe(message);
  });
});

describe("a unit behind a number", () => {
  it.each<readonly [string, readonly unknown[], unknown]>([
    ["PER100_TEACHERS", [[["9人"]], [["1千人"]]], [[0.9]]],
    ["PER_HUNDRED", [[["12间"]], [["600人"]]], [[2]]],
    ["PER_HUNDRED", [[[12, 12]], [["6百人", "0.06万人"]]], [[2, 2]]],
    ["PER_HUNDRED", [[["12人"]], [[600]]], [[2]]],
    ["PER_STUDENT", [[["3.5万元", "0.31212亩", "48间", "36人"]], [[10, 24, 24, 24]]], [[3500, 8.67, 2, 1.5]]],
    ["SPLIT_STAGE", ["2.2万元", "0人", "100人", 100], [[0, 10_000, 12_000]]],
    ["MEETS", [[["0.45亩"]], [["1.4"]], [["小学"]], [[66]]], [["达标"]]],
    ["GAP", [[["19.5万元"]], [[100]], [["1.6"]], [["小学"]]], [[5000]]],
    ["CHECK_TOTAL", ["3.2万元", [["2万元", "12000元"]]], "相符"],
  ])("%s of %j counts in its own right", (name, args, result) => {
    expect(outcome(name, args)).toEqual(result);
  });
});

describe("ranges that do not fit together", () => {
  it.each<Calls[number]>([
    [
      "PER100_TEACHERS",
      [column(1, 2), column(1, 2, 3)],
      "“高学历教师数”有2行1列，与其他区域（3行1列）不一致，请选取一样大的区域。",
    ],
    [
      "PER_HUNDRED",
      [column(1, 2), column(1, 2, 3)],
      "“数量”有2行1列，与其他区域（3行1列）不一致，请选取一样大的区域。",
    ],
    ["PER_STUDENT", [[[1, 2, 3]], [[1, 2]]], "“学生数”有1行2列，与其他区域（1行3列）不一致，请选取一样大的区域。"],
    [
      "PER_STUDENT",
      [
        column(1, 2, 3),
        [
          [1, 2],
          [3, 4],
        ],
      ],
      "“学生数”有2行2列，与其他区域（3行2列）不一致，请选取一样大的区域。",
    ],
    [
      "THRESHOLD",
      [column("1.1", "1.2"), column("小学", "小学", "小学")],
      "“指标”有2行1列，与其他区域（3行1列）不一致，请选取一样大的区域。",
    ],
    [
      "THRESHOLD",
      [column("1.1", "1.2", "1.3"), column("小学", "小学")],
      "“学段”有2行1列，与其他区域（3行1列）不一致，请选取一样大的区域。",
    ],
    [
      "MEETS",
      [column(9, 9), column("1.1", "1.1", "1.1"), [["小学"]]],
      "“数值”有2行1列，与其他区域（3行1列）不一致，请选取一样大的区域。",
    ],
    [
      "MEETS",
      [column(9, 9, 9), [["1.1"]], [["小学"]], column(1, 2)],
      "“学生数”有2行1列，与其他区域（3行1列）不一致，请选取一样大的区域。",
    ],
    [
      "GAP",
      [column(9, 9), column(9, 9, 9), [["1.1"]], [["小学"]]],
      "“总量”有2行1列，与其他区域（3行1列）不一致，请选取一样大的区域。",
    ],
    [
      "GAP",
      [column(9, 9, 9), column(9, 9), [["1.1"]], [["小学"]]],
      "“学生数”有2行1列，与其他区域（3行1列）不一致，请选取一样大的区域。",
    ],
    ["DIFF_COEF", [column(1, 2), column(1)], "“资源总量”是2行1列，“学生数”是1行1列，两个区域必须一样大、一样摆放。"],
    ["DIFF_COEF", [column(1, 2), [[1, 2]]], "“资源总量”是2行1列，“学生数”是1行2列，两个区域必须一样大、一样摆放。"],
    [
      "DIFF_COEF_SHARE",
      [[[1, 2, 3]], [[1, 2]]],
      "“资源总量”是1行3列，“学生数”是1行2列，两个区域必须一样大、一样摆放。",
    ],
    ["SCHOOL_VERDICT", [[SEVEN.slice(1)], [["小学"]]], "“七项指标值”需要7列（1.1至1.7），现在是6列，请重新选取。"],
    [
      "SCHOOL_VERDICT",
      [[SEVEN, SEVEN], [["小学", "初中"]]],
      "“学段”应为一格，或一校一行的一列，现在是2列，请重新选取。",
    ],
    [
      "SCHOOL_VERDICT",
      [[SEVEN, SEVEN], column("小学", "初中", "初中")],
      "“学段”有3行，“七项指标值”有2行，两者应一致。",
    ],
  ])("%s of %j: the one that does not fit is named with its size", (name, args, message) => {
    expect(outcome(name, args)).toBe(message);
  });

  it("are none where one row or column serves for all", () => {
    expect(
      edu(
        "PER_STUDENT",
        [
          [10, 20],
          [30, 40],
        ],
        column(10, 20),
      ),
    ).toEqual([
      [1, 2],
      [1.5, 2],
    ]);
    expect(
      edu(
        "PER_STUDENT",
        [
          [10, 20],
          [30, 40],
        ],
        [[10, 20]],
      ),
    ).toEqual([
      [1, 1],
      [3, 2],
    ]);
    expect(edu("THRESHOLD", column("1.1", "1.2"), [["小学", "初中"]])).toEqual([
      [4.2, 5.3],
      [1, 1],
    ]);
  });
});

describe("names of stages, indicators and standards", () => {
  it.each(["小学", "小学部", "小学段", "小学阶段", "小学学段", "教学点", "完小", "primary", "Primary", " 小学 "])(
    "“%s” is 小学",
    (stage) => {
      expect(edu("THRESHOLD", [["1.1"]], column(stage, stage))).toEqual([[4.2], [4.2]]);
    },
  );

  it.each(["初中", "初中部", "初中段", "初中阶段", "初中学段", "初级中学", "JUNIOR", "初中 "])(
    "“%s” is 初中",
    (stage) => {
      expect(edu("THRESHOLD", [["1.1"]], column(stage, stage))).toEqual([[5.3], [5.3]]);
    },
  );

  it.each(["高中", "小学和初中", "原小学", "中学", "初中小学", "城关初中", "primary school", true])(
    "“%s” is no stage",
    (stage) => {
      expect(outcome("THRESHOLD", [[["1.1"]], [[stage]]])).toBe(
        `“学段”第1行第1列应为“小学”或“初中”，而不是“${stage}”。`,
      );
    },
  );

  it("an indicator goes by its code, its full name or its short one, down a column too", () => {
    const [, backbone] = NATIONAL_2017.indicators;
    expect(edu("THRESHOLD", column("1.1", "1.2", " 1.3 ", 1.4), [["初中"]])).toEqual([[5.3], [1], [0.9], [5.8]]);
    expect(edu("THRESHOLD", column(backbone?.name, backbone?.shortName, "生均教学仪器设备值"), [["小学"]])).toEqual([
      [1],
      [1],
      [2000],
    ]);
  });

  it("one that does not exist is refused with those that do", () => {
    expect(outcome("THRESHOLD", [column("1.1", "9.9"), [["小学"]]])).toBe(
      "“指标”第2行第1列应为1.1、1.2、1.3、1.4、1.5、1.6、1.7之一，而不是“9.9”。",
    );
    expect(outcome("THRESHOLD", [[[2.1]], [["小学"]]])).toBe(
      '“指标”第1行第1列应为1.1、1.2、1.3、1.4、1.5、1.6、1.7之一，而不是数字2.1。编号请写成文本（如"2.10"）：写成数字，2.10和2.1分不开。',
    );
    expect(outcome("MEETS", [column(1, 1), column("1.1", "1.8"), [["小学"]]])).toBe(
      "“指标”第2行第1列应为1.1、1.2、1.3、1.4、1.5、1.6、1.7之一，而不是“1.8”。",
    );
    expect(outcome("GAP", [[[1]], [[1]], [["教师"]], [["小学"]]])).toBe(
      "“指标”第1行第1列应为1.1、1.2、1.3、1.4、1.5、1.6、1.7之一，而不是“教师”。",
    );
    expect(outcome("SCHOOL_VERDICT", [[SEVEN, SEVEN], column("小学", "高中")])).toBe(
      "“学段”第2行第1列应为“小学”或“初中”，而不是“高中”。",
    );
  });

  it("of a standard that has 2.1 and 2.10, the number 2.1 names neither, the texts one each", () => {
    const [first, second] = NATIONAL_2017.indicators;
    const standard = {
      ...NATIONAL_2017,
      indicators: [
        { ...first, code: "2.1" },
        { ...second, code: "2.10" },
      ],
    } as unknown as Standard;
    const at = { row: 4, column: 0 };
    expect(indicatorNamed("2.10", "指标", standard, at).name).toBe(second?.name);
    expect(indicatorNamed("2.1", "指标", standard, at).name).toBe(first?.name);
    expect(() => indicatorNamed(2.1, "指标", standard, at)).toThrow(
      '“指标”第5行第1列应为2.1、2.10之一，而不是数字2.1。编号请写成文本（如"2.10"）',
    );
    const alone = { ...standard, indicators: standard.indicators.slice(1) };
    expect(indicatorNamed(2.1, "指标", alone, at).name).toBe(second?.name);
  });

  it("the standard is the national one where none is given, where its cell is blank or 0, and by its id", () => {
    for (const standard of [undefined, null, "", 0, [[""]], [[0]], " ", "national-2017", [["national-2017"]]])
      expect(edu("THRESHOLD", [["1.1"]], [["小学"]], standard)).toEqual([[4.2]]);
    expect(outcome("THRESHOLD", [[["1.1"]], [["小学"]], "某标准"])).toBe(
      "没有名为“某标准”的标准。现有：national-2017、national-2012、shizong-2024、wuqing-2020、wuhan-2018、anju-2015、layout。",
    );
  });
});

describe("a choice of TRUE or FALSE", () => {
  const chosen = (choice: unknown): unknown => edu("PER_STUDENT", [[0]], [[10]], choice);

  it.each([true, 1, "TRUE", "true", "是", " 是 ", [[true]]])("%j is TRUE", (choice) => {
    expect(chosen(choice)).toEqual([[0]]);
  });

  it.each([false, "FALSE", "false", "否"])("%j is FALSE", (choice) => {
    expect(chosen(choice)).toEqual([[""]]);
  });

  it.each([undefined, null, "", 0, [[""]], [[0]]])("%j is none", (choice) => {
    expect(chosen(choice)).toEqual([["0或空"]]);
  });

  it.each<Calls[number]>([
    ["PER100_TEACHERS", [[[1]], [[1]], "也许"], "“零值”应为TRUE或FALSE，而不是“也许”。"],
    ["SPLIT_STAGE", [1, 1, 1, null, 2], "“零值”应为TRUE或FALSE，而不是“2”。"],
    ["DIFF_COEF", [[[1]], [[1]], "不是"], "“略过缺数”应为TRUE或FALSE，而不是“不是”。"],
    ["CHECK_TOTAL", [1, [[1]], "11"], "“不得舍入”应为TRUE或FALSE，而不是“11”。"],
    ["PER_STUDENT", [[[1]], [[1]], "可否"], "“零值”应为TRUE或FALSE，而不是“可否”。"],
    ["CHECK_TOTAL", [1, [[1]], null, "否定"], "“零值”应为TRUE或FALSE，而不是“否定”。"],
  ])("%s of %j is refused", (name, args, message) => {
    expect(outcome(name, args)).toBe(message);
  });
});

describe("a row in which something is not filled in", () => {
  it("costs no other row its result, whatever stands beside", () => {
    expect(edu("THRESHOLD", column("1.1", "", 0, "1.1", "1.1"), column("小学", "小学", "小学", "", 0))).toEqual([
      [4.2],
      [""],
      [""],
      [""],
      [""],
    ]);
    expect(
      edu(
        "MEETS",
        column(9, "", 9, 9, 9, 9, ""),
        column("1.3", "1.3", "", 0, "1.3", "1.3", "另计"),
        column("小学", "小学", "小学", "小学", "", 0, "合计"),
      ),
    ).toEqual([["达标"], ["缺数"], ["缺数"], ["缺数"], ["缺数"], ["缺数"], ["缺数"]]);
    expect(
      edu(
        "GAP",
        column(4000, "", 1, 1, 1, ""),
        column(1000, 1000, "", 1000, 1000, 1),
        column("1.4", "另计", "另计", "", "1.4", "另计"),
        column("小学", "小学", "小学", "小学", "", "合计"),
      ),
    ).toEqual([[500], [""], [""], [""], [""], [""]]);
    expect(
      edu("SCHOOL_VERDICT", [SEVEN, SEVEN, SEVEN, ["", "", "", "", "", "", ""]], column("小学", "", 0, "高中")),
    ).toEqual([["达标"], ["缺数"], ["缺数"], [""]]);
  });

  it("with a 0 says of what kind the doubt is", () => {
    expect(edu("MEETS", [[0]], [["1.1"]], [["小学"]])).toEqual([["0或缺数"]]);
    expect(edu("MEETS", [[5]], [["1.1"]], [["小学"]], [[0]])).toEqual([["学生数为0或空"]]);
    expect(edu("PER_STUDENT", [[0]], [[10]])).toEqual([["0或空"]]);
    expect(edu("PER_STUDENT", [[10]], [[0]])).toEqual([["学生数为0或空"]]);
    expect(edu("MEETS", [[5]], [["1.1"]], [["小学"]], [["0人"]])).toEqual([["学生数为0"]]);
    expect(edu("GAP", [[5]], [["0"]], [["1.1"]], [["小学"]])).toEqual([["学生数为0"]]);
    expect(
      edu(
        "SCHOOL_VERDICT",
        [
          [0, 0, 0, 0, 0, 0, 0],
          [0, ...SEVEN.slice(1)],
        ],
        [["小学"]],
      ),
    ).toEqual([["0或空"], ["0或缺数"]]);
  });
});

describe("SPLIT_STAGE says what it cannot share out", () => {
  it.each<readonly [readonly unknown[], string]>([
    [[100, "", 20], "缺少小学生数，不能分摊。没有该学段的请填0，并把第五个参数填TRUE。"],
    [[100, 10, "—"], "缺少初中生数，不能分摊。没有该学段的请填0，并把第五个参数填TRUE。"],
    [[100, 10, 20, ""], "缺少高中生数，不能分摊。没有该学段的请填0，并把第五个参数填TRUE。"],
    [["", 10, 20], "缺少总量，不能分摊。没有该学段的请填0，并把第五个参数填TRUE。"],
    [[100, 0, 20], "小学生数是0或空，分不清。确实是0（没有该学段）的，请把第五个参数填TRUE。"],
    [[100, 10, 20, 0], "高中生数是0或空，分不清。确实是0（没有该学段）的，请把第五个参数填TRUE。"],
    [[100, 0, 20, null, false], "缺少小学生数，不能分摊。没有该学段的请填0，并把第五个参数填TRUE。"],
    [[100, 0, 0, null, true], "各学段学生数都是0，不能分摊，请核对学生数。"],
  ])("%j", (args, message) => {
    expect(outcome("SPLIT_STAGE", args)).toBe(message);
  });
});

describe("DIFF_COEF and DIFF_COEF_SHARE say which schools are in doubt", () => {
  const nines = (count: number): unknown[][] => column(...new Array<number>(count).fill(9));
  const many = (value: unknown, count: number): unknown[][] => column(...new Array<unknown>(count).fill(value));

  it.each<readonly [readonly unknown[], string]>([
    [[column("", 5, "—"), column(3, 5, 7)], "第1行、第3行缺数。请补齐；确要略过缺数的学校，请把第三个参数填TRUE。"],
    [
      [many("—", 5), nines(5)],
      "第1行、第2行、第3行、第4行、第5行缺数。请补齐；确要略过缺数的学校，请把第三个参数填TRUE。",
    ],
    [
      [many("—", 7), nines(7)],
      "第1行、第2行、第3行、第4行、第5行等7处缺数。请补齐；确要略过缺数的学校，请把第三个参数填TRUE。",
    ],
    [
      [column(0, 5, 4), column(3, 5, 0)],
      "第1行、第3行是0或空，分不清。0就是0的，请把第三个参数填FALSE；要略过这些学校，请填TRUE。",
    ],
    [[column("", 5), column(3, 5), false], "第1行缺数。请补齐；确要略过缺数的学校，请把第三个参数填TRUE。"],
    [
      [
        [
          [1, 2],
          [3, ""],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
      "“资源总量”第2行第2列缺数。请补齐；确要略过缺数的学校，请把第三个参数填TRUE。",
    ],
    [
      [[[0, 2]], [[1, 1]]],
      "“资源总量”第1行第1列是0或空，分不清。0就是0的，请把第三个参数填FALSE；要略过这些学校，请填TRUE。",
    ],
    [[column(0, 0), column(45, 37), false], "全部学校的资源都是0，差异系数没有意义，请核对资源总量。"],
    [[column("—", ""), column("—", "")], "没有可以计算的学校，请核对所选区域。"],
  ])("%j", (args, message) => {
    expect(outcome("DIFF_COEF", args)).toBe(message);
  });

  it("a school without pupils, or without either figure, has no share and asks nothing", () => {
    const [totals, pupils] = [column(10, 500, 30, "", "—", 7, 0), column(10, "0", 10, "", "0人", "0人", "0")];
    const shares = [[-0.5], [""], [0.5], [""], [""], [""], [""]];
    expect(edu("DIFF_COEF_SHARE", totals, pupils)).toEqual(shares);
    expect(edu("DIFF_COEF_SHARE", totals, pupils, true)).toEqual(shares);
    expect(edu("DIFF_COEF_SHARE", totals, pupils, false)).toEqual(shares);
    expect(edu("DIFF_COEF_SHARE", column(10, 500, 30, 0), column(10, 0, 10, 0), false)).toEqual([
      [-0.5],
      [""],
      [0.5],
      [""],
    ]);
  });
});

describe("CHECK_TOTAL", () => {
  it.each<readonly [readonly unknown[], string]>([
    [[32000, column(20000, 12000, 0)], "相符"],
    [[32000, column(20000, "", 12000)], "相符"],
    [[31000, column(20000, 12000)], "不符：合计少1000（各项之和32000）"],
    [[2.24, column(1.2, 1.03)], "在四舍五入范围内（合计多0.01）"],
    [[2.22, column(1.2, 1.03)], "在四舍五入范围内（合计少0.01）"],
    [[2.24, column(1.2, 1.03), true], "不符：合计多0.01（各项之和2.23）"],
    [[2.24, column(1.2, 1.03), false], "在四舍五入范围内（合计多0.01）"],
    [[36000, column(20000, "", "—")], "不能判断：有2格缺数（合计比已填各项之和多16000）"],
    [
      [
        12,
        [
          [0, 4],
          [4, 0],
        ],
      ],
      "不能判断：有0或空格。0就是0时：不符：合计多4（各项之和8）",
    ],
    [
      [
        12,
        [
          [0, 4],
          [4, 0],
        ],
        null,
        false,
      ],
      "不能判断：有2格缺数（合计比已填各项之和多4）",
    ],
    [
      [
        12,
        [
          [0, 4],
          [4, 0],
        ],
        null,
        true,
      ],
      "不符：合计多4（各项之和8）",
    ],
    [["", column(1, 2)], "缺数"],
    [[0, column(1, 2)], "0或缺数"],
    [[0, column(1, 2), null, true], "不符：合计少3（各项之和3）"],
    [[0, column(1, 2), null, false], "缺数"],
    [["0", column("0", "0")], "相符"],
    [[[[5]], [[2, 3]]], "相符"],
    [[5, column("", "—")], "没有可以相加的各项，请选取各项数字所在的单元格。"],
  ])("%j", (args, says) => {
    expect(outcome("CHECK_TOTAL", args)).toBe(says);
  });
});
