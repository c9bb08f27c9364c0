import { findFaults } from "../../../src/core/footing/find-faults";
import { type Footing, footingCounts, footTable, type SumOfLines } from "../../../src/core/footing/foot-table";
import { PRINTED, type PrintedTable } from "../../../src/core/footing/printed-table";

/** A table of whole numbers that count things; null for a blank cell. */
function counted(rows: readonly (readonly (number | null)[])[]): PrintedTable {
  const width = rows[0]?.length ?? 0;
  return {
    length: rows.length,
    columns: Array.from({ length: width }, (_, column) => ({
      header: `第${column + 1}列`,
      isCount: true,
      values: Float64Array.from(rows, (row) => row[column] ?? NaN),
      marks: Uint8Array.from(rows, (row) => (typeof row[column] === "number" ? PRINTED.number : PRINTED.blank)),
      halfUnit: () => 0.5,
      halfUnitOfTotal: () => 0.5,
      isAdded: () => false,
    })),
    cellAt: (row, column) => ({ sheet: "表", row, column }),
    nameAt: (row) => `第${row + 1}行`,
  };
}

// 合计 | 小学 | 初中, two schools and 合计
const SUMS: readonly SumOfLines[] = [
  { direction: "row", line: 2, groups: [[0, 1]], claim: "sure" },
  { direction: "column", line: 0, groups: [[1, 2]], claim: "sure" },
];
const footed = (rows: readonly (readonly (number | null)[])[]): Footing => footTable(counted(rows), SUMS);
const faultsOf = (footing: Footing): readonly unknown[] => findFaults(footing).map(({ row, column, isLocated, error }) => [row, column, isLocated, error]);

describe("the fault behind totals that do not hold", () => {
  it("is the cell in which the failing row and the failing column cross, once", () => {
    // 小学 of the first school is 300: its row and its column are both 30 too large.
    expect(faultsOf(footed([[500, 330, 200], [400, 250, 150], [900, 550, 350]]))).toEqual([[0, 1, true, 30]]);
  });

  it("is the total in the corner where both of its sums fail by the same", () => {
    expect(faultsOf(footed([[500, 300, 200], [400, 250, 150], [910, 550, 350]]))).toEqual([[2, 0, true, 10]]);
  });

  it("is the one cell of a failing sum of which no sum holds", () => {
    // 合计 of 初中: rows 1 and 2 hold across, so that only the total in the corner's row can be wrong, with its own row.
    expect(faultsOf(footed([[500, 300, 200], [400, 250, 150], [900, 550, 360]]))).toEqual([[2, 2, true, 10]]);
  });

  it("is two faults where no one cell explains both", () => {
    expect(faultsOf(footed([[500, 330, 200], [400, 250, 170], [900, 550, 350]]))).toEqual([
      [0, 1, true, 30],
      [1, 2, true, 20],
    ]);
  });

  it("is nothing where a part is blank: the sum is undecided", () => {
    const footing = footed([[500, 300, null], [400, 250, 150], [900, 550, 350]]);
    expect(faultsOf(footing)).toEqual([]);
    expect(footingCounts(footing)).toEqual({ checked: 6, exact: 4, withinRounding: 0, undecided: 2, wrong: 0 });
  });
});

describe("a group that explains a total", () => {
  it("acquits it, whichever it is", () => {
    const table = counted([[10, 4], [20, 6], [30, 10], [10, 4], [20, 6]]);
    const footing = footTable(table, [{ direction: "row", line: 2, groups: [[0, 1, 3, 4], [0, 1]], claim: "sure" }]);
    expect(footing.lines.map(({ parts }) => parts)).toEqual([[0, 1]]);
  });

  it("does not make a line a sum that says nothing of it and agrees in few figures", () => {
    const table = counted([[10, 4, 3], [20, 6, 5], [30, 17, 19]]);
    expect(footTable(table, [{ direction: "row", line: 2, groups: [[0, 1]], claim: "likely" }]).lines).toEqual([]);
  });
});
