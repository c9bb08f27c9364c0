import { findFaults } from "../../../src/core/footing/find-faults";
import { type Footing, footTable, type SumOfLines } from "../../../src/core/footing/foot-table";
import { type Printed, printedTable } from "./printed-table";

type Rows = readonly (readonly Printed[])[];

const down = (line: number, ...groups: readonly (readonly number[])[]): SumOfLines => ({
  direction: "row",
  line,
  groups,
  claim: "sure",
});
/** 合计 in the first column. */
const across = (...parts: readonly number[]): SumOfLines => ({
  direction: "column",
  line: 0,
  groups: [parts],
  claim: "sure",
});
const counted = (rows: Rows, ...sums: readonly SumOfLines[]): Footing => footTable(printedTable(rows), sums);
/** Printed in whole 万元: two parts and their total are rounded by 1.5 together. */
const rounded = (rows: Rows, ...sums: readonly SumOfLines[]): Footing =>
  footTable(printedTable(rows, { decimals: rows[0]?.map(() => 0) ?? [] }), sums);

const faultsOf = (footing: Footing): readonly unknown[] =>
  findFaults(footing).map(({ row, column, isLocated, error }) => [row, column, isLocated, error]);
/** The totals that a fault throws off: direction, line and the line across, with the number of parts. */
const thrownOff = (footing: Footing): readonly unknown[] =>
  findFaults(footing).map(({ checks }) =>
    checks.map(({ line, crossing }) => [line.direction, line.line, crossing, line.parts.length]),
  );

// 合计 | 小学 | 初中, two schools and 合计
const footed = (rows: Rows): Footing => counted(rows, down(2, [0, 1]), across(1, 2));

describe("the fault behind totals that do not hold", () => {
  it("is none where all hold", () => {
    expect(
      faultsOf(
        footed([
          [500, 300, 200],
          [400, 250, 150],
          [900, 550, 350],
        ]),
      ),
    ).toEqual([]);
  });

  it("is the cell in which the failing row and the failing column cross, once", () => {
    // 小学 of the first school is 330: its row and its column are both 30 too large.
    const footing = footed([
      [500, 330, 200],
      [400, 250, 150],
      [900, 550, 350],
    ]);
    expect(faultsOf(footing)).toEqual([[0, 1, true, 30]]);
    expect(thrownOff(footing)).toEqual([
      [
        ["row", 2, 1, 2],
        ["column", 0, 0, 2],
      ],
    ]);
  });

  it("is the total in the corner where both of its sums fail by the same", () => {
    expect(
      faultsOf(
        footed([
          [500, 300, 200],
          [400, 250, 150],
          [910, 550, 350],
        ]),
      ),
    ).toEqual([[2, 0, true, 10]]);
    expect(
      faultsOf(
        footed([
          [500, 300, 200],
          [400, 250, 150],
          [890, 550, 350],
        ]),
      ),
    ).toEqual([[2, 0, true, -10]]);
  });

  it("is the total that is a part of another, where both sums fail by the same", () => {
    expect(
      faultsOf(
        footed([
          [500, 300, 200],
          [400, 250, 150],
          [900, 550, 360],
        ]),
      ),
    ).toEqual([[2, 2, true, 10]]);
  });

  it("is two faults where no one cell explains both", () => {
    expect(
      faultsOf(
        footed([
          [500, 330, 200],
          [400, 250, 170],
          [900, 550, 350],
        ]),
      ),
    ).toEqual([
      [0, 1, true, 30],
      [1, 2, true, 20],
    ]);
  });

  it("is two totals where the row and the column that cross are apart by different amounts", () => {
    // The column of 小学 is 30 too small, the row of the first school 20.
    expect(
      faultsOf(
        footed([
          [510, 330, 200],
          [400, 250, 150],
          [null, 550, 350],
        ]),
      ),
    ).toEqual([
      [2, 1, false, -30],
      [0, 0, false, -20],
    ]);
  });

  it("is nothing where a part is blank: the sum is undecided", () => {
    expect(
      faultsOf(
        footed([
          [500, 300, null],
          [400, 250, 150],
          [900, 550, 350],
        ]),
      ),
    ).toEqual([]);
  });

  it("is the total of a sum that nothing crosses, by how much it is too large", () => {
    const footing = counted([[10], [20], [36]], down(2, [0, 1]));
    expect(faultsOf(footing)).toEqual([[2, 0, false, 6]]);
    expect(thrownOff(footing)).toEqual([[["row", 2, 0, 2]]]);
  });

  it("comes first where it is largest, to whichever side", () => {
    // Three columns that nothing crosses: 10 too large, 40 too small, 20 too large.
    expect(
      faultsOf(
        counted(
          [
            [10, 10, 10],
            [20, 50, 20],
            [40, 20, 50],
          ],
          down(2, [0, 1]),
        ),
      ),
    ).toEqual([
      [2, 1, false, -40],
      [2, 2, false, 20],
      [2, 0, false, 10],
    ]);
  });
});

describe("the one cell of a failing sum that no sum that holds speaks for", () => {
  it("is named, be it a part", () => {
    // The second school states no 合计: its 小学 alone stands in no other sum.
    const footing = footed([
      [500, 300, 200],
      [null, 280, 150],
      [900, 550, 350],
    ]);
    expect(faultsOf(footing)).toEqual([[1, 1, true, 30]]);
    expect(thrownOff(footing)).toEqual([[["row", 2, 1, 2]]]);
  });

  it("is named, be it the total", () => {
    // 合计 states no total of the whole table: its 小学 stands in no sum across.
    expect(
      faultsOf(
        footed([
          [500, 300, 200],
          [400, 250, 150],
          [null, 580, 350],
        ]),
      ),
    ).toEqual([[2, 1, true, 30]]);
  });

  it("is not there where a sum across stands alone: its total is named", () => {
    expect(
      faultsOf(
        counted(
          [
            [31, 10, 20],
            [30, 10, 20],
          ],
          across(1, 2),
        ),
      ),
    ).toEqual([[0, 0, false, 1]]);
  });

  it("is not there where two schools state no 合计: the total is named", () => {
    expect(
      faultsOf(
        footed([
          [null, 300, 200],
          [null, 280, 150],
          [900, 550, 350],
        ]),
      ),
    ).toEqual([[2, 1, false, -30]]);
  });
});

describe("小计 and 总计", () => {
  // Two blocks of two schools, 小计 under each, 总计 last.
  const NESTED = [
    [50, 30, 20],
    [40, 25, 15],
    [90, 55, 35],
    [60, 40, 20],
    [30, 10, 20],
    [90, 50, 40],
    [180, 105, 75],
  ];
  const changed = (row: number, column: number, by: number): Rows =>
    NESTED.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? cell + by : cell)));
  const SCHOOLS = down(6, [0, 1, 3, 4]);

  it("all follow one wrong school: it is named once, with the shortest sums first", () => {
    const footing = counted(changed(0, 1, 3), SCHOOLS, down(2, [0, 1]), down(5, [3, 4]), across(1, 2));
    expect(faultsOf(footing)).toEqual([[0, 1, true, 3]]);
    expect(thrownOff(footing)).toEqual([
      [
        ["row", 2, 1, 2],
        ["column", 0, 0, 2],
        ["row", 6, 1, 4],
      ],
    ]);
  });

  it("show a wrong 小计 by its own schools and by 总计 of the 小计", () => {
    expect(faultsOf(counted(changed(2, 1, 3), down(2, [0, 1]), down(5, [3, 4]), down(6, [2, 5])))).toEqual([
      [2, 1, true, 3],
    ]);
    expect(
      faultsOf(counted(changed(5, 2, -4), down(6, [2, 5]), down(2, [0, 1]), down(5, [3, 4]), across(1, 2))),
    ).toEqual([[5, 2, true, -4]]);
  });

  it("that hold speak for their schools: 总计 alone can be wrong", () => {
    expect(faultsOf(counted(changed(6, 1, 3), down(2, [0, 1]), down(5, [3, 4]), SCHOOLS))).toEqual([[6, 1, true, 3]]);
    expect(faultsOf(counted(changed(6, 1, 3), SCHOOLS, down(2, [0, 1]), down(5, [3, 4])))).toEqual([[6, 1, true, 3]]);
  });

  it("that both leave out the same may be wrong by any of the schools: 小计 is named for them", () => {
    const footing = counted(changed(0, 1, 3), SCHOOLS, down(2, [0, 1]), down(5, [3, 4]));
    expect(faultsOf(footing)).toEqual([[2, 1, false, -3]]);
    expect(thrownOff(footing)).toEqual([
      [
        ["row", 2, 1, 2],
        ["row", 6, 1, 4],
      ],
    ]);
  });

  it("speak for a school where its row fails too, before another of whose row nothing is known", () => {
    // 合计 of the first school is blank, that of the second fails as 小计 and 总计 do.
    const footing = counted(
      [
        [null, 30, 20],
        [40, 28, 15],
        [null, 55, 35],
        [null, 55, 35],
      ],
      down(2, [0, 1]),
      down(3, [0, 1]),
      across(1, 2),
    );
    expect(faultsOf(footing)).toEqual([[1, 1, true, 3]]);
    expect(thrownOff(footing)).toEqual([
      [
        ["row", 2, 1, 2],
        ["row", 3, 1, 2],
        ["column", 0, 1, 2],
      ],
    ]);
  });

  it("do not speak against a school whose row fails by another amount", () => {
    // 小计 and 总计 are 3 apart; the row of the first school 2, that of the second is not known.
    expect(
      faultsOf(
        counted(
          [
            [51, 33, 20],
            [null, 25, 15],
            [null, 55, 35],
            [null, 55, 35],
          ],
          down(2, [0, 1]),
          down(3, [0, 1]),
          across(1, 2),
        ),
      ),
    ).toEqual([
      [1, 1, true, 3],
      [0, 0, false, -2],
    ]);
  });
});

describe("a total that is divided twice", () => {
  const TWICE = [down(4, [0, 1]), down(4, [2, 3])];

  it("is wrong itself where it misses both by the same", () => {
    const footing = counted([[10], [20], [12], [18], [37]], ...TWICE);
    expect(faultsOf(footing)).toEqual([[4, 0, true, 7]]);
    expect(thrownOff(footing)).toEqual([
      [
        ["row", 4, 0, 2],
        ["row", 4, 0, 2],
      ],
    ]);
  });

  it("is named once where it misses them by different amounts, by the larger", () => {
    const footing = counted([[10], [20], [12], [21], [40]], ...TWICE);
    expect(faultsOf(footing)).toEqual([[4, 0, false, 10]]);
    expect(thrownOff(footing)).toEqual([
      [
        ["row", 4, 0, 2],
        ["row", 4, 0, 2],
      ],
    ]);
  });

  it("is named once beside another of the same row and another of the same column", () => {
    const footing = counted(
      [
        [10, 10],
        [20, 20],
        [12, 12],
        [21, 21],
        [40, 50],
        [100, 0],
        [4, 4],
      ],
      ...TWICE,
      down(5, [6]),
    );
    expect(faultsOf(footing)).toEqual([
      [5, 0, false, 96],
      [4, 1, false, 20],
      [4, 0, false, 10],
      [5, 1, false, -4],
    ]);
  });

  it("is not held against the second division where rounding explains what is left of it", () => {
    // 21 against 10 + 31 is 20 apart. Against 12 + 6 it is 3 apart: 1.5 of the one and 1.5 of the other.
    expect(thrownOff(rounded([[10], [31], [12], [6], [21]], ...TWICE))).toEqual([[["row", 4, 0, 2]]]);
    expect(thrownOff(rounded([[10], [31], [12], [12], [21]], ...TWICE))).toEqual([[["row", 4, 0, 2]]]);
    expect(thrownOff(rounded([[10], [31], [11], [6], [21]], ...TWICE))).toEqual([
      [
        ["row", 4, 0, 2],
        ["row", 4, 0, 2],
      ],
    ]);
  });

  it("excuses no other total", () => {
    // Of 3 apart as well: another row of totals, the same row in another column, the sum across of the first row.
    const footing = rounded(
      [
        [10, 12, 19],
        [31, 6, null],
        [21, 21, null],
        [12, null, null],
        [6, null, null],
        [21, null, null],
      ],
      down(2, [0, 1]),
      down(5, [3, 4]),
      { direction: "column", line: 2, groups: [[0, 1]], claim: "sure", except: (row) => row !== 0 },
    );
    expect(faultsOf(footing)).toEqual([
      [2, 0, false, -20],
      [2, 1, false, 3],
      [5, 0, false, 3],
      [0, 2, false, -3],
    ]);
  });
});

describe("figures that are rounded for print", () => {
  // 合计 | 校舍 | 操场 of the first row; 校舍 of two rows with 合计. Both sums are rounded by 1.5.
  const crossing = (own: number): readonly unknown[] =>
    faultsOf(
      rounded(
        [
          [own, 20, 5],
          [null, 20, null],
          [null, 30, null],
        ],
        down(2, [0, 1]),
        across(1, 2),
      ),
    );

  it("throw off a row and a column alike within the rounding of both", () => {
    // The column is 10 too large, the row 7 (3 apart), then 6.
    expect([crossing(18), crossing(19)]).toEqual([
      [[0, 1, true, 10]],
      [
        [2, 1, false, -10],
        [0, 0, false, -6],
      ],
    ]);
  });

  it("throw off a total within the rounding of its loosest division", () => {
    // Four more rows, which come to 合计, are rounded by 2.5 with it: 10 and 6 are 4 apart, 10 and 5 are 5.
    const divided = (own: number): readonly unknown[] =>
      faultsOf(
        rounded(
          [
            [own, 20, 5],
            [null, 20, null],
            [null, 30, null],
            [null, 7, null],
            [null, 7, null],
            [null, 8, null],
            [null, 8, null],
          ],
          down(2, [0, 1]),
          down(2, [3, 4, 5, 6]),
          across(1, 2),
        ),
      );
    expect([divided(19), divided(20)]).toEqual([
      [[0, 1, true, 10]],
      [
        [2, 1, false, -10],
        [0, 0, false, -5],
      ],
    ]);
  });

  it("throw off a row and a column no further apart because other sums are coarser", () => {
    // 6 and 10 are 4 apart. Four rows with their total in row 8, and four columns with theirs in the third, are rounded by 2.5 each.
    const coarse: SumOfLines = {
      direction: "column",
      line: 2,
      groups: [[3, 4, 5, 6]],
      claim: "sure",
      except: (row) => row !== 1,
    };
    const blank = [null, null, null, null];
    const rows = [
      [19, 20, 5, ...blank],
      [null, 20, 8, 2, 2, 2, 2],
      [null, 30, null, ...blank],
      ...[7, 7, 8, 8, 30].map((cost) => [null, cost, null, ...blank]),
    ];
    expect(faultsOf(rounded(rows, down(2, [0, 1]), across(1, 2), down(7, [3, 4, 5, 6]), coarse))).toEqual([
      [2, 1, false, -10],
      [0, 0, false, -6],
    ]);
  });

  it("throw off a total of which a division says nothing in the same way", () => {
    const blank = (own: number): readonly unknown[] =>
      faultsOf(
        rounded(
          [
            [own, 20, 5],
            [null, 20, null],
            [null, 30, null],
            [null, null, null],
          ],
          down(2, [0, 1]),
          down(2, [3]),
          across(1, 2),
        ),
      );
    expect([blank(18), blank(19)]).toEqual([crossing(18), crossing(19)]);
  });

  it("throw off the row that misses least in any of its sums", () => {
    // 小计 is 10 too small, 总计 11; the first row 12, the second 11.
    expect(
      faultsOf(
        rounded(
          [
            [13, 20, 5],
            [14, 20, 5],
            [null, 30, null],
            [null, 29, null],
          ],
          down(2, [0, 1]),
          down(3, [0, 1]),
          across(1, 2),
        ),
      ),
    ).toEqual([
      [1, 1, true, 10],
      [0, 0, false, -12],
    ]);
  });

  it("throw off the row that fits best where two rows would do", () => {
    // The column is 10 too large, the first row 9, the second 10.
    const footing = rounded(
      [
        [16, 20, 5],
        [15, 20, 5],
        [null, 20, null],
        [null, 50, null],
      ],
      down(3, [0, 1, 2]),
      across(1, 2),
    );
    expect(faultsOf(footing)).toEqual([
      [1, 1, true, 10],
      [0, 0, false, -9],
    ]);
  });

  it("throw off the same cell though a computer keeps a tail behind one of them", () => {
    // 0.3 + 0.30000000000000004 against 0.7 down, 0.3 + 0.2 against 0.6 across.
    const table = printedTable(
      [
        [0.6, 0.3, 0.2],
        [null, 0.1 + 0.2, null],
        [null, 0.7, null],
      ],
      { decimals: [1, 1, 1], added: ["B2", "C4"] },
    );
    expect(faultsOf(footTable(table, [across(1, 2), down(2, [0, 1])]))).toEqual([[0, 1, true, -0.1]]);
  });

  it("are spoken for by a sum that holds within rounding only against errors larger than it would hide", () => {
    // 小计 and the row are both 3 too large, then 4; 总计 of the same rows holds within 1.5 to either side, 3 in all.
    const beside = (by: number): readonly unknown[] =>
      faultsOf(
        rounded(
          [
            [25 - by, 20, 5],
            [null, 20, null],
            [null, 40 - by, null],
            [null, 39, null],
          ],
          down(2, [0, 1]),
          down(3, [0, 1]),
          across(1, 2),
        ),
      );
    expect([beside(3), beside(4)]).toEqual([
      [[0, 1, true, 3]],
      [
        [2, 1, true, -4],
        [0, 0, false, -4],
      ],
    ]);
    const below = (by: number): readonly unknown[] =>
      faultsOf(
        rounded(
          [
            [25 + by, 20, 5],
            [null, 20, null],
            [null, 40 + by, null],
            [null, 39, null],
          ],
          down(2, [0, 1]),
          down(3, [0, 1]),
          across(1, 2),
        ),
      );
    expect([below(3), below(4)]).toEqual([
      [[0, 1, true, -3]],
      [
        [2, 1, true, 4],
        [0, 0, false, 4],
      ],
    ]);
  });
});

describe("a sum of very many lines", () => {
  /** 合计 | 小学 | 初中 of so many schools and their 合计; 小学 of the eighth is 30 too large. 合计 of the eighth and the ninth as given. */
  const long = (length: number, eighth: number | null, ninth: number | null): Footing => {
    const schools = Array.from({ length }, (_, index): Printed[] => [
      index === 7 ? eighth : index === 8 ? ninth : 500,
      index === 7 ? 330 : 300,
      200,
    ]);
    return counted(
      [...schools, [500 * length, 300 * length, 200 * length]],
      down(
        length,
        schools.map((_, index) => index),
      ),
      across(1, 2),
    );
  };

  it("is searched for the guilty cell up to 5,000 lines", () => {
    // By the row that crosses it, then by the one cell that no other sum speaks for.
    expect(faultsOf(long(5_000, 500, null))).toEqual([[7, 1, true, 30]]);
    expect(faultsOf(long(5_000, null, 500))).toEqual([[7, 1, true, 30]]);
  });

  it("is named by its total beyond", () => {
    expect(faultsOf(long(5_001, 500, null))).toEqual([
      [5_001, 1, false, -30],
      [7, 0, false, -30],
    ]);
    expect(faultsOf(long(5_001, null, 500))).toEqual([[5_001, 1, false, -30]]);
  });
});
