import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import { assessed, HEADER, MET, type Rows } from "./counties";

const withColumn = (rows: Rows, column: readonly string[]): Rows => rows.map((row, at) => [...row, column[at] ?? null]);

/** 骨干 4.0 and 1.0 in the east, 0.2 and 0.6 in the west, of 500 pupils each: coefficient 1.034 (√(8.99 ÷ 4) ÷ 1.45). */
const SPREAD: Rows = [
  HEADER,
  ["示例第一小学", "小学", 500, 21, 20, 5, 2250, 3750, 100, 12],
  ["示例第二小学", "小学", 500, 21, 5, 5, 2250, 3750, 100, 12],
  ["示例第三小学", "小学", 500, 21, 1, 5, 2250, 3750, 100, 12],
  ["示例第四小学", "小学", 500, 21, 3, 5, 2250, 3750, 100, 12],
];
const DISTRICTS = ["所属学区", "城东学区", "城东学区", "城西学区", "城西学区"];

describe("coefficients by group", () => {
  it("stand in the JSON report beside every coefficient, with a sentence", () => {
    const { balance } = jsonReport(assessed(withColumn(SPREAD, DISTRICTS))) as {
      balance: { code: string; cv: number; byGroup?: unknown[] }[];
    };
    expect(balance.map(({ byGroup }) => byGroup?.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    const told = balance.find(({ code }) => code === "1.2");
    expect(told?.cv).toBeCloseTo(Math.sqrt(8.99 / 4) / 1.45, 12);
    expect(told?.byGroup).toEqual([
      {
        by: "district",
        between: expect.closeTo(4.41 / 8.99, 12) as number,
        within: expect.closeTo(4.58 / 8.99, 12) as number,
        groups: [
          {
            name: "城西学区",
            schools: 2,
            students: 1_000,
            mean: expect.closeTo(0.4, 12) as number,
            cv: expect.closeTo(0.5, 12) as number,
            between: expect.closeTo(2.205 / 8.99, 12) as number,
            within: expect.closeTo(0.08 / 8.99, 12) as number,
          },
          {
            name: "城东学区",
            schools: 2,
            students: 1_000,
            mean: expect.closeTo(2.5, 12) as number,
            cv: expect.closeTo(0.6, 12) as number,
            between: expect.closeTo(2.205 / 8.99, 12) as number,
            within: expect.closeTo(4.5 / 8.99, 12) as number,
          },
        ],
        message:
          "按学区：差距的49.1%在学区之间，50.9%在学区内部；平均最低的是城西学区（0.40人），最高的是城东学区（2.50人）。",
      },
    ]);
  });

  it("stand in the text report only below those above their limit", () => {
    const lines = textReport("县.xlsx", assessed(withColumn(SPREAD, DISTRICTS))).split("\n");
    expect(lines.filter((line) => line.includes("供参考"))).toEqual([
      "    供参考，按学区：差距的49.1%在学区之间，50.9%在学区内部；平均最低的是城西学区（0.40人），最高的是城东学区（2.50人）。",
    ]);
    expect(lines[lines.findIndex((line) => line.includes("供参考")) - 1]).toContain("小学 1.2 骨干教师：差异系数1.034");
  });

  it("are in neither where no table tells groups, and change no verdict", () => {
    const without = jsonReport(assessed(SPREAD));
    const grouped = jsonReport(assessed(withColumn(SPREAD, DISTRICTS)));
    expect(JSON.stringify(without.balance)).not.toContain("byGroup");
    expect([grouped.county, grouped.whole]).toEqual([without.county, without.whole]);
    expect(JSON.stringify(jsonReport(assessed(MET)))).not.toContain("byGroup");
  });
});
