import { findCells, nextFound } from "../../../src/workbench/grid/find-cells";
import type { SearchedSheet } from "../../../src/workbench/grid/find-cells";
import { parseReference } from "../../../src/xlsx/cell-names";
import type { Scalar } from "../../../src/xlsx/xlsx-workbook";

/** A sheet whose content begins at B2; days are shown as days. */
function sheet(
  id: string,
  rows: readonly (readonly Scalar[])[],
  shown: Readonly<Record<number, string>> = {},
): SearchedSheet {
  const columns = Math.max(...rows.map((line) => line.length));
  const at = (row: number, column: number): Scalar => rows[row - 1]?.[column - 1] ?? null;
  return {
    id,
    usedArea: () => ({ row: 1, column: 1, rows: rows.length, columns }),
    values: (area) =>
      Array.from({ length: area.rows }, (_line, row) =>
        Array.from({ length: area.columns }, (_cell, column) => at(area.row + row, area.column + column)),
      ),
    shownText: (row, column) => {
      const value = at(row, column);
      return typeof value === "number" ? (shown[value] ?? String(value)) : String(value);
    },
  };
}

const SHEETS = [
  sheet(
    "one",
    [
      ["第7小学", 45413, null],
      ["第17小学", 1234.5, { error: "#DIV/0!" }],
    ],
    { 45413: "2024/5/1", 1234.5: "1,234.50" },
  ),
  sheet("two", [["ABC小学", true]]),
];

function found(text: string): string[] {
  return findCells(SHEETS, text).map(({ sheetId, row, column }) => `${sheetId} ${row} ${column}`);
}

test.each<[string, string[]]>([
  ["7小学", ["one 1 1", "one 2 1"]],
  ["第７小学", ["one 1 1"]],
  ["abc", ["two 1 1"]],
  ["ＡＢＣ", ["two 1 1"]],
  ["1234", ["one 2 2"]],
  ["1,234", ["one 2 2"]],
  ["2024/5/1", ["one 1 2"]],
  ["#div/0", ["one 2 3"]],
  ["true", ["two 1 2"]],
  ["  ", []],
  ["没有", []],
])("looking for %j finds %j", (text, cells) => {
  expect(found(text)).toEqual(cells);
});

describe("the next cell found", () => {
  const cells = findCells(SHEETS, "小学");
  const next = (reference: string, sheetId: string, direction: 1 | -1): number => {
    const area = parseReference(reference);
    return nextFound(cells, { sheetId, row: area?.row ?? 0, column: area?.column ?? 0 }, direction, ["one", "two"]);
  };

  it("is the first after the selected cell, also on the next sheet, and at the end the first of all", () => {
    expect(next("A1", "one", 1)).toBe(0);
    expect(next("B2", "one", 1)).toBe(1);
    expect(next("B3", "one", 1)).toBe(2);
    expect(next("B2", "two", 1)).toBe(0);
  });

  it("backwards is the last before it, and at the start the last of all", () => {
    expect(next("B2", "two", -1)).toBe(1);
    expect(next("C3", "one", -1)).toBe(1);
    expect(next("B2", "one", -1)).toBe(2);
  });

  it("is none where nothing was found", () => {
    expect(nextFound([], { sheetId: "one", row: 0, column: 0 }, 1, ["one"])).toBe(-1);
    expect(nextFound([], { sheetId: "one", row: 0, column: 0 }, -1, ["one"])).toBe(-1);
  });
});
