import { associated } from "./custom-functions-runtime";
import "../../src/functions/functions";

function edu(name: string, ...args: unknown[]): unknown {
  const run = associated.get(name);
  if (!run) throw new Error(`no function ${name}`);
  return run(...args);
}

const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
const BOOKS = column(279, 137, 935, 160, 402);
const STUDENTS = column(45, 37, 89, 76, 55);

describe("custom functions", () => {
  it("PER100_TEACHERS: 9 teachers for 1000 pupils are exactly 0.9 per hundred, and a column spills", () => {
    expect(edu("PER100_TEACHERS", [[9]], [[1000]])).toEqual([[0.9]]);
    expect(edu("PER100_TEACHERS", column(42, 21, ""), column(1000, 500, 300))).toEqual([[4.2], [4.2], [""]]);
  });

  it("PER_HUNDRED: takes text numbers with a unit, and one cell of students for a whole column", () => {
    expect(edu("PER_HUNDRED", column("12间", "１８"), [[600]])).toEqual([[2], [3]]);
  });

  it("PER_STUDENT: says in words that there are no students, and keeps a blank blank", () => {
    expect(edu("PER_STUDENT", column(4500, 10, ""), column(1000, 0, 5))).toEqual([[4.5], ["学生数为0"], [""]]);
  });

  it("SPLIT_STAGE: 23226 over 166 and 210 pupils is 9711.63 and 13514.37", () => {
    const [[primary, junior, senior] = []] = edu("SPLIT_STAGE", 23226, 166, 210) as number[][];
    expect(primary).toBeCloseTo(9711.63, 2);
    expect(junior).toBeCloseTo(13514.37, 2);
    expect(senior).toBe(0);
  });

  it("SPLIT_STAGE: refuses a blank stage by name", () => {
    expect(() => edu("SPLIT_STAGE", 100, "", 20)).toThrow("缺少小学生数");
  });

  it("DIFF_COEF: gives the published 0.51526, not the 0.4888 or 0.5465 of the naive formulas", () => {
    expect(edu("DIFF_COEF", BOOKS, STUDENTS)).toBeCloseTo(0.51526, 5);
  });

  it("DIFF_COEF: skips rows that are blank in both, names rows that are blank in one, and leaves them out on demand", () => {
    expect(edu("DIFF_COEF", [...BOOKS, [""]], [...STUDENTS, [""]])).toBeCloseTo(0.51526, 5);
    expect(() => edu("DIFF_COEF", [...BOOKS, [""]], [...STUDENTS, [30]])).toThrow("第6行缺数");
    expect(edu("DIFF_COEF", [...BOOKS, [""]], [...STUDENTS, [30]], true)).toBeCloseTo(0.51526, 5);
  });

  it("DIFF_COEF: names the cell that holds no number", () => {
    expect(() => edu("DIFF_COEF", column("图书册数", 279), column("学生数", 45))).toThrow("“资源总量”第1行第1列“图书册数”不是数字");
    expect(() => edu("DIFF_COEF", column(279, "约120"), column(45, 37))).toThrow("第2行第1列“约120”不是确切的数字");
  });

  it("DIFF_COEF_SHARE: third school makes 48% of the difference from above, fourth 42% from below (5.13 and 4.50 of 10.65)", () => {
    const shares = (edu("DIFF_COEF_SHARE", BOOKS, STUDENTS) as number[][]).map(([share]) => share ?? NaN);
    expect(shares[2]).toBeCloseTo(5.13 / 10.65, 2);
    expect(shares[3]).toBeCloseTo(-4.5 / 10.65, 2);
    expect(shares.reduce((sum, share) => sum + Math.abs(share), 0)).toBeCloseTo(1, 12);
  });

  it("THRESHOLD: 4.2 and 5.3 teachers, 10.2 ㎡, by code or name, spilled over stages", () => {
    expect(edu("THRESHOLD", [[1.1]], column("小学", "初中"))).toEqual([[4.2], [5.3]]);
    expect(edu("THRESHOLD", [["生均体育运动场馆面积"]], [["初中"]])).toEqual([[10.2]]);
  });

  it("MEETS: is exact at the threshold, by value and by amount with students", () => {
    expect(edu("MEETS", [[(9 / 1000) * 100]], [["1.3"]], [["小学"]])).toEqual([["达标"]]);
    expect(edu("MEETS", column(9, 8, 7, ""), [["1.3"]], [["小学"]], [[1000]])).toEqual([["达标"], ["达到85%"], ["未达标"], ["缺数"]]);
    expect(edu("MEETS", column(3.57, 3.5699), [["1.1"]], [["小学"]])).toEqual([["达到85%"], ["未达标"]]);
  });

  it("GAP: whole teachers rounded up, ㎡ to two decimals, 0 when met", () => {
    expect(edu("GAP", column(40, 42), [[1000]], [["1.1"]], [["小学"]])).toEqual([[2], [0]]);
    // 112 pupils need 1.008 teachers: two people
    expect(edu("GAP", [[0]], [[112]], [["1.3"]], [["小学"]])).toEqual([[2]]);
    expect(edu("GAP", [[4000.5]], [[1000]], [["1.4"]], [["小学"]])).toEqual([[499.5]]);
  });

  it("SCHOOL_VERDICT: six met and the seventh at 85% pass; two short, or one below 85%, fail; a blank decides nothing", () => {
    const met = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
    const withLast = (value: unknown): unknown[] => [...met.slice(0, 6), value];
    expect(edu("SCHOOL_VERDICT", [met, withLast(1.955), withLast(1.95), withLast(""), [4, 0.9, ...met.slice(2)]], [["小学"]])).toEqual([
      ["达标"],
      ["达标"],
      ["未达标"],
      ["缺数"],
      ["未达标"],
    ]);
  });

  it("CHECK_TOTAL: 武清 0.198+2.022+0.36 is 2.58; 永登 36000 against 32000 is 4000 too many", () => {
    expect(edu("CHECK_TOTAL", 2.58, column(0.198, 2.022, 0.36))).toBe("相符");
    expect(edu("CHECK_TOTAL", 36000, column(20000, 12000))).toBe("不符：合计多4000（各项之和32000）");
    expect(edu("CHECK_TOTAL", 2.24, column(1.2, 1.03))).toBe("在四舍五入范围内（合计多0.01）");
    expect(edu("CHECK_TOTAL", 101, column(50, 50), true)).toBe("不符：合计多1（各项之和100）");
  });

  it("refuses a stage, an indicator or a standard that does not exist, in words", () => {
    expect(() => edu("THRESHOLD", [["9.9"]], [["小学"]])).toThrow("指标应为1.1、1.2");
    expect(() => edu("THRESHOLD", [["1.1"]], [["高中"]])).toThrow("学段应为“小学”或“初中”");
    expect(() => edu("THRESHOLD", [["1.1"]], [["小学"]], "某标准")).toThrow("没有名为“某标准”的标准");
  });

  it("refuses ranges of different size, saying both", () => {
    expect(() => edu("DIFF_COEF", column(1, 2), column(1))).toThrow("资源总量有2格，学生数有1格");
    expect(() => edu("PER_HUNDRED", column(1, 2), column(1, 2, 3))).toThrow("不一致");
  });
});
