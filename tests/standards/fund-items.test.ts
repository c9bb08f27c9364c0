import type { CellValue } from "../../src/core/cell/cell-value";
import { across, itemOf, type Rows } from "./what-items-say";

const changed = (rows: Rows, row: number, column: number, value: CellValue): Rows =>
  rows.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells));

describe("两个只增不减 (S003-3.2a)", () => {
  const of = (rows: Rows) => itemOf("wuqing-2020", "保障（二）1", rows);
  const rows: Rows = [
    ["年度", "一般公共预算教育经费（万元）", "在校学生数（人）"],
    [2020, 10_000, 8000],
    [2021, 10_100, 8100],
    [2022, 10_099.99, 8000],
  ];

  const rising = changed(changed(rows, 3, 1, 10_200), 2, 2, 8000);

  it("compares each year with the one before, in total and for each pupil, with what is lacking in 元", () => {
    // 10,000万 ÷ 8000 = 12,500; 10,100万 ÷ 8100 = 12,469.14: 12,500 × 8100 − 101,000,000 = 250,000.
    // 10,099.99万 is 100元 less than 10,100万; ÷ 8000 = 12,624.99, more than the year before.
    const { verdict, lines, lacks } = of(rows);
    expect(verdict).toBe("failed");
    expect(lacks).toEqual(["还差100元", "还差250,000元"]);
    expect(lines[1]).toBe(
      "failed 2022年一般公共预算教育经费：2021年至2022年，一般公共预算教育经费由101,000,000元到100,999,900元，减少，还差100元。 [表!B3 表!B4]",
    );
    expect(lines[2]).toContain("由12,500元到12,469.14元，减少，还差250,000元。 [表!B2 表!B3 表!C2 表!C3]");
  });

  it("says the same of the table lying across, of years from the latest back, and of 亿元 and 元", () => {
    const [head = [], ...years] = rows;
    const told = (each: Rows) => of(each).lacks;
    expect(told(across(rows))).toEqual(told(rows));
    expect(told([head, ...[...years].reverse()])).toEqual(told(rows));
    expect(
      told([
        ["年度", "一般公共预算教育经费（亿元）", "在校学生数（人）"],
        ...years.map(([year = null, amount, pupils = null]) => [year, Number(amount) / 10_000, pupils]),
      ]),
    ).toEqual(told(rows));
  });

  it("takes the unit that stands behind the year: 2021年（万元）", () => {
    const table = (unit: string): Rows => [
      ["项目", ...[2020, 2021, 2022].map((year) => `${year}年${unit}`)],
      ["一般公共预算教育经费", 10_000, 10_100, 10_099.99],
    ];
    expect(of(table("（万元）")).lacks).toEqual(["还差100元"]);
    expect(of(table("(亿元)")).lacks).toEqual(["还差1,000,000元"]);
    // 元 or 万元: nobody says which.
    expect(of(table("")).lines.join()).toContain("金额没有写明单位");
    expect(of(table("（预算）")).lines.join()).toContain("金额没有写明单位");
    expect(of(table("（人）")).lines.join()).toContain("金额没有写明单位");
  });

  it("does not add up stages, and says that the whole county's figure is lacking", () => {
    const lines = of([
      ["年份", "学段", "一般公共预算教育经费（万元）"],
      [2021, "小学", 50_000],
      [2021, "初中", 35_000],
      [2022, "小学", 51_000],
      [2022, "初中", 34_000],
    ]).lines.join("\n");
    expect(lines).toContain("2021年的一般公共预算教育经费只有各学段的数，没有全县的合计，请补充。");
    expect(lines).not.toContain("几个不同的数");
  });

  it.each<readonly [string, number, number, CellValue, string]>([
    ["a blank", 2, 1, null, "2021年一般公共预算教育经费（表!B3）"],
    ["a text", 2, 1, "待批复", "2021年一般公共预算教育经费（表!B3）"],
    ["a negative number", 2, 1, -1, "2021年一般公共预算教育经费（表!B3）"],
    ["no pupils", 2, 2, 0, "2021年全县在校学生数（表!C3）为0"],
    ["a missing year", 1, 0, 2018, "缺少2019年、2020年的"],
    ["a year twice", 3, 0, 2021, "2021年的一般公共预算教育经费有几个不同的数"],
    ["years to and fro", 2, 0, 2023, "没有按先后排列（2020、2023、2022）"],
    ["a row without a year", 2, 0, null, "没有写明年度（表!B3）"],
  ])("says of %s where it is, and never 达标", (_, row, column, value, text) => {
    const { verdict, lines } = of(changed(rising, row, column, value));
    expect(verdict).toBe("missing");
    expect(lines.join("\n")).toContain(text);
  });

  it("takes a year of which nothing stands for one that is lacking", () => {
    expect(of(rising).verdict).toBe("met");
    const [head = [], ...years] = rising;
    for (const [cell, each] of [
      ["2023年一般公共预算教育经费（表!B5）", [...rising, [2023, null, null]]],
      ["2019年一般公共预算教育经费（表!B2）", [head, [2019, null, null], ...years]],
    ] as const) {
      const { verdict, lines } = of(each);
      expect([verdict, lines.join("\n").includes(cell)]).toEqual(["missing", true]);
    }
  });

  it("compares no amounts of which the table names no unit, and reads the unit above it", () => {
    const plain: Rows = [["年度", "一般公共预算教育经费", "在校学生数"], ...rows.slice(1, 3)];
    expect(of(plain).verdict).toBe("missing");
    expect(of(plain).lines[0]).toContain("金额没有写明单位");
    expect(of([["单位：万元"], ...plain]).lacks).toEqual(["还差250,000元"]);
  });

  it("reads a unit beside another text above the table, but not that of sums for what is of each pupil", () => {
    const head = [["教育经费情况表"], ["填报单位：教育局", "单位：万元"]];
    const down = [
      ["年度", "一般公共预算教育经费", "生均一般公共预算教育经费"],
      [2021, 10_000, 12_500],
      [2022, 9999, 12_400],
    ];
    const lines = [...of([...head, ...down]).lines, ...of([...head, ...across(down)]).lines];
    expect(lines.map((line) => line.split("（")[0])).toEqual(
      Array(2)
        .fill([
          "failed 2022年一般公共预算教育经费：2021年至2022年，一般公共预算教育经费由100,000,000元到99,990,000元，减少，还差10,000元。 [表!B4 表!B5]",
          "missing 全县：2021年生均一般公共预算教育经费",
        ])
        .flat()
        .map((line, at) => (at === 2 ? line.replace("[表!B4 表!B5]", "[表!B4 表!C4]") : line)),
    );
    expect(
      of([
        ["2021年一般公共预算教育经费（元）", "2022年一般公共预算教育经费（元）"],
        [100, 99],
      ]).lacks,
    ).toEqual(["还差1元"]);
  });

  it("asks for what is lacking: years, pupils, a second year; years to come and rows of schools are none", () => {
    expect(of([["学校名称"], ["示例小学"]]).lines[0]).toContain("缺少各年度的一般公共预算教育经费");
    expect(
      of([["年度", "一般公共预算教育经费（元）"], ...rows.slice(1).map((row) => row.slice(0, 2))]).lines,
    ).toContain(
      "missing 全县：缺少各年度的在校学生数或生均一般公共预算教育经费，第二个只增不减不能判断。 [表!B2 表!B3 表!B4] (edu_pupils)",
    );
    expect(of(rows.slice(0, 2)).lines[0]).toContain("只有2020年的数，没有上一年可比");
    expect(of([...rows.slice(0, 2), [2027, 9000, 8000]]).lines[0]).toContain("只有2020年的数");
    const schools = rows.map((row, at) => [at === 0 ? "学校" : "城关小学", ...row]);
    expect(of(schools).lines[0]).toContain("缺少各年度的");
  });
});

describe("三个增长 (S000-3.1b E-5)", () => {
  const of = (rows: Rows, judgements = {}) => itemOf("anju-2015", "三（一）", rows, judgements);
  const rows: Rows = [
    [
      "年度",
      "财政教育拨款（万元）",
      "财政经常性收入（万元）",
      "生均教育费用（元）",
      "教师人均工资（元）",
      "生均公用经费（元）",
    ],
    [2014, 100, 1000, 9000, 60_000, 800],
    [2015, 105, 1060, 9100, 60_000, 790],
  ];

  it("has four comparisons, each strict, with what is lacking", () => {
    // 100 grows 5%, 1000 grows 6%: 106 would be level, 1万 more.
    const { verdict, lines, lacks } = of(rows);
    expect(verdict).toBe("failed");
    expect(lacks).toEqual(["还差10,000元", "还差10元"]);
    expect(lines).toEqual([
      "failed 2015年财政教育拨款：2014年至2015年，财政教育拨款增长5%，财政经常性收入增长6%，没有高于后者，还差10,000元才与后者持平。 [表!B2 表!B3 表!C2 表!C3]",
      "met 2015年生均教育费用：2014年至2015年，生均教育费用由9,000元到9,100元，增加。 [表!D2 表!D3]",
      "failed 2015年教师工资：2014年至2015年，教师工资由60,000元到60,000元，没有增长。 [表!E2 表!E3]",
      "failed 2015年生均公用经费：2014年至2015年，生均公用经费由800元到790元，减少，还差10元。 [表!F2 表!F3]",
    ]);
  });

  it("takes the budget over the pupils where no 生均教育费用 stands, and names what no table has", () => {
    const { lines } = of([
      ["年度", "一般公共预算教育经费（元）", "在校学生数", "财政经常性收入（元）"],
      [2014, 1000, 10, 10_000],
      [2015, 1001, 11, 9000],
    ]);
    expect(lines.map((line) => line.split(" [")[0])).toEqual([
      "met 2015年一般公共预算教育经费：2014年至2015年，一般公共预算教育经费增长0.1%，财政经常性收入下降10%，高于后者。",
      "failed 2015年生均教育费用：2014年至2015年，生均教育费用由100元到91元，减少，还差99元。",
      "missing 全县：缺少各年度的教师工资，不能判断，请提供。",
      "missing 全县：缺少各年度的生均公用经费，不能判断，请提供。",
    ]);
  });

  it("is left to a person where no table has its years; what they have judged holds until figures decide", () => {
    const judgements = {
      "anju-2015/三（一）": { isMet: true, evidence: "决算报表", by: "财政局", date: "2026-11-20" },
    };
    expect(of([["学校名称"], ["示例小学"]]).verdict).toBe("unjudged");
    expect(of([["学校名称"], ["示例小学"]], judgements).verdict).toBe("met");
    expect(of(rows, judgements).verdict).toBe("failed");
    expect(of(rows.slice(0, 2), judgements).verdict).toBe("met");
    expect(of(rows.slice(0, 2)).verdict).toBe("missing");
  });
});

describe("新增教学班奖补 (S003-3.2b)", () => {
  const of = (rows: Rows) => itemOf("wuqing-2020", "保障（二）2", rows);
  const head = ["学校", "学段", "新增教学班数", "申请奖补金额（万元）"];

  it("is 15万元 a class in 小学 and 25万元 in 中学, claim by claim", () => {
    const { lines, lacks } = of([head, ["新城小学", "小学", 12, 190], ["新城中学", "初中", 6, 140]]);
    // 12 × 15 = 180; 6 × 25 = 150.
    expect(lacks).toEqual(["多100,000元", "还差100,000元"]);
    expect(lines[0]).toContain("新城小学：12个班，每班150,000元，应补1,800,000元，申请1,900,000元，多100,000元。");
  });

  it("tells a claim that is made twice from two parts of one", () => {
    const claim = ["新城小学", "小学", 12, 180];
    expect(of([head, claim, claim])).toMatchObject({ verdict: "failed", lacks: ["多1,800,000元"] });
    const parts = of([head, claim, ["新城小学", "小学", 6, 90]]);
    expect(parts.verdict).toBe("missing");
    expect(parts.lines[2]).toContain("新城小学有2行申领，数不相同，请核对是分项还是重复申领。");
    expect(of([head, ["新城学校", "小学", 12, 180], ["新城学校", "初中", 12, 300]]).verdict).toBe("met");
  });

  it.each<readonly [string, readonly CellValue[], string]>([
    ["no amount", ["新城小学", "小学", 12, null], "缺少申请奖补金额（表!D2）"],
    ["a text", ["新城小学", "小学", "若干", 180], "缺少新增教学班数（表!C2）"],
    ["a negative number", ["新城小学", "小学", -12, 180], "缺少新增教学班数（表!C2）"],
    ["no stage", ["新城学校", null, 12, 180], "没有写明小学或中学"],
  ])("does not judge a claim with %s", (_, row, text) => {
    const { verdict, lines } = of([head, row, ["新城中学", "初中", 6, 150]]);
    expect(verdict).toBe("missing");
    expect(lines.join()).toContain(text);
  });
});

describe("支教补助 (S003-3.2c)", () => {
  const of = (rows: Rows) => itemOf("wuqing-2020", "保障（二）3", rows);

  it("is 2.4万元 a person and year by the month; over a year and twice the same are told", () => {
    const head = ["派出学校", "支教人数", "支教月数", "申请支教补助金额（元）"];
    // 3 × 6 ÷ 12 × 24,000 = 36,000.
    expect(of([head, ["城关小学", 3, 6, 36_000]]).verdict).toBe("met");
    expect(of([head, ["城关小学", 3, 6, 40_000]]).lacks).toEqual(["多4,000元"]);
    expect(of([head, ["城关小学", 3, 13, 78_000]]).lines[0]).toContain("超过一年");
    expect(of([head, ["城关小学", null, 6, 36_000]]).lines[0]).toContain("缺少支教人数（表!B2）");
    expect(of([head, ["城关小学", 3, 6, 36_000], ["城关小学", 3, 6, 36_000]]).lacks).toEqual(["多36,000元"]);
  });
});

describe("教研专项经费 (S001-B3.3)", () => {
  const of = (rows: Rows) => itemOf("shizong-2024", "二（三）3", rows);

  it("is 100万元 in every year that is given, and a year between is asked for", () => {
    const told = of([
      ["年度", "教研专项经费（元）"],
      [2023, 1_000_000],
      [2025, 999_999.99],
    ]);
    expect(told.verdict).toBe("failed");
    expect(told.lacks).toEqual(["还差0.01元"]);
    expect(told.lines.join()).toContain("2023年至2025年之间有年度没有教研专项经费的数");
    expect(
      of([
        ["年度", "教研专项经费（万元）"],
        [2024, null],
        [2025, 120],
      ]).lines.join(),
    ).toContain("2024年教研专项经费（表!B2）没有能用的数");
    expect(
      of([
        ["年度", "教研专项经费"],
        [2025, 120],
      ]).verdict,
    ).toBe("missing");
  });
});

describe("sources and uses (S000-3.1c S002-5c)", () => {
  const of = (rows: Rows) => itemOf("anju-2015", "三（一）2", rows);

  it("adds up the rows of a table without its total; a blank is not 0", () => {
    const head = ["项目", "资金来源（万元）", "资金用途（万元）"];
    const rows: Rows = [head, ["校舍", 300, 310], ["设备", 200, 200.5], ["合计", 500, 510.5]];
    expect(of(rows)).toMatchObject({ verdict: "failed", lacks: ["多105,000元"] });
    expect(of(changed(rows, 2, 1, 220)).verdict).toBe("met");
    expect(of(changed(rows, 1, 2, null)).lines[0]).toContain("表!C2没有能用的数");
    expect(of(changed(rows, 1, 2, 0)).verdict).toBe("met");
    expect(of(changed(rows, 1, 1, -300)).lines[0]).toContain("表!B2没有能用的数");
  });

  it("reads both sides of a table of two lists, which need not be of one length", () => {
    const rows: Rows = [
      ["资金来源", "金额（万元）", "资金用途", "金额（万元）"],
      ["中央补助", 300, "校舍建设", 280],
      ["区级配套", 200, "设备购置", 150],
      [null, null, "附属工程", 70.01],
    ];
    expect(of(rows)).toMatchObject({ verdict: "failed", lacks: ["多100元"] });
    expect(of(changed(rows, 3, 3, 70)).verdict).toBe("met");
    expect(of(changed(rows, 2, 1, null)).lines[0]).toContain("表!B3没有能用的数");
  });
});

describe("教育费附加 (S004-2.5d)", () => {
  const of = (rows: Rows) => itemOf("wuhan-2018", "二（五）1", rows);
  const title = ["教育费附加征收使用情况表"];
  const head = ["项目", "应征数（万元）", "征收数（万元）", "用于教育支出（万元）", "结转下年（万元）"];

  it("is collected as due and spent on education or carried on, each surcharge by itself", () => {
    const told = of([title, head, ["教育费附加", 3000, 2990, 2900, 90], ["地方教育附加", 2000, 2000, 1900, 90]]);
    expect(told.verdict).toBe("failed");
    // 3000 − 2990 = 10; 2000 − 1900 − 90 = 10.
    expect(told.lacks).toEqual(["还差100,000元", "还差100,000元"]);
    expect(told.lines[1]).toContain("教育费附加应征30,000,000元，征收29,900,000元，没有足额征收");
    expect(told.lines[2]).toContain("用于教育和结转合计19,900,000元");
  });

  it("does not take a blank for 0", () => {
    const told = of([title, head, ["教育费附加", 3000, 3000, 3000, null]]);
    expect(told.verdict).toBe("missing");
    expect(told.lines[0]).toContain("表!E3没有能用的数");
  });
});

describe("what moves from year to year", () => {
  it("生均公用经费定额 of each stage does not fall (S004-2.5c), and several years of it are no difference between town and country (2.2)", () => {
    const rows: Rows = [
      ["年度", "学段", "城乡", "生均公用经费定额（元）"],
      ["2024年", "小学", "城镇", 650],
      ["2024年", "小学", "农村", 650],
      ["2025年", "小学", "城镇", 720],
      ["2025年", "小学", "农村", 640],
    ];
    const told = itemOf("wuhan-2018", "二（五）2", rows);
    expect(told).toMatchObject({ verdict: "failed", lacks: ["还差10元"] });
    expect(itemOf("wuhan-2018", "二（五）2", rows.slice(0, 3)).verdict).toBe("unjudged");
    const same = changed(rows, 4, 3, 720);
    expect(itemOf("national-2017", "2.2", same).lines.join()).not.toContain("不统一");
    expect(itemOf("national-2017", "2.2", rows).lines.join()).toContain("不统一");
  });

  it("the share on exchange rises (S000-3.2a), from people or as it is stated", () => {
    const of = (rows: Rows) => itemOf("anju-2015", "三（二）1", rows);
    const head = ["年度", "校长教师总数", "交流校长教师人数"];
    // 60 of 1000 is 6%; 61 of 1017 is 5.998%.
    expect(of([head, [2015, 1000, 60], [2016, 1017, 61]]).lines[0]).toContain("2015年6%，2016年5.998%，比例下降");
    expect(of([head, [2015, 1000, 60], [2016, 50, 61]]).lines[0]).toContain("交流人数多于总人数");
    expect(
      of([
        ["年度", "校长教师交流比例"],
        [2015, "6%"],
        [2016, "6%"],
      ]).lines[0],
    ).toContain("比例持平，没有增加");
    expect(
      of([
        ["年度", "校长教师交流比例"],
        [2015, 0.06],
        [2016, 0.0601],
      ]).verdict,
    ).toBe("met");
  });

  it("over half of the increment goes to 农村 and 薄弱学校 (S004-2.5b); parts above the whole are asked about", () => {
    const of = (rows: Rows) => itemOf("wuhan-2018", "二（五）3", rows);
    const head = ["年度", "增量经费（万元）", "用于农村地区（万元）", "用于薄弱学校（万元）"];
    expect(of([head, [2025, 1000, 300, 190]])).toMatchObject({ verdict: "failed", lacks: ["还差100,000元"] });
    expect(of([head, [2025, 1000, 700, 500]]).lines[0]).toContain("可能重复计列");
    expect(of([head, [2025, 1000, 700, null]]).lines[0]).toContain("表!D2没有能用的数");
    expect(of([head, [2025, 0, 0, 0]]).lines[0]).toContain("增量经费为0");
  });
});
