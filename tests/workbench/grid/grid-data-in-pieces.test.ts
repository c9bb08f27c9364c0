import { loadHeadlessGrid } from "./load-headless-grid";
import { smallWorkbook } from "./small-workbook";

const { gridWorkbook, Breaks, remove } = loadHeadlessGrid();
const turns = jest.spyOn(Breaks.prototype, "turn");
beforeEach(() => turns.mockClear());
afterAll(remove);

const workbookOf = (rows: number) =>
  smallWorkbook(
    Array.from({ length: rows }, (_, row) => Array.from({ length: 10 }, (_cell, column) => row * 10 + column)),
  );

it("makes the data of a large sheet while it gives way, every cell in its place", async () => {
  const { data } = await gridWorkbook(workbookOf(12_000), "workbook", "大表.xlsx");
  expect(turns.mock.calls.length).toBeGreaterThan(4);
  const cells = data.sheets["sheet-1"]?.cellData ?? {};
  expect(Object.keys(cells)).toHaveLength(12_000);
  for (const row of [0, 1, 5_999, 11_999])
    expect(Object.values(cells[row] ?? {}).map((cell) => cell?.v)).toEqual(
      Array.from({ length: 10 }, (_, column) => row * 10 + column),
    );
  expect(data.sheets["sheet-1"]?.rowCount).toBe(12_060);
});

it("makes that of a small one on end", async () => {
  await gridWorkbook(workbookOf(100), "workbook", "小表.xlsx");
  expect(turns).not.toHaveBeenCalled();
});
