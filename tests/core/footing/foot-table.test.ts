import {
  checkAt,
  checksOf,
  footingCounts,
  footTable,
  type Footing,
  type SumOfLines,
} from "../../../src/core/footing/foot-table";
import { type Printed, printedTable, saidOf } from "./printed-table";

/** Parts below each other and their total under them, in one column; printed with so many decimals, null for things that are counted. */
function sumOf(
  parts: readonly Printed[],
  total: Printed,
  decimals: number | null = null,
  added: readonly string[] = [],
): Footing {
  const table = printedTable(
    [...parts, total].map((cell) => [cell]),
    { decimals: [decimals], added },
  );
  return footTable(table, [
    { direction: "row", line: parts.length, groups: [parts.map((_, index) => index)], claim: "sure" },
  ]);
}

function checkOf(
  parts: readonly Printed[],
  total: Printed,
  decimals: number | null = null,
  added: readonly string[] = [],
): object | null {
  const [check] = checksOf(sumOf(parts, total, decimals, added));
  if (!check) return null;
  const { state, sum, difference, tolerance, why } = check;
  return { state, sum, difference, tolerance, why };
}

const said = (
  parts: readonly Printed[],
  total: Printed,
  decimals: number | null = null,
  added: readonly string[] = [],
): string | undefined => saidOf(sumOf(parts, total, decimals, added))[0]?.[2];

/** A row of totals. */
const total = (line: number, ...groups: readonly (readonly number[])[]): SumOfLines => ({
  direction: "row",
  line,
  groups,
  claim: "sure",
});

describe("a total of things that are counted", () => {
  it("is exact or wrong, however coarse its digits", () => {
    expect(checkOf([50, 41], 91)).toEqual({ state: "exact", sum: 91, difference: 0, tolerance: 0, why: null });
    expect(checkOf([50, 41], 92)).toEqual({ state: "wrong", sum: 91, difference: 1, tolerance: 0, why: null });
    expect(checkOf([50, 41], 90)).toEqual({ state: "wrong", sum: 91, difference: -1, tolerance: 0, why: null });
  });

  it("of 0 over zeros holds", () => {
    expect(said([0, 0], 0)).toBe("exact");
  });

  it("states what is printed in it", () => {
    expect([...checksOf(sumOf([50, 41], 92))].map(({ printed }) => printed)).toEqual([92]);
  });
});

describe("a total that is rounded for print", () => {
  it("holds up to half a unit of its own last digit and of each part's", () => {
    // 2.2 ± 0.05 against 1.20 ± 0.005 + 1.06 ± 0.005
    expect(checkOf([1.2, 1.06], 2.2, 2)).toEqual({
      state: "within-rounding",
      sum: 2.26,
      difference: -0.06,
      tolerance: 0.06,
      why: null,
    });
    expect(checkOf([1.2, 1.07], 2.2, 2)).toEqual({
      state: "wrong",
      sum: 2.27,
      difference: -0.07,
      tolerance: 0.06,
      why: null,
    });
  });

  it("holds exactly only where a formula adds it up", () => {
    expect(said([1.2, 1.06], 2.2, 2, ["B4"])).toBe("wrong");
    expect(said([1.2, 1.06], 2.26, 2, ["B4"])).toBe("exact");
    expect(said([1.2, 1.06], 2.2, 2, ["B3"])).toBe("within-rounding");
  });

  it("is not loosened by many coarse parts beyond a quarter of the larger of total and sum", () => {
    expect([said(Array<number>(10).fill(1), 7, 0), said(Array<number>(10).fill(1), 6, 0)]).toEqual([
      "within-rounding",
      "wrong",
    ]);
    expect([said([1, 1, 1, 1], 6, 0), said([1, 1, 1, 1], 2, 0)]).toEqual(["within-rounding", "wrong"]);
    expect(checkOf([1, 1, 1, 1], 6, 0)).toEqual({
      state: "within-rounding",
      sum: 4,
      difference: 2,
      tolerance: 2,
      why: null,
    });
  });

  it("holds below zero in the same way", () => {
    expect([
      said(Array<number>(10).fill(-1), -7, 0),
      said(Array<number>(10).fill(-1), -6, 0),
      said([-1, -1, -1, -1], -6, 0),
    ]).toEqual(["within-rounding", "wrong", "within-rounding"]);
    expect(checkOf([-1, -1, -1, -1], -6, 0)).toEqual({
      state: "within-rounding",
      sum: -4,
      difference: -2,
      tolerance: 2,
      why: null,
    });
    expect(checkOf(Array<number>(10).fill(-1), -7, 0)).toEqual({
      state: "within-rounding",
      sum: -10,
      difference: 3,
      tolerance: 3,
      why: null,
    });
  });

  it("holds exactly though a computer keeps a tail behind it", () => {
    // 0.1 + 0.2 is 0.30000000000000004 in binary.
    expect(checkOf([0.1, 0.2], 0.1 + 0.2, 1, ["B4"])).toEqual({
      state: "exact",
      sum: 0.3,
      difference: 0,
      tolerance: 0,
      why: null,
    });
    // In binary 400000000.4 + 400000000.2 is apart from 800000000.6 by 0.0000001, and ten times 80000000.1 from 800000001 by more.
    expect(said([400000000.4, 400000000.2], 800000000.6, 1, ["B4"])).toBe("exact");
    expect(said(Array<number>(10).fill(80000000.1), 800000001, 1, ["B12"])).toBe("exact");
    expect(said(Array<number>(10).fill(-80000000.1), -800000001, 1, ["B12"])).toBe("exact");
    expect(checkOf(Array<number>(10).fill(80000000.1), 800000001.000002, 1, ["B12"])).toEqual({
      state: "exact",
      sum: 800000001,
      difference: 0,
      tolerance: 0,
      why: null,
    });
    expect(said([400000000.4, 400000000.2], 800000000.61, 1, ["B4"])).toBe("wrong");
  });
});

describe("nothing is said of a total", () => {
  it("that is blank or no number, or whose parts are all blank", () => {
    expect([
      checkOf([50, 41], null),
      checkOf([50, 41], "见附表"),
      checkOf([null, null], 91),
      checkOf([null, null], 0),
    ]).toEqual([null, null, null, null]);
  });

  it("of a line that the table does not have", () => {
    const footing = sumOf([50, 41], 91);
    expect(footing.lines.map((line) => checkAt(footing, line, 7))).toEqual([null]);
  });
});

describe("a total is left undecided", () => {
  it("where a part is blank and the others do not come to it", () => {
    expect(checkOf([50, null], 91)).toEqual({
      state: "undecided",
      sum: 50,
      difference: 41,
      tolerance: 0,
      why: "blank-part",
    });
  });

  it("where a part is blank, even if rounding would explain what is missing", () => {
    expect(said([12.34, 5.37, null], 18, 2)).toBe("blank-part");
  });

  it("not where the parts that are there come to it", () => {
    expect(said([50, null], 50)).toBe("exact");
  });

  it("where a part is vague, even if the sum would hold with it", () => {
    expect(checkOf([50, "约41"], 91)).toEqual({
      state: "undecided",
      sum: 50,
      difference: 41,
      tolerance: 0,
      why: "vague-part",
    });
    expect(said(["约91", null], 91)).toBe("vague-part");
  });

  it("where a part is no number", () => {
    expect(checkOf([50, "见附表"], 50)).toEqual({
      state: "undecided",
      sum: 50,
      difference: 0,
      tolerance: 0,
      why: "unreadable-part",
    });
  });

  it("where it is vague itself", () => {
    expect(checkOf([50, 41], "约91")).toEqual({
      state: "undecided",
      sum: 91,
      difference: 0,
      tolerance: 0,
      why: "vague-total",
    });
  });

  it("with the reason that weighs most: the total itself, then a vague part, then one that is no number, then a blank", () => {
    expect([
      said(["见附表", "约41"], "约91"),
      said(["见附表", "约41", null], 91),
      said(["约41", "见附表", null], 91),
      said([null, "见附表"], 91),
      said(["见附表", 3, null], 91),
    ]).toEqual(["vague-total", "vague-part", "vague-part", "unreadable-part", "unreadable-part"]);
  });
});

describe("rows and columns of totals", () => {
  it("are footed each, cell by cell", () => {
    // 合计 | 小学 | 初中, two schools and 合计
    const table = printedTable([
      [500, 300, 200],
      [400, 250, null],
      [900, 550, 350],
    ]);
    const footing = footTable(table, [
      total(2, [0, 1]),
      { direction: "column", line: 0, groups: [[1, 2]], claim: "sure" },
    ]);
    expect(saidOf(footing)).toEqual([
      [2, 0, "exact"],
      [2, 1, "exact"],
      [2, 2, "blank-part"],
      [0, 0, "exact"],
      [0, 1, "blank-part"],
      [0, 2, "exact"],
    ]);
  });

  it("across are rounded by the digits of each column", () => {
    // 18 against 12.34 + 5.4: half a unit of 18, of two decimals and of one.
    const across: SumOfLines = { direction: "column", line: 0, groups: [[1, 2]], claim: "sure" };
    const footing = footTable(
      printedTable(
        [
          [18, 12.34, 5.1],
          [18, 12.34, 5.105],
        ],
        { decimals: [2, 2, 1] },
      ),
      [across],
    );
    expect([...checksOf(footing)].map(({ state, difference, tolerance }) => [state, difference, tolerance])).toEqual([
      ["wrong", 0.56, 0.555],
      ["within-rounding", 0.555, 0.555],
    ]);
  });

  it("hold nothing against the lines that are excepted", () => {
    // Pupils of a 特殊教育学校 belong to no stage.
    const table = printedTable([
      [500, 300, 200],
      [80, 30, 20],
      [400, 250, 150],
    ]);
    const footing = footTable(table, [
      { direction: "column", line: 0, groups: [[1, 2]], claim: "sure", except: (row) => row === 1 },
    ]);
    expect(saidOf(footing)).toEqual([
      [0, 0, "exact"],
      [0, 2, "exact"],
    ]);
    expect(footingCounts(footing)).toEqual({ checked: 2, exact: 2, withinRounding: 0, undecided: 0, wrong: 0 });
  });
});

describe("of the groups that a total may be the sum of", () => {
  const partsOf = (
    rows: readonly (readonly Printed[])[],
    sum: Partial<SumOfLines> & Pick<SumOfLines, "line" | "groups">,
    decimals: readonly (number | null)[] = [],
  ): readonly unknown[] =>
    footTable(printedTable(rows, { decimals }), [{ direction: "row", claim: "sure", ...sum }]).lines.map(
      ({ parts }) => parts,
    );

  it("the likeliest is taken where several explain as much", () => {
    expect(partsOf([[10], [20], [30], [30]], { line: 3, groups: [[0, 1], [2]] })).toEqual([[0, 1]]);
    expect(partsOf([[10], [20], [30], [30]], { line: 3, groups: [[2], [0, 1]] })).toEqual([[2]]);
  });

  it("the one that explains more figures is taken, wherever it stands", () => {
    expect(
      partsOf(
        [
          [10, 4],
          [20, 6],
          [10, 2],
          [30, 10],
        ],
        {
          line: 3,
          groups: [
            [1, 2],
            [0, 1],
          ],
        },
      ),
    ).toEqual([[0, 1]]);
  });

  it("one that agrees exactly is taken before one that rounding explains", () => {
    expect(
      partsOf(
        [[12.34], [5.37], [12.34], [5.66], [18]],
        {
          line: 4,
          groups: [
            [0, 1],
            [2, 3],
          ],
        },
        [2],
      ),
    ).toEqual([[2, 3]]);
  });

  it("figures that do not agree count against one", () => {
    // The first three rows agree in two figures and miss two, the other agrees in one and says nothing of the rest.
    expect(
      partsOf(
        [
          [10, 4, 1, 1],
          [20, 6, 1, 1],
          [30, null, null, null],
          [30, 10, 5, 6],
        ],
        { line: 3, groups: [[0, 1], [2]] },
      ),
    ).toEqual([[2]]);
  });

  it("agreement in zeros counts for nothing", () => {
    expect(
      partsOf(
        [
          [0, 0, 7],
          [0, 0, 8],
          [1, 1, 9],
          [0, 0, 9],
        ],
        { line: 3, groups: [[0, 1], [2]] },
      ),
    ).toEqual([[0, 1]]);
    expect(
      partsOf(
        [
          [0, 0, null],
          [0, 0, null],
          [null, null, 9],
          [0, 0, 9],
        ],
        { line: 3, groups: [[0, 1], [2]] },
      ),
    ).toEqual([[2]]);
  });

  it("one without lines is none", () => {
    expect(partsOf([[10], [20], [31]], { line: 2, groups: [[], [0, 1]] })).toEqual([[0, 1]]);
    expect(partsOf([[10], [20], [31]], { line: 2, groups: [[]] })).toEqual([]);
    expect(partsOf([[10], [20], [31]], { line: 2, groups: [] })).toEqual([]);
  });

  it("the best stands, though it explains nothing, for a line that says that it is a sum", () => {
    expect(partsOf([[10], [20], [31]], { line: 2, groups: [[0, 1]] })).toEqual([[0, 1]]);
  });
});

describe("a row that may be a sum", () => {
  const isSum = (rows: readonly (readonly Printed[])[], decimals: readonly number[] = []): boolean =>
    footTable(printedTable(rows, { decimals }), [{ direction: "row", line: 2, groups: [[0, 1]], claim: "likely" }])
      .lines.length > 0;

  it("is one only where more of its figures agree than not", () => {
    expect([
      isSum([
        [10, 4, 3],
        [20, 6, 5],
        [30, 10, 9],
      ]),
      isSum([
        [10, 4],
        [20, 6],
        [30, 11],
      ]),
      isSum([
        [10, 4, 3],
        [20, 6, 5],
        [30, 17, 19],
      ]),
    ]).toEqual([true, false, false]);
  });

  it("is none where no figure tells", () => {
    expect([isSum([[null], [null], [30]]), isSum([[0], [0], [0]]), isSum([[10], ["约20"], [30]])]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("agrees where rounding explains its figures", () => {
    expect(isSum([[12.34], [5.37], [18]], [2])).toBe(true);
  });
});

describe("a column that may be a sum", () => {
  const isSum = (rows: readonly (readonly Printed[])[]): boolean =>
    footTable(printedTable(rows), [{ direction: "column", line: 0, groups: [[1, 2]], claim: "likely" }]).lines.length >
    0;

  it("is one where half of its rows agree, since its header says 合计", () => {
    expect([
      isSum([
        [30, 10, 20],
        [40, 10, 31],
      ]),
      isSum([
        [30, 10, 20],
        [40, 10, 31],
        [50, 10, 41],
      ]),
    ]).toEqual([true, false]);
  });

  it("is none where no row tells, or all are wrong", () => {
    expect([isSum([[30, null, null]]), isSum([[0, 0, 0]]), isSum([[30, 10, 21]])]).toEqual([false, false, false]);
  });
});

describe("further divisions of one total", () => {
  // Rows 1–2 公办 + 民办, rows 3–4 小学 + 初中, rows 5–6 城区 + 乡村, …; the total last.
  const dividedBy = (
    rows: readonly (readonly Printed[])[],
    groups: readonly (readonly number[])[],
  ): readonly (readonly [readonly number[], boolean])[] =>
    footTable(printedTable(rows), [total(rows.length - 1, ...groups)]).lines.map(({ parts, isFurther }) => [
      parts,
      isFurther,
    ]);

  it("are held against it where they explain most of it", () => {
    const footing = footTable(
      printedTable([
        [10, 4, 6],
        [20, 6, 3],
        [12, 5, 1],
        [18, 5, 9],
        [30, 10, 9],
      ]),
      [total(4, [0, 1], [2, 3])],
    );
    expect(footing.lines.map(({ line, parts, isFurther }) => [line, parts, isFurther])).toEqual([
      [4, [0, 1], false],
      [4, [2, 3], true],
    ]);
    expect(saidOf(footing).slice(3)).toEqual([
      [4, 0, "exact"],
      [4, 1, "exact"],
      [4, 2, "wrong"],
    ]);
  });

  it("are none where they agree in one figure, or in no more than they miss", () => {
    expect(
      dividedBy(
        [[10], [20], [12], [18], [30]],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual([[[0, 1], false]]);
    expect(
      dividedBy(
        [
          [10, 4, 6, 5],
          [20, 6, 3, 5],
          [12, 5, 1, 1],
          [18, 5, 9, 1],
          [30, 10, 9, 10],
        ],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual([[[0, 1], false]]);
  });

  it("are none where it is one line that repeats the total", () => {
    expect(
      dividedBy(
        [
          [10, 4, 6],
          [20, 6, 3],
          [30, 10, 9],
          [30, 10, 9],
        ],
        [[0, 1], [2]],
      ),
    ).toEqual([[[0, 1], false]]);
  });

  it("are none where they share lines with another", () => {
    expect(
      dividedBy(
        [
          [10, 4, 6],
          [20, 6, 3],
          [20, 6, 3],
          [30, 10, 9],
        ],
        [
          [0, 1],
          [0, 2],
        ],
      ),
    ).toEqual([[[0, 1], false]]);
    const rows = [
      [10, 4],
      [20, 6],
      [12, 5],
      [18, 5],
      [18, 5],
      [30, 10],
    ];
    expect(
      dividedBy(rows, [
        [0, 1],
        [2, 3],
        [2, 4],
      ]),
    ).toEqual([
      [[0, 1], false],
      [[2, 3], true],
    ]);
  });

  it("are three at most", () => {
    const rows = [
      ...Array.from({ length: 5 }, (_, index) => [
        [10 + index, 4],
        [20 - index, 6],
      ]).flat(),
      [30, 10],
    ];
    expect(
      dividedBy(rows, [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
      ]),
    ).toEqual([
      [[0, 1], false],
      [[2, 3], true],
      [[4, 5], true],
      [[6, 7], true],
    ]);
  });

  it("are what a second sum of the same line says, not of the column of the same number", () => {
    const table = printedTable([
      [30, 10, 20],
      [30, 10, 20],
      [60, 20, 40],
    ]);
    const footing = footTable(table, [
      total(2, [0, 1]),
      { direction: "column", line: 2, groups: [[1]], claim: "sure" },
      total(2, [1, 0]),
      total(1, [0]),
    ]);
    expect(footing.lines.map(({ direction, line, isFurther }) => [direction, line, isFurther])).toEqual([
      ["row", 2, false],
      ["column", 2, false],
      ["row", 2, true],
      ["row", 1, false],
    ]);
  });
});

describe("a total that holds against its rows", () => {
  // Rows 1–2 and rows 3–4 are two divisions of row 5, in whole 万元: 21 ± 0.5 against two of ± 0.5, 1.5 in each.
  const second = (
    first: readonly [Printed, Printed],
    other: readonly [Printed, Printed],
    printed = 21,
  ): string | undefined =>
    saidOf(
      footTable(
        printedTable(
          [...first, ...other, printed].map((cell) => [cell]),
          { decimals: [0] },
        ),
        [total(4, [0, 1]), total(4, [2, 3])],
      ),
    ).at(-1)?.[2];

  it("may be apart from another division by what is rounded in both", () => {
    // 10 + 10 against 21 is within rounding; 12 + 6 is 3 apart, 11 + 6 is 4.
    expect([second([10, 10], [12, 6]), second([11, 10], [12, 6]), second([10, 10], [11, 6])]).toEqual([
      "within-rounding",
      "within-rounding",
      "wrong",
    ]);
  });

  it("may be so whichever division is written first", () => {
    const footing = footTable(
      printedTable(
        [12, 6, 10, 10, 21].map((cell) => [cell]),
        { decimals: [0] },
      ),
      [total(4, [0, 1]), total(4, [2, 3])],
    );
    expect(saidOf(footing).map(([, , state]) => state)).toEqual(["within-rounding", "within-rounding"]);
  });

  it("may be so below zero", () => {
    expect([second([-10, -10], [-12, -6], -21), second([-10, -10], [-11, -6], -21)]).toEqual([
      "within-rounding",
      "wrong",
    ]);
  });

  it("may not where the other division is wrong too, or says nothing", () => {
    expect([second([10, 5], [12, 6]), second([null, null], [12, 6])]).toEqual(["wrong", "wrong"]);
  });

  it("may be apart by what the loosest of the divisions allows", () => {
    // Rows 1–4 allow 0.5 + 4 × 0.5 = 2.5, rows 5–6 1.5; rows 7–8 are 4 apart, then 5.
    const third = (last: number): string | undefined =>
      saidOf(
        footTable(
          printedTable(
            [5, 5, 5, 6, 11, 10, 11, last, 21].map((cell) => [cell]),
            { decimals: [0] },
          ),
          [total(8, [0, 1, 2, 3]), total(8, [4, 5]), total(8, [6, 7])],
        ),
      ).at(-1)?.[2];
    expect([third(6), third(5)]).toEqual(["within-rounding", "wrong"]);
  });

  it("has its own column for it: what holds in one says nothing of the other", () => {
    const table = printedTable(
      [
        [10, 11],
        [10, 3],
        [12, 12],
        [6, 6],
        [21, 21],
      ],
      { decimals: [0, 0] },
    );
    expect(saidOf(footTable(table, [total(4, [0, 1]), total(4, [2, 3])]))).toEqual([
      [4, 0, "within-rounding"],
      [4, 1, "wrong"],
      [4, 0, "within-rounding"],
      [4, 1, "wrong"],
    ]);
  });
});

describe("总计 of 小计 that are rounded themselves", () => {
  // 小计 of rows 1–2 in row 3: ± 1.5; 小计 of rows 4–6 in row 7: ± 2; 总计 of both in row 8: ± 1.5 itself.
  const ALL = [total(2, [0, 1]), total(6, [3, 4, 5]), total(7, [2, 6])];
  const grand = (printed: number, sums: readonly SumOfLines[] = ALL): string | undefined =>
    saidOf(
      footTable(
        printedTable(
          [10, 10, 20, 7, 7, 6, 20, printed].map((cell) => [cell]),
          { decimals: [0] },
        ),
        sums,
      ),
    ).at(-1)?.[2];

  it("may be apart from them by what is rounded in all of them together", () => {
    expect([grand(45), grand(46), grand(35), grand(34)]).toEqual([
      "within-rounding",
      "wrong",
      "within-rounding",
      "wrong",
    ]);
  });

  it("is allowed no more than its own where one of them is no sum", () => {
    expect([grand(42, [total(2, [0, 1]), total(7, [2, 6])]), grand(41, [total(2, [0, 1]), total(7, [2, 6])])]).toEqual([
      "wrong",
      "within-rounding",
    ]);
  });
});

describe("the count of what was checked", () => {
  it("says how each total came out, and leaves out those that state nothing", () => {
    const rows = [
      [50, 12.34, 50, 50, 1],
      [41, 5.37, null, 41, 1],
      [91, 18, 91, 92, null],
    ];
    const footing = footTable(printedTable(rows, { decimals: [null, 2, null, null, null] }), [total(2, [0, 1])]);
    expect(footingCounts(footing)).toEqual({ checked: 4, exact: 1, withinRounding: 1, undecided: 1, wrong: 1 });
  });

  it("takes a total that is divided twice once, by its worse side", () => {
    // First and second division of one total, column by column.
    const both = (first: readonly [Printed, Printed], second: readonly [Printed, Printed]): object =>
      footingCounts(
        footTable(
          printedTable(
            [...first, ...second, 30].map((cell) => [cell]),
            { decimals: [0] },
          ),
          [total(4, [0, 1]), total(4, [2, 3])],
        ),
      );
    const counts = { checked: 1, exact: 0, withinRounding: 0, undecided: 0, wrong: 0 };
    expect(both([10, 20], [15, 15])).toEqual({ ...counts, exact: 1 });
    expect(both([10, 20], [15, 14])).toEqual({ ...counts, withinRounding: 1 });
    expect(both([10, 19], [15, 15])).toEqual({ ...counts, withinRounding: 1 });
    expect(both([10, 20], [9, 15])).toEqual({ ...counts, wrong: 1 });
    expect(both([10, 9], [15, 15])).toEqual({ ...counts, wrong: 1 });
    // A division of which nothing can be said takes nothing from the other.
    expect(both([10, 20], [15, null])).toEqual({ ...counts, exact: 1 });
    expect(both([10, 20], [null, null])).toEqual({ ...counts, exact: 1 });
    expect(both([null, null], [15, null])).toEqual({ ...counts, undecided: 1 });
    expect(both([null, null], [null, null])).toEqual({ ...counts, checked: 0 });
  });

  it("keeps two totals apart, and a row from the column of the same number", () => {
    const table = printedTable([
      [30, 10, 20],
      [30, 10, 20],
      [60, 20, 41],
    ]);
    const footing = footTable(table, [
      total(2, [0, 1]),
      total(2, [1, 0]),
      total(1, [0]),
      { direction: "column", line: 2, groups: [[1]], claim: "sure" },
    ]);
    // 合计: two exact and one wrong; row 2: three exact; column 3: three wrong.
    expect(footingCounts(footing)).toEqual({ checked: 9, exact: 5, withinRounding: 0, undecided: 0, wrong: 4 });
  });
});
