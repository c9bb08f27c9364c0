import { areaName, parseArea, type CellRef } from "../../../src/core/cell/address";
import { areasOfCells } from "../../../src/core/cell/cell-areas";

function cells(sheet: string, ...names: string[]): CellRef[] {
  return names.map((name) => {
    const area = parseArea(name);
    if (!area) throw new Error(`${name} names no cell`);
    return { sheet, row: area.row, column: area.column };
  });
}

function names(refs: readonly CellRef[]): string[] {
  return areasOfCells(refs).map(({ sheet, area }) => `${sheet}!${areaName(area)}`);
}

it("joins cells under each other into one strip", () => {
  expect(names(cells("甲", "C5", "C4", "C6"))).toEqual(["甲!C4:C6"]);
});

it("joins equal strips side by side into one block", () => {
  expect(names(cells("甲", "B2", "B3", "C2", "C3"))).toEqual(["甲!B2:C3"]);
});

it("keeps cells that do not touch apart, and covers no other cell", () => {
  expect(names(cells("甲", "B2", "C3", "E9"))).toEqual(["甲!B2", "甲!C3", "甲!E9"]);
});

it("keeps sheets apart", () => {
  expect(names([...cells("甲", "A1"), ...cells("乙", "A2")])).toEqual(["甲!A1", "乙!A2"]);
});

it("takes a cell that comes twice once", () => {
  expect(names(cells("甲", "B2", "B2", "B3"))).toEqual(["甲!B2:B3"]);
});

it("has nothing to select for no cells", () => {
  expect(areasOfCells([])).toEqual([]);
});
