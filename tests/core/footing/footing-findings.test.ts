import { cellName } from "../../../src/core/cell/address";
import { footTable, type SumOfLines } from "../../../src/core/footing/foot-table";
import { footingFindings } from "../../../src/core/footing/footing-findings";
import { type Printed, printedTable } from "./printed-table";
import { told } from "../../told";

const down = (line: number, ...groups: readonly (readonly number[])[]): SumOfLines => ({
  direction: "row",
  line,
  groups,
  claim: "sure",
});
const across = (...parts: readonly number[]): SumOfLines => ({
  direction: "column",
  line: 0,
  groups: [parts],
  claim: "sure",
});

/** Findings with the names of their cells. */
function said(
  rows: readonly (readonly Printed[])[],
  sums: readonly SumOfLines[],
  decimals: readonly (number | null)[] = [],
): readonly object[] {
  return footingFindings(footTable(printedTable(rows, { decimals }), sums)).map(
    ({ code, severity, cells, parameters }) => ({
      code,
      severity,
      cells: cells.map(({ row, column }) => cellName(row, column)).join(" "),
      parameters,
    }),
  );
}

describe("a wrong figure", () => {
  it("is named with the totals that it throws off and with what it would have to be", () => {
    // 小学 of the first school is 330 where 300 would make its row and its column hold.
    expect(
      said(
        [
          [500, 330, 200],
          [400, 250, 150],
          [900, 550, 350],
        ],
        [down(2, [0, 1]), across(1, 2)],
      ),
    ).toEqual([
      {
        code: "total-mismatch",
        severity: "error",
        cells: "C2 C4 B2",
        parameters: {
          item: "第1行",
          header: "第2列",
          total: 330,
          sum: 300,
          difference: 30,
          located: 1,
          totals: ["C4", "B2"],
        },
      },
    ]);
  });

  it("that is a total itself is named once among them", () => {
    expect(
      said(
        [
          [500, 300, 200],
          [400, 250, 150],
          [900, 550, 360],
        ],
        [down(2, [0, 1]), across(1, 2)],
      ),
    ).toEqual([
      {
        code: "total-mismatch",
        severity: "error",
        cells: "D4 B4",
        parameters: {
          item: "第3行",
          header: "第3列",
          total: 360,
          sum: 350,
          difference: 10,
          located: 1,
          totals: ["B4"],
        },
      },
    ]);
  });

  it("names four of the totals and has the cells of all, each once", () => {
    // Six totals of the same two rows, the last of them twice; the first row has its own 合计.
    const totals = Array.from({ length: 6 }, () => [null, 50, null]);
    const [finding] = said(
      [[31, 33, 1], [null, 20, null], ...totals],
      [...totals.map((_, index) => down(index + 2, [0, 1])), down(7, [1, 0]), across(1, 2)],
    );
    expect(finding).toEqual({
      code: "total-mismatch",
      severity: "error",
      cells: "C2 C4 C5 C6 C7 C8 C9 B2",
      parameters: {
        item: "第1行",
        header: "第2列",
        total: 33,
        sum: 30,
        difference: 3,
        located: 1,
        totals: ["C4", "C5", "C6", "C7"],
      },
    });
  });
});

describe("a total that does not hold", () => {
  it("is named with its parts where the wrong one of them cannot be told", () => {
    expect(said([[10], [20], [36]], [down(2, [0, 1])])).toEqual([
      {
        code: "total-mismatch",
        severity: "error",
        cells: "B4 B2 B3",
        parameters: { item: "第3行", header: "第1列", total: 36, sum: 30, difference: 6, tolerance: 0 },
      },
    ]);
  });

  it("is named with what rounding would explain", () => {
    expect(said([[1.2], [1.07], [2.2]], [down(2, [0, 1])], [2])).toEqual([
      {
        code: "total-mismatch",
        severity: "error",
        cells: "B4 B2 B3",
        parameters: { item: "第3行", header: "第1列", total: 2.2, sum: 2.27, difference: -0.07, tolerance: 0.06 },
      },
    ]);
  });

  it("is named once with the parts of both where two divisions of it find it wrong by the same", () => {
    expect(said([[5], [10], [15], [12], [18], [37]], [down(5, [0, 1, 2], [3, 4]), down(5, [3, 4])])).toEqual([
      {
        code: "total-mismatch",
        severity: "error",
        cells: "B7 B5 B6 B2 B3 B4",
        parameters: { item: "第6行", header: "第1列", total: 37, sum: 30, difference: 7, tolerance: 0 },
      },
    ]);
  });

  it("is named with 300 of its parts at most", () => {
    const rows = [...Array.from({ length: 301 }, () => [1]), [300]];
    const [finding] = footingFindings(
      footTable(printedTable(rows), [
        down(
          301,
          Array.from({ length: 301 }, (_, index) => index),
        ),
      ]),
    );
    expect([finding?.cells.length, finding?.cells[0]?.row, finding?.cells[300]?.row]).toEqual([301, 302, 300]);
  });
});

describe("totals that hold within rounding alone", () => {
  it("are told once for their line, the first of them with its numbers", () => {
    const rows = [
      [12.34, 1, 7.11],
      [5.37, 2, 5.1],
      [18, 3, 12],
    ];
    expect(said(rows, [down(2, [0, 1])], [2, 0, 2])).toEqual([
      {
        code: "total-within-rounding",
        severity: "info",
        cells: "B4 D4",
        parameters: {
          item: "第3行",
          header: "第1列",
          count: 2,
          total: 18,
          sum: 17.71,
          difference: 0.29,
          tolerance: 0.51,
        },
      },
    ]);
  });

  it("are told of the first that does not hold exactly, after the faults", () => {
    const rows = [
      [1, 7.11, 5],
      [2, 5.1, 4],
      [3, 12, 12],
    ];
    expect(said(rows, [down(2, [0, 1])], [null, 2, null])).toMatchObject([
      { code: "total-mismatch", cells: "D4 D2 D3" },
      {
        code: "total-within-rounding",
        cells: "C4",
        parameters: {
          item: "第3行",
          header: "第2列",
          count: 1,
          total: 12,
          sum: 12.21,
          difference: -0.21,
          tolerance: 0.51,
        },
      },
    ]);
  });

  it("are told of a column with the row of each", () => {
    expect(
      said(
        [
          [3, 1, 2],
          [18, 12.34, 5.37],
          [12, 7.11, 5.1],
        ],
        [across(1, 2)],
        [2, 2, 2],
      ),
    ).toMatchObject([
      {
        code: "total-within-rounding",
        cells: "B3 B4",
        parameters: { item: "第2行", header: "第1列", count: 2, total: 18 },
      },
    ]);
  });

  it("are not told of a second division of the total, nor of one that is exact", () => {
    expect(said([[10], [11], [12], [8], [21]], [down(4, [0, 1]), down(4, [2, 3])], [0])).toEqual([]);
  });

  it("are counted all, and named 300 at most", () => {
    const rows = Array.from({ length: 301 }, () => [18, 12.34, 5.37]);
    const [finding] = footingFindings(footTable(printedTable(rows, { decimals: [2, 2, 2] }), [across(1, 2)]));
    expect([told(finding).count, finding?.cells.length]).toEqual([301, 300]);
  });
});
