import { column, edu, outcome } from "./edu";

const SEVEN = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
const NOTHING = ["", "", "", "", "", "", ""];
const blanks = (count: number, blank: unknown = ""): unknown[] => new Array<unknown>(count).fill(blank);

describe("headers chosen with their columns", () => {
  it("are answered by 表头, up to five rows of them, with blanks between", () => {
    expect(edu("PER_STUDENT", column("办学条件", "用房面积", 4500), column("", "学生数", 1000))).toEqual([
      ["表头"],
      ["表头"],
      [4.5],
    ]);
    expect(
      edu(
        "PER_STUDENT",
        column(...new Array<string>(5).fill("用房面积"), 4500),
        column(...new Array<string>(5).fill("学生数"), 1000),
      ),
    ).toEqual([...new Array<string[]>(5).fill(["表头"]), [4.5]]);
    expect(
      edu(
        "SCHOOL_VERDICT",
        [["教师情况", ...blanks(6)], new Array<string>(7).fill("指标值"), SEVEN],
        column("", "学段", "小学"),
      ),
    ).toEqual([["表头"], ["表头"], ["达标"]]);
    expect(
      edu(
        "DIFF_COEF_SHARE",
        [
          ["甲类学校", "乙类学校"],
          [10, 30],
        ],
        [
          ["甲类学校", "乙类学校"],
          [10, 10],
        ],
      ),
    ).toEqual([
      ["表头", "表头"],
      [-0.5, 0.5],
    ]);
  });

  it("are so too where a blank beside them arrives as 0", () => {
    expect(edu("PER_STUDENT", column("办学条件", "用房面积", 4500), column(0, "学生数", 1000))).toEqual([
      ["表头"],
      ["表头"],
      [4.5],
    ]);
    expect(edu("DIFF_COEF", column(0, 10, 30), column("学生数", 10, 10))).toBe(0.5);
  });

  it.each(["人数", "有无食堂", "2024年的在校学生数", "学生\n人数"])("“%s” stands above figures", (header) => {
    expect(edu("PER_STUDENT", column(header, 10), [[10]])).toEqual([["表头"], [1]]);
  });

  it.each(["学段", "办学类型", "学校类别"])("“%s” stands above stages", (header) => {
    expect(edu("THRESHOLD", [["1.1"]], column(header, "小学"))).toEqual([["表头"], [4.2]]);
  });

  it.each(["指标", "编号", "项目", "名称"])("“%s” stands above indicators", (header) => {
    expect(edu("THRESHOLD", column(header, "1.1"), [["小学"]])).toEqual([["表头"], [4.2]]);
  });

  it.each<readonly [string, readonly unknown[], string]>([
    [
      "the sixth row",
      [column(...new Array<string>(6).fill("用房面积"), 4500), [[1000]]],
      "“总量”第6行第1列“用房面积”不是数字，请改为数字或留空。",
    ],
    [
      "the last row",
      [column("用房面积", "用房面积"), column("学生数", "学生数")],
      "“总量”第2行第1列“用房面积”不是数字，请改为数字或留空。",
    ],
    ["the only row", [[["用房面积"]], [["学生数"]]], "“总量”第1行第1列“用房面积”不是数字，请改为数字或留空。"],
    [
      "a row below a blank one",
      [column("", "用房面积", 4500), [[1000]]],
      "“总量”第2行第1列“用房面积”不是数字，请改为数字或留空。",
    ],
    [
      "a row with a figure beside",
      [column("用房面积", 4500), column(900, 1000)],
      "“总量”第1行第1列“用房面积”不是数字，请改为数字或留空。",
    ],
    [
      "what says that nothing was filled in",
      [column("未填报", 4500), [[1000]]],
      "“总量”第1行第1列“未填报”不是数字，请改为数字或留空。",
    ],
    ["a word of one character", [column("甲", 4500), [[1000]]], "“总量”第1行第1列“甲”不是数字，请改为数字或留空。"],
  ])("are not %s", (_, args, message) => {
    expect(outcome("PER_STUDENT", args)).toBe(message);
  });

  it("are not numbers with a unit, exact or not", () => {
    expect(edu("PER_STUDENT", column("3万元", 20), [[10]])).toEqual([[3000], [2]]);
    expect(outcome("PER_STUDENT", [column("约3万元", 20), [[10]]])).toBe(
      "“总量”第1行第1列“约3万元”不是确切的数字，请改为数字。",
    );
  });
});

describe("the rest of a column chosen whole", () => {
  it.each<[unknown]>([[""], [0]])(
    "(%j) is left off from 1001 cells on, kept up to 1000, so that the result has the shape of what was chosen",
    (blank) => {
      const rows = (count: number): number =>
        (edu("PER_HUNDRED", column(6, ...blanks(count, blank)), [[600]]) as unknown[]).length;
      expect([rows(999), rows(1000), rows(1001), rows(5000)]).toEqual([1000, 1001, 1, 1]);
    },
  );

  it("begins below the last row in which any of the columns holds something", () => {
    const students = column(100, 100, 100, ...blanks(3000));
    expect(edu("PER_HUNDRED", column(1, "", "", ...blanks(3000)), students)).toEqual([[1], [""], [""]]);
    expect(edu("PER_HUNDRED", students, column(100, "", "", ...blanks(3000)))).toEqual([[100], [""], [""]]);
    expect(
      edu("SCHOOL_VERDICT", [SEVEN, [4.2, ...blanks(6)], ...new Array<unknown[]>(3000).fill(NOTHING)], [["小学"]]),
    ).toEqual([["达标"], ["缺数"]]);
    expect(
      edu(
        "SCHOOL_VERDICT",
        [SEVEN, ...new Array<unknown[]>(3000).fill(NOTHING)],
        column("小学", "小学", ...blanks(2999)),
      ),
    ).toEqual([["达标"], [""]]);
  });

  it("is one blank row where the whole column is blank", () => {
    expect(edu("PER_HUNDRED", column(...blanks(3000)), column(...blanks(3000)))).toEqual([[""]]);
    expect(outcome("DIFF_COEF", [column(...blanks(3000)), column(...blanks(3000))])).toBe(
      "没有可以计算的学校，请核对所选区域。",
    );
  });
});

describe("CHECK_TOTAL over a column chosen whole", () => {
  it("passes over the header, and says so; refusals still name the row of what was chosen", () => {
    expect(edu("CHECK_TOTAL", 30, column("学生数", 10, 20))).toBe("相符（表头不计）");
    expect(edu("CHECK_TOTAL", 35, column("办学条件", "学生数", 10, 20))).toBe(
      "不符：合计多5（各项之和30）（表头不计）",
    );
    expect(outcome("CHECK_TOTAL", [30, column("学生数", 10, "两个")])).toBe(
      "“各项”第3行第1列“两个”不是数字，请改为数字或留空。",
    );
    expect(edu("CHECK_TOTAL", 30, [[10, 20]])).toBe("相符");
  });

  it.each<[unknown]>([[""], [0]])("does not count the rest (%j) as 缺数", (blank) => {
    expect(edu("CHECK_TOTAL", 35, column("学生数", 10, 20, ...blanks(2000, blank)))).toBe(
      "不符：合计多5（各项之和30）（表头不计）",
    );
    expect(edu("CHECK_TOTAL", 35, column(10, 20, ...blanks(2, "")))).toBe(
      "不能判断：有2格缺数（合计比已填各项之和多5）",
    );
  });
});
