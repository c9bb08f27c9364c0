import {
  areaContains,
  areaName,
  cellKey,
  cellName,
  cellRefName,
  columnIndex,
  columnName,
  parseArea,
} from "../../../src/core/cell/address";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [27, "AB"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %d is %s, and back", (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(columnIndex(name)).toBe(column);
    expect(columnIndex(name.toLowerCase())).toBe(column);
  });

  it("name cells, cells of sheets and rectangles", () => {
    expect(cellName(4, 2)).toBe("C5");
    expect(cellRefName({ sheet: "学校情况", row: 4, column: 2 })).toBe("学校情况!C5");
    expect(areaName({ row: 1, column: 1, rows: 8, columns: 3 })).toBe("B2:D9");
    expect(areaName({ row: 1, column: 1, rows: 1, columns: 1 })).toBe("B2");
    expect(areaName({ row: 1, column: 1, rows: 2, columns: 1 })).toBe("B2:B3");
    expect(areaName({ row: 1, column: 1, rows: 1, columns: 2 })).toBe("B2:C2");
  });

  it("are read, with dollars and from any corner", () => {
    expect(parseArea("B2:D9")).toEqual({ row: 1, column: 1, rows: 8, columns: 3 });
    expect(parseArea("D9:B2")).toEqual({ row: 1, column: 1, rows: 8, columns: 3 });
    expect(parseArea("B9:D2")).toEqual({ row: 1, column: 1, rows: 8, columns: 3 });
    expect(parseArea("AB12:CD345")).toEqual({ row: 11, column: 27, rows: 334, columns: 55 });
    expect(parseArea(" $c$5 ")).toEqual({ row: 4, column: 2, rows: 1, columns: 1 });
    for (const name of ["", "B", "2", "B2:", "B2:D", "学校!B2", "B2:D9:E1", "ABCD2", "B2x", "1B2"])
      expect(parseArea(name)).toBeNull();
  });

  it("tell whether a cell lies inside", () => {
    const area = { row: 2, column: 3, rows: 2, columns: 2 };
    const inside = [1, 2, 3, 4].flatMap((row) =>
      [2, 3, 4, 5].flatMap((column) => (areaContains(area, row, column) ? [`${row},${column}`] : [])),
    );
    expect(inside).toEqual(["2,3", "2,4", "3,3", "3,4"]);
  });

  it("are one number a cell", () => {
    expect(cellKey(0, 16_383) + 1).toBe(cellKey(1, 0));
    expect(cellKey(2, 3)).toBe(32_771);
  });
});
