import { DEFAULT_STANDARD, STANDARDS } from "../../src/core/standards/standards";
import { CUSTOM_FUNCTIONS } from "../../src/functions/registry";
import { column, edu, outcome } from "./edu";

const KNOWN = STANDARDS.map(({ id }) => id).join("、");

describe("the standard that a function is told", () => {
  it("may be told to every function whose result hangs on one", () => {
    const told = CUSTOM_FUNCTIONS.filter(({ parameters }) => "standard" in parameters).map(({ id }) => id);
    expect(told).toEqual(["SPLIT_STAGE", "THRESHOLD", "MEETS", "GAP", "SCHOOL_VERDICT"]);
  });

  const threshold = (standard: unknown): unknown => outcome("THRESHOLD", [[["1.1"]], [["小学"]], standard]);

  it.each([undefined, null, "", 0, [[""]], [[0]], " "])("is the national one where it is %j", (standard) => {
    expect(threshold(standard)).toEqual([[4.2]]);
  });

  it.each([
    "wuqing-2020",
    "WUQING-2020",
    " wuqing-2020 ",
    [["wuqing-2020"]],
    "武清区优质均衡三年行动方案（2020—2022年）",
    "武清区",
    "三年行动方案",
  ])("goes by its id, its name or a part of it that no other has: %j", (standard) => {
    expect(edu("THRESHOLD", [["每百名学生拥有区级以上骨干教师数"]], [["小学"]], standard)).toEqual([[1]]);
  });

  it("is refused where the words fit several, and these are named", () => {
    const [national, , shizong, wuqing, wuhan] = STANDARDS;
    expect(threshold("优质均衡")).toBe(
      `“优质均衡”对应4个标准：${[national, shizong, wuqing, wuhan].map((each) => `${each?.id} ${each?.name}`).join("、")}。请填其中一个的编号。`,
    );
    expect(threshold("国家")).toContain("“国家”对应2个标准：national-2017 ");
  });

  it.each(["某标准", "2017", 2017, "-2017", "号", "true", "national"])(
    "is refused where nothing has the name: %j",
    (standard) => {
      expect(threshold(standard)).toBe(`没有名为“${standard}”的标准。现有：${KNOWN}。`);
    },
  );
});

describe("a standard that asks nothing of a single school", () => {
  it("has no threshold, no gap and no verdict to give, and says so", () => {
    const says = "指标1（生均教学及辅助用房面积）没有单所学校的标准值，只计算差异系数。";
    expect(outcome("THRESHOLD", [[["1"]], [["小学"]], "基本均衡"])).toBe(says);
    expect(outcome("MEETS", [[[5]], [["1"]], [["小学"]], null, "基本均衡"])).toBe(says);
    expect(outcome("GAP", [[[5]], [[10]], [["1"]], [["小学"]], "基本均衡"])).toBe(says);
    expect(outcome("SCHOOL_VERDICT", [[[1, 2, 3, 4, 5, 6, 7, 8]], [["小学"]], "基本均衡"])).toBe(
      "国家基本均衡标准（教督〔2012〕3号）不对单所学校作综合结论。",
    );
  });

  it("names its own codes where one is not known", () => {
    expect(outcome("THRESHOLD", [[["1.1"]], [["小学"]], "national-2012"])).toBe(
      "“指标”第1行第1列应为1、2、3、4、5、6、7、8之一，而不是“1.1”。",
    );
  });

  it("shares out by its own weights", () => {
    // 23226 ÷ (166 × 1 + 210 × 1.1) × 166 = 9711.627…: the weights of 2012 are those of 2017
    expect(edu("SPLIT_STAGE", 23226, 166, 210, null, null, "national-2012")).toEqual(
      edu("SPLIT_STAGE", 23226, 166, 210),
    );
    expect(outcome("SPLIT_STAGE", [23226, 166, 210, null, null, "某标准"])).toBe(
      `没有名为“某标准”的标准。现有：${KNOWN}。`,
    );
  });
});

it("a whole column is judged by the standard that one cell tells", () => {
  expect(edu("MEETS", column(4.2, 3.57, 3.5), [["1.1"]], [["小学"]], null, [["shizong-2024"]])).toEqual([
    ["达标"],
    ["达到85%"],
    ["未达标"],
  ]);
  expect(DEFAULT_STANDARD.id).toBe("national-2017");
});
