import { checksOf, type Footing, footTable } from "../../../src/core/footing/foot-table";
import { partAreas, totalCell } from "../../../src/core/footing/part-areas";
import { printedTable } from "./printed-table";

const areasOf = ({ table, lines }: Footing): readonly unknown[] =>
  [...checksOf({ table, lines })].map((check) =>
    partAreas(table, check).map(({ row, column, rows, columns }) => [row, column, rows, columns]),
  );

describe("the parts of a total", () => {
  it("that stand below each other are one area, a gap begins another", () => {
    const table = printedTable([[1], [2], [3], [4], [5], [11]]);
    expect(areasOf(footTable(table, [{ direction: "row", line: 5, groups: [[0, 1, 3, 4]], claim: "sure" }]))).toEqual([
      [
        [1, 1, 2, 1],
        [4, 1, 2, 1],
      ],
    ]);
    expect(areasOf(footTable(table, [{ direction: "row", line: 5, groups: [[0, 1, 2, 4]], claim: "sure" }]))).toEqual([
      [
        [1, 1, 3, 1],
        [5, 1, 1, 1],
      ],
    ]);
  });

  it("that stand beside each other are one area, a gap begins another", () => {
    const table = printedTable([[10, 1, 2, 3, 4, 5]]);
    const across = (parts: readonly number[]): Footing =>
      footTable(table, [{ direction: "column", line: 0, groups: [parts], claim: "sure" }]);
    expect(areasOf(across([1, 2, 3]))).toEqual([[[1, 2, 1, 3]]]);
    expect(areasOf(across([1, 2, 4, 5]))).toEqual([
      [
        [1, 2, 1, 2],
        [1, 5, 1, 2],
      ],
    ]);
    expect(areasOf(across([2]))).toEqual([[[1, 3, 1, 1]]]);
  });

  it("are areas of their own where they stand neither below nor beside each other", () => {
    // Rows of a table that goes on beside itself: cells B2, B3, then C4, C5, then D5.
    const places = [
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
      [4, 3],
      [9, 9],
    ] as const;
    const table = {
      ...printedTable(places.map(() => [1])),
      cellAt: (row: number) => ({ sheet: "表", row: places[row]?.[0] ?? -1, column: places[row]?.[1] ?? -1 }),
    };
    expect(
      areasOf(footTable(table, [{ direction: "row", line: 5, groups: [[0, 1, 2, 3, 4]], claim: "sure" }])),
    ).toEqual([
      [
        [1, 1, 2, 1],
        [3, 2, 2, 1],
        [4, 3, 1, 1],
      ],
    ]);
  });

  it("are no one area where a row of them turns down, or a column of them across", () => {
    const areas = (places: readonly (readonly [number, number])[]): readonly unknown[] => {
      const table = {
        ...printedTable([...places.map(() => [1]), [1]]),
        cellAt: (row: number) => ({ sheet: "表", row: places[row]?.[0] ?? -1, column: places[row]?.[1] ?? -1 }),
      };
      return areasOf(
        footTable(table, [
          { direction: "row", line: places.length, groups: [places.map((_, index) => index)], claim: "sure" },
        ]),
      );
    };
    // B2:C2 and B3; B2:B3 and C2; B2 and D2; B2 and C3.
    expect(
      areas([
        [1, 1],
        [1, 2],
        [2, 1],
      ]),
    ).toEqual([
      [
        [1, 1, 1, 2],
        [2, 1, 1, 1],
      ],
    ]);
    expect(
      areas([
        [1, 1],
        [2, 1],
        [1, 2],
      ]),
    ).toEqual([
      [
        [1, 1, 2, 1],
        [1, 2, 1, 1],
      ],
    ]);
    expect(
      areas([
        [1, 1],
        [1, 3],
      ]),
    ).toEqual([
      [
        [1, 1, 1, 1],
        [1, 3, 1, 1],
      ],
    ]);
    expect(
      areas([
        [1, 1],
        [2, 2],
      ]),
    ).toEqual([
      [
        [1, 1, 1, 1],
        [2, 2, 1, 1],
      ],
    ]);
    expect(
      areas([
        [1, 1],
        [3, 1],
      ]),
    ).toEqual([
      [
        [1, 1, 1, 1],
        [3, 1, 1, 1],
      ],
    ]);
  });
});

describe("the cell of a total", () => {
  it("lies in the line of totals, at the line across", () => {
    const table = printedTable([
      [500, 300, 200],
      [400, 250, 150],
      [900, 550, 350],
    ]);
    const footing = footTable(table, [
      { direction: "row", line: 2, groups: [[0, 1]], claim: "sure" },
      { direction: "column", line: 0, groups: [[1, 2]], claim: "sure" },
    ]);
    expect(
      [...checksOf(footing)]
        .map((check) => totalCell(table, check))
        .map(({ sheet, row, column }) => [sheet, row, column]),
    ).toEqual([
      ["表", 3, 1],
      ["表", 3, 2],
      ["表", 3, 3],
      ["表", 1, 1],
      ["表", 2, 1],
      ["表", 3, 1],
    ]);
  });
});
