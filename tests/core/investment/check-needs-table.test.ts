import { checkNeedsTable, comparedPrices, type NeedsTable } from "../../../src/core/investment/check-needs-table";
import { told } from "../../told";
import { needsTable, type Printed } from "./needs";

// 师宗 2024 附件2, as published
const ROWS: readonly (readonly [string, readonly number[]])[] = [
  ["城区新建小学", [1.2, 3600, 1.5, 600]],
  ["其他不足学校", [1.03, 3100, 3, 1200]],
];

function published(
  change: (item: string, column: number, value: number) => number = (_item, _column, value) => value,
): NeedsTable {
  return needsTable(
    ROWS.map(([item, values]) => [item, values.map((value, column) => change(item, column, value))]),
    [
      ["needs_building_area", 10_000],
      ["needs_building_cost", 10_000],
      ["needs_sports_area", 10_000],
      ["needs_sports_cost", 10_000],
    ],
  );
}

/** 项目1, 项目2, … with area and cost of buildings, in ㎡ and 元; a factor is NaN where the unit is asked for. */
function priced(
  rows: readonly (readonly [Printed, Printed])[],
  [area, cost]: readonly [number, number] = [1, 1],
): NeedsTable {
  return needsTable(
    rows.map((values, row) => [`项目${row + 1}`, values]),
    [
      ["needs_building_area", area],
      ["needs_building_cost", cost],
    ],
  );
}

const differing = (table: NeedsTable): readonly unknown[] =>
  checkNeedsTable(table).map((finding) => told(finding).item);

describe("unit prices of 附件2", () => {
  it("agree in the published table: 3100 over 1.03 agrees with 3000 元/㎡ within rounding", () => {
    expect(checkNeedsTable(published())).toEqual([]);
    expect(comparedPrices(published())).toBe(4);
  });

  it("are named where rounding cannot explain that they differ", () => {
    // 操场 1200 万元 for 4 万㎡ are 300 元/㎡, 600 for 1.5 are 400.
    expect(
      checkNeedsTable(published((item, column, value) => (item === "其他不足学校" && column === 2 ? 4 : value))),
    ).toEqual([
      {
        code: "unit-price-differs",
        severity: "warning",
        cells: [
          { sheet: "附件2", row: 1, column: 4 },
          { sheet: "附件2", row: 0, column: 4 },
        ],
        parameters: {
          item: "其他不足学校",
          price: 300,
          other: "城区新建小学",
          otherPrice: 400,
          field: "needs_sports_cost",
        },
      },
    ]);
  });

  it("are named of buildings as of sports grounds", () => {
    expect(
      checkNeedsTable(published((item, column, value) => (item === "其他不足学校" && column === 1 ? 6200 : value))).map(
        (finding) => told(finding).field,
      ),
    ).toEqual(["needs_building_cost"]);
  });

  it("are in 元/㎡ whatever the units of the columns", () => {
    // 3600 万元 for 12000 ㎡ are 3000 元/㎡, 31 万元 for 100 ㎡ 3100.
    const [finding] = checkNeedsTable(
      priced(
        [
          ["=12000", "=3600"],
          ["=100", "=31"],
        ],
        [1, 10_000],
      ),
    );
    expect([told(finding).otherPrice, told(finding).price]).toEqual([3000, 3100]);
    // 36000000 元 for 1.2 万㎡.
    const [other] = checkNeedsTable(
      priced(
        [
          ["=1.2", "=36000000"],
          ["=1", "=31000000"],
        ],
        [10_000, 1],
      ),
    );
    expect([told(other).otherPrice, told(other).price]).toEqual([3000, 3100]);
  });

  it("may differ by the whole of what is rounded, and by no more", () => {
    // 100 元 for 1 ㎡ as printed: from 99.5/1.5 = 199/3 to 100.5/0.5 = 201 元/㎡. Computed cells are not rounded.
    expect([
      differing(
        priced([
          [1, 100],
          ["=1", "=201"],
        ]),
      ),
      differing(
        priced([
          [1, 100],
          ["=1", "=201.1"],
        ]),
      ),
    ]).toEqual([[], ["项目2"]]);
    expect([
      differing(
        priced([
          [1, 100],
          ["=3", "=199"],
        ]),
      ),
      differing(
        priced([
          [1, 100],
          ["=3", "=198.9"],
        ]),
      ),
    ]).toEqual([[], ["项目2"]]);
    expect([
      differing(
        priced([
          ["=1", "=201"],
          [1, 100],
        ]),
      ),
      differing(
        priced([
          ["=1", "=201.1"],
          [1, 100],
        ]),
      ),
    ]).toEqual([[], ["项目2"]]);
    expect([
      differing(
        priced([
          ["=3", "=199"],
          [1, 100],
        ]),
      ),
      differing(
        priced([
          ["=3", "=198.9"],
          [1, 100],
        ]),
      ),
    ]).toEqual([[], ["项目2"]]);
  });

  it("are rounded in the area and in the money each for itself, by its own digits", () => {
    // Money alone: 99.5 to 100.5 元/㎡; area alone: 100/1.5 to 100/0.5; an area of 1.5: 100/1.55 to 100/1.45.
    expect([
      differing(
        priced([
          ["=1", 100],
          ["=1", "=100.5"],
        ]),
      ),
      differing(
        priced([
          ["=1", 100],
          ["=1", "=100.6"],
        ]),
      ),
    ]).toEqual([[], ["项目2"]]);
    expect([
      differing(
        priced([
          [1, "=100"],
          ["=1", "=200"],
        ]),
      ),
      differing(
        priced([
          [1, "=100"],
          ["=1", "=200.1"],
        ]),
      ),
    ]).toEqual([[], ["项目2"]]);
    expect([
      differing(
        priced([
          [1.5, "=100"],
          ["=1.45", "=100"],
        ]),
      ),
      differing(
        priced([
          [1.5, "=100"],
          ["=1.44", "=100"],
        ]),
      ),
    ]).toEqual([[], ["项目2"]]);
  });

  it("are each held against the first", () => {
    expect(
      differing(
        priced([
          ["=1", "=100"],
          ["=1", "=100"],
          ["=1", "=120"],
          ["=1", "=120"],
          ["=1", "=80"],
        ]),
      ),
    ).toEqual(["项目3", "项目4", "项目5"]);
  });
});

describe("a row without a unit price", () => {
  it("is one whose area or money is blank, or whose area is zero or below", () => {
    const table = priced([
      ["=1", null],
      [null, "=100"],
      ["=0", "=500"],
      ["=-1", "=-500"],
      ["=1", "=100"],
      ["=1", "=120"],
    ]);
    expect(
      checkNeedsTable(table)
        .map(told)
        .map(({ item, other }) => [item, other]),
    ).toEqual([["项目6", "项目5"]]);
    expect(comparedPrices(table)).toBe(2);
  });

  it("is every row of a table in which the unit of a column is not known", () => {
    const rows = [
      ["=1", "=100"],
      ["=1", "=120"],
    ] as const;
    const unknown: readonly (readonly [number, number])[] = [
      [1, NaN],
      [NaN, 1],
      [NaN, NaN],
    ];
    expect(unknown.map((factors) => [differing(priced(rows, factors)), comparedPrices(priced(rows, factors))])).toEqual(
      [
        [[], 0],
        [[], 0],
        [[], 0],
      ],
    );
  });
});

describe("the count of unit prices compared", () => {
  it("leaves out one that stands alone", () => {
    expect([
      comparedPrices(priced([])),
      comparedPrices(priced([["=1", "=100"]])),
      comparedPrices(
        priced([
          ["=1", "=100"],
          ["=1", "=120"],
        ]),
      ),
    ]).toEqual([0, 0, 2]);
  });
});
