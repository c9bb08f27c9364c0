import { column, edu, outcome } from "./edu";

const BOOKS = column(279, 137, 935, 160, 402);
const STUDENTS = column(45, 37, 89, 76, 55);
const MET = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];
const withLast = (value: unknown): unknown[] => [...MET.slice(0, 6), value];

/** The arguments with every blank cell handed over as 0, as Excel on the desktop may do it. */
const blanksAsZero = (args: readonly unknown[]): unknown[] =>
  args.map((argument) => (Array.isArray(argument) ? blanksAsZero(argument) : argument === "" ? 0 : argument));

describe("custom functions", () => {
  it("PER100_TEACHERS: 9 teachers for 1000 pupils are exactly 0.9 per hundred, and a column spills", () => {
    expect(edu("PER100_TEACHERS", [[9]], [[1000]])).toEqual([[0.9]]);
    expect(edu("PER100_TEACHERS", column(42, 21, ""), column(1000, 500, 300))).toEqual([[4.2], [4.2], [""]]);
  });

  it("PER_HUNDRED: takes text numbers with a unit, and one cell of students for a whole column", () => {
    expect(edu("PER_HUNDRED", column("12间", "１８"), [[600]])).toEqual([[2], [3]]);
  });

  it("PER_STUDENT: says in words that there are no students, and keeps a blank blank", () => {
    expect(edu("PER_STUDENT", column(4500, 10, ""), column(1000, 0, 5), true)).toEqual([[4.5], ["学生数为0"], [""]]);
  });

  it("PER_STUDENT: 3.5万元 for 10 pupils are 3500 元, 0.31212亩 for 24 are 8.67 ㎡", () => {
    expect(edu("PER_STUDENT", column("3.5万元", "0.31212亩"), column(10, 24))).toEqual([[3500], [8.67]]);
  });

  it("SPLIT_STAGE: 23226 over 166 and 210 pupils is 9711.63 and 13514.37", () => {
    const [[primary, junior, senior] = []] = edu("SPLIT_STAGE", 23226, 166, 210) as number[][];
    expect(primary).toBeCloseTo(9711.63, 2);
    expect(junior).toBeCloseTo(13514.37, 2);
    expect(senior).toBe(0);
  });

  it("SPLIT_STAGE: 完全中学 of 100 and 100 pupils shares 1 : 1.2 where the user says that 0 pupils are none", () => {
    expect(edu("SPLIT_STAGE", 220, 0, 100, 100, true)).toEqual([[0, 100, 120]]);
  });

  it("SPLIT_STAGE: refuses a blank stage by name, and a 0 that may be a blank", () => {
    expect(() => edu("SPLIT_STAGE", 100, "", 20)).toThrow("缺少小学生数");
    expect(() => edu("SPLIT_STAGE", 100, 0, 20)).toThrow("小学生数是0或空");
    expect(() => edu("SPLIT_STAGE", 100, 0, 20, null, false)).toThrow("缺少小学生数");
    expect(() => edu("SPLIT_STAGE", 100, 10, 20, "")).toThrow("缺少高中生数");
    expect(() => edu("SPLIT_STAGE", 0, 10, 20)).toThrow("总量是0或空");
    expect(() => edu("SPLIT_STAGE", 100, 0, 0, null, true)).toThrow("各学段学生数都是0");
  });

  it("DIFF_COEF: gives the published 0.51526, not the 0.4888 or 0.5465 of the naive formulas", () => {
    expect(edu("DIFF_COEF", BOOKS, STUDENTS)).toBeCloseTo(0.51526, 5);
  });

  it("DIFF_COEF: skips rows that are blank in both, names rows that are blank in one, and leaves them out on demand", () => {
    expect(edu("DIFF_COEF", [...BOOKS, [""]], [...STUDENTS, [""]])).toBeCloseTo(0.51526, 5);
    expect(() => edu("DIFF_COEF", [...BOOKS, [""]], [...STUDENTS, [30]])).toThrow("第6行缺数");
    expect(edu("DIFF_COEF", [...BOOKS, [""]], [...STUDENTS, [30]], true)).toBeCloseTo(0.51526, 5);
  });

  it("DIFF_COEF: a 0 counts only where the user says that it is one", () => {
    const [totals, pupils] = [column(279, 137, 0, 160, 402), STUDENTS];
    expect(() => edu("DIFF_COEF", totals, pupils)).toThrow("第3行是0或空");
    // ΣX = 978, ΣP = 302; ΣX²/P = 279²/45 + 137²/37 + 160²/76 + 402²/55 = 5512.1…: √(302 × 5512.1 / 978² − 1) = 0.860
    expect(edu("DIFF_COEF", totals, pupils, false)).toBeCloseTo(0.86, 3);
    expect(edu("DIFF_COEF", column(279, 137, "0", 160, 402), pupils, false)).toBeCloseTo(0.86, 3);
    // Without the third school: ΣP = 213, √(213 × 5512.1 / 978² − 1) = 0.477
    expect(edu("DIFF_COEF", totals, pupils, true)).toBeCloseTo(0.477, 3);
    expect(() => edu("DIFF_COEF", column(279, 137), column(45, 0))).toThrow("第2行是0或空");
    expect(edu("DIFF_COEF", column(279, 137), column(45, 0), false)).toBe(0);
    expect(() => edu("DIFF_COEF", column(0, 0), column(45, 37), false)).toThrow("全部学校的资源都是0");
    expect(() => edu("DIFF_COEF", column("—"), column("—"))).toThrow("没有可以计算的学校");
  });

  it("DIFF_COEF: a 0 of pupils that stands as text is a 0, and asks nothing", () => {
    expect(edu("DIFF_COEF", column(10, 500, 30, 0), column(10, "0", 10, "0人"))).toBe(0.5);
    expect(() => edu("DIFF_COEF", column(10, 30, 500), column(10, 10, 0))).toThrow("第3行是0或空");
  });

  it("DIFF_COEF: names at most five rows and how many there are", () => {
    expect(() =>
      edu("DIFF_COEF", column(...new Array<string>(7).fill("—")), column(...new Array<number>(7).fill(9))),
    ).toThrow("第1行、第2行、第3行、第4行、第5行等7处缺数");
  });

  it("DIFF_COEF: takes schools side by side, and names the cell where they stand in several rows", () => {
    expect(edu("DIFF_COEF", [BOOKS.flat()], [STUDENTS.flat()])).toBeCloseTo(0.51526, 5);
    expect(() =>
      edu(
        "DIFF_COEF",
        [
          [1, 2],
          [3, ""],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toThrow("“资源总量”第2行第2列缺数");
  });

  it("names argument, row and column of what is no number, negative or of another kind", () => {
    expect(() => edu("DIFF_COEF", column(279, "见备注"), column(45, 37))).toThrow(
      "“资源总量”第2行第1列“见备注”不是数字",
    );
    expect(() => edu("DIFF_COEF", column(279, "约120"), column(45, 37))).toThrow("第2行第1列“约120”不是确切的数字");
    expect(() => edu("DIFF_COEF", column(279, 5), column(45, -3))).toThrow("“学生数”第2行第1列是负数-3");
    expect(() => edu("PER100_TEACHERS", column(9, "12万元"), [[1000]])).toThrow(
      "“高学历教师数”第2行第1列“12万元”的单位不对，这里应为人数",
    );
    expect(() => edu("PER_HUNDRED", [["5㎡"]], [[1000]])).toThrow("“数量”第1行第1列“5㎡”的单位不对");
    expect(() => edu("PER_STUDENT", [["5%"]], [[1000]])).toThrow("“总量”第1行第1列“5%”的单位不对");
    expect(() => edu("PER_STUDENT", [[5]], [["3间"]])).toThrow("“学生数”第1行第1列“3间”的单位不对");
    expect(() => edu("MEETS", [["9间"]], [["1.3"]], [["小学"]], [[1000]])).toThrow("“数值”第1行第1列“9间”的单位不对");
    expect(() => edu("MEETS", [["12人"]], [["1.7"]], [["小学"]], [[1000]])).toThrow("这里应为间数");
    expect(() => edu("GAP", [["3万元"]], [[1000]], [["1.4"]], [["小学"]])).toThrow(
      "“总量”第1行第1列“3万元”的单位不对，这里应为面积",
    );
    expect(() => edu("GAP", [["3㎡"]], [[1000]], [["1.6"]], [["小学"]])).toThrow("这里应为金额");
    expect(() => edu("GAP", [[-1]], [[1000]], [["1.4"]], [["小学"]])).toThrow("“总量”第1行第1列是负数-1");
    expect(() => edu("SCHOOL_VERDICT", [MET, withLast(-1)], [["小学"]])).toThrow("“七项指标值”第2行第7列是负数-1");
    expect(() => edu("CHECK_TOTAL", 5, [[1, "两个"]])).toThrow("“各项”第1行第2列“两个”不是数字");
    expect(() => edu("PER_STUDENT", [[true]], [[5]])).toThrow("“TRUE”不是数字");
    expect(() => edu("PER_STUDENT", [[new Error("#N/A")]], [[5]])).toThrow("“总量”第1行第1列是错误值");
  });

  it("DIFF_COEF_SHARE: third school makes 48% of the difference from above, fourth 42% from below (5.13 and 4.50 of 10.65)", () => {
    const shares = (edu("DIFF_COEF_SHARE", BOOKS, STUDENTS) as number[][]).map(([share]) => share ?? NaN);
    expect(shares[2]).toBeCloseTo(5.13 / 10.65, 2);
    expect(shares[3]).toBeCloseTo(-4.5 / 10.65, 2);
    expect(shares.reduce((sum, share) => sum + Math.abs(share), 0)).toBeCloseTo(1, 12);
  });

  it("DIFF_COEF_SHARE: has the shape of its argument, blank for a school that is left out", () => {
    expect(edu("DIFF_COEF_SHARE", [[10, "—", 30]], [[10, 5, 10]], true)).toEqual([[-0.5, "", 0.5]]);
    expect(
      edu(
        "DIFF_COEF_SHARE",
        [
          [10, 30],
          [10, 30],
        ],
        [
          [10, 10],
          [10, 10],
        ],
      ),
    ).toEqual([
      [-0.25, 0.25],
      [-0.25, 0.25],
    ]);
  });

  it("THRESHOLD: 4.2 and 5.3 teachers, 10.2 ㎡, by code or name, spilled over stages", () => {
    expect(edu("THRESHOLD", [[1.1]], column("小学", "初中"))).toEqual([[4.2], [5.3]]);
    expect(edu("THRESHOLD", [["生均体育运动场馆面积"]], [["初中部"]])).toEqual([[10.2]]);
    expect(edu("THRESHOLD", [["1.1"]], [[""]])).toEqual([[""]]);
  });

  it("MEETS: is exact at the threshold, by value and by amount with students", () => {
    expect(edu("MEETS", [[(9 / 1000) * 100]], [["1.3"]], [["小学"]])).toEqual([["达标"]]);
    expect(edu("MEETS", column(9, 8, 7, ""), [["1.3"]], [["小学"]], [[1000]])).toEqual([
      ["达标"],
      ["达到85%"],
      ["未达标"],
      ["缺数"],
    ]);
    expect(edu("MEETS", column(3.57, 3.5699), [["1.1"]], [["小学"]])).toEqual([["达到85%"], ["未达标"]]);
    expect(edu("MEETS", [["0.31212亩"]], [["1.5"]], [["初中"]], [[24]])).toEqual([["达到85%"]]);
  });

  it("MEETS: a blank cell of students is 缺数, not left out", () => {
    expect(edu("MEETS", [[5]], [["1.1"]], [["小学"]], [[""]])).toEqual([["缺数"]]);
    expect(edu("MEETS", [[5]], [["1.1"]], [["小学"]], [[0]])).toEqual([["学生数为0或空"]]);
    expect(edu("MEETS", column(5, 50), [["1.1"]], [["小学"]], column("", 1000))).toEqual([["缺数"], ["达标"]]);
    expect(edu("MEETS", [[5]], [["1.1"]], [["小学"]], null)).toEqual([["达标"]]);
  });

  it("GAP: whole teachers rounded up, ㎡ to two decimals, 0 when met", () => {
    expect(edu("GAP", column(40, 42), [[1000]], [["1.1"]], [["小学"]])).toEqual([[2], [0]]);
    // 112 pupils need 1.008 teachers: two people
    expect(edu("GAP", [["0人"]], [[112]], [["1.3"]], [["小学"]])).toEqual([[2]]);
    expect(edu("GAP", [[0]], [[112]], [["1.3"]], [["小学"]])).toEqual([["0或空"]]);
    expect(edu("GAP", [[0]], [[112]], [["1.3"]], [["小学"]], null, true)).toEqual([[2]]);
    expect(edu("GAP", [[4000.5]], [[1000]], [["1.4"]], [["小学"]])).toEqual([[499.5]]);
  });

  it("SCHOOL_VERDICT: six met and the seventh at 85% pass; two short, or one below 85%, fail; a blank decides nothing", () => {
    expect(
      edu(
        "SCHOOL_VERDICT",
        [MET, withLast(1.955), withLast(1.95), withLast(""), [4, 0.9, ...MET.slice(2)]],
        [["小学"]],
      ),
    ).toEqual([["达标"], ["达标"], ["未达标"], ["缺数"], ["未达标"]]);
  });

  it("SCHOOL_VERDICT: a 0 that may be a blank matters only where the verdict hangs on it", () => {
    // Two already below 85%: whatever the 0 is, the school fails.
    expect(edu("SCHOOL_VERDICT", [withLast(0), [1, 0.1, ...MET.slice(2, 6), 0]], [["小学"]])).toEqual([
      ["0或缺数"],
      ["未达标"],
    ]);
    expect(edu("SCHOOL_VERDICT", [withLast(0)], [["小学"]], null, true)).toEqual([["未达标"]]);
    expect(edu("SCHOOL_VERDICT", [withLast(0)], [["小学"]], null, false)).toEqual([["缺数"]]);
    expect(edu("SCHOOL_VERDICT", [new Array(7).fill(0)], [["小学"]])).toEqual([["0或空"]]);
  });

  it("SCHOOL_VERDICT: stages stand one a row; side by side, or more than schools, they are refused", () => {
    expect(edu("SCHOOL_VERDICT", [MET, MET], column("小学", "初中"))).toEqual([["达标"], ["未达标"]]);
    expect(() => edu("SCHOOL_VERDICT", [MET, MET], [["小学", "初中"]])).toThrow(
      "“学段”应为一格，或一校一行的一列，现在是2列",
    );
    expect(() => edu("SCHOOL_VERDICT", [MET, MET], column("小学", "初中", "初中"))).toThrow(
      "“学段”有3行，“七项指标值”有2行",
    );
    expect(() => edu("SCHOOL_VERDICT", [MET.slice(1)], [["小学"]])).toThrow("需要7列（1.1至1.7），现在是6列");
  });

  it("CHECK_TOTAL: 武清 0.198+2.022+0.36 is 2.58; 永登 36000 against 32000 is 4000 too many", () => {
    expect(edu("CHECK_TOTAL", 2.58, column(0.198, 2.022, 0.36))).toBe("相符");
    expect(edu("CHECK_TOTAL", 36000, column(20000, 12000))).toBe("不符：合计多4000（各项之和32000）");
    expect(edu("CHECK_TOTAL", 2.24, column(1.2, 1.03))).toBe("在四舍五入范围内（合计多0.01）");
    expect(edu("CHECK_TOTAL", 101, column(50, 50), true)).toBe("不符：合计多1（各项之和100）");
    expect(edu("CHECK_TOTAL", 99, column(50, 50), true)).toBe("不符：合计少1（各项之和100）");
  });

  it("CHECK_TOTAL: with a blank part a sum that does not agree is undecided, one that agrees is not", () => {
    expect(edu("CHECK_TOTAL", 36000, column(20000, 12000, ""))).toBe("不能判断：有1格缺数（合计比已填各项之和多4000）");
    expect(edu("CHECK_TOTAL", 32000, column(20000, 12000, ""))).toBe("相符");
    expect(edu("CHECK_TOTAL", 36000, column(20000, 12000, 0))).toBe(
      "不能判断：有0或空格。0就是0时：不符：合计多4000（各项之和32000）",
    );
    expect(edu("CHECK_TOTAL", 36000, column(20000, 12000, 0), null, true)).toBe("不符：合计多4000（各项之和32000）");
    expect(edu("CHECK_TOTAL", 36000, column(20000, 12000, 0), null, false)).toBe(
      "不能判断：有1格缺数（合计比已填各项之和多4000）",
    );
    expect(edu("CHECK_TOTAL", "", column(1, 2))).toBe("缺数");
    expect(edu("CHECK_TOTAL", 0, column(1, 2))).toBe("0或缺数");
    expect(() => edu("CHECK_TOTAL", 5, column("", "—"))).toThrow("没有可以相加的各项");
  });

  it("refuses a stage, an indicator, a standard or a choice that does not exist, in words", () => {
    expect(() => edu("THRESHOLD", column("1.1", "9.9"), [["小学"]])).toThrow("“指标”第2行第1列应为1.1、1.2");
    expect(() => edu("THRESHOLD", [["1.1"]], column("小学", "高中"))).toThrow(
      "“学段”第2行第1列应为“小学”或“初中”，而不是“高中”",
    );
    expect(() => edu("THRESHOLD", [["1.1"]], [["小学"]], "某标准")).toThrow("没有名为“某标准”的标准");
    expect(() => edu("DIFF_COEF", BOOKS, STUDENTS, "也许")).toThrow("“略过缺数”应为TRUE或FALSE，而不是“也许”");
  });

  it("says that 2.1 and 2.10 are one number where a bare number names no indicator", () => {
    expect(() => edu("THRESHOLD", [[2.1]], [["小学"]])).toThrow('而不是数字2.1。编号请写成文本（如"2.10"）');
  });

  it("refuses ranges of different size or shape, saying both", () => {
    expect(() => edu("DIFF_COEF", column(1, 2), column(1))).toThrow("“资源总量”是2行1列，“学生数”是1行1列");
    expect(() => edu("DIFF_COEF", column(1, 2), [[1, 2]])).toThrow("两个区域必须一样大、一样摆放");
    expect(() => edu("PER_HUNDRED", column(1, 2), column(1, 2, 3))).toThrow(
      "“数量”有2行1列，与其他区域（3行1列）不一致",
    );
    expect(() => edu("PER_HUNDRED", [[1, 2, 3]], [[1, 2]])).toThrow("“学生数”有1行2列，与其他区域（1行3列）不一致");
  });
});

describe("a header chosen with its column", () => {
  it("is answered by 表头 and costs no other row its result", () => {
    expect(edu("PER_STUDENT", column("用房面积（㎡）", 4500), column("在校学生数", 1000))).toEqual([["表头"], [4.5]]);
    expect(edu("MEETS", column("教师数", 9), [["1.3"]], column("学段", "小学"), column("学生数", 1000))).toEqual([
      ["表头"],
      ["达标"],
    ]);
    expect(edu("SCHOOL_VERDICT", [new Array(7).fill("指标值"), MET], column("学段", "小学"))).toEqual([
      ["表头"],
      ["达标"],
    ]);
    expect(edu("THRESHOLD", column("指标", "1.1"), column("学段", "小学"))).toEqual([["表头"], [4.2]]);
  });

  it("does not count in a coefficient", () => {
    expect(edu("DIFF_COEF", [["图书册数"], ...BOOKS], [["学生数"], ...STUDENTS])).toBeCloseTo(0.51526, 5);
    const shares = edu("DIFF_COEF_SHARE", [["图书册数"], ...BOOKS], [["学生数"], ...STUDENTS]) as unknown[][];
    expect(shares[0]).toEqual(["表头"]);
    expect(shares).toHaveLength(6);
  });

  it("is none where the other column has a figure beside it, or where it says that nothing was filled in", () => {
    expect(() => edu("DIFF_COEF", [["图书册数"], ...BOOKS], [[45], ...STUDENTS])).toThrow("“图书册数”不是数字");
    expect(() => edu("DIFF_COEF", [["未填报"], ...BOOKS], [["未填报"], ...STUDENTS])).toThrow("“未填报”不是数字");
    expect(() => edu("PER_STUDENT", [["用房面积"]], [["学生数"]])).toThrow("“用房面积”不是数字");
  });
});

describe("a column chosen whole", () => {
  const whole = (blank: unknown, ...values: unknown[]): unknown[][] => [
    ...column(...values),
    ...Array.from({ length: 1_048_576 - values.length }, () => [blank]),
  ];

  it.each([
    ["blank", ""],
    ["0", 0],
  ])("gives the rows that are filled where the rest arrives as %s", (_, blank) => {
    expect(edu("PER_STUDENT", whole(blank, "用房面积（㎡）", 4500, 9000), whole(blank, "学生数", 1000, 1000))).toEqual([
      ["表头"],
      [4.5],
      [9],
    ]);
    expect(edu("DIFF_COEF", whole(blank, ...BOOKS.flat()), whole(blank, ...STUDENTS.flat()))).toBeCloseTo(0.51526, 5);
  });

  it("keeps a few blanks at the end, so that the result has the shape of what was chosen", () => {
    expect(edu("PER_HUNDRED", column(1, "", ""), column(100, "", ""))).toEqual([[1], [""], [""]]);
  });
});

describe("a blank that arrives as 0", () => {
  const CALLS = (
    [
      ["PER100_TEACHERS", column(42, ""), column(1000, 500)],
      ["PER_HUNDRED", column(9, 9, ""), column(1000, "", "")],
      ["PER_STUDENT", [[""]], [[500]]],
      ["SPLIT_STAGE", 100, "", 20],
      ["SPLIT_STAGE", "", 10, 20],
      ["SPLIT_STAGE", 100, 10, 20, ""],
      ["DIFF_COEF", column(279, 137, "", 160, 402), STUDENTS],
      ["DIFF_COEF", BOOKS, column(45, "", 89, 76, 55)],
      ["DIFF_COEF_SHARE", column(279, ""), column(45, 37)],
      ["MEETS", [[""]], [["1.1"]], [["小学"]]],
      ["MEETS", [[5]], [["1.1"]], [["小学"]], [[""]]],
      ["GAP", [[""]], [[500]], [["1.4"]], [["小学"]]],
      ["GAP", [[100]], [[""]], [["1.4"]], [["小学"]]],
      ["SCHOOL_VERDICT", [withLast("")], [["小学"]]],
      ["CHECK_TOTAL", 36000, column(20000, 12000, "")],
      ["CHECK_TOTAL", "", column(20000, 12000)],
    ] as [string, ...unknown[]][]
  ).map(([name, ...args]) => ({ name, args }));
  /** Which argument says what a 0 is, and the word for "not filled in": in a coefficient such schools are left out. */
  const CHOICES: Readonly<Record<string, readonly [number, boolean]>> = {
    DIFF_COEF: [2, true],
    DIFF_COEF_SHARE: [2, true],
    SPLIT_STAGE: [4, false],
    MEETS: [5, false],
    GAP: [5, false],
    SCHOOL_VERDICT: [3, false],
    CHECK_TOTAL: [3, false],
  };

  it.each(CALLS)(
    "$name gives no number and no verdict on it, only what it would say of a blank or that it may be one",
    ({ name, args }) => {
      const [asBlank, asZero] = [outcome(name, args), outcome(name, blanksAsZero(args))];
      const cells = (result: unknown): unknown[] => (Array.isArray(result) ? result.flat() : [result]);
      const told = cells(asZero);
      cells(asBlank).forEach((cell, index) => {
        if (told[index] !== cell) expect(String(told[index])).toMatch(/0或|或空|有0/);
      });
      expect(told).toHaveLength(cells(asBlank).length);
    },
  );

  it.each(CALLS)("$name answers as of a blank where the user says that a 0 was not filled in", ({ name, args }) => {
    const [place, choice] = CHOICES[name] ?? [2, false];
    const chosen = Array.from({ length: place + 1 }, (_, index) => (index === place ? choice : (args[index] ?? null)));
    expect(outcome(name, blanksAsZero(chosen))).toEqual(outcome(name, chosen));
  });
});
