import { checkNeedsTable, comparedPrices, NEEDS_FIELDS, type NeedsTable } from "../../../src/core/investment/check-needs-table";

// 师宗 2024 附件2, as published
const ROWS: readonly [string, boolean, readonly number[]][] = [
  ["投入测算汇总", true, [2.23, 6700, 4.5, 1800, 1900, 850, 450, 11700]],
  ["城区新建小学", false, [1.2, 3600, 1.5, 600, 800, 250, 50, 5300]],
  ["其他不足学校", false, [1.03, 3100, 3, 1200, 1100, 600, 400, 6400]],
];

function table(change: (item: string, column: number, value: number) => number = (_item, _column, value) => value): NeedsTable {
  return {
    rows: ROWS.map(([item, isTotal, values], row) => ({
      item,
      isTotal,
      figures: Object.fromEntries(
        NEEDS_FIELDS.map((field, column) => [
          field,
          { printed: change(item, column, values[column] ?? NaN), cell: { sheet: "附件2", row, column: column + 1 }, isComputed: false },
        ]),
      ),
    })),
    factors: Object.fromEntries(NEEDS_FIELDS.map((field) => [field, 10_000])),
  };
}

describe("unit prices of 附件2", () => {
  it("agree in the published table: 3100 over 1.03 agrees with 3000 元/㎡ within rounding", () => {
    expect(checkNeedsTable(table())).toEqual([]);
    expect(comparedPrices(table())).toBe(4);
  });

  it("are named where rounding cannot explain that they differ", () => {
    const findings = checkNeedsTable(table((item, column, value) => (item === "其他不足学校" && column === 2 ? 4 : item === "投入测算汇总" && column === 2 ? 5.5 : value)));
    expect(findings.map(({ code, parameters }) => [code, parameters.price, parameters.otherPrice])).toEqual([["unit-price-differs", 300, 400]]);
  });
});
