import { destination, extended } from "../../../src/workbench/grid/moves";
import type { Ground, Move } from "../../../src/workbench/grid/moves";

/** Two frozen columns, three frozen rows, content in B2:H40, ten rows and five columns in view; row 12 and column F hidden. */
const GROUND: Ground = {
  frozenRows: 3,
  frozenColumns: 2,
  used: { row: 1, column: 1, rows: 39, columns: 7 },
  rows: 100,
  columns: 26,
  pageRows: 10,
  pageColumns: 5,
  isHiddenRow: (row) => row === 11,
  isHiddenColumn: (column) => column === 5,
  lastFilled: (row) => (row === 4 ? 6 : row === 5 ? 5 : null),
};

test.each<[string, Move, [number, number], [number, number]]>([
  ["Home leads to the first column that is not frozen", "row-start", [4, 6], [4, 2]],
  ["Home again leads to the first column", "row-start", [4, 2], [4, 0]],
  ["End leads to the last cell of the row that is filled", "row-end", [4, 2], [4, 6]],
  ["End on an empty row stays", "row-end", [50, 2], [50, 2]],
  ["End never selects a hidden column", "row-end", [5, 2], [5, 4]],
  ["Ctrl+Home leads below and beside what is frozen", "sheet-start", [30, 9], [3, 2]],
  ["Ctrl+End leads to the last row and column that are filled", "sheet-end", [0, 0], [39, 7]],
  ["PageDown goes on by the rows in view, hidden ones not counted", "page-down", [4, 6], [15, 6]],
  ["PageUp goes back by as many", "page-up", [15, 6], [4, 6]],
  ["PageUp stops at the first row", "page-up", [4, 6], [0, 6]],
  ["PageDown stops at the last row", "page-down", [95, 6], [99, 6]],
  ["Alt+PageDown goes to the right by the columns in view", "page-right", [4, 2], [4, 8]],
  ["Alt+PageUp goes to the left", "page-left", [4, 8], [4, 2]],
])("%s", (_name, move, [row, column], [toRow, toColumn]) => {
  expect(destination(move, { row, column }, GROUND)).toEqual({ row: toRow, column: toColumn });
});

test("Ctrl+End on an empty sheet leads to its first cell", () => {
  expect(destination("sheet-end", { row: 9, column: 9 }, { ...GROUND, used: null })).toEqual({ row: 0, column: 0 });
});

describe("with Shift", () => {
  const active = { row: 4, column: 6 };

  it("the active cell stays and the selection grows to where the key leads", () => {
    const area = extended("row-start", active, { row: 4, column: 6, rows: 1, columns: 1 }, GROUND);
    expect(area).toEqual({ row: 4, column: 2, rows: 1, columns: 5 });
  });

  it("a second key goes on from the end that has moved, also back over the active cell", () => {
    const grown = extended("page-down", active, { row: 4, column: 6, rows: 1, columns: 1 }, GROUND);
    expect(grown).toEqual({ row: 4, column: 6, rows: 12, columns: 1 });
    expect(extended("sheet-start", active, grown, GROUND)).toEqual({ row: 3, column: 2, rows: 2, columns: 5 });
  });
});
