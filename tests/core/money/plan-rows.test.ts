import { planProgress } from "../../../src/core/money/plan-progress";
import { itemsOfRows, type PlanRow } from "../../../src/core/money/plan-rows";

const at = (row: number, column: number) => ({ sheet: "进度", row, column });

/** 万元: year, name, planned, done and what all years come to. */
function rowsOf(
  ...rows: readonly (readonly [number | null, string, number | null, number | null, (number | null)?])[]
): readonly PlanRow[] {
  return rows.map(([year, name, planned, done, total], row) => ({
    year,
    yearText: year === null ? "" : `${year}年`,
    yearCell: at(row, 0),
    name: [{ text: name, cell: at(row, 1) }],
    planned: { amount: planned, cell: at(row, 2) },
    done: { amount: done, cell: at(row, 3) },
    total: total === undefined ? null : { amount: total, cell: at(row, 4) },
  }));
}

test("rows of one item are its years, in their order", () => {
  const { items, problems } = itemsOfRows(
    rowsOf([2025, "教学楼", 2200, null], [2024, "操场", 840, 900], [2024, "教学楼", 3000, 2300]),
  );
  expect(problems).toEqual([]);
  expect(
    items.map(({ name, total, years }) => [name, total, years.map(({ year, planned }) => [year, planned?.amount])]),
  ).toEqual([
    [
      "教学楼",
      null,
      [
        [2024, 3000],
        [2025, 2200],
      ],
    ],
    ["操场", null, [[2024, 840]]],
  ]);
  // 3000 + 840 = 3840, then 2200 more; 2300 + 900 = 3200
  expect(planProgress({ items, factor: 1, targets: [] }).years).toMatchObject([
    { year: 2024, planned: 3840, done: 3200 },
    { year: 2025, planned: 6040, done: null },
  ]);
});

test("a blank year is not the one above, and a year that comes twice is not added up", () => {
  expect(itemsOfRows(rowsOf([2024, "教学楼", 1, 1], [null, "教学楼", 2, null]))).toEqual({
    items: [],
    problems: [{ code: "year-blank", cells: [at(1, 0)] }],
  });
  expect(itemsOfRows(rowsOf([2024, "教学楼", 1, 1], [2025, "教学楼", 2, null], [2024, "教学楼", 0, null]))).toEqual({
    items: [],
    problems: [{ code: "year-twice", cells: [at(0, 0), at(2, 0)], year: 2024, name: "教学楼" }],
  });
});

test("names that are blank in all rows name nothing; one blank among others is told", () => {
  expect(itemsOfRows(rowsOf([2024, "", 1, 1], [2025, "", 2, null])).items).toMatchObject([{ name: "" }]);
  expect(itemsOfRows(rowsOf([2024, "教学楼", 1, 1], [2025, "", 2, null])).problems).toEqual([
    { code: "name-blank", cells: [at(1, 1)] },
  ]);
});

test.each([
  [
    "all rows state the same",
    [
      [2024, "楼", 60, 60, 100],
      [2025, "楼", 40, null, 100],
    ] as const,
    100,
  ],
  [
    "a total a year",
    [
      [2024, "楼", 60, 60, 60],
      [2025, "楼", 40, null, 40],
    ] as const,
    null,
  ],
  [
    "once only",
    [
      [2024, "楼", 60, 60, 100],
      [2025, "楼", 40, null, null],
    ] as const,
    null,
  ],
  ["of one year, with others to come", [[2024, "楼", 60, 60, 100]] as const, null],
  [
    "not of all items",
    [
      [2024, "楼", 60, 60, 100],
      [2025, "楼", 40, null, 100],
      [2024, "操场", 5, 5, 9],
    ] as const,
    null,
  ],
])("totals: %s", (_, rows, total) => expect(itemsOfRows(rowsOf(...rows)).items[0]?.total?.amount ?? null).toBe(total));

test("a row without amounts is passed over; 0 is an amount", () => {
  expect(itemsOfRows(rowsOf([2024, "楼", 0, null], [null, "", null, null])).items).toMatchObject([
    { name: "楼", years: [{ planned: { amount: 0 } }] },
  ]);
});
