import { areaContains, type CellArea, cellCount } from "../../src/core/cell/address";
import { contentParts, MOST_CELLS } from "../../src/host/content-parts";

type Cell = readonly [row: number, column: number];
const AT_ONCE = 80_000;

/** The rectangle around all of these cells that lie in an area. */
function usedArea(cells: readonly Cell[], within?: CellArea): CellArea | null {
  const inside = within ? cells.filter(([row, column]) => areaContains(within, row, column)) : cells;
  if (inside.length === 0) return null;
  const bounds = (at: 0 | 1): readonly [number, number] => {
    const numbers = inside.map((cell) => cell[at]);
    return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  };
  const [[top, bottom], [left, right]] = [bounds(0), bounds(1)];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The parts of sheets with these cells, and how many questions were asked in each round. */
function found(...sheets: readonly (readonly Cell[])[]): { parts: readonly (readonly CellArea[])[]; rounds: number[] } {
  const areas = sheets.map((cells) => usedArea(cells) ?? { row: 0, column: 0, rows: 0, columns: 0 });
  const finding = contentParts(areas, AT_ONCE);
  const rounds: number[] = [];
  let step = finding.next();
  while (step.done !== true) {
    rounds.push(step.value.length);
    step = finding.next(step.value.map(({ sheet, area }) => usedArea(sheets[sheet] ?? [], area)));
  }
  return { parts: step.value, rounds };
}

const table = (rows: number, columns: number): Cell[] =>
  Array.from({ length: rows * columns }, (_, at) => [Math.floor(at / columns), at % columns]);
const sizeOf = (parts: readonly CellArea[] = []): number => parts.reduce((sum, area) => sum + cellCount(area), 0);

test("a sheet that one trip takes is read without a question, and an empty one has no part", () => {
  expect(found(table(4_000, 20), [])).toEqual({
    parts: [[{ row: 0, column: 0, rows: 4_000, columns: 20 }], []],
    rounds: [],
  });
});

test("a large filled sheet is read as it is after one round of questions", () => {
  const { parts, rounds } = found(table(4_100, 20));
  expect([parts, rounds.length]).toEqual([[[{ row: 0, column: 0, rows: 4_100, columns: 20 }]], 1]);
});

test("twenty schools and a cell in the far corner are two small parts, found in one round for all sheets", () => {
  const far: Cell[] = [...table(21, 12), [1_048_575, 16_383]];
  const { parts, rounds } = found(far, table(5, 5), far);
  expect(rounds).toEqual([128]);
  for (const own of [parts[0], parts[2]])
    expect(own).toEqual([
      { row: 0, column: 0, rows: 21, columns: 12 },
      { row: 1_048_575, column: 16_383, rows: 1, columns: 1 },
    ]);
});

test("bands that are still large are cut again", () => {
  // Beside each of ten tables somebody has touched a cell in the last column, 400 rows below.
  const cells = Array.from({ length: 10 }, (_, at): Cell[] => [
    ...table(20, 12).map(([row, column]): Cell => [100_000 * at + row, column]),
    [100_000 * at + 400, 16_383],
  ]).flat();
  const { parts, rounds } = found(cells);
  expect(rounds).toHaveLength(2);
  expect(sizeOf(parts[0])).toBe(10 * (20 * 12 + 1));
});

test("what more questions than are asked at once would have to find is more than is read", () => {
  const cells = Array.from({ length: 1_000 }, (_, at): Cell => [900 * (at + 1), (150 * at) % 16_384]);
  const { parts, rounds } = found(cells);
  expect(rounds).toEqual([64]);
  expect(sizeOf(parts[0])).toBeGreaterThan(MOST_CELLS);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("every cell lies in one part, and no two parts share a row (%i)", (seed) => {
  let state = seed * 7_919;
  const random = (below: number): number => (state = (state * 16_807) % 2_147_483_647) % below;
  const height = 10 ** (2 + random(4));
  const cells = Array.from({ length: 1 + random(400) }, (): Cell => [random(height), random(10 ** random(4))]);
  const [own = []] = found(cells).parts;
  for (const [row, column] of cells) expect(own.filter((area) => areaContains(area, row, column))).toHaveLength(1);
  own.slice(1).forEach(({ row }, at) => expect(row).toBeGreaterThanOrEqual((own[at]?.row ?? 0) + (own[at]?.rows ?? 0)));
});
