import fc from "fast-check";
import { coveredCells } from "../../src/host/covered-cells";

test("cells under several rectangles count once", () => {
  const left = { row: 0, column: 0, rows: 3, columns: 2 };
  expect(coveredCells([left, left])).toBe(6);
  expect(coveredCells([left, { ...left, column: 1 }])).toBe(9);
  expect(coveredCells([left, { ...left, row: 10, column: 5 }])).toBe(12);
  expect(coveredCells([])).toBe(0);
});

test("the count is that of marking every cell", () => {
  const side = fc.integer({ min: 0, max: 6 });
  const area = fc.record({ row: side, column: side, rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(area, { maxLength: 6 }), (areas) => {
      const cells = new Set<string>();
      for (const { row, column, rows, columns } of areas) {
        for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) cells.add(`${r},${c}`);
      }
      expect(coveredCells(areas)).toBe(cells.size);
    }),
  );
});
